/**
 * Grids that are some other table: headed by words that are none of the form's, or mostly words. Owns this judgement;
 * figures of such a grid have no place in the form, whatever stands under the cursor.
 */

import { getCell, listCells, type TableId, TOTAL_COLUMN } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { normaliseLabel } from "../cells/labels.ts";
import { type GridCell, type GridMatrix, turnMatrix } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";
import type { PlacingOptions } from "./label-placer.ts";
import { pasteReasons } from "./messages.ts";
import type { Placing } from "./place-by-labels.ts";
import type { FormAxis } from "./vocabulary.ts";

export interface HeadingOptions extends Pick<PlacingOptions, "match"> {
  /** The report's; null where it is not known. */
  readonly year: number | null;
}

const allAxes: readonly FormAxis[] = ["columns", "rows"];
/** Figures under these are not this year's. */
const OTHER_TIME = /上年|上一年|去年|往年|历年|前年|同期|同比|增减/;
/** Figures under this are only a part of what the form counts. */
const PART = /^\(?其中/;
/** Not a title: "2023年申请情况". */
const YEAR = /^((?:19|20)\d\d)年度?(?:数|数量|件数|底|末)?$/;

function isFigure(cell: GridCell | null | undefined): cell is GridCell {
  return cell !== null && cell !== undefined && looksLikeFigure(cell.text);
}

function isWords(cell: GridCell | null | undefined): cell is GridCell {
  return cell !== null && cell !== undefined && !looksLikeFigure(cell.text);
}

/** The last row before the figures; null where the first row has some already. */
function findHeadingRow({ cells }: GridMatrix): number | null {
  const first = cells.findIndex((row) => row.some(isFigure));
  return first <= 0 ? null : first - 1;
}

/** The columns with figures. */
function listFigureColumns({ cells, width }: GridMatrix): number[] {
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.filter((column) => cells.some((line) => isFigure(line[column])));
}

/** Whether several columns of figures are headed, and none of the headings is a label of the form. */
function hasForeignColumns(matrix: GridMatrix, match: MatchCell): boolean {
  const row = findHeadingRow(matrix);
  if (row === null) return false;
  const headings = new Set(
    listFigureColumns(matrix)
      .map((column) => matrix.cells[row]?.[column])
      .filter(isWords),
  );
  return headings.size > 1 && [...headings].every((cell) => !match(cell).isLabel);
}

function readNamedYear(cell: GridCell): number | null {
  const named = YEAR.exec(normaliseLabel(cell.text))?.[1];
  return named === undefined ? null : Number(named);
}

/** Whether words that are no label of the form say that figures are another year's. */
export function speaksOfAnotherTime(cell: GridCell, { match, year }: HeadingOptions): boolean {
  if (looksLikeFigure(cell.text) || match(cell).isLabel) return false;
  const named = readNamedYear(cell);
  return OTHER_TIME.test(normaliseLabel(cell.text)) || (named !== null && named !== year);
}

/** Whether a cell names the report's year. */
export function speaksOfOwnTime(cell: GridCell, { year }: HeadingOptions): boolean {
  return year !== null && readNamedYear(cell) === year;
}

function speaksOfElsewhere(cell: GridCell, options: HeadingOptions): boolean {
  if (speaksOfAnotherTime(cell, options)) return true;
  return !options.match(cell).isLabel && PART.test(normaliseLabel(cell.text));
}

/** Whether words over a figure say that it is another year's or a part: one heading is enough. */
function hasElsewhereColumn(matrix: GridMatrix, options: HeadingOptions): boolean {
  return listFigureColumns(matrix).some((column) => {
    const line = matrix.cells.map((cells) => cells[column]);
    const last = line.map(isFigure).lastIndexOf(true);
    return line.slice(0, last).some((cell) => isWords(cell) && speaksOfElsewhere(cell, options));
  });
}

/** The grid turned so that what heads the lines of an axis without labels stands above; the labels are at the other side. */
function turnForAxis(matrix: GridMatrix, { placed, rowsBy, columnsBy }: Placing, axis: FormAxis): GridMatrix {
  const isToldAbove =
    rowsBy === columnsBy
      ? axis === "rows"
      : placed.every(({ cell, labels }) => labels.every((label) => label.row + label.rowSpan <= cell.row));
  return isToldAbove ? turnMatrix(matrix) : matrix;
}

function listFollowing({ rowsBy, columnsBy }: Placing): FormAxis[] {
  return allAxes.filter((axis) => (axis === "rows" ? rowsBy : columnsBy) === "position");
}

/** The axis that follows the cursor though its headings are those of some other table; null where there is none. */
export function findForeignAxis(
  matrix: GridMatrix,
  placing: Placing,
  options: HeadingOptions,
): FormAxis | null {
  const found = listFollowing(placing).find((axis) => {
    const turned = turnForAxis(matrix, placing, axis);
    return hasForeignColumns(turned, options.match) || hasElsewhereColumn(turned, options);
  });
  return found ?? null;
}

/**
 * Whether rows of the form have one figure each under a heading such as 数量: the cursor's column is then a guess,
 * unless it is 总计, or the only one of these rows.
 */
export function isUncertainCount(matrix: GridMatrix, placing: Placing, match: MatchCell): boolean {
  if (placing.rowsBy !== "labels" || placing.columnsBy !== "position") return false;
  const turned = turnForAxis(matrix, placing, "columns");
  const row = findHeadingRow(turned);
  const [column, ...others] = listFigureColumns(turned);
  if (row === null || column === undefined || others.length > 0) return false;
  const line = turned.cells[row] ?? [];
  const heading = line[column];
  const isTitle = line.filter((cell) => cell === heading).length > 1;
  if (!isWords(heading) || isTitle || match(heading).isLabel) return false;
  return placing.placed.some(({ address }) => {
    const own = getCell(address);
    const columns = listCells(own.table).filter((cell) => cell.row === own.row);
    return columns.length > 1 && own.column !== TOTAL_COLUMN;
  });
}

/**
 * Whether more figures stand beside the labels of rows than any row of the form has, a subtotal among them: which ones
 * are the form's cannot be counted then.
 */
export function hasTooManyColumns({ placed, leftOut, rowsBy, columnsBy }: Placing, table: TableId): boolean {
  if (rowsBy !== "labels" || columnsBy !== "position") return false;
  const beyond = leftOut.filter(({ cell, reason }) => reason === pasteReasons.outside && isFigure(cell));
  if (beyond.length === 0) return false;
  const isTurned = placed.some(({ cell, labels }) =>
    labels.some((label) => label.row + label.rowSpan <= cell.row),
  );
  const lines = new Set([...placed, ...beyond].map(({ cell }) => (isTurned ? cell.row : cell.column)));
  const counts = new Map<string, number>();
  for (const { row } of listCells(table)) counts.set(row, (counts.get(row) ?? 0) + 1);
  return lines.size > Math.max(...counts.values());
}

/** Whether, from the first figure on, there are more words than figures: a list of something. */
export function isMostlyWords({ cells }: GridMatrix, match: MatchCell): boolean {
  const found = new Set(cells.flat().filter((cell) => cell !== null));
  const figures = [...found].filter(isFigure);
  if (figures.length === 0) return false;
  // Not spread as arguments: a sheet may have hundreds of thousands.
  const row = figures.reduce((least, cell) => Math.min(least, cell.row), Number.POSITIVE_INFINITY);
  const column = figures.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const words = [...found].filter(
    (cell) => cell.row >= row && cell.column >= column && !isFigure(cell) && !match(cell).isLabel,
  );
  return words.length > figures.length;
}
