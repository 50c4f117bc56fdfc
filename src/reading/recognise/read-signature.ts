/**
 * The signature: a last line that is only a date, and a line before it that is only a name, if there is one. Owns what
 * reads as either.
 */

import type { Signature } from "../../report/index.ts";
import { isDate, parseNumbering } from "../../report/index.ts";
import { isAgencyName } from "../flow/agency-name.ts";
import { readYear } from "./read-year.ts";

const DATE = /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/;
const CHINESE_DATE =
  /^([〇○零一二三四五六七八九OＯ]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;
const CHINESE_DIGITS = "一二三四五六七八九";
/** What 六 ends with where the line above a bare date names nobody: "无其他需要报告的事项". */
const STATEMENT = /^(?:无|暂无|没有|未|本年度?|本机关|本单位|我[局委办])|(?:事项|情况|问题|费)$/;
const NOT_IN_NAME = /[。，,；;：:！？!?“”"《》]|特此|报告$|如下$/;
const MAX_NAME = 40;

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** 一 to 三十一. */
function readChineseNumber(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens) + 1) : 0;
  return ten * 10 + (ones === "" ? 0 : CHINESE_DIGITS.indexOf(ones) + 1);
}

/** The ISO date that a line is; null for any other line, and for a day that does not exist. */
export function readDateLine(line: string): string | null {
  if (line.length > 40) return null;
  const text = line.replace(/\s/g, "").normalize("NFKC");
  const [year, month, day] = splitDate(text);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isDate(date) ? date : null;
}

function splitDate(text: string): readonly number[] {
  const plain = DATE.exec(text);
  if (plain !== null) return plain.slice(1).map(Number);
  const [, year = "", month = "", day = ""] = CHINESE_DATE.exec(text) ?? [];
  return [readYear(year) ?? 0, readChineseNumber(month), readChineseNumber(day)];
}

function isName(line: string): boolean {
  if (line.length > MAX_NAME || NOT_IN_NAME.test(line) || /^\d/.test(line)) return false;
  return parseNumbering(line) === null && (isAgencyName(line) || !STATEMENT.test(line));
}

export interface SignatureReading {
  readonly value: Signature;
  /** How many of the last lines it takes. */
  readonly lineCount: number;
}

/**
 * The signature that a text ends with: its last two lines, or its last one where that is only a date or the agency's own
 * name; null where it has none.
 */
export function readSignature(lines: readonly string[], agency: string): SignatureReading | null {
  const last = lines[lines.length - 1];
  if (last === undefined) return null;
  if (agency !== "" && last === agency) return { value: { name: last, date: "" }, lineCount: 1 };
  const name = lines[lines.length - 2];
  const date = readDateLine(last);
  if (date === null) return null;
  // The agency's own name is one whatever it looks like: longer than a line, with a number or quotation marks in it.
  return name !== undefined && ((agency !== "" && name === agency) || isName(name))
    ? { value: { name, date }, lineCount: 2 }
    : { value: { name: "", date }, lineCount: 1 };
}
