/**
 * What would put a finding right: a sentence with the figure of the table, a total as its parts add up. Owns how a
 * number is written in place of another.
 */

import type { CellAddress } from "../format/index.ts";
import { composeAddress, formSums, getCell } from "../format/index.ts";
import type { Draft, Report, Tables, TextPlace } from "../report/index.ts";
import {
  findExcerpt,
  findLastYear,
  getDecimal,
  getText,
  isComputed,
  isCount,
  setFigure,
  weighSum,
} from "../report/index.ts";
import type { Finding } from "./check-types.ts";
import { isFailedSum } from "./failed-sum.ts";
import { findNumbers, type WrittenNumber } from "./language/numbers.ts";
import { createReadableLine, type ReadableLine } from "./language/readable-line.ts";

/** `excerpt`, a part of the text at `place`, becomes `replacement`. */
export interface Correction {
  readonly place: string;
  readonly excerpt: string;
  /** Which of equal words in the text, see `Finding`. */
  readonly occurrence: number;
  readonly replacement: string;
  /** The number that comes, as it is written. */
  readonly written: string;
}

/** Which of its numbers is wrong the rule cannot know. */
const UNCERTAIN_RULES: ReadonlySet<string> = new Set(["text.breakdown"]);

/**
 * Denies what its sentence counts: "未发生行政复议0件、行政诉讼0件". Results and kinds of cases that only sound so,
 * 无法提供 and 未经复议, deny nothing.
 */
const DENIED = /没有|不存在|未(?!经|办结|审结|答复)|无(?!法提供)/;
const SENTENCE_END = /[。；！？\n]/;

const WIDE_OFFSET = 0xfee0;

function widen(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE_OFFSET));
}

/** The figure in the style of the number it replaces: separators, full-width digits. */
function writeLike(value: number, written: string): string {
  const separator = /\d([,，])\d{3}/.exec(createReadableLine(written).text)?.[1];
  const digits = separator === undefined ? String(value) : groupThousands(String(value), separator);
  return /[０-９]/.test(written) ? widen(digits) : digits;
}

function groupThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function findOnlyNumber(line: ReadableLine, actual: number): WrittenNumber | null {
  const numbers = findNumbers(line).filter(({ value }) => value === actual);
  const [number, ...others] = numbers;
  if (number === undefined || others.length > 0) return null;
  // 1.2万 and 20余 cannot be replaced digit by digit.
  return number.tolerance === 0 && number.isExact ? number : null;
}

/** Whether a sentence says up to a position that there was nothing. */
function isDenied(text: string, position: number): boolean {
  const [said = ""] = text.slice(0, position).split(SENTENCE_END).slice(-1);
  return DENIED.test(said.replace(/\s/g, ""));
}

/**
 * The words of a text finding with the number of the table in place of the one written, in the same style; null
 * where the excerpt does not hold exactly one such number, stands no longer in the text, where no exact number is
 * expected, another number may as well be the wrong one, or a 0 is denied in words as well.
 */
export function proposeCorrection(finding: Finding, report: Report): Correction | null {
  const { rule, place, excerpt, occurrence = 0, expected, actual } = finding;
  if (place === null || excerpt === null || expected === null || actual === null) return null;
  if (!Number.isSafeInteger(expected) || UNCERTAIN_RULES.has(rule)) return null;
  // At a place that is no text's there is none, so the excerpt is not found in it.
  const text = getText(report, place as TextPlace);
  const start = findExcerpt(text, excerpt, occurrence);
  if (start === -1) return null;
  const line = createReadableLine(excerpt);
  const number = findOnlyNumber(line, actual);
  if (number === null) return null;
  const former = line.quote(number.start, number.end);
  const from = line.locate(number.start);
  if (actual === 0 && isDenied(text, start + from)) return null;
  const written = writeLike(expected, former);
  const replacement = `${excerpt.slice(0, from)}${written}${excerpt.slice(from + former.length)}`;
  return { place, excerpt, occurrence, replacement, written };
}

/** A text with its words corrected; null where they stand there no longer. */
export function applyCorrection(text: string, correction: Correction): string | null {
  const { excerpt, occurrence, replacement } = correction;
  const start = findExcerpt(text, excerpt, occurrence);
  return start === -1 ? null : `${text.slice(0, start)}${replacement}${text.slice(start + excerpt.length)}`;
}

/** A total that becomes what its parts add up to. */
export interface TotalCorrection {
  readonly cell: CellAddress;
  readonly value: number;
}

/** Whether every sum that a total takes part in holds with the new value. One with a blank operand does not bear it out. */
function fitsAllSums(tables: Tables, { cell, value }: TotalCorrection): boolean {
  const changed = setFigure(tables, cell, value);
  return formSums.every(
    (sum) => ![...sum.left, ...sum.right].includes(cell) || weighSum(changed, sum)?.holds === true,
  );
}

/** Whether a total of what was carried over is last year's, as far as that is known. */
function fitsLastYear(draft: Draft, { cell, value }: TotalCorrection): boolean {
  const { table, row, column } = getCell(cell);
  if (table !== "requests" || row !== "carriedIn") return true;
  const last = findLastYear(draft);
  const before = last && getDecimal(last.tables, composeAddress(table, "carriedOut", column));
  return before === null || before.eq(value);
}

/**
 * The total of a failing sum as its parts add up; null for any other finding, for one that the tool computes, where
 * the sum is no exact number, and where another sum, or last year's report, says otherwise or, for a blank, a sum
 * cannot be told.
 */
export function proposeTotal(finding: Finding, draft: Draft): TotalCorrection | null {
  const { report, totals } = draft;
  const { rule, cells, expected } = finding;
  if (!isFailedSum(finding) || rule === "sum.balance" || expected === null) return null;
  const sum = formSums.find(
    ({ kind, left, right }) =>
      kind === rule &&
      [...left, ...right].every((cell) => cells.includes(cell)) &&
      cells.length === left.length + right.length,
  );
  const cell = sum?.right[0];
  if (cell === undefined || isComputed(cell, totals) || !isCount(expected)) return null;
  const correction = { cell, value: expected };
  return fitsAllSums(report.tables, correction) && fitsLastYear(draft, correction) ? correction : null;
}
