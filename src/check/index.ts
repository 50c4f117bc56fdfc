/** The check catalogue: report → findings. */

export type { Finding, Severity, Source, Subject } from "./check-types.ts";
export { severities } from "./check-types.ts";
export {
  applyCorrection,
  type Correction,
  proposeCorrection,
  proposeTotal,
} from "./correction.ts";
export { checkReport } from "./engine.ts";
export { isFailedSum, listDoubtfulCells } from "./failed-sum.ts";
export { findReasonFault, type KeptFinding, keepWarning, type SplitFindings, splitKept } from "./kept.ts";
export { OVERVIEW_LIMIT } from "./limits.ts";
export { createLiveCheck, type LiveCheck } from "./live-check.ts";
export { namePlace } from "./name-place.ts";
export { ruleCatalogue } from "./rules/index.ts";
export { BLANK_RULE, isTemplateBlank, isUnfilled } from "./unfilled.ts";
export { dropUnreadBlanks } from "./unread-blanks.ts";
