/**
 * In which unit a pasted figure is counted, as far as the words around it say. Owns where in a grid such words
 * stand; a figure whose unit is in doubt is not taken.
 */

import type { Unit } from "../../format/index.ts";
import { isInOtherUnit, looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, listMatrixCells } from "./grid-matrix.ts";

/** A cell that says nothing but a unit, or what the unit of the whole grid is. */
const UNIT_OF_ALL = /单位|^[（(【[]?(?:人民币)?[十百千万亿]*元[)）\]】]?$/;

function meetsInLine(a: GridCell, b: GridCell): boolean {
  const inRow = a.row < b.row + b.rowSpan && b.row < a.row + a.rowSpan;
  return inRow || (a.column < b.column + b.colSpan && b.column < a.column + a.colSpan);
}

/**
 * Whether a figure is counted otherwise than the form's cell of `unit`, by its labels, the words of its row and
 * column, also those that are no label of the form, and a "单位：元" anywhere. 0 is 0 in any unit.
 */
export function isCountedOtherwise(
  cell: GridCell,
  labels: readonly GridCell[],
  matrix: GridMatrix,
  unit: Unit,
): boolean {
  // Only money is counted in several units; gathering the words of a large sheet takes its time.
  if (unit !== "万元") return false;
  const words = listMatrixCells(matrix)
    .filter((each) => !looksLikeFigure(each.text))
    .filter((each) => labels.includes(each) || meetsInLine(each, cell) || UNIT_OF_ALL.test(each.text))
    .map(({ text }) => text);
  return isInOtherUnit(cell.text, words, unit);
}
