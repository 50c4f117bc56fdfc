/** Builds a table of the tree row by row while a file is read. Owns the arithmetic of merged cells. */

import type { TableBlock, TableCell } from "../../document/index.ts";

/** A cell as a file tells it; a continued cell only lengthens the one above it. */
export interface ReadCell {
  readonly colSpan: number;
  readonly continued: boolean;
  readonly lines: readonly string[];
}

interface OpenCell extends TableCell {
  rowSpan: number;
}

export interface TableReader {
  readonly addRow: (cells: readonly ReadCell[], options: { skipped: number; header: boolean }) => void;
  readonly finish: () => TableBlock;
}

/** A reader for one table; `skipped` counts grid columns before a row's first cell. */
export function createTableReader(): TableReader {
  const rows: OpenCell[][] = [];
  /** The cell that reaches down to the last row read, by the column at which it begins. */
  let above = new Map<number, OpenCell>();
  let columnCount = 0;
  let headerRowCount = 0;

  function addRow(
    cells: readonly ReadCell[],
    { skipped, header }: { skipped: number; header: boolean },
  ): void {
    const own: OpenCell[] = [];
    const reaching = new Map<number, OpenCell>();
    let column = skipped;
    for (const { colSpan, continued, lines } of cells) {
      const merged = continued ? above.get(column) : undefined;
      const cell = merged ?? { column, colSpan, rowSpan: 0, lines, role: "label" as const };
      cell.rowSpan += 1;
      if (merged === undefined) own.push(cell);
      reaching.set(column, cell);
      column += colSpan;
    }
    if (header && headerRowCount === rows.length) headerRowCount += 1;
    columnCount = Math.max(columnCount, column);
    above = reaching;
    rows.push(own);
  }

  return {
    addRow,
    finish: () => ({ kind: "table", name: "", columnCount, headerRowCount, rows }),
  };
}
