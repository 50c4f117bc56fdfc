/**
 * Lines of a text → paragraphs: what a page or a narrow window cut in two is joined again. Owns when a line goes on
 * in the next one; page numbers that stood between the two come after the whole.
 */

import { parseNumbering, parseSectionHeading } from "../../report/index.ts";
import { appendAll } from "../flow/append-all.ts";
import { isPageNumber } from "../recognise/page-marks.ts";

const END_MARK = /[。！？；：.!?;:…”"』」》〉）)】\]>]$/;
const INNER_MARK = /[，。；：、,;]/;
const SECTION_ORDINAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、．.]/;
const STARTS_ANEW =
  /^(?:注[：:]|备注|附件|附[：:]|打印|关闭|上一篇|下一篇|责任编辑|来源[：:]|版权所有|主办|【|★|●|■)/;
const DATE_ONLY = /^[\d〇○零一二三四五六七八九十\s]{2,8}年.{1,8}月.{1,8}日$/;
/** How the row of a table begins that was not known as one: with several figures, or with nothing but one. */
const FIGURES = /^[\d.,，-]+(?:$|(?:\s+[\d.,，-]+)+(?!\S))/;
const TITLE = /(?:年度)?报\s*告$/;
/** A shorter line without an end mark is a heading or a name, not half a paragraph. */
const MIN_CUT = 20;
const MIN_CUT_UNMARKED = 28;

/** Whether a line breaks off in the middle of a sentence. */
function isCut(line: string): boolean {
  if (line.length < MIN_CUT || END_MARK.test(line) || TITLE.test(line)) return false;
  if (parseSectionHeading(line) !== null) return false;
  if (INNER_MARK.test(line)) return true;
  return line.length >= MIN_CUT_UNMARKED && parseNumbering(line) === null && !SECTION_ORDINAL.test(line);
}

/** Whether a line can be the rest of the one before it. */
function goesOn(line: string): boolean {
  if (parseNumbering(line) !== null || SECTION_ORDINAL.test(line) || parseSectionHeading(line) !== null)
    return false;
  if (STARTS_ANEW.test(line) || DATE_ONLY.test(line) || TITLE.test(line)) return false;
  if (FIGURES.test(line)) return false;
  return INNER_MARK.test(line) || END_MARK.test(line) || line.length >= MIN_CUT_UNMARKED;
}

/** Words keep their distance; so do figures, which would else be one that stands nowhere. */
function join(first: string, second: string): string {
  const isParted = /[A-Za-z]$/.test(first)
    ? /^[A-Za-z]/.test(second)
    : /\d$/.test(first) && /^\d/.test(second);
  return `${first}${isParted ? " " : ""}${second}`;
}

/** The paragraphs that a run of lines without tables makes. */
export function joinLines(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string | null = null;
  /** The pieces of one paragraph, so that a long one is not copied again for each of them. */
  let between: string[] = [];
  let last = "";
  const close = (): void => {
    if (open !== null) paragraphs.push(open);
    appendAll(paragraphs, between);
    open = null;
    between = [];
  };
  for (const line of lines) {
    if (open !== null && isPageNumber(line, true)) {
      between.push(line);
      continue;
    }
    if (open !== null && isCut(last) && goesOn(line)) open = join(open, line);
    else {
      close();
      open = line;
    }
    last = line;
  }
  close();
  return paragraphs;
}
