/**
 * In which columns and rows of a grid the labels stand. Owns telling labels apart that head rows and columns
 * alike (其他, 总计): they are taken for what the sure labels around them are.
 */

import { type GridCell, type GridMatrix, listMatrixCells } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";
import type { FormAxis } from "./vocabulary.ts";

/** What the labels at the left and those above tell; an empty list where none are looked for. */
export interface LabelLayout {
  readonly left: readonly FormAxis[];
  readonly above: readonly FormAxis[];
}

export interface LabelPositions {
  /** Columns with labels of rows at the left. */
  readonly left: ReadonlySet<number>;
  /** Rows with labels above. */
  readonly above: ReadonlySet<number>;
  /** Columns that a label above heads. */
  readonly headedColumns: ReadonlySet<number>;
  /** Rows that a label at the left heads. */
  readonly headedRows: ReadonlySet<number>;
}

const allAxes: readonly FormAxis[] = ["rows", "columns"];

function listCovered(start: number, span: number, end: number): number[] {
  return Array.from({ length: Math.min(span, end - start) }, (_, index) => start + index);
}

function findHeaded(
  found: readonly GridCell[],
  positions: LabelPositions,
  { height, width }: GridMatrix,
): LabelPositions {
  const columns = found
    .filter((cell) => positions.above.has(cell.row))
    .flatMap((cell) => listCovered(cell.column, cell.colSpan, width));
  const rows = found
    .filter((cell) => positions.left.has(cell.column))
    .flatMap((cell) => listCovered(cell.row, cell.rowSpan, height));
  return { ...positions, headedColumns: new Set(columns), headedRows: new Set(rows) };
}

/** Finds the label columns and rows of a grid. The grid must not be turned. */
export function findLabelPositions(
  matrix: GridMatrix,
  layout: LabelLayout,
  match: MatchCell,
): LabelPositions {
  const bears = (cell: GridCell, axes: readonly FormAxis[]): boolean =>
    axes.some((axis) => match(cell)[axis] !== null);
  const isSure = (cell: GridCell, axes: readonly FormAxis[]): boolean =>
    bears(cell, axes) &&
    !bears(
      cell,
      allAxes.filter((axis) => !axes.includes(axis)),
    );
  const cells = listMatrixCells(matrix);
  const sureLeft = new Set(cells.filter((cell) => isSure(cell, layout.left)).map((cell) => cell.column));
  const sureAbove = new Set(cells.filter((cell) => isSure(cell, layout.above)).map((cell) => cell.row));
  const left =
    sureLeft.size > 0
      ? sureLeft
      : new Set(
          cells
            .filter((cell) => bears(cell, layout.left) && !sureAbove.has(cell.row))
            .map((cell) => cell.column),
        );
  const above =
    sureAbove.size > 0
      ? sureAbove
      : new Set(
          cells
            .filter((cell) => bears(cell, layout.above) && !sureLeft.has(cell.column))
            .map((cell) => cell.row),
        );
  const found = cells.filter((cell) => bears(cell, allAxes));
  const empty: ReadonlySet<number> = new Set();
  return findHeaded(found, { left, above, headedColumns: empty, headedRows: empty }, matrix);
}
