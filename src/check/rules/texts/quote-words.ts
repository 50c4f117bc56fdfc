/** The words that a finding speaks of, as they stand in the text. Owns which of equal words in a text are meant. */

import { countExcerpts } from "../../../report/index.ts";
import type { Finding } from "../../check-types.ts";
import type { Clause } from "../../language/clauses.ts";
import type { PlacedParagraph } from "../../language/paragraphs.ts";

export type QuotedWords = Pick<Finding, "place" | "excerpt" | "occurrence"> & { readonly excerpt: string };

/** How often words stand before a place of a text. */
interface Counted {
  readonly end: number;
  readonly count: number;
}

/** Of the text that is being read: findings come in order, so that each counts on from the one before. */
let counted: { readonly text: string; readonly byWords: Map<string, Counted> } = {
  text: "",
  byWords: new Map(),
};

function countOn(text: string, words: string, end: number): number {
  if (counted.text !== text) counted = { text, byWords: new Map() };
  const known = counted.byWords.get(words);
  const before = known !== undefined && known.end <= end ? known : { end: 0, count: 0 };
  const count = before.count + countExcerpts(text, words, end, before.end);
  counted.byWords.set(words, { end, count });
  return count;
}

/** The words from `start` to `end` of a paragraph's readable text, with their place. */
export function quoteWords(
  placed: PlacedParagraph,
  { start, end }: Pick<Clause, "start" | "end">,
): QuotedWords {
  const { line } = placed.paragraph;
  const { place } = placed;
  const excerpt = line.quote(start, end);
  const occurrence = countOn(placed.text, excerpt, placed.start + line.locate(start));
  return occurrence === 0 ? { place, excerpt } : { place, excerpt, occurrence };
}
