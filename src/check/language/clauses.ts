/** A line cut into sentences, clauses and listed items. Owns where a clause ends. */

import { findNumbers, type WrittenNumber } from "./numbers.ts";
import type { ReadableLine } from "./readable-line.ts";

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The masked words, without the marks around them. */
  readonly words: string;
  readonly numbers: readonly WrittenNumber[];
  /** Counted within the line. */
  readonly sentence: number;
}

const SENTENCE_END = /[。；;！？!?]/;
const CLAUSE_END = /[，,：:（）()。；;！？!?]/g;
/** Words that join what is listed: "予以公开8件、部分公开3件". */
const LIST_MARK = /[、和及与]/g;

function createClause(
  line: ReadableLine,
  start: number,
  end: number,
  numbers: readonly WrittenNumber[],
  sentence: number,
): Clause {
  return { start, end, words: line.masked.slice(start, end), numbers, sentence };
}

/** The numbers between two positions; `from` is the first that can lie there. */
function takeNumbers(numbers: readonly WrittenNumber[], from: number, end: number): readonly WrittenNumber[] {
  let to = from;
  while (to < numbers.length && (numbers[to]?.end ?? 0) <= end) to += 1;
  return numbers.slice(from, to);
}

/** The clauses of a line, in order; none is empty. Commas inside numbers and titles do not part. */
export function splitClauses(line: ReadableLine): readonly Clause[] {
  const numbers = findNumbers(line);
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let taken = 0;
  const close = (end: number, mark: string): void => {
    // The next number not yet taken is the only one a mark can stand in.
    const inside = numbers[taken + countBefore(numbers, taken, end)];
    if (inside !== undefined && inside.start < end && inside.end > end) return;
    const own = takeNumbers(numbers, taken, end);
    taken += own.length;
    if (end > start) clauses.push(createClause(line, start, end, own, sentence));
    if (SENTENCE_END.test(mark)) sentence += 1;
    start = end + 1;
  };
  for (const match of line.masked.matchAll(CLAUSE_END)) close(match.index, match[0]);
  close(line.masked.length, "");
  return clauses;
}

/** How many numbers from `from` on end before a position. */
function countBefore(numbers: readonly WrittenNumber[], from: number, position: number): number {
  return takeNumbers(numbers, from, position).length;
}

/**
 * The items a clause lists, where each of them has a number of its own ("予以公开8件、部分公开3件"); otherwise
 * the clause itself: a number behind "A、B" may count both.
 */
export function splitItems(line: ReadableLine, clause: Clause): readonly Clause[] {
  if (clause.numbers.length < 2) return [clause];
  const items: Clause[] = [];
  let start = 0;
  const close = (end: number): void => {
    const from = clause.start + start;
    const to = clause.start + end;
    const own = clause.numbers.filter((number) => number.start >= from && number.end <= to);
    if (end > start) items.push(createClause(line, from, to, own, clause.sentence));
    start = end + 1;
  };
  for (const match of clause.words.matchAll(LIST_MARK)) close(match.index);
  close(clause.words.length);
  return items.every((item) => item.numbers.length > 0) ? items : [clause];
}
