/** A table laid out on its grid, for formats that write merged cells row by row. Owns positions only. */

import type { TableBlock, TableCell } from "../../document/index.ts";

/** A cell of one row on the grid; `continued` where it belongs to a cell merged from above. */
export interface GridCell {
  readonly cell: TableCell;
  readonly continued: boolean;
}

/** All cells of each row from left to right, merged ones in every row that they reach. */
export function layGrid(table: TableBlock): GridCell[][] {
  const grid: GridCell[][] = table.rows.map(() => []);
  table.rows.forEach((row, top) => {
    for (const cell of row) {
      for (let down = 0; down < cell.rowSpan; down += 1)
        grid[top + down]?.push({ cell, continued: down > 0 });
    }
  });
  for (const row of grid) row.sort((a, b) => a.cell.column - b.cell.column);
  return grid;
}
