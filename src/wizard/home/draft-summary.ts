/** What the list of drafts tells of each: how far it is and how many mistakes are in it. Pure. */

import { checkReport, isUnfilled } from "../../check/index.ts";
import { formCells } from "../../format/index.ts";
import { type Draft, getFigure } from "../../report/index.ts";

export interface DraftProgress {
  readonly filled: number;
  readonly total: number;
  /** What is wrong, without what is only not yet filled. */
  readonly mistakes: number;
  readonly isOpen: boolean;
}

/** The progress of a draft. */
export function measureProgress({ report, totals }: Draft): DraftProgress {
  const filled = formCells.filter((cell) => getFigure(report.tables, cell.address) !== null).length;
  const errors = checkReport(report, { totals }).filter(({ severity }) => severity === "error");
  const mistakes = errors.filter((finding) => !isUnfilled(finding)).length;
  return { filled, total: formCells.length, mistakes, isOpen: errors.length > mistakes };
}
