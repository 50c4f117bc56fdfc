/** Marks of Markdown around words: taken off where a text is Markdown, left alone where it is not. */

const HEADING = /^#{1,6}\s+/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;

/** Whether a text is Markdown: it has a heading, bold words or a table's rule. */
export function isMarkdown(lines: readonly string[]): boolean {
  return lines.some(
    (line) => HEADING.test(line) || /\*\*[^*]+\*\*/.test(line) || /^\s*\|[\s:|-]*-[\s:|-]*\|\s*$/.test(line),
  );
}

/** A line between two parts of a text: hyphens, stars or equals signs. */
export function isRuleLine(line: string): boolean {
  return line.length < 200 && RULE.test(line);
}

/** A line's words without marks. */
export function stripMarkdown(line: string): string {
  return line
    .replace(HEADING, "")
    .replace(/^>\s?/, "")
    .replace(/^[-*+]\s+(?=[^\d\s])/, "")
    .replace(/\*\*/g, "")
    .replace(/\\([.\-*_#()[\]<>!+])/g, "$1");
}
