/**
 * text.year: a year left over from last time, or the new one in place of the report's. Reads only a year that says
 * when the year's work was done, at the head of a sentence, before its verb or before a figure of the agency's own;
 * years of dates, documents, budgets, plans and history are silent.
 */

import { composeTitle } from "../../../format/index.ts";
import type { Report } from "../../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import { isOwnName } from "../../language/agency-names.ts";
import { type Paragraph, type PlacedParagraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { createReadableLine } from "../../language/readable-line.ts";
import { textMessages } from "../../text-messages.ts";
import { announcesPlans, tellsDone } from "./later-year.ts";
import { quoteWords } from "./quote-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

interface NamedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** What else its sentence names: beside the report's own year it is history. */
  readonly beside: readonly number[];
  /** What follows the year to the end of its clause group. */
  readonly rest: string;
  /** It is the year of "…年政府信息公开工作年度报告". */
  readonly isReport: boolean;
  /** Who is named before it; "" where it heads its sentence. */
  readonly subject: string;
  /** It is the year of the day up to which is counted. */
  readonly isUpTo: boolean;
  /** Its sentence says something that an earlier year may rightly be named for. */
  readonly isEarlierMeant: boolean;
  /** Its sentence tells of finished work, and nothing before it announces plans. */
  readonly isDone: boolean;
}

/** Older years in a text are history; what is left over is one or two years old. */
const MAX_AGE = 2;

/** Something a sentence about an earlier year would say: then the year is meant. */
const EARLIER_MEANT =
  /决算|预算|审计|整改|问题|不足|短板|弱项|薄弱|反馈|指出|上一?年|去年|往年|历年|同比|环比|较(?=[上去同前往\d])|相比|对比|相较|增长|下降|增加|减少|上升|降低|十[三四五]五|规划|以来|起[，至]|结转|考核结果|考评|测评|评估|排名|位列|居(?:全|第|前)|获评|荣获|被[评确列授选纳]|入选|表彰|示范|试点|第三方|统计公报|白皮书|蓝皮书|修订|施行|印发|出台|颁布|公布的|发布的|制定的|成立|建成|启动|换届|机构改革|更名|划转|挂牌|组建|绩效|述职|述法|学年|届|历史|存量|回头看|遗留|未办结|未审结|未结|原(?!则)|曾|开始|持续至/;
/** Who or what the sentence goes on with after naming the time. */
const GOES_ON =
  /^年度?(?:全年)?(?:，|,)?(?:我|本|全|市|县|区|省|州|镇|乡|街道|各|共|累计|新|未|没有|无|主动公开|公开|收到|受理|制发|发布|办结|通过|坚持|围绕|严格|认真|紧紧|积极|深入|按照|在|以|政府信息公开|政务公开|依申请|信息公开|行政|紧扣|持续|扎实|高度|始终|进一步|不断|切实)/;
/** "2023年未完成的事项": the year belongs to a thing. */
const ATTRIBUTE =
  /^年度?(?:[^，,]{0,4}的|[，,]?[^，,\d]{2,20}的(?:\d+[条件份项个]|[^，,\d]{2,12}(?:经|已|[均仍]|全部|继续))|未(?:完成|审结|办结|整改|解决)|存在|遗留)/;
/** The sentence goes on with the agency's name. */
const NAMED = /^年度?(?:全年)?[，,]?([^，,]{2,20}?(?:局|委员会|办公室|厅|人民政府|街道办事处|中心))/;
const THIS_REPORT = /^年度?政府信息公开(?:工作)?(?:年度)?报告(?!编制|编写|格式)/;
/** Behind the report's name where it is this report; "2025年…年度报告发布工作的通知" is named for when it is written. */
const PUBLISHED =
  /^年度?政府信息公开(?:工作)?(?:年度)?报告(?:予以|公布|公开|向社会|如下|发布如下|[，,。；;]|$)/;
const SENTENCE_HEAD =
  /(?:^|[。；;！？])(?:[一二三四五六七八九]是)?(?:（?[一二三四五六七八九]）?、?)?(?:在)?$/;
/** By whose order the work was done, said before the year that heads the rest: "在市政府领导下，2023年，我局…". */
const LED =
  /^(?:[一二三四五六七八九]是)?(?:（?[一二三四五六七八九]）?、?)?(?:在[^，,\d]{2,30}下|(?:按照|根据|依据|遵照|对照)[^，,\d]{2,40})[，,]在?$/;
/** Who did the work, named between the head of the sentence and the year: "我局2023年共公开…". */
const SUBJECT =
  /^(?:[一二三四五六七八九]是)?(?:（?[一二三四五六七八九]）?、?)?([^，,：:（）()]{2,20}?)(?:在|于)?$/;
const SELF = /^(?:[我本](?:[省市县区州盟旗镇乡街局委办厅院]|单位|街道)|本机关)$/;
const COUNTING = "(?:主动公开|新?收到|受理)";
/** Behind such a year only a figure of the whole year is read: an event's year may stand there as well. */
const COUNTS_WORK = new RegExp(
  `^年度?(?:全年)?[，,]?(?:(?:共|全年)?${COUNTING}(?![^，,]{0,12}的)[^，,]{0,30}\\d|共公开[^，,的]{0,30}\\d|(?:未|没有)收到)`,
);
/** The day up to which the year's work is counted; "截至2023年底" more often dates what is in force. */
const UP_TO = /(?:^|[。；;！？，,])截[至止到]$/;
const COUNTED_UP_TO = new RegExp(
  `^年12月31日[，,]?(?:[我本](?:[省市县区州盟旗镇乡街局委办厅院]|单位|街道)|本机关)?(?:共|全年)?(?:${COUNTING}|共公开)(?![^，,]{0,12}的)[^，,]{0,30}\\d`,
);
const DAY_YEAR = /(?<![\d〔[])20\d\d(?=年12月31日)/g;
const YEAR =
  /(?<![\d〔[])(20\d\d)(?=年(?!\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|[初末底]|[至到—~～、-]))/g;

const SENTENCE_END = /[。；;！？]/;
const MAX_HEAD = 12;

function splitAt(text: string, position: number): readonly [before: string, behind: string] {
  let from = position;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let end = position;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1;
  return [text.slice(from, position), text.slice(position, end)];
}

/** What stands between two 。, and what stands before it. */
function splitSentence(text: string, position: number): readonly [before: string, sentence: string] {
  const from = text.lastIndexOf("。", position) + 1;
  const end = text.indexOf("。", position);
  return [text.slice(0, from), text.slice(from, end === -1 ? undefined : end)];
}

/** The other years between two 。. */
function listYearsBeside(text: string, position: number): readonly number[] {
  const [, sentence] = splitSentence(text, position);
  return Array.from(sentence.matchAll(YEAR), (match) => Number(match[1]));
}

function isOfFinishedWork({ line: { masked }, heading }: Paragraph, start: number): boolean {
  const [before, sentence] = splitSentence(masked, start);
  return tellsDone(sentence) && !announcesPlans(`${heading}。${before}`);
}

/** The sentence at a position with those around it that give figures: two years may be set side by side. */
function listSentencesAround(text: string, position: number): readonly string[] {
  const at = text.slice(0, position).split("。").length - 1;
  const sentences = text.split("。").slice(Math.max(0, at - 1), at + 2);
  return sentences.filter((sentence) => /\d[条件份]/.test(sentence));
}

const THIS_YEAR = /今年|本年/;

/** The years beside one that does not head its sentence; null where it is set beside 今年. */
function listYearsAround(text: string, position: number): readonly number[] | null {
  const around = listSentencesAround(text, position);
  if (around.some((sentence) => THIS_YEAR.test(sentence))) return null;
  return around.flatMap((sentence) => Array.from(sentence.matchAll(YEAR), (match) => Number(match[1])));
}

function readYear(paragraph: Paragraph, start: number): NamedYear[] {
  const { masked } = paragraph.line;
  const [before, behind] = splitAt(masked, start);
  const rest = behind.slice(4);
  const isReport = THIS_REPORT.test(rest);
  const isLed = LED.test(before);
  const isHead = isLed || SENTENCE_HEAD.test(before.slice(-MAX_HEAD));
  const subject = isHead || isReport ? "" : (SUBJECT.exec(before)?.[1] ?? "");
  const isOfThisReport = isReport && paragraph.scope === "preface";
  if (!isOfThisReport && (isReport || (!isHead && (subject === "" || !COUNTS_WORK.test(rest))))) return [];
  if (ATTRIBUTE.test(rest)) return [];
  const around = subject === "" && !isLed ? [] : listYearsAround(masked, start);
  if (around === null) return [];
  const beside = [...listYearsBeside(masked, start), ...around];
  const year = Number(masked.slice(start, start + 4));
  const isEarlierMeant = EARLIER_MEANT.test(before + behind);
  const isDone = isReport ? PUBLISHED.test(rest) : isOfFinishedWork(paragraph, start);
  const end = start + 5;
  return [{ year, start, end, beside, rest, isReport, subject, isUpTo: false, isEarlierMeant, isDone }];
}

function readUpTo(paragraph: Paragraph, start: number): NamedYear[] {
  const { masked } = paragraph.line;
  if (!UP_TO.test(masked.slice(Math.max(0, start - MAX_HEAD), start))) return [];
  const [before, behind] = splitAt(masked, start);
  const rest = behind.slice(4);
  if (!COUNTED_UP_TO.test(rest)) return [];
  const around = listYearsAround(masked, start);
  if (around === null) return [];
  const beside = [...listYearsBeside(masked, start), ...around];
  const year = Number(masked.slice(start, start + 4));
  const isEarlierMeant = EARLIER_MEANT.test(before + behind);
  const isDone = isOfFinishedWork(paragraph, start);
  const end = start + 5;
  return [
    { year, start, end, beside, rest, isReport: false, subject: "", isUpTo: true, isEarlierMeant, isDone },
  ];
}

function findYears(paragraph: Paragraph): readonly NamedYear[] {
  const { line, heading, scope } = paragraph;
  // 上年问题整改: there and in 五 the year before is spoken of rightly.
  if (scope === "problems" || /上一?年|去年|整改|20\d\d年/.test(heading)) return [];
  return [
    ...Array.from(line.masked.matchAll(YEAR)).flatMap(({ index }) => readYear(paragraph, index)),
    ...Array.from(line.masked.matchAll(DAY_YEAR)).flatMap(({ index }) => readUpTo(paragraph, index)),
  ];
}

const readYears = rememberByParagraph(findYears);

const description: RuleDescription = {
  id: "text.year",
  severity: "warning",
  name: "年份可能不是报告年度",
  why: "在去年的报告上改写、又在年初动笔，正文或标题里的年份容易漏改或写成当年。",
  source: "检查实践：正文年份应为报告年度",
};

/** Whether a year is so little before the report's that it may be left over. */
export function isOfLastYears(year: number, reportYear: number): boolean {
  return year < reportYear && year >= reportYear - MAX_AGE;
}

function isLeftOver({ year, beside, isEarlierMeant }: NamedYear, reportYear: number): boolean {
  return isOfLastYears(year, reportYear) && !beside.includes(reportYear) && !isEarlierMeant;
}

/** A year after the report's whose work is told as done; `before` are the lines above it. */
function isTooLate({ year, beside, isDone }: NamedYear, reportYear: number, before: string): boolean {
  return year > reportYear && !beside.includes(reportYear) && isDone && !announcesPlans(before);
}

/** Whether the year says when this agency did its work. */
function saysWhen({ rest, isReport, subject, isUpTo }: NamedYear, agency: string): boolean {
  if (isUpTo) return true;
  if (subject !== "") return SELF.test(subject) || (subject.length > 2 && isOwnName(subject, agency));
  const name = NAMED.exec(rest)?.[1];
  return isReport || GOES_ON.test(rest) || (name !== undefined && isOwnName(name, agency));
}

/** With the clause behind a bare "2023年，", so that the words are found again in the text. */
function findExcerptEnd({ clauses }: Paragraph, end: number): number {
  const position = clauses.findIndex((clause) => clause.end >= end);
  const clause = clauses[position];
  const next = clauses[position + 1];
  if (clause === undefined) return end;
  const isBare = clause.end - end <= 2;
  return isBare && next?.sentence === clause.sentence ? next.end : clause.end;
}

/** A year in which the agency did its work, with the words that say so. */
export interface ToldYear {
  readonly placed: PlacedParagraph;
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** The years whose finished work a paragraph tells, whatever the report's year is. */
export function tellYears(placed: PlacedParagraph, agency: string): readonly ToldYear[] {
  const { paragraph } = placed;
  return readYears(paragraph)
    .filter((named) => named.isDone && !named.isEarlierMeant && saysWhen(named, agency))
    .map(({ year, start, end }) => ({ placed, year, start, end: findExcerptEnd(paragraph, end) }));
}

function compare(reportYear: number, year: number): Pick<Finding, "expected" | "actual" | "against"> {
  return { expected: reportYear, actual: year, against: String(reportYear) };
}

function judge(placed: PlacedParagraph, { year: reportYear, agency }: Report): Finding[] {
  if (reportYear === null) return [];
  const above = placed.text.slice(0, placed.start);
  return readYears(placed.paragraph)
    .filter((named) => isLeftOver(named, reportYear) || isTooLate(named, reportYear, above))
    .filter((named) => saysWhen(named, agency))
    .map(({ year, start, end }) => {
      const words = quoteWords(placed, { start, end: findExcerptEnd(placed.paragraph, end) });
      const say = year < reportYear ? textMessages.otherYear : textMessages.laterYear;
      const message = say(words.excerpt, year, reportYear);
      return createFinding(description, { message, ...words, ...compare(reportYear, year) });
    });
}

const titleCheck: Check = {
  pace: "pause",
  reads: ["title", "agency", "year"],
  run: ({ report: { title, agency, year: reportYear } }) => {
    if (title === "" || title === composeTitle(agency, reportYear)) return [];
    const line = createReadableLine(title.replace(/\n/g, " "));
    const years = Array.from(line.text.matchAll(/(?<!\d)(20\d\d)年/g));
    const [match, ...others] = years;
    const year = Number(match?.[1]);
    if (match === undefined || others.length > 0 || reportYear === null || year === reportYear) return [];
    const excerpt = line.quote(match.index, match.index + match[0].length);
    const say = year < reportYear ? textMessages.otherYear : textMessages.laterTitleYear;
    const message = say(excerpt, year, reportYear);
    return [createFinding(description, { message, place: "title", excerpt, ...compare(reportYear, year) })];
  },
};

export const yearRule: Rule = {
  ...description,
  checks: [
    titleCheck,
    ...createTextChecks({
      scopes: allScopes,
      reads: ["year", "agency"],
      judge: (placed, { report }) => judge(placed, report),
    }),
  ],
};
