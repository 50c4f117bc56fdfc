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
const CLAUSE_END = /[，,：:（）()。；;！？!?]/;
/** Words that join what is listed: "予以公开8件、部分公开3件". */
const LIST_MARK = /[、和及与]/;

function createClause(
  line: ReadableLine,
  start: number,
  end: number,
  numbers: readonly WrittenNumber[],
  sentence: number,
): Clause {
  return {
    start,
    end,
    words: line.masked.slice(start, end),
    numbers: numbers.filter((number) => number.start >= start && number.end <= end),
    sentence,
  };
}

function isInside(position: number, numbers: readonly WrittenNumber[]): boolean {
  return numbers.some((number) => position > number.start && position < number.end);
}

/** The clauses of a line, in order; none is empty. Commas inside numbers and titles do not part. */
export function splitClauses(line: ReadableLine): readonly Clause[] {
  const numbers = findNumbers(line);
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (let position = 0; position <= line.masked.length; position += 1) {
    const mark = line.masked.charAt(position);
    if (mark !== "" && (!CLAUSE_END.test(mark) || isInside(position, numbers))) continue;
    if (position > start) clauses.push(createClause(line, start, position, numbers, sentence));
    if (SENTENCE_END.test(mark)) sentence += 1;
    start = position + 1;
  }
  return clauses;
}

/**
 * The items a clause lists, where each of them has a number of its own ("予以公开8件、部分公开3件"); otherwise
 * the clause itself: a number behind "A、B" may count both.
 */
export function splitItems(line: ReadableLine, clause: Clause): readonly Clause[] {
  const items: Clause[] = [];
  let start = clause.start;
  for (let position = clause.start; position <= clause.end; position += 1) {
    if (position < clause.end && !LIST_MARK.test(line.masked.charAt(position))) continue;
    if (position > start) items.push(createClause(line, start, position, clause.numbers, clause.sentence));
    start = position + 1;
  }
  return items.every((item) => item.numbers.length > 0) ? items : [clause];
}
