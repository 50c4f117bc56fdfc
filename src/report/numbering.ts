/**
 * The numbering of sub-headings: （一）, （1）, 1. Owns how ordinals read and print. Whether a line is a topic
 * of a section is decided in normal-form.ts.
 */

import type { ReportTopic } from "./report-types.ts";

export type NumberingStyle = "chinese" | "bracketed" | "dotted";

export interface NumberedLine {
  readonly style: NumberingStyle;
  /** Without the ordinal; never empty. */
  readonly rest: string;
}

const CHINESE_DIGITS = "一二三四五六七八九";
const CHINESE_ORDINAL = "[一二三四五六七八九十]{1,3}";

const STYLES: ReadonlyArray<readonly [NumberingStyle, RegExp]> = [
  ["chinese", new RegExp(`^[（(]\\s*${CHINESE_ORDINAL}\\s*[）)]\\s*、?\\s*`)],
  ["bracketed", /^[（(]\s*[0-9０-９]{1,2}\s*[）)]\s*、?\s*/],
  ["dotted", /^[0-9０-９]{1,2}\s*[.．、](?![0-9０-９])\s*/],
];

/** Splits a line that begins with an ordinal; null where it does not or nothing follows. */
export function parseNumbering(line: string): NumberedLine | null {
  for (const [style, pattern] of STYLES) {
    const ordinal = pattern.exec(line)?.[0];
    if (ordinal !== undefined) {
      const rest = line.slice(ordinal.length).trim();
      return rest === "" ? null : { style, rest };
    }
  }
  return null;
}

/** 1 → 一, 12 → 十二, 30 → 三十. Expects 1 to 99. */
export function printChineseOrdinal(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  const tensText = tens === 0 ? "" : `${tens === 1 ? "" : CHINESE_DIGITS.charAt(tens - 1)}十`;
  return `${tensText}${ones === 0 ? "" : CHINESE_DIGITS.charAt(ones - 1)}`;
}

/** How many of these topics print a number. One without a heading prints none, and its text joins what stands before. */
export function countNamedTopics(topics: readonly ReportTopic[]): number {
  return topics.filter(({ heading }) => heading.trim() !== "").length;
}

/** How a topic prints: "（一）主动公开". `index` counts from 0, the topics before it that print a number. */
export function printTopicHeading(index: number, heading: string): string {
  return `（${printChineseOrdinal(index + 1)}）${heading}`;
}
