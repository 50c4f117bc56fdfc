/**
 * The year a report speaks of. Owns which words of a text name it; dates of publication are not among them.
 */

import { FIRST_YEAR, LAST_YEAR } from "../../report/index.ts";

const CHINESE_DIGITS = "〇一二三四五六七八九";
/** A paragraph names its year early, and a hostile one is long. */
const MAX_READ = 2000;
const PERIOD = /(20\d{2})\s*年\s*1\s*月\s*1\s*日[^。]{0,20}?12\s*月\s*31\s*日/g;
const REPORT = /(20\d{2})\s*年\s*度?\s*(?:政府|政务|信息)[^。，,]{0,12}?报\s*告/g;
const BEGINNING = /^(20\d{2})\s*年\s*度?(?!\s*\d{1,2}\s*月)/;

/** "2024" and "二〇二四" as a number; null for what is no year of a report. */
export function readYear(text: string): number | null {
  const digits = Array.from(text, (character) => {
    const digit = CHINESE_DIGITS.indexOf(character.replace(/[零○ＯO]/, "〇"));
    return digit === -1 ? character : String(digit);
  }).join("");
  const year = /^\d{4}$/.test(digits) ? Number(digits) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The one year that all matches name; null where they differ or there is none. */
function findOnly(lines: readonly string[], pattern: RegExp): number | null {
  const years = new Set<string>();
  for (const line of lines) {
    for (const match of line.slice(0, MAX_READ).matchAll(pattern)) years.add(match[1] ?? "");
  }
  const [year] = years;
  return years.size === 1 ? readYear(year ?? "") : null;
}

/**
 * The year that a report's own text names: by the period of its data, as the year of this report, or at the beginning
 * of its paragraphs. Null where it names none, or several.
 */
export function findYearInText(lines: readonly string[]): number | null {
  const wide = lines.map((line) =>
    line.replace(/[０-９]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)),
  );
  return (
    findOnly(wide, PERIOD) ?? findOnly(wide, REPORT) ?? findOnly(wide, new RegExp(BEGINNING.source, "g"))
  );
}
