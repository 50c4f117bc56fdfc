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

/** What a grid says of the unit of all its figures. Listed once: a large sheet has many words. */
export function listUnitWords(matrix: GridMatrix): readonly string[] {
  return listMatrixCells(matrix).flatMap(({ text }) => (UNIT_OF_ALL.test(text) ? [text] : []));
}

/**
 * Whether a figure is counted otherwise than the form's cell of `unit`: by its labels and `unitWords`; of money also by
 * the words of its row and column that are no label of the form. 0 is 0 in any unit.
 */
export function isCountedOtherwise(
  { cell, labels }: { readonly cell: GridCell; readonly labels: readonly GridCell[] },
  matrix: GridMatrix,
  unit: Unit,
  unitWords: readonly string[],
): boolean {
  const own = labels.map(({ text }) => text);
  // 二 has a heading with 万元 under its counts.
  if (unit !== "万元") return isInOtherUnit(cell.text, own, unit, unitWords);
  const beside = listMatrixCells(matrix).filter(
    (each) => !looksLikeFigure(each.text) && meetsInLine(each, cell),
  );
  return isInOtherUnit(cell.text, [...own, ...unitWords, ...beside.map(({ text }) => text)], unit);
}
