/**
 * In which unit a pasted figure is counted, as far as the words around it say. Owns where in a grid such words stand
 * and how they name 元; a figure whose unit is in doubt is not taken.
 */

import type { Unit } from "../../format/index.ts";
import { readTypedFigure } from "../../report/index.ts";
import { isInOtherUnit, looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, listMatrixCells } from "./grid-matrix.ts";

/** 元 and what is counted of it; 单元 and 多元 are none. */
const UNITS_OF_MONEY = /(?<![单多公纪])(?<![十百千万亿])[十百千万亿]*元/g;
/** A cell that says nothing but a unit, or what the unit of the whole grid is. */
const UNIT_OF_ALL = /单位|^[（(【[]?(?:人民币)?[十百千万亿]*元[)）\]】]?$/;
const CLOSED = /[)）\]】\s]*$/;

/** "金额/元" and "收费（千元）"; where 万元 stands beside a plain 元, that is no unit of its own. */
function namesOtherUnit(text: string): boolean {
  const units: readonly string[] = text.match(UNITS_OF_MONEY) ?? [];
  if (units.some((unit) => unit !== "元" && unit !== "万元")) return true;
  return units.length > 0 && !units.includes("万元") && text.replace(CLOSED, "").endsWith("元");
}

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
  if (unit !== "万元" || readTypedFigure(cell.text, unit) === 0) return false;
  const words = listMatrixCells(matrix)
    .filter((each) => !looksLikeFigure(each.text))
    .filter((each) => labels.includes(each) || meetsInLine(each, cell) || UNIT_OF_ALL.test(each.text))
    .map(({ text }) => text);
  return words.some(namesOtherUnit) || isInOtherUnit(cell.text, words, unit);
}
