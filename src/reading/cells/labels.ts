/** Comparing printed words: what counts as the same label or line. Owns no label of its own. */

const LINE_MARKS: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "．": ".",
  "、": ",",
};

/** A label without blanks, with half-width brackets, digits and marks, for comparing. */
export function normaliseLabel(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[“”‘’．、]/g, (mark) => LINE_MARKS[mark] ?? mark);
}
