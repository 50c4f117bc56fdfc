/** Which report stands beside this year's as last year's. Owns when another year's does not. */

import type { Draft, Report } from "./report-types.ts";

/** Last year's report; null where there is none or where its year shows that it is not last year's. */
export function findLastYear({ report, previous }: Pick<Draft, "report" | "previous">): Report | null {
  if (previous === null) return null;
  const isKnown = previous.year !== null && report.year !== null;
  return isKnown && previous.year + 1 !== report.year ? null : previous;
}
