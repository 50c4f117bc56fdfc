/** Both sides of an identity of the form, added exactly. Must not judge what does not hold (that is src/check). */

import type { FormSum } from "../format/index.ts";
import { addCounts, addFigures, hasBlank } from "./figures.ts";
import type { Tables } from "./report-types.ts";

/** Sums as printed digits; `difference` has no sign. */
export interface WeighedSum {
  readonly holds: boolean;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

/** The sides of an identity; null while one of its cells is blank or invalid. */
export function weighSum(tables: Tables, sum: FormSum): WeighedSum | null {
  const leftCount = addCounts(tables, sum.left);
  const rightCount = leftCount === null ? null : addCounts(tables, sum.right);
  if (leftCount === null || rightCount === null) return weighExactly(tables, sum);
  return {
    holds: leftCount === rightCount,
    left: String(leftCount),
    right: String(rightCount),
    difference: String(Math.abs(leftCount - rightCount)),
  };
}

function weighExactly(tables: Tables, sum: FormSum): WeighedSum | null {
  if (hasBlank(tables, sum.left) || hasBlank(tables, sum.right)) return null;
  const left = addFigures(tables, sum.left).total;
  const right = addFigures(tables, sum.right).total;
  if (left === null || right === null) return null;
  const difference = left.minus(right).abs();
  return {
    holds: difference.eq(0),
    left: left.toFixed(),
    right: right.toFixed(),
    difference: difference.toFixed(),
  };
}
