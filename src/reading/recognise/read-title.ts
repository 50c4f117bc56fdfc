/**
 * The title among the lines before the first section: agency, year and how it is printed. Owns what reads as a title;
 * the page's own dates are never a year.
 */

import { composeTitle } from "../../format/index.ts";
import { isAgencyName } from "../flow/agency-name.ts";
import { type Item, isLine, joinBroken, type LineItem } from "./document-items.ts";
import { isPageDate, isPageFurniture } from "./page-junk.ts";
import { readYear } from "./read-year.ts";
import { readHeading } from "./section-headings.ts";

export interface TitleReading {
  readonly agency: string;
  readonly year: number | null;
  /** As printed; "" where it is what the form composes of agency and year, and where there is none. */
  readonly title: string;
  /** The lines that make the title; [] where none was found. */
  readonly lines: readonly LineItem[];
}

interface TitleParts {
  readonly agency: string;
  readonly year: number | null;
}

const YEAR = "([12][0-9]{3}|[二〇零○ＯO一三四五六七八九]{4})年?度?";
const BEHIND = "(?:[（(][^（()）]{0,20}[）)])?";
/** "（2024年度）" behind the title, or on the line under it. */
const YEAR_BEHIND = new RegExp(`[（(]${YEAR}[）)][》】]?$`);
const TITLE_END = /(?:报\s*告|年\s*报)\s*(?:[（(][^（()）]{0,20}[）)])?[》】]?$/;
/** What comes before "政府信息公开…报告", or, where these words are not there, before "政务公开…报告". */
function createPatterns(
  matter: string,
): Readonly<Record<"agencyYear" | "yearAgency" | "agencyOnly", RegExp>> {
  const name = `${matter}(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)${BEHIND}$`;
  return {
    agencyYear: new RegExp(`^(.{0,80}?)(?:关于)?${YEAR}(?:的)?${name}`),
    yearAgency: new RegExp(`^(?:关于)?${YEAR}(.{2,80}?)(?:关于)?${name}`),
    agencyOnly: new RegExp(`^(.{0,80}?)年?(?:关于)?${name}`),
  };
}

const fullPatterns = createPatterns("政府信息公开");
const shortPatterns = createPatterns("(?:政务|信息)公开");
const SENTENCE = /[。；！？;!?]/;
const MAX_TITLE_LINES = 4;
/** Where the file says what its title is. */
const MAX_NAMED_LINES = 8;
const MAX_TITLE_LENGTH = 60;
const MAX_OWN_TITLE = 60;
const MAX_YEAR_LINE = 12;

/** The first line of a title that is broken: an agency, with or without the year, or the year alone. */
function isTitleStart(line: string): boolean {
  const name = closeBlanks(line)
    .replace(/^[12]\d{3}年?度?/, "")
    .replace(/(?:[12]\d{3}年?度?)?(?:关于|的)?$/, "");
  return name === "" || isAgencyName(name);
}

/** Chinese is written without blanks; a layout puts them in. */
export function closeBlanks(text: string): string {
  return text
    .trim()
    .replace(/([\u2e80-\uffff])\s+(?=[\u2e80-\uffff\d])/g, "$1")
    .replace(/(\d)\s+(?=[\u2e80-\uffff])/g, "$1");
}

/** The last line of a title whose year stands by itself in brackets. */
function isYearAlone(line: string): boolean {
  const text = closeBlanks(line);
  return text.length <= MAX_YEAR_LINE && YEAR_BEHIND.exec(text)?.index === 0;
}

/** A page's heading and the title itself may run into one line that says the same twice, or the end of it. */
function sayOnce(title: string): string {
  if (title.length > MAX_TITLE_LENGTH * 2) return title;
  const [, first = "", second = ""] = /^(.+报告)(.{10,}报告)$/.exec(title) ?? [];
  return second !== "" && first.endsWith(second) ? first : title;
}

function cleanAgency(name: string): string {
  return name
    .replace(/^[《【“"]+/, "")
    .replace(/^关于/, "")
    .replace(/(?:关于|的)$/, "");
}

/** Agency and year that a title names; null for any other line. */
export function parseTitle(text: string): TitleParts | null {
  const line = sayOnce(closeBlanks(text))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/^[《【]/, "")
    .replace(/[》】]$/, "");
  if (line.length > MAX_TITLE_LENGTH * 2 || SENTENCE.test(line)) return null;
  if (!line.includes("政府信息公开")) return parseBy(line, shortPatterns);
  // An agency that bears the words in its name may report on its 政务公开.
  const other = parseBy(line, shortPatterns);
  return parseBy(line, fullPatterns) ?? (other !== null && isAgencyName(other.agency) ? other : null);
}

function parseBy(
  line: string,
  { agencyYear, yearAgency, agencyOnly }: typeof fullPatterns,
): TitleParts | null {
  const before = agencyYear.exec(line);
  const middle = before === null ? yearAgency.exec(line) : null;
  if (middle !== null) return { agency: cleanAgency(middle[2] ?? ""), year: readYear(middle[1] ?? "") };
  if (before !== null) return { agency: cleanAgency(before[1] ?? ""), year: readYear(before[2] ?? "") };
  const only = agencyOnly.exec(line);
  if (only === null) return null;
  return { agency: cleanAgency(only[1] ?? ""), year: readYear(YEAR_BEHIND.exec(line)?.[1] ?? "") };
}

/** Whether a name is not the end of a longer one: it begins with no bracket, and closes none that it has not opened. */
function isWhole(name: string): boolean {
  let open = 0;
  for (const character of name) {
    if (/[（(]/.test(character)) open += 1;
    else if (/[）)]/.test(character)) open -= 1;
    if (open < 0) return false;
  }
  return !/^[（(]/.test(name);
}

interface FoundTitle extends TitleParts {
  readonly lines: readonly LineItem[];
}

/** The title that ends at a line, in as few lines as it takes. */
function findTitleAt(lines: readonly LineItem[], end: number): FoundTitle | null {
  const last = lines[end]?.text ?? "";
  if (!TITLE_END.test(last.slice(-40)) && !isYearAlone(last)) return null;
  let found: FoundTitle | null = null;
  for (let count = 1; count <= MAX_TITLE_LINES && end - count >= -1; count += 1) {
    const own = lines.slice(end + 1 - count, end + 1);
    const [first] = own;
    if (first === undefined || first.text.length > MAX_TITLE_LENGTH || SENTENCE.test(first.text)) break;
    if (isPageFurniture(first.text) || isPageDate(first.text) || first.isPageNumber) break;
    // What a document begins with, right above the year and name, is the agency whatever its name ends with.
    const isFirst = end + 1 === count;
    const isPart = !isWhole(first.text) || !isWhole(found?.agency ?? "");
    if (found !== null && !isFirst && !isPart && !isTitleStart(first.text)) break;
    const parts = parseTitle(joinBroken(own.map((line) => line.text)));
    if (parts === null) continue;
    found = { ...parts, lines: own };
    if (parts.agency !== "" && isWhole(parts.agency)) break;
  }
  return found;
}

function findPrintedTitle(lines: readonly LineItem[]): FoundTitle | null {
  const own = lines.filter((line) => line.isTitle);
  const marked = own[own.length - 1];
  if (marked !== undefined) {
    return { ...(parseTitle(marked.text) ?? { agency: "", year: null }), lines: [marked] };
  }
  let found: FoundTitle | null = null;
  lines.forEach((_, end) => {
    const next = findTitleAt(lines, end);
    if (next === null) return;
    const agency = next.agency === "" ? (found?.agency ?? "") : next.agency;
    found = { ...next, agency, year: next.year ?? found?.year ?? null };
  });
  return found;
}

/** The first lines, where together they are the title that the file gives beside its text. */
function findNamedTitle(lines: readonly LineItem[], property: string): FoundTitle | null {
  const wanted = property.replace(/\s/g, "");
  if (wanted === "") return null;
  for (let count = 1; count <= Math.min(MAX_NAMED_LINES, lines.length); count += 1) {
    const own = lines.slice(0, count);
    const title = joinBroken(own.map((line) => line.text));
    if (title.replace(/\s/g, "") === wanted) {
      return { ...(parseTitle(title) ?? { agency: "", year: null }), lines: own };
    }
  }
  return null;
}

/** A title in words of its own: the very first line, where it is short and no sentence. */
function findOwnTitle(lines: readonly LineItem[]): FoundTitle | null {
  const [first] = lines;
  if (first === undefined) return null;
  const { text } = first;
  const isPlain = text.length <= MAX_OWN_TITLE && !/[。；：:;，]$/.test(text) && !SENTENCE.test(text);
  if (!isPlain || isPageFurniture(text) || isPageDate(text) || first.isPageNumber || isAgencyName(text))
    return null;
  return readHeading(text) === null ? { agency: "", year: null, lines: [first] } : null;
}

/** `property` is the title that the file gives beside its text: of a web page, of a Word file. */
function readProperty(property: string): TitleParts | null {
  const [name = ""] = property.split(/[_|—–-]/);
  return parseTitle(name);
}

/** `isNamed`: the title itself or a line above it says whose report it is. */
function printTitleLines(found: FoundTitle, isNamed: boolean): string {
  const printed = sayOnce(joinBroken(found.lines.map((line) => line.text)));
  const composed = composeTitle(found.agency, found.year);
  if (isNamed && printed.replace(/\s/g, "") === composed.replace(/\s/g, "")) return "";
  return parseTitle(printed) === null || found.lines[0]?.isTitle === true ? printed : closeBlanks(printed);
}

/** The title among the lines before the first section. */
export function readTitle(items: readonly Item[], property: string): TitleReading {
  const lines = items.filter(isLine);
  const named = findNamedTitle(lines, property);
  const isReport = named !== null && named.agency !== "";
  const found = (isReport ? named : findPrintedTitle(lines)) ?? named ?? findOwnTitle(lines);
  const beside = readProperty(property);
  const cover = lines.find((line) => isAgencyName(line.text))?.text ?? "";
  const agency = found?.agency || closeBlanks(cover) || (beside?.agency ?? "");
  const year = found?.year ?? beside?.year ?? null;
  if (found === null) return { agency, year, title: "", lines: [] };
  const isNamed = found.agency !== "" || cover !== "";
  return { agency, year, title: printTitleLines(found, isNamed), lines: found.lines };
}
