/** The words that a finding speaks of, as they stand in the text. Owns which of equal words in a text are meant. */

import { countExcerpts } from "../../../report/index.ts";
import type { Finding } from "../../check-types.ts";
import type { Clause } from "../../language/clauses.ts";
import type { PlacedParagraph } from "../../language/paragraphs.ts";

export type QuotedWords = Pick<Finding, "place" | "excerpt" | "occurrence"> & { readonly excerpt: string };

/** The words from `start` to `end` of a paragraph's readable text, with their place. */
export function quoteWords(
  placed: PlacedParagraph,
  { start, end }: Pick<Clause, "start" | "end">,
): QuotedWords {
  const { line } = placed.paragraph;
  const { place } = placed;
  const excerpt = line.quote(start, end);
  const occurrence = countExcerpts(placed.text, excerpt, placed.start + line.locate(start));
  return occurrence === 0 ? { place, excerpt } : { place, excerpt, occurrence };
}
