/** Making typed and pasted characters fit for a published file. Owns which characters may stay. */

/**
 * Control characters, lone surrogates, noncharacters, marks that turn the direction of writing, the stand-in
 * for a pasted picture and other invisible marks: they break or litter a Word file. U+200D stays, emoji need it.
 */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that must go
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const WIDE_SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * Text with unfit characters removed, every kind of line break as "\n" and every kind of wide space as an
 * ordinary one. Emoji stay.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAKS, "\n").replace(UNFIT, "").replace(WIDE_SPACES, " ");
}

/** The paragraphs of a text: clean, trimmed, none empty. */
export function splitParagraphs(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Text on one line: clean, trimmed, inner line breaks as spaces. */
export function cleanLine(text: string): string {
  return splitParagraphs(text).join(" ");
}

/** How many characters a text has, counted as supervising offices do: without blanks, an emoji as one. */
export function countCharacters(text: string): number {
  return Array.from(cleanText(text).replace(/\s/g, "")).length;
}
