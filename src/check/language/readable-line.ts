/**
 * A line of text as the rules read it: without blanks, digits and letters half-width, what is quoted from
 * documents hidden. Owns the way back to the exact words of the line.
 */

export interface ReadableLine {
  /** Without blanks, digits and letters half-width; quotations stay. */
  readonly text: string;
  /** The same length as `text`: titles in 《》 and document numbers in 〔〕 are replaced by □. */
  readonly masked: string;
  /** The line's words from `start` to `end` of `text`. */
  readonly quote: (start: number, end: number) => string;
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ．％]/;
const WIDE_OFFSET = 0xfee0;
const QUOTED = /《[^《》]*》|〈[^〈〉]*〉|[〔［[][^〔〕［］[\]]{0,12}[〕］\]](?:第?\d+号)?/g;

function narrow(character: string): string {
  return WIDE.test(character) ? String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET) : character;
}

/** Reads a line; `line` must not hold a line break. */
export function createReadableLine(line: string): ReadableLine {
  const offsets: number[] = [];
  let text = "";
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (/\s/.test(character)) continue;
    offsets.push(index);
    text += narrow(character);
  }
  return {
    text,
    masked: text.replace(QUOTED, (quoted) => "□".repeat(quoted.length)),
    quote: (start, end) => line.slice(offsets[start] ?? line.length, (offsets[end - 1] ?? -1) + 1),
  };
}
