/** Which findings say that the figures of a table do not add up, and which cells that puts in doubt. */

import type { CellAddress } from "../format/index.ts";
import type { Finding } from "./check-types.ts";

/** Whether the figures of a table do not add up somewhere. */
export function isFailedSum({ rule }: Finding): boolean {
  return rule.startsWith("sum.");
}

/** Figures that do not follow from last year's, or from what was made and repealed. */
const BROKEN_SERIES: ReadonlySet<string> = new Set(["carry.requests", "carry.inForce", "plausible.inForce"]);

/**
 * The cells of sums that fail and of figures that do not follow from others: until they do, none of them is fit to
 * correct a text by, which may be the one that is right.
 */
export function listDoubtfulCells(findings: readonly Finding[]): ReadonlySet<CellAddress> {
  const doubting = findings.filter((finding) => isFailedSum(finding) || BROKEN_SERIES.has(finding.rule));
  return new Set(doubting.flatMap(({ cells }) => cells));
}
