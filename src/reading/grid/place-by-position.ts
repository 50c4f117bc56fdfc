/**
 * Places the cells of a grid one beside the other from the cursor on, as a spreadsheet does. Owns what lies outside
 * the table or on its labels.
 */

import type { CellAddress, LayoutCell, TableId } from "../../format/index.ts";
import { joinLabel, tableLayouts } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, getGridCell, listMatrixCells } from "./grid-matrix.ts";
import type { PlacingOptions } from "./label-placer.ts";
import { pasteReasons } from "./messages.ts";
import type { Blank, Placing } from "./place-by-labels.ts";
import { simplifyWording } from "./wordings.ts";

interface Corner {
  readonly row: number;
  readonly column: number;
}

function findFormCell(table: TableId, row: number, column: number): LayoutCell | undefined {
  const { rows, columnCount } = tableLayouts[table];
  // Most of a large sheet lies outside.
  if (row >= rows.length || column >= columnCount) return undefined;
  return rows
    .flat()
    .find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.colSpan,
    );
}

function findCursor(table: TableId, address: CellAddress): Corner {
  const cells = tableLayouts[table].rows.flat();
  const found = cells.find((cell) => cell.kind === "figure" && cell.address === address);
  if (found === undefined) throw new RangeError(`no such cell in ${table}: ${address}`);
  return found;
}

function isWords(line: ReadonlyArray<GridCell | null>): boolean {
  const cells = line.filter((cell) => cell !== null);
  return cells.length > 0 && cells.every((cell) => !looksLikeFigure(cell.text));
}

/** Behind the last line of words before the first line with a figure. */
function findBegin(lines: ReadonlyArray<ReadonlyArray<GridCell | null>>): number {
  const hasFigure = (line: ReadonlyArray<GridCell | null>): boolean =>
    line.some((cell) => cell !== null && looksLikeFigure(cell.text));
  return lines.slice(0, lines.findIndex(hasFigure)).map(isWords).lastIndexOf(true) + 1;
}

/** Where the figures begin: titles and names before them are not pasted over figures. */
function findFirstFigure(matrix: GridMatrix): Corner {
  const isOnlyWords = matrix.cells.every((line) => line.every((cell) => cell === null || isWords([cell])));
  if (isOnlyWords) return { row: 0, column: 0 };
  const row = findBegin(matrix.cells);
  const below = matrix.cells.slice(row);
  const columns = Array.from({ length: matrix.width }, (_, at) => below.map((line) => line[at] ?? null));
  return { row, column: findBegin(columns) };
}

/**
 * Whether blank lines stand between words that are left out and the first figure: they may be blank figures, or what
 * is left of a merged heading.
 */
export function hasBlankStart(matrix: GridMatrix): boolean {
  const { row, column } = findFirstFigure(matrix);
  const below = matrix.cells.slice(row);
  const isBlank = (line: ReadonlyArray<GridCell | null>): boolean => line.every((cell) => cell === null);
  const isRowBlank = row > 0 && isBlank(below[0] ?? []);
  return isRowBlank || (column > 0 && isBlank(below.map((line) => line[column] ?? null)));
}

/** What a position of the grid is in the form: a figure's address, or why there is none. */
function findTarget(
  table: TableId,
  cell: GridCell,
  row: number,
  column: number,
): CellAddress | { reason: string } {
  const found = findFormCell(table, row, column);
  if (found === undefined) return { reason: pasteReasons.outside };
  if (found.kind === "figure") return found.address;
  const isSame = simplifyWording(joinLabel(found.label)) === simplifyWording(cell.text);
  return { reason: isSame ? "" : pasteReasons.onLabel };
}

function placeCell(
  cell: GridCell,
  shift: Corner,
  table: TableId,
): { readonly address: CellAddress } | { readonly reason: string } {
  const addresses = new Set<CellAddress>();
  let reason = "";
  for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
      const target = findTarget(table, cell, row + shift.row, column + shift.column);
      if (typeof target === "string") addresses.add(target);
      else reason = target.reason;
      if (addresses.size > 1) return { reason: pasteReasons.merged };
    }
  }
  const [address] = addresses;
  return address === undefined ? { reason } : { address };
}

function listBlanks(matrix: GridMatrix, first: Corner, shift: Corner, table: TableId): Blank[] {
  const blanks: Blank[] = [];
  const { rows, columnCount } = tableLayouts[table];
  const end = { row: Math.min(matrix.height, rows.length), column: Math.min(matrix.width, columnCount) };
  for (let row = first.row; row < end.row + first.row; row += 1) {
    for (let column = first.column; column < end.column + first.column; column += 1) {
      if (row >= matrix.height || column >= matrix.width) continue;
      if (getGridCell(matrix, row, column) !== null) continue;
      const target = findFormCell(table, row + shift.row, column + shift.column);
      if (target?.kind === "figure") blanks.push({ address: target.address, labels: [] });
    }
  }
  return blanks;
}

/** Places a grid from the cursor on; leading rows and columns of words only are left out, nothing is skipped. */
export function placeByPosition(matrix: GridMatrix, { table, cursor, match }: PlacingOptions): Placing {
  const first = findFirstFigure(matrix);
  const at = findCursor(table, cursor);
  const shift = { row: at.row - first.row, column: at.column - first.column };
  const placed: Array<Placing["placed"][number]> = [];
  const leftOut: Array<Placing["leftOut"][number]> = [];
  for (const cell of listMatrixCells(matrix)) {
    const isBefore = cell.row < first.row || cell.column < first.column;
    const reason = match(cell).isLabel ? "" : pasteReasons.words;
    const target = isBefore ? { reason } : placeCell(cell, shift, table);
    if ("address" in target) placed.push({ cell, address: target.address, labels: [] });
    else if (target.reason !== "") leftOut.push({ cell, reason: target.reason });
  }
  const blanks = listBlanks(matrix, first, shift, table);
  return { rowsBy: "position", columnsBy: "position", placed, blanks, leftOut };
}
