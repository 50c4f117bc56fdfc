/**
 * Rows of a web table whose merged cells were counted wrongly: their cells do not end where those of the other rows do,
 * so that none is certain to stand under its heading. Owns telling such rows. Sheets have none: they tell the columns.
 */

import type { TableBlock, TableCell } from "../../document/index.ts";
import type { TableId } from "../../format/index.ts";
import type { GridCell } from "./grid-matrix.ts";
import type { Placing } from "./place-by-labels.ts";

/** What the cells of a row cover, with those merged from above. */
interface RowCover {
  readonly columns: Set<number>;
  count: number;
  isOverlaid: boolean;
}

/** What covers the rows of a table that are asked for. */
function coverRows({ rows }: TableBlock, wanted: Iterable<number>): ReadonlyMap<number, RowCover> {
  const covers = new Map<number, RowCover>();
  for (const row of wanted) covers.set(row, { columns: new Set(), count: 0, isOverlaid: false });
  const cover = ({ column, colSpan }: TableCell, into: RowCover): void => {
    into.count += 1;
    for (let at = column; at < column + colSpan; at += 1) {
      if (into.columns.has(at)) into.isOverlaid = true;
      into.columns.add(at);
    }
  };
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      for (let at = row; at < Math.min(rows.length, row + cell.rowSpan); at += 1) {
        const asked = covers.get(at);
        if (asked !== undefined) cover(cell, asked);
      }
    }
  });
  return covers;
}

/** Grids of sheets hold neither merged nor blank cells. */
function isOfPage({ rows }: TableBlock): boolean {
  return rows.some((cells) =>
    cells.some(
      ({ colSpan, rowSpan, lines }) =>
        colSpan > 1 || rowSpan > 1 || lines.every((line) => line.trim() === ""),
    ),
  );
}

function findUsual(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? null;
}

function listRows(cells: readonly GridCell[]): number[] {
  return cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, index) => row + index));
}

/**
 * The rows of figures that are not certain to stand under their headings: all of them where a row of headings is
 * skewed, for that moves the columns of every row. 二 is left out: its parts have widths of their own.
 */
export function listSkewedRows(
  grid: TableBlock,
  table: TableId,
  { placed, columnsBy }: Placing,
): ReadonlySet<number> {
  const [first, ...others] = placed;
  if (first === undefined || table === "proactive" || columnsBy !== "labels" || !isOfPage(grid))
    return new Set();
  const figureRows = new Set(listRows([first, ...others].map(({ cell }) => cell)));
  const labelRows = new Set(listRows(placed.flatMap(({ labels }) => labels)));
  const covers = coverRows(grid, [...labelRows, ...figureRows]);
  const usual = findUsual([...figureRows].map((row) => covers.get(row)?.columns.size ?? 0));
  const isSkewed = (row: number): boolean => {
    const cover = covers.get(row);
    // A row of one cell is a note or a title, however wide it is.
    if (cover === undefined || cover.count <= 1) return false;
    return cover.isOverlaid || cover.columns.size !== usual;
  };
  const top = [...figureRows].reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const hasSkewedHeading = [...labelRows].some((row) => row < top && isSkewed(row));
  return hasSkewedHeading ? figureRows : new Set([...figureRows].filter(isSkewed));
}
