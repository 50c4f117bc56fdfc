/**
 * A line of text as the rules read it: without blanks, digits and letters half-width, what is quoted from
 * documents hidden. Owns the way back to the exact words of the line.
 */

export interface ReadableLine {
  /** Without blanks, digits and letters half-width; quotations stay. */
  readonly text: string;
  /** The same length as `text`: titles in 《》 and document numbers in 〔〕 are replaced by □. */
  readonly masked: string;
  /** Where a character of `text` stands in the line; the line's length for what is behind its end. */
  readonly locate: (position: number) => number;
  /** The line's words from `start` to `end` of `text`. */
  readonly quote: (start: number, end: number) => string;
}

const WIDE_OFFSET = 0xfee0;
const WIDE = /[０-９Ａ-Ｚａ-ｚ．％－／]/g;
const BLANK = /\s/g;
const QUOTED = /《[^《》]*》|〈[^〈〉]*〉|[〔［[][^〔〕［］[\]]{0,12}[〕］\]](?:第?\d+号)?/g;

function narrow(text: string): string {
  return text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET));
}

/** Where each character that is no blank stands in the line. */
function listOffsets(line: string): readonly number[] {
  const blanks = new Set(Array.from(line.matchAll(BLANK), (match) => match.index));
  return Array.from({ length: line.length }, (_, index) => index).filter((index) => !blanks.has(index));
}

/** Reads a line; `line` must not hold a line break. */
export function createReadableLine(line: string): ReadableLine {
  const text = narrow(line.replace(BLANK, ""));
  // Most lines have no blanks, and positions stay as they are.
  const offsets = text.length === line.length ? null : listOffsets(line);
  const locate = (position: number): number =>
    offsets === null ? position : (offsets[position] ?? line.length);
  return {
    text,
    masked: text.replace(QUOTED, (quoted) => "□".repeat(quoted.length)),
    locate,
    quote: (start, end) => (end <= start ? "" : line.slice(locate(start), locate(end - 1) + 1)),
  };
}
