/**
 * Reading, printing and adding what stands in number cells. Arithmetic is exact decimal; nothing is rounded.
 * Must not decide what is wrong with a report (that is src/check).
 */

import Big from "big.js";
import type { CellAddress, Unit } from "../format/index.ts";
import { getCell } from "../format/index.ts";
import { cleanLine, splitParagraphs } from "./clean-text.ts";
import type { CellValue, Tables } from "./report-types.ts";

/** More digits than this a JSON number cannot hold exactly. */
const MAX_DIGITS = 15;

const PLAIN_COUNT = /^(?:0|[1-9]\d*)$/;
const PLAIN_AMOUNT = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:[, ]\d{3})+(?=\.\d|$)/;

/** No separator of thousands: two numbers stand apart. */
const APART = /[\d０-９][\t\u2001\u2003\u3000]+[\d０-９]/;

const MAX_WHOLE = 10 ** MAX_DIGITS - 1;

export type FigureFault = "notNumber" | "negative" | "fraction" | "tooLong";

/** The digits that matter: without leading zeros, but never fewer than the decimals. */
function countDigits(plain: string): number {
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  return Math.max(plain.replace(/^-?0\.0*|\D/g, "").length, decimals);
}

/** Whether a number has at most 15 digits, so that JSON and every program hold it exactly. */
export function fitsExactly(value: number): boolean {
  return countDigits(printNumber(value)) <= MAX_DIGITS;
}

/** Whether a value is a valid count. Nearly every figure is one; counts add exactly without decimals. */
export function isCount(value: CellValue): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_WHOLE && !Object.is(value, -0);
}

/** A number in plain decimal notation: no exponent, however small. */
function printNumber(value: number): string {
  if (isCount(value)) return String(value);
  return Number.isFinite(value) ? new Big(value).toFixed() : String(value);
}

/** The text a cell prints: "" for blank, a string exactly as typed, a number without grouping. */
export function printFigure(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "string" ? value : printNumber(value);
}

/**
 * The lines a cell prints: one, "" for blank. Only a mistyped string that holds line breaks has several; its
 * unfit characters, outer spaces and empty lines are left out, as in every printed text.
 */
export function printFigureLines(value: CellValue): readonly [string, ...string[]] {
  const [first = "", ...rest] = splitParagraphs(printFigure(value));
  return [first, ...rest];
}

/** What is wrong with a value in this unit; null for a valid one and for blank. */
export function findFigureFault(value: CellValue, unit: Unit): FigureFault | null {
  if (value === null || isCount(value)) return null;
  if (typeof value === "string" && (unit === "件" || !PLAIN_AMOUNT.test(value))) {
    return nameTextFault(value, unit);
  }
  const plain = printFigure(value);
  if (plain.startsWith("-")) return "negative";
  if (countDigits(plain) > MAX_DIGITS) return "tooLong";
  if (unit === "件" && plain.includes(".")) return "fraction";
  return PLAIN_AMOUNT.test(plain) ? null : "notNumber";
}

function nameTextFault(text: string, unit: Unit): FigureFault {
  const plain = simplifyDigits(text, unit);
  if (/^[-−]\d+(?:\.\d+)?$/.test(plain)) return "negative";
  if (!PLAIN_AMOUNT.test(plain)) return "notNumber";
  if (countDigits(plain) > MAX_DIGITS) return "tooLong";
  return unit === "件" && plain.includes(".") ? "fraction" : "notNumber";
}

/** Full-width ASCII only: NFKC would turn the footnote mark of "12①" into a digit. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * Full-width digits, thousands separators, spaces around, the cell's own unit behind and the 。 that an input
 * method puts for a point are ways of writing a number.
 */
function simplifyDigits(text: string, unit: Unit): string {
  const line = narrow(cleanLine(text)).replace(/^(\d+)。(\d+)/, "$1.$2");
  const plain = line.endsWith(unit) ? line.slice(0, -unit.length).trimEnd() : line;
  const ungrouped = GROUPED.test(plain) ? plain.replace(/[, ]/g, "") : plain;
  return ungrouped
    .replace(/^0+(?=\d)/, "")
    .replace(/\.$/, "")
    .replace(/^\./, "0.");
}

/**
 * The value of what was typed into a cell, on leaving it. Blank or only spaces is null, never 0. Full-width
 * digits, correct thousands separators, surrounding spaces and a trailing `unit` are taken off; a tab or a space as wide
 * as a character separates no thousands. What is not a
 * valid number in `unit` is kept as typed (without invisible characters), so that it can be shown and reported.
 */
export function readTypedFigure(text: string, unit: Unit): CellValue {
  if (PLAIN_COUNT.test(text) && text.length <= MAX_DIGITS) return Number(text);
  const typed = cleanLine(text);
  if (typed === "") return null;
  if (APART.test(text)) return typed;
  const plain = simplifyDigits(typed, unit);
  const pattern = unit === "件" ? PLAIN_COUNT : PLAIN_AMOUNT;
  if (!pattern.test(plain) || countDigits(plain) > MAX_DIGITS) return typed;
  const value = Number(plain);
  return printNumber(value) === plain ? value : plain;
}

/** The value at an address. Blank is null. */
export function getFigure(tables: Tables, address: CellAddress): CellValue {
  const { table, row, column } = getCell(address);
  return tables[table][row]?.[column] ?? null;
}

/** The exact decimal at an address; null where the cell is blank or not a valid number. */
export function getDecimal(tables: Tables, address: CellAddress): Big | null {
  const value = getFigure(tables, address);
  if (value === null || findFigureFault(value, getCell(address).unit) !== null) return null;
  return new Big(value);
}

/** The tables with one cell changed; every untouched row keeps its identity. */
export function setFigure(tables: Tables, address: CellAddress, value: CellValue): Tables {
  const { table, row, column } = getCell(address);
  const figures = tables[table];
  return { ...tables, [table]: { ...figures, [row]: { ...figures[row], [column]: value } } };
}

/** A cell and what is to stand in it. */
export type CellChange = readonly [address: CellAddress, value: CellValue];

/** The tables with several cells changed; totals stay as they are. */
export function setFigures(tables: Tables, changes: Iterable<CellChange>): Tables {
  let changed = tables;
  for (const [address, value] of changes) changed = setFigure(changed, address, value);
  return changed;
}

/** A sum over cells: `total` is null while any of them is blank or invalid, `partial` adds what is there. */
export interface FigureSum {
  readonly total: Big | null;
  readonly partial: Big;
}

/** Whether any of these cells is blank: then no sum over them is known. */
export function hasBlank(tables: Tables, addresses: readonly CellAddress[]): boolean {
  return addresses.some((address) => getFigure(tables, address) === null);
}

/**
 * Adds cells that all hold valid counts, many times as fast as exact decimals; null where one does not, or where
 * the sum would not be exact.
 */
export function addCounts(tables: Tables, addresses: readonly CellAddress[]): number | null {
  let sum = 0;
  for (const address of addresses) {
    const value = getFigure(tables, address);
    if (!isCount(value)) return null;
    sum += value;
  }
  return isCount(sum) ? sum : null;
}

/** Adds cells exactly. */
export function addFigures(tables: Tables, addresses: readonly CellAddress[]): FigureSum {
  let decimals: Big | null = null;
  let whole = 0;
  let complete = true;
  for (const address of addresses) {
    const value = getFigure(tables, address);
    if (isCount(value) && whole + value <= Number.MAX_SAFE_INTEGER) {
      whole += value;
      continue;
    }
    const decimal = value === null ? null : getDecimal(tables, address);
    if (decimal === null) complete = false;
    else decimals = (decimals ?? new Big(0)).plus(decimal);
  }
  const partial = decimals === null ? new Big(whole) : decimals.plus(whole);
  return { total: complete ? partial : null, partial };
}

/** The exact sum of cells as it prints; null while one of them is blank or invalid. */
export function printSum(tables: Tables, addresses: readonly CellAddress[]): string | null {
  const count = addCounts(tables, addresses);
  if (count !== null) return String(count);
  return hasBlank(tables, addresses) ? null : (addFigures(tables, addresses).total?.toFixed() ?? null);
}

/** A decimal as a cell value: a number where that holds it exactly, otherwise its digits. */
export function toCellValue(decimal: Big): CellValue {
  const plain = decimal.toFixed();
  return countDigits(plain) <= MAX_DIGITS ? Number(plain) : plain;
}
