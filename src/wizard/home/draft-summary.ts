/** What the list of drafts tells of each: how far it is and how many mistakes are in it. Pure. */

import { checkReport, isTemplateBlank, isUnfilled, splitKept } from "../../check/index.ts";
import { formCells } from "../../format/index.ts";
import { type Draft, type Filling, measureFilling } from "../../report/index.ts";

export interface DraftProgress extends Filling {
  /** What is wrong, without what is only not yet filled. */
  readonly mistakes: number;
  /** Something is not yet filled, blanks of a template and of last year's text too. */
  readonly isOpen: boolean;
}

/** The progress of a draft, by the same findings that the draft itself shows: beside last year's report, if it has one. */
export function measureProgress(draft: Draft): DraftProgress {
  const { report, totals, previous, kept } = draft;
  const { open } = splitKept(checkReport(report, { totals, previous }), kept, report);
  const errors = open.filter(({ severity }) => severity === "error");
  const mistakes = errors.filter((finding) => !isUnfilled(finding)).length;
  const isOpen = errors.length > mistakes || open.some(isTemplateBlank);
  return { ...measureFilling(draft, formCells), mistakes, isOpen };
}
