/** Words within a text, where the same words may stand several times. Owns how one of them is told from the others. */

/** Where `words` stand the n-th time, the first being 0; -1 where they do not stand that often, or are "". */
export function findExcerpt(text: string, words: string, occurrence = 0): number {
  if (words === "") return -1;
  let at = text.indexOf(words);
  for (let before = 0; before < occurrence && at !== -1; before += 1) at = text.indexOf(words, at + 1);
  return at;
}

/** How often `words` begin at `from` or behind it, before `end`. */
export function countExcerpts(text: string, words: string, end: number, from = 0): number {
  let count = 0;
  if (words === "") return count;
  for (let at = text.indexOf(words, from); at !== -1 && at < end; at = text.indexOf(words, at + 1))
    count += 1;
  return count;
}

/** The n-th time that `words` stand in texts that follow each other; the last time where they stand less often. */
export function findExcerptAmong(
  texts: readonly string[],
  words: string,
  occurrence = 0,
): { readonly index: number; readonly start: number } | null {
  let left = occurrence;
  let last: { readonly index: number; readonly start: number } | null = null;
  for (const [index, text] of texts.entries()) {
    for (let start = findExcerpt(text, words); start !== -1; start = text.indexOf(words, start + 1)) {
      last = { index, start };
      if (left === 0) return last;
      left -= 1;
    }
  }
  return last;
}
