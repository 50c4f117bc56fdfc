/** What the list of drafts tells of each: how far it is and how many errors are left. Pure. */

import { checkReport } from "../../check/index.ts";
import { formCells } from "../../format/index.ts";
import { type Draft, getFigure } from "../../report/index.ts";
import { countErrors } from "../findings/finding-groups.ts";

export interface DraftProgress {
  readonly filled: number;
  readonly total: number;
  readonly errors: number;
}

/** The progress of a draft. */
export function measureProgress({ report, totals }: Draft): DraftProgress {
  const filled = formCells.filter((cell) => getFigure(report.tables, cell.address) !== null).length;
  return { filled, total: formCells.length, errors: countErrors(checkReport(report, { totals })) };
}
