/**
 * Fields that Word draws from their code and keeps no result of: "EQ", which office suites use for a number in a
 * circle. Owns what such a field looks like as text: nothing that is seen may vanish, and no digits may join.
 */

import { printOrdinal } from "../flow/number-formats.ts";

const EQUATION = /^\s*EQ\s+(.*)$/is;
/** Signs printed over each other, the first of them a shape. */
const ENCLOSED = /^\\o\s*(?:\\a[lcr]\s*)?\(\s*[○〇◯□△◇]\s*[,;，；]\s*([^(),;，；]{1,10}?)\s*\)\s*$/i;
const MOST_CIRCLED = 50;

function printEnclosed(sign: string): string {
  const ordinal = /^\d{1,2}$/.test(sign) ? Number(sign) : 0;
  return ordinal >= 1 && ordinal <= MOST_CIRCLED
    ? printOrdinal(ordinal, "decimalEnclosedCircle")
    : `(${sign})`;
}

/** The text of a field's code; as it is written where it is no enclosed sign, and "" where it is another field. */
export function drawEquation(code: string): string {
  const [, drawing] = EQUATION.exec(code) ?? [];
  if (drawing === undefined) return "";
  const [, sign] = ENCLOSED.exec(drawing.trim()) ?? [];
  return sign === undefined ? drawing.trim() : printEnclosed(sign);
}
