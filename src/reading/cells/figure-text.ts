/** What a cell that holds a figure may say beside it. Owns strokes and remarks in brackets, not the number itself. */

import type { Unit } from "../../format/index.ts";
import { cleanLine, findFigureFault, readTypedFigure, splitParagraphs } from "../../report/index.ts";

const STROKE = /^[/／\\—–－-]+$/;
/** "约3" as well: it cannot be read, but it is no name of the cells beside it, and has a place of its own. */
const FIGURE =
  /^(?:大?约|近|超)?[-−－]?[\d０-９][\d０-９.,，．\s]*[余多]?(?:件|万元|元|%|％)?(?:左右)?(?:\s*[（(].*)?$/;
/** What people write into a number cell instead of 0 or nothing. */
const INSTEAD = /^(?:无|空|零|暂无|没有|不涉及|未涉及|不适用|未发生|未产生|无此项|N\/A)$/i;
const NOTE = /^[（(](.+)[）)]$/;
const FIGURE_WITH_NOTE = /^([\d.,，０-９．]+(?:\s*(?:件|万元))?)\s*([（(].+[）)])$/;

export interface FigureText {
  readonly figure: string;
  /** Without its brackets; "" where there is none. */
  readonly note: string;
}

/** 元 and what is counted of it; 单元 and 多元 are none. */
const UNITS_OF_MONEY = /(?<![单多公纪])(?<![十百千万亿])[十百千万亿]*元/g;
const ENDS_IN_YUAN = /元[)）\]】\s]*$/;
/** "收费（单位：元，保留两位小数）" */
const UNIT_BEHIND_MARK = /[（(：:][^（(]*元/;
/** "单位：元", "（单位：件、元）" on a line of its own: it speaks of the table under it. */
const UNIT_LINE = /^\s*[（(]?\s*(?:金额|计量)?单位\s*[：:].{1,20}$/;

function listMoneyUnits(text: string): readonly string[] {
  return text.match(UNITS_OF_MONEY) ?? [];
}

/**
 * Whether words such as "收费金额（元）", "金额/元" or "收费（千元）" name a unit other than 万元; where 万元 stands beside a
 * plain 元, that is no unit of its own.
 */
function namesOtherUnit(text: string): boolean {
  const units = listMoneyUnits(text);
  if (units.some((unit) => unit !== "元" && unit !== "万元")) return true;
  if (units.length === 0 || units.includes("万元")) return false;
  return ENDS_IN_YUAN.test(text) || UNIT_BEHIND_MARK.test(text);
}

/** Whether a line says in which unit a table's figures are. */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text);
}

/** Thousands of 件 are no 件. */
const MANY_AT_ONCE = /[百千万亿]件/;

/** "（人次）", "（单位：户）": not of each is a decision made, and of some several. */
const OF_PEOPLE = /[（(【[](?:单位[：:])?(?:人次?|户次?|家次?)[)）】\]]/;

/** Whether words beside a count say that money is meant, how many make one, or that not 件 are counted. */
function namesNoCount(text: string): boolean {
  const words = text.replace(/\s/g, "");
  return (
    listMoneyUnits(words).length > 0 ||
    words.includes("金额") ||
    MANY_AT_ONCE.test(words) ||
    OF_PEOPLE.test(words)
  );
}

/**
 * Whether a figure under these headings counts otherwise than `unit`; 0 is 0 in any. What else in and above the table
 * names a unit counts where the figure's own headings do not name the right one.
 */
export function isInOtherUnit(
  figure: string,
  headings: readonly string[],
  unit: Unit,
  around: Iterable<string> = [],
): boolean {
  const isOwnUnit = headings.some((heading) => listMoneyUnits(heading).includes("万元"));
  const isOther =
    unit === "件"
      ? headings.some(namesNoCount) || [...around].some((text) => MANY_AT_ONCE.test(text))
      : (isOwnUnit ? headings : [...headings, ...around]).some(namesOtherUnit);
  return isOther && readTypedFigure(figure, unit) !== 0;
}

/** Whether a text is only a stroke, as people print it for "nothing". */
export function isStroke(text: string): boolean {
  return STROKE.test(text.trim());
}

/** Whether a cell is meant as a figure, readable or not, and not as words. */
export function looksLikeFigure(text: string): boolean {
  // Of many blanks each pattern would look at all for each of them.
  return FIGURE.test(text.replace(/\s+/g, " ")) || isStroke(text) || INSTEAD.test(text);
}

/**
 * "22" over "（其中修订16件）", or both on one line, with blank lines anywhere. A remark under a blank line stands
 * without a figure.
 */
export function splitNote(lines: readonly string[]): FigureText {
  const said = lines.filter((line) => line.trim() !== "");
  const alone = lines[0]?.trim() === "" ? readNote(said) : undefined;
  if (alone !== undefined) return { figure: "", note: alone };
  const whole = said.length === 1 ? FIGURE_WITH_NOTE.exec((said[0] ?? "").trim()) : null;
  const [first = "", ...rest] = whole === null ? said : [whole[1] ?? "", whole[2] ?? ""];
  const note = readNote(rest);
  return note === undefined ? { figure: lines.join("\n"), note: "" } : { figure: first, note };
}

/** A remark without its brackets; undefined where lines are none. */
function readNote(lines: readonly string[]): string | undefined {
  return NOTE.exec(cleanLine(lines.join("")))?.[1];
}

/** Whether a number would be made of what stands on several lines: two numbers, or one that was broken. */
export function isBroken(figure: string, unit: Unit): boolean {
  if (splitParagraphs(figure).length < 2) return false;
  const value = readTypedFigure(figure, unit);
  return value !== null && findFigureFault(value, unit) === null;
}
