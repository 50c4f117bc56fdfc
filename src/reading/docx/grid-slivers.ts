/**
 * Grid columns of a Word table that only exist because two borders do not quite meet: a twip of rounding when another
 * program saved the file, a border drawn by hand. Owns which columns are such, and the grid without them.
 */

import type { FlowCell } from "../flow/flow-types.ts";

type Rows = ReadonlyArray<readonly FlowCell[]>;

/** A millimetre: no character fits, and nobody sees that the borders are two. */
const WIDEST_SLIVER_TWIPS = 57;
/** Some programs write any small number as the width of every column; a sliver is one beside true columns. */
const LEAST_RATIO = 8;

function listNarrow(widthsTwips: readonly number[]): ReadonlySet<number> {
  const mean = widthsTwips.reduce((sum, width) => sum + width, 0) / widthsTwips.length;
  const isNarrow = (width: number): boolean => width <= WIDEST_SLIVER_TWIPS && width * LEAST_RATIO < mean;
  return new Set(widthsTwips.flatMap((width, column) => (isNarrow(width) ? [column] : [])));
}

/** For each column of the grid, how many stand before it that are no slivers. */
function countKept(slivers: ReadonlySet<number>, columnCount: number): (column: number) => number {
  const counts = [0];
  for (let column = 0; column < columnCount; column += 1) {
    counts.push((counts[column] ?? 0) + (slivers.has(column) ? 0 : 1));
  }
  return (column) => counts[column] ?? column - slivers.size;
}

/** The narrow columns in which a cell stands by itself. */
function listOwn(rows: Rows, narrow: ReadonlySet<number>, columnCount: number): ReadonlySet<number> {
  const place = countKept(narrow, columnCount);
  const own = new Set<number>();
  for (const { column, colSpan } of rows.flat()) {
    if (place(column) !== place(column + colSpan)) continue;
    for (let each = column; each < column + colSpan; each += 1) own.add(each);
  }
  return own;
}

/** The rows on the grid without its slivers; a narrow column in which a cell stands by itself is none. */
export function dropSlivers(rows: Rows, widthsTwips: readonly number[]): Rows {
  const narrow = listNarrow(widthsTwips);
  if (narrow.size === 0) return rows;
  const own = listOwn(rows, narrow, widthsTwips.length);
  const slivers = new Set([...narrow].filter((column) => !own.has(column)));
  const place = countKept(slivers, widthsTwips.length);
  return rows.map((row) =>
    row.map((cell) => {
      const column = place(cell.column);
      return { ...cell, column, colSpan: place(cell.column + cell.colSpan) - column };
    }),
  );
}
