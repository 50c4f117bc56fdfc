/**
 * A paragraph of last year's report made ready for this year's: years follow, old figures are put in 【】, which the
 * check on unfilled blanks reports until they are replaced. Pure.
 */

const UNIT =
  "(?:余|多)?(?:万|亿)?(?:余|多)?(?:人次|件次|万元|件|条|份|篇|次|个|项|期|场|人|家|类|批|篇次|元|%|％|个百分点)";
/** A quantity: no ordinal, no year, no day, nothing in a document's number. */
const FIGURE = new RegExp(`(?<![\\d.,〔第【])\\d[\\d,]*(?:\\.\\d+)?(?=\\s*${UNIT})`, "g");
const YEAR = /(?<![\d〔【])(\d{4})(?=\s*年(?!\s*修订))/g;

/** A piece of a paragraph; `isOld` where it is a figure of last year. */
export interface ParagraphPiece {
  readonly text: string;
  /** Where it begins in the paragraph. */
  readonly start: number;
  readonly isOld: boolean;
}

function shiftYears(text: string, from: number, to: number): string {
  return text.replace(YEAR, (digits) => {
    const year = Number(digits);
    // Last year's report speaks of its own year, the one before and the one to come; other years are history.
    return Math.abs(year - from) <= 1 ? String(year + to - from) : digits;
  });
}

/** The paragraph in pieces, years as they were. */
export function splitFigures(text: string): readonly ParagraphPiece[] {
  const pieces: ParagraphPiece[] = [];
  let offset = 0;
  for (const match of text.matchAll(FIGURE)) {
    if (match.index > offset)
      pieces.push({ text: text.slice(offset, match.index), start: offset, isOld: false });
    offset = match.index + match[0].length;
    pieces.push({ text: match[0], start: match.index, isOld: true });
  }
  if (offset < text.length) pieces.push({ text: text.slice(offset), start: offset, isOld: false });
  return pieces;
}

/** The paragraph as it is taken over from the report of year `from` into that of `to`. */
export function renewParagraph(text: string, from: number | null, to: number | null): string {
  const renewed = from === null || to === null ? text : shiftYears(text, from, to);
  return splitFigures(renewed)
    .map((piece) => (piece.isOld ? `【${piece.text}】` : piece.text))
    .join("");
}
