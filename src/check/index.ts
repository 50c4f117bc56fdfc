/** The check catalogue: report → findings. */

export type { Finding, Severity, Source, Subject } from "./check-types.ts";
export { checkReport, createLiveCheck, type LiveCheck } from "./engine.ts";
