/**
 * A grid's cells by their position, merged cells at every position they cover. Owns this arithmetic and turning
 * it; must not know what the cells mean.
 */

import type { TableBlock } from "../../document/index.ts";
import { cleanLine } from "../../report/index.ts";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly string[];
  /** On one line; never "". */
  readonly text: string;
}

/** `cells[line][position]`; null where a cell is blank. */
export interface GridMatrix {
  readonly height: number;
  readonly width: number;
  readonly cells: ReadonlyArray<ReadonlyArray<GridCell | null>>;
}

function listGridCells(grid: TableBlock): GridCell[] {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ column, colSpan, rowSpan, lines }) => {
      const text = cleanLine(lines.join("\n"));
      return text === "" ? [] : [{ row, column, colSpan, rowSpan, lines, text }];
    }),
  );
}

/** Lays a grid out; blank lines and columns at its end are left away. */
export function layMatrix(grid: TableBlock): GridMatrix {
  const rows: (GridCell | null)[][] = grid.rows.map(() => []);
  let width = 0;
  let height = 0;
  for (const cell of listGridCells(grid)) {
    width = Math.max(width, cell.column + cell.colSpan);
    const end = Math.min(rows.length, cell.row + cell.rowSpan);
    height = Math.max(height, end);
    for (let row = cell.row; row < end; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        const line = rows[row];
        if (line !== undefined) line[column] ??= cell;
      }
    }
  }
  const cells = rows
    .slice(0, height)
    .map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
  return { height, width, cells };
}

/** Rows become columns. The cells keep saying where they stand in the grid. */
export function turnMatrix({ height, width, cells }: GridMatrix): GridMatrix {
  return {
    height: width,
    width: height,
    cells: Array.from({ length: width }, (_, column) => cells.map((line) => line[column] ?? null)),
  };
}

/** The cell that covers a position; null where it is blank or outside. */
export function getGridCell(matrix: GridMatrix, line: number, position: number): GridCell | null {
  return matrix.cells[line]?.[position] ?? null;
}

/** Each cell once, in reading order. */
export function listMatrixCells(matrix: GridMatrix): GridCell[] {
  return [...new Set(matrix.cells.flat())].filter((cell): cell is GridCell => cell !== null);
}
