/** Numbers in running text. Owns what is an exact number; must not know what it counts. */

import type { ReadableLine } from "./readable-line.ts";

export interface WrittenNumber {
  /** Positions in the readable text, of the number with its 万. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** "1.2万" stands for anything within this of its value; 0 for a number written out. */
  readonly tolerance: number;
  /** False for 余, 约, ranges and the like: nothing can be said about such a number. */
  readonly isExact: boolean;
  /** The character or two behind it that say what is counted; "" where none does. */
  readonly unit: string;
}

// Where a digit stands on both sides and three follow, a full-width comma parts thousands, not clauses.
const NUMBER = /(\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(\.\d+)?(万|亿)?/g;
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const VAGUE_BEFORE =
  /(?:约|近|超|超过|逾|不足|不到|不少于|不低于|至少|多于|少于|接近|突破|第|每|(?<![总件])数|\d(?:件|条|份)?[-—–~～至到])$/;
const VAGUE_BEHIND = /^(?:余|多|来|几|左右|以上|以内|以下|上下|\+|[-—–~～至]\d|%|‰|个百分点)/;
const UNIT = /^(?:人次|件次|份次|条次|件套|万元|个百分点|[件条份宗例起个项次期篇部人名家场元年月日号])/;
const MAX_CONTEXT = 6;

function isVague(text: string, start: number, end: number, unit: string): boolean {
  const behind = text.slice(end, end + MAX_CONTEXT);
  return (
    VAGUE_BEFORE.test(text.slice(Math.max(0, start - MAX_CONTEXT), start)) ||
    VAGUE_BEHIND.test(behind) ||
    (unit !== "" && VAGUE_BEHIND.test(behind.slice(unit.length)))
  );
}

/** Every number of a line, in order. */
export function findNumbers(line: ReadableLine): readonly WrittenNumber[] {
  const { text } = line;
  return Array.from(text.matchAll(NUMBER), (match): WrittenNumber => {
    const [written, whole = "", fraction = "", scaleWord = ""] = match;
    const start = match.index;
    const end = start + written.length;
    const unit = UNIT.exec(text.slice(end, end + MAX_CONTEXT))?.[0] ?? "";
    const scale = SCALES[scaleWord] ?? 1;
    const digits = Number(`${whole.replace(/[,，]/g, "")}${fraction}`);
    return {
      start,
      end,
      value: Math.round(digits * scale * 1e6) / 1e6,
      tolerance: scale === 1 ? 0 : scale / 10 ** Math.max(0, fraction.length - 1),
      isExact: !isVague(text, start, end, unit),
      unit,
    };
  });
}
