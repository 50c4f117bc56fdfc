/**
 * Some rows of a table as a table of its own, for a page that holds no more of it. Owns what is repeated: the head,
 * and labels that reach in from rows before.
 */

import type { TableBlock, TableCell } from "../../document/index.ts";

/** A cell merged over rows from before `start`, as it stands at the top of the part. */
function continueCell(cell: TableCell, row: number, start: number): TableCell {
  return { ...cell, rowSpan: cell.rowSpan - (start - row) };
}

function listReachingIn({ rows, headerRowCount }: TableBlock, start: number): TableCell[] {
  return rows
    .slice(headerRowCount, start)
    .flatMap((cells, index) =>
      cells
        .filter((cell) => headerRowCount + index + cell.rowSpan > start)
        .map((cell) => continueCell(cell, headerRowCount + index, start)),
    );
}

/** The head and the rows from `start` to before `end` (null: to the last). Merged cells end where the part ends. */
export function sliceTable(table: TableBlock, start: number, end: number | null): TableBlock {
  const { rows, headerRowCount } = table;
  const first = Math.max(start, headerRowCount);
  const last = end ?? rows.length;
  if (first <= headerRowCount && last >= rows.length) return table;
  const reaching = first > headerRowCount ? listReachingIn(table, first) : [];
  const part = rows.slice(first, last).map((cells, index) => {
    const own = index === 0 ? [...reaching, ...cells].sort((a, b) => a.column - b.column) : cells;
    return own.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, last - first - index) }));
  });
  return { ...table, rows: [...rows.slice(0, headerRowCount), ...part] };
}
