/**
 * Grids that are some other table: headed by words that are none of the form's, or mostly words. Owns this judgement;
 * figures of such a grid have no place in the form, whatever stands under the cursor.
 */

import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, turnMatrix } from "./grid-matrix.ts";
import type { MatchCell } from "./label-matches.ts";

function isFigure(cell: GridCell | null | undefined): cell is GridCell {
  return cell !== null && cell !== undefined && looksLikeFigure(cell.text);
}

/** The last row before the figures; null where the first row has some already. */
function findHeadingRow({ cells }: GridMatrix): number | null {
  const first = cells.findIndex((row) => row.some(isFigure));
  return first <= 0 ? null : first - 1;
}

/** Whether several columns of figures are headed, and none of the headings is a label of the form. */
export function hasForeignColumns(matrix: GridMatrix, match: MatchCell): boolean {
  const row = findHeadingRow(matrix);
  if (row === null) return false;
  const headings = new Set<GridCell>();
  for (let column = 0; column < matrix.width; column += 1) {
    const cell = matrix.cells[row]?.[column];
    const headsFigures = matrix.cells.slice(row + 1).some((line) => isFigure(line[column]));
    if (headsFigures && cell !== null && cell !== undefined) headings.add(cell);
  }
  return headings.size > 1 && [...headings].every((cell) => !match(cell).isLabel);
}

/** The same of rows, whose headings stand at the left. */
export function hasForeignRows(matrix: GridMatrix, match: MatchCell): boolean {
  return hasForeignColumns(turnMatrix(matrix), match);
}

/** Whether, from the first figure on, there are more words than figures: a list of something. */
export function isMostlyWords({ cells }: GridMatrix, match: MatchCell): boolean {
  const found = new Set(cells.flat().filter((cell) => cell !== null));
  const figures = [...found].filter(isFigure);
  if (figures.length === 0) return false;
  const row = Math.min(...figures.map((cell) => cell.row));
  const column = Math.min(...figures.map((cell) => cell.column));
  const words = [...found].filter(
    (cell) => cell.row >= row && cell.column >= column && !isFigure(cell) && !match(cell).isLabel,
  );
  return words.length > figures.length;
}
