/**
 * A paragraph of last year's report made ready for this year's: years follow, old figures and the years of what
 * happened are put in 【】, which the check on unfilled blanks reports until they are looked at. Pure.
 */

const DIGIT = "[0-9０-９]";
/** Behind a number, it counts something, be it as long as a telephone number or the hotline's own. */
const COUNTED = "\\s*[百千万]?[余多]?[百千万]?(?:人|次|场|件|条|个|通|起|例|宗|份|篇)";
/**
 * Every number is taken for a figure of last year, whatever is counted: one too many in 【】 costs a click, one too
 * few is a wrong figure in print. Left out are years, days, ordinals, numbers of documents and hotlines, 5G but not 10W.
 */
const FIGURE =
  `(?<![0-9０-９.〔第【A-Za-z])(?!12345(?!${DIGIT}|${COUNTED}))${DIGIT}+(?:[,，]${DIGIT}{3}(?!${DIGIT}))*(?:[.．]${DIGIT}+)?` +
  `(?!${DIGIT}|[.．]${DIGIT}|\\s*(?:年|月|日|号|〕|(?![Ww](?![A-Za-z]))[A-Za-z])|[至到—–~～-]${DIGIT}{1,2}月)`;
/** 一 alone is no count: 一次办好, 一件事. */
const NUMERAL = "[一二两三四五六七八九十百千万零〇]";
const WORD_FIGURE =
  `(?<!${DIGIT}|${NUMERAL}|[第【])(?!一(?!${NUMERAL}))${NUMERAL}+` +
  "(?=[余多]?(?:批次|人|次|场|件|条|份|篇|期|名|家|册|起|例|宗|通|幅|户|元))|" +
  `(?<=百分之)${NUMERAL}+`;
/** Numbers that count nothing: to call, of a place, 7×24 and 1+3+N. */
const NO_FIGURE =
  `(?:电话|传真|热线|手机|邮编|邮政编码)[：:]?\\s*[0-9０-９()（）—-]{5,}(?![0-9０-９()（）—-]|${COUNTED})|` +
  "[0-9]{3,4}-[0-9]{7,8}|" +
  "[0-9]+(?:[×xX*+＋][0-9A-Z]+)+";
const FIGURES = new RegExp(`(?<none>${NO_FIGURE})|${FIGURE}|${WORD_FIGURE}`, "g");

/** What was issued or begun in a year stays in that year. */
const YEAR =
  /(?<![\d〔【])\d{4}(?=\s*年(?!\s*(?:修订|修正|起|以来|印发|制定|公布|施行|实施|成立|建立|建成|设立|开通)))/g;
/** Behind a year, its beginning and its end: the time that a report is about. */
const WHOLE_YEAR =
  /^\s*年\s*(?:1\s*月\s*1\s*日\s*起?\s*[至到—–~～-]|12\s*月\s*31\s*日|1\s*[至到—–~～-]\s*12\s*月)/;
/** Behind a year that may be an event's: a month, 是第五年. */
const DATED = /^\s*年\s*(?:[0-9０-９]{1,2}\s*月|[一二三四五六七八九十]{1,2}月|[是为系]第)/;
/** Before the last year of several: 2022—2024年. */
const RANGE = /\d{4}\s*年?\s*[至到—–~～-]{1,2}\s*$/;
const OPEN_TITLE = /《[^》]*$/;
const WIDE_ZERO = 0xff10;

/** A piece of a paragraph; `isOld` where it is a figure of last year. */
export interface ParagraphPiece {
  readonly text: string;
  /** Where it begins in the paragraph. */
  readonly start: number;
  readonly isOld: boolean;
}

/** Whether a year stands for the time that the report is about, and not for when something happened or was issued. */
function isOfReport(before: string, behind: string): boolean {
  if (OPEN_TITLE.test(before) || RANGE.test(before)) return false;
  return WHOLE_YEAR.test(behind) || !DATED.test(behind);
}

/** Years in Chinese digits, 二〇二三年. */
const WORD_DIGITS = "〇一二三四五六七八九";
const WORD_YEAR = /(?<![〇○零一二三四五六七八九十百千万])[一二][〇○零一二三四五六七八九]{3}(?=\s*年)/g;

function readWordDigit(digit: string): string {
  return String(Math.max(0, WORD_DIGITS.indexOf(digit)));
}

/** Full-width digits, and years in Chinese ones, as others; the text keeps its length. */
function narrowDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - WIDE_ZERO))
    .replace(WORD_YEAR, (year) => Array.from(year, readWordDigit).join(""));
}

/** A year in the digits in which another one was written. */
function printYear(year: number, like: string): string {
  const isInWords = WORD_DIGITS.includes(like.charAt(like.length - 1)) || /[○零]$/.test(like);
  return isInWords ? Array.from(String(year), (digit) => WORD_DIGITS[Number(digit)]).join("") : String(year);
}

/** The years that follow the report's; others that may have to be changed are put in 【】. */
function shiftYears(text: string, from: number, to: number): string {
  const plain = narrowDigits(text);
  let renewed = "";
  let offset = 0;
  for (const { 0: digits, index: start } of plain.matchAll(YEAR)) {
    const end = start + digits.length;
    const year = Number(digits);
    // Last year's report speaks of its own year, the one before and the one to come; other years are history.
    if (Math.abs(year - from) > 1) continue;
    const isShifted = isOfReport(plain.slice(0, start), plain.slice(end));
    const written = text.slice(start, end);
    renewed +=
      text.slice(offset, start) + (isShifted ? printYear(year + to - from, written) : `【${written}】`);
    offset = end;
  }
  return renewed + text.slice(offset);
}

/** The paragraph in pieces, years as they were. */
export function splitFigures(text: string): readonly ParagraphPiece[] {
  const pieces: ParagraphPiece[] = [];
  let offset = 0;
  for (const match of text.matchAll(FIGURES)) {
    if (match.groups?.none !== undefined) continue;
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
  return text.replace(/[0-9０-９.,，．【】\s一二两三四五六七八九十百千万零〇]/g, "");
}

/** Whether a text holds a paragraph as it was taken over, be its figures already replaced or not. */
export function holdsRenewed(text: string, renewed: string): boolean {
  return dropFigures(text).includes(dropFigures(renewed));
}
