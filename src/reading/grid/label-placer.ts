/**
 * The form's cell for each position of a grid, by its labels in one given layout. Owns how an axis without labels
 * follows the cursor.
 */

import type { CellAddress, TableId } from "../../format/index.ts";
import { composeAddress, findCell, getCell, listCells } from "../../format/index.ts";
import { type GridCell, type GridMatrix, turnMatrix } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";
import { findLabelPositions, type LabelLayout, type LabelPositions } from "./label-positions.ts";
import { type LabelSide, type LineTrace, readLabelSide } from "./label-side.ts";
import { pasteReasons } from "./messages.ts";
import type { FormAxis } from "./vocabulary.ts";

export interface PlacingOptions {
  readonly table: TableId;
  readonly cursor: CellAddress;
  readonly match: MatchCell;
}

export interface Target {
  readonly address: CellAddress;
  readonly labels: readonly GridCell[];
}

/** A place in the form, or why there is none. */
export type Found = Target | string;

interface Sides {
  readonly left: LabelSide;
  readonly above: LabelSide;
}

function readSides(
  matrix: GridMatrix,
  layout: LabelLayout,
  positions: LabelPositions,
  match: MatchCell,
): Sides {
  const left = readLabelSide({
    matrix,
    match,
    axes: layout.left,
    positions: positions.left,
    isHeaded: (column) => positions.headedColumns.has(column),
    isHeader: (row) => positions.above.has(row),
  });
  const above = readLabelSide({
    matrix: turnMatrix(matrix),
    match,
    axes: layout.above,
    positions: positions.above,
    isHeaded: (row) => positions.headedRows.has(row),
    isHeader: (column) => positions.left.has(column),
  });
  return { left, above };
}

/** The ids of an axis in printed order; only those with a cell in the row, or in the column, that labels name. */
function listIds(table: TableId, axis: FormAxis, named: LineTrace["ids"]): string[] {
  const cells = listCells(table).filter((cell) =>
    axis === "rows"
      ? named.columns === undefined || cell.column === named.columns
      : named.rows === undefined || cell.row === named.rows,
  );
  return [...new Set(cells.map((cell) => (axis === "rows" ? cell.row : cell.column)))];
}

/**
 * Without labels for an axis its lines follow the cursor; as many as the form has are all of them, whatever the
 * cursor. A row of 二 with a single figure has nothing to count. Not told are lines behind blanks, which may be blank
 * figures or what is left of a merged label, those of several parts with labels of their own, for which there is one
 * cursor, and all where the cursor's cell is none that the labels name.
 */
function followCursor(
  side: LabelSide,
  trace: LineTrace,
  position: number,
  axis: FormAxis,
  at: PlacingOptions,
): string | undefined {
  const ids = listIds(at.table, axis, trace.ids);
  if (axis === "columns" && ids.length === 1) return ids[0];
  const { count, gap, isOnly } = side.measureFigures(trace.end);
  const offset = position - trace.end - 1 - gap;
  if (count === ids.length) return ids[offset];
  if (gap > 0 || !isOnly) return undefined;
  const { row, column } = getCell(at.cursor);
  const start = ids.indexOf(axis === "rows" ? row : column);
  return start === -1 ? undefined : ids[start + offset];
}

/** What the labels at both sides say of a position. */
interface Naming {
  readonly row: string | undefined;
  readonly column: string | undefined;
  readonly labels: readonly GridCell[];
}

/** Reads every position of a grid by its labels in one layout. */
export class LabelPlacer {
  private readonly options: PlacingOptions;
  private readonly sides: Sides;
  /** The axis that no label tells in this layout. */
  private readonly missing: FormAxis | null;

  constructor(matrix: GridMatrix, layout: LabelLayout, options: PlacingOptions) {
    const positions = findLabelPositions(matrix, layout, options.match);
    const told = [...layout.left, ...layout.above];
    this.options = options;
    this.sides = readSides(matrix, layout, positions, options.match);
    this.missing = told.includes("rows") ? (told.includes("columns") ? null : "columns") : "rows";
  }

  holdsLabels(row: number, column: number): boolean {
    return this.sides.left.holds(column) || this.sides.above.holds(row);
  }

  private name(row: number, column: number): Naming {
    const left = this.sides.left.trace(row, column);
    const above = this.sides.above.trace(column, row);
    const ids = { ...above?.ids, ...left?.ids };
    const labels = [...(left?.labels ?? []), ...(above?.labels ?? [])];
    const named = ids.rows ?? ids.columns;
    if (this.missing === null || named === undefined) return { row: ids.rows, column: ids.columns, labels };
    const { missing, sides, options } = this;
    const followed =
      left === null
        ? above === null
          ? undefined
          : followCursor(sides.above, above, row, missing, options)
        : followCursor(sides.left, left, column, missing, options);
    return this.missing === "rows"
      ? { row: followed, column: ids.columns, labels }
      : { row: ids.rows, column: followed, labels };
  }

  find(row: number, column: number): Found {
    const { row: rowId, column: columnId, labels } = this.name(row, column);
    if (rowId === undefined) {
      return this.missing === "rows" && columnId !== undefined ? pasteReasons.outside : pasteReasons.noRow;
    }
    if (columnId === undefined) {
      return this.missing === "columns" ? pasteReasons.outside : pasteReasons.noColumn;
    }
    const address = composeAddress(this.options.table, rowId, columnId);
    return findCell(address) === undefined ? pasteReasons.noCell : { address, labels };
  }
}
