/**
 * The place of a figure as its printed labels tell it: the labels of its row and those that head its column.
 * Owns how these are found in any table, the form's or a file's; the same words mean the same cell.
 */

import type { TableCell } from "../../document/index.ts";
import { joinLabel, type LabelCell, tableIds, tableLayouts } from "../../format/index.ts";
import { normaliseLabel } from "./labels.ts";

/** A cell reduced to where it stands and what it says; `label` is null where no label of the form stands. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly label: string | null;
}

type Grid<Cell> = ReadonlyArray<ReadonlyArray<Cell | undefined>>;

function listFormLabels(): ReadonlySet<string> {
  const cells = tableIds.flatMap((table) => tableLayouts[table].rows.flat());
  const labels = cells.filter((cell): cell is LabelCell => cell.kind !== "figure");
  return new Set(labels.map((cell) => normaliseLabel(joinLabel(cell.label))));
}

const formLabels = listFormLabels();

/** The form's label that a cell of a file bears, or null. */
export function findLabel(cell: TableCell): string | null {
  const label = normaliseLabel(cell.lines.join(""));
  return formLabels.has(label) ? label : null;
}

function layGrid<Cell extends PlacedCell>(cells: readonly Cell[], columnCount: number): Grid<Cell> {
  const grid: Array<Array<Cell | undefined>> = [];
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      while (grid.length <= row) grid.push(Array.from<Cell | undefined>({ length: columnCount }));
      grid[row]?.fill(cell, cell.column, cell.column + cell.colSpan);
    }
  }
  return grid;
}

/** Labels from the beginning of a line of cells up to the first cell that bears none, each cell once. */
function collectLabels(line: ReadonlyArray<PlacedCell | undefined>): string[] {
  const cells: PlacedCell[] = [];
  for (const cell of line) {
    if (cell === undefined || cell.label === null) break;
    if (!cells.includes(cell)) cells.push(cell);
  }
  return cells.map((cell) => cell.label ?? "");
}

/** A label across the whole table begins a block with column headings of its own. */
function findBlockTop(grid: Grid<PlacedCell>, row: number, columnCount: number): number {
  for (let top = row; top > 0; top -= 1) {
    const first = grid[top]?.[0];
    if (first?.label !== null && first?.colSpan === columnCount) return top;
  }
  return 0;
}

/** The cells that bear no label, with the path of labels that leads to each. */
export function tracePaths<Cell extends PlacedCell>(
  cells: readonly Cell[],
  columnCount: number,
): ReadonlyArray<{ readonly cell: Cell; readonly path: string }> {
  const grid = layGrid(cells, columnCount);
  return cells
    .filter((cell) => cell.label === null)
    .map((cell) => {
      const top = findBlockTop(grid, cell.row, columnCount);
      const ofRow = collectLabels((grid[cell.row] ?? []).slice(0, cell.column));
      const ofColumn = collectLabels(grid.slice(top, cell.row).map((row) => row[cell.column]));
      return { cell, path: `${ofRow.join("/")}|${ofColumn.join("/")}` };
    });
}
