/** Which findings say that the figures of a table do not add up, and which cells that puts in doubt. */

import type { CellAddress } from "../format/index.ts";
import type { Finding } from "./check-types.ts";

/** Whether the figures of a table do not add up somewhere. */
export function isFailedSum({ rule }: Finding): boolean {
  return rule.startsWith("sum.");
}

/** The cells of sums that fail: until they add up, none of them is fit to correct a text by. */
export function listDoubtfulCells(findings: readonly Finding[]): ReadonlySet<CellAddress> {
  return new Set(findings.filter(isFailedSum).flatMap(({ cells }) => cells));
}
