/**
 * A paragraph of last year's report made ready for this year's: years follow, old figures are put in 【】, which the
 * check on unfilled blanks reports until they are replaced. Pure.
 */

const DIGIT = "[0-9０-９]";
/**
 * Every number is taken for a figure of last year, whatever is counted: one too many in 【】 costs a click, one too
 * few is a wrong figure in print. Left out are years, days, ordinals, numbers of documents and hotlines.
 */
const FIGURE = new RegExp(
  `(?<![0-9０-９.〔第【A-Za-z])(?!12345(?!${DIGIT}))${DIGIT}+(?:[,，]${DIGIT}{3}(?!${DIGIT}))*(?:[.．]${DIGIT}+)?` +
    `(?!${DIGIT}|[.．]${DIGIT}|\\s*(?:年|月|日|号|〕|[A-Za-z]))`,
  "g",
);
/** What was issued or begun in a year stays in that year. */
const YEAR =
  /(?<![\d〔【])(\d{4})(?=\s*年(?!\s*(?:修订|修正|起|以来|印发|制定|公布|施行|实施|成立|建立|建成|设立|开通)))/g;

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

/** A text without what is filled in: figures and the brackets around them. */
function dropFigures(text: string): string {
  return text.replace(/[0-9０-９.,，．【】\s]/g, "");
}

/** Whether a text holds a paragraph as it was taken over, be its figures already replaced or not. */
export function holdsRenewed(text: string, renewed: string): boolean {
  return dropFigures(text).includes(dropFigures(renewed));
}
