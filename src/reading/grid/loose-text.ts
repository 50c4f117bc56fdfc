/**
 * Tables that lost their columns as text: Word writes a merged cell as one field, so that the figures of one column
 * begin at another field in each row. Owns telling such a grid; none of its figures has a certain column.
 */

import type { TableId } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, getGridCell, listMatrixCells } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";
import { simplifyWording } from "./wordings.ts";

type Line = ReadonlyArray<GridCell | null>;

function isFigure(cell: GridCell | null): boolean {
  return cell !== null && looksLikeFigure(cell.text);
}

/** Whether a column holds labels before the figures of some rows, and in others figures, or the heading of a column. */
function hasMixedColumn({ cells, width }: GridMatrix, match: MatchCell): boolean {
  const ends = cells.map((line) => line.map(isFigure).lastIndexOf(true));
  const isLabel = (line: Line, column: number, row: number): boolean => {
    const cell = line[column] ?? null;
    return cell !== null && column < (ends[row] ?? -1) && match(cell).isLabel;
  };
  const isHeading = (line: Line, column: number, row: number): boolean => {
    const cell = line[column] ?? null;
    return cell !== null && ends[row] === -1 && match(cell).columns?.kind === "leaf";
  };
  return Array.from({ length: width }, (_, column) => column).some(
    (column) =>
      cells.some((line, row) => isLabel(line, column, row)) &&
      cells.some((line, row) => isFigure(line[column] ?? null) || isHeading(line, column, row)),
  );
}

/** Whether one of 四's labels over several columns, as 行政复议, stands over another than the first of them. */
function hasShiftedGroup(matrix: GridMatrix, match: MatchCell): boolean {
  const headings = matrix.cells.map((line) =>
    line.filter((cell): cell is GridCell => cell !== null && match(cell).columns !== null),
  );
  const first = headings.find((line) => line.length > 1)?.[0];
  if (first === undefined) return false;
  return listMatrixCells(matrix).some((group) => {
    if (match(group).rows?.kind !== "leaf") return false;
    const line = headings.findIndex((each, row) => row > group.row && each.length > 1);
    const below = getGridCell(matrix, line, group.column);
    return line !== -1 && simplifyWording(below?.text ?? "") !== simplifyWording(first.text);
  });
}

/** Whether two of 三's columns are headed in one. */
function hasTwoHeadings({ cells, width }: GridMatrix, match: MatchCell): boolean {
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    const headings = cells.map((line) => {
      const cell = line.some(isFigure) ? null : (line[column] ?? null);
      const columns = cell === null ? null : match(cell).columns;
      return columns?.kind === "leaf" ? columns.ids.join() : null;
    });
    return new Set(headings.filter((heading) => heading !== null)).size > 1;
  });
}

/** Whether a text whose rows differ in length is a table with merged cells, of which only the order is left. */
export function isLooseText(matrix: GridMatrix, table: TableId, match: MatchCell): boolean {
  if (hasMixedColumn(matrix, match)) return true;
  if (table === "requests") return hasTwoHeadings(matrix, match);
  return table === "disputes" && hasShiftedGroup(matrix, match);
}
