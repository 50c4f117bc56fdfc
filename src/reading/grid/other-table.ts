/**
 * Grids that are plainly another of the form's tables than the one they are pasted into. Two tables share words (总计,
 * 其他): by these alone some of its figures would find a place.
 */

import type { TableId } from "../../format/index.ts";
import { tableIds } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import type { GridMatrix } from "./grid-matrix.ts";
import { createMatcher } from "./label-matches.ts";

/** One label may be chance. */
const LEAST_LABELS = 2;
/** The form has some eighty labels: they stand among the first words of a grid that is one of its tables. */
const MOST_WORDS = 400;

function listWords({ cells }: GridMatrix): readonly string[] {
  const words = new Set<string>();
  for (const cell of cells.flat()) {
    if (words.size >= MOST_WORDS) break;
    if (cell !== null && !looksLikeFigure(cell.text)) words.add(cell.text);
  }
  return [...words];
}

/** The other table whose labels a grid bears, none of them being of `table` alone; null where there is none. */
export function findOtherTable(matrix: GridMatrix, table: TableId): TableId | null {
  const matchers = tableIds.map((id) => ({ id, match: createMatcher(id) }));
  const counts = new Map<TableId, number>();
  for (const text of listWords(matrix)) {
    const [only, ...others] = matchers.filter(({ match }) => match({ text }).isLabel);
    if (only !== undefined && others.length === 0) counts.set(only.id, (counts.get(only.id) ?? 0) + 1);
  }
  if (counts.has(table)) return null;
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= LEAST_LABELS ? most[0] : null;
}
