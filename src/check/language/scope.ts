/**
 * What the words around a number limit it to: another year, a part of the year, another level of
 * government, a comparison. Owns these words; a rule decides which limits silence it.
 */

import { endsInOther, listNames } from "./agency-names.ts";
import type { Clause } from "./clauses.ts";
import { type Paragraph, rememberByParagraph } from "./paragraphs.ts";

export interface ScopedClause {
  readonly clause: Clause;
  /** The years named here or, where none is, last before in the line; empty = the year of the report. */
  readonly years: readonly number[];
  /** A month, a quarter, several years: not the whole of one year. */
  readonly isOtherPeriod: boolean;
  /** Only a part of the agency's level, or other bodies. */
  readonly isOtherLevel: boolean;
  /** All of a region: right in the report of its government, another level in that of a department. */
  readonly isRegion: boolean;
  /** The government's office: its own report's agency, any other's another level. */
  readonly isOffice: boolean;
  /** Names of agencies here or before in the sentence, with the words before them. */
  readonly names: readonly string[];
  /** Compares with something; true for the clause alone. */
  readonly isCompared: boolean;
  /** 其中 stands in this sentence, here or before. */
  readonly isAmong: boolean;
}

const YEAR = /(?<!\d)(20\d\d)年?(?=年|[—~～至到、](?:20\d\d)年)/g;
/** Years of laws, plans and events say nothing about when something was counted. */
const HISTORIC =
  /20\d\d年(?:新?(?:修订|修正|施行|实施|印发|出台|发布|公布|颁布|制定|成立|启动|版)|度?(?:决算|预算|财政|(?:未办结的?)?(?:结转|转入|转结|遗留)))|(?:结转|转入|转)[至到入为]?20\d\d年/g;
const WHOLE_YEAR =
  /(?:20\d\d年)?1月(?:1日)?(?:零时|起)?(?:至|到|[-—–~～])(?:20\d\d年|当年|同年)?12月(?:31日)?|截[至止到](?:20\d\d年)?12月(?:31日|底)|1[-—–~～至]12月|12月31日/g;
const TIME_HEAD = /^在?(?:20\d\d年|[上下]半年|去年|上年|往年|第?[一二三四]季度|\d{1,2}月)/;
const YEAR_WORD = /20\d\d年/;
const THIS_YEAR = /今年|本年|全年|年内|报告期|统计期/;
const OTHER_PERIOD =
  /[上下]半年|季度|\d月|[一二三四五六七八九十]月份|当月|每月|月均|日均|年均|每年|近年|历年|往年|多年|近[两二三四五\d]年|(?<![今本]年度?)以来|连续|十[三四五]五|(?<!结转)(?:上一?年度?|去年|上年度?)(?!度?(?:未办结)?结转|度?转[结入]|度?遗留)/;
const OTHER_LEVEL =
  /本级|县区|区县|市区|旗县|县[(（]?市|各[县区市乡镇街州盟旗]|乡镇|镇街|街镇|各?村居|村级|[市县区省州厅局]直|[各级他]部门|(?<!本)部门[共均]|各单位|(?<![本我])单位[均共]|下属|下级|上级|所属|直属|[本全]系统|系统内|省级|市级|县级|区级|镇级|全国|名义|转办|交办|移交|转来|代[为拟]/;
const OFFICE = /政府办/;
const WHOLE_REGION = /[全我][省市县区州盟旗镇乡]/;
const REGION = /[全我][省市县区州盟旗镇乡]|[省市县区州盟旗]政府(?!办)/;
const COMPARED =
  /同比|环比|相比|对比|较|比(?!例)|增长|增加|增至|增幅|上升|下降|减少|降至|降低|降幅|提高|提升|占|翻|倍|多于|少于|[多少]了?\d|超出|平均/;
/** The year that something is compared with: "较2023年增加3件", "与上年相比". It says nothing of what follows. */
const COMPARISON =
  /(?:相?较|比)(?:于|之|起|照)?(?:20\d\d年度?(?:[、和及与]20\d\d年度?)*|(?:上一?|去|往)年度?)|[同与和跟](?:20\d\d年度?|(?:上一?|去|往)年度?)(?=[^，,]{0,20}(?:相比|对比|比较|持平))/g;
/** The comparison is told to its end: what comes next is counted again. */
const COMPARED_BY = /(?:[增升降减]|提高|[多少])[^，,]{0,6}\d/;
const OWN = /我[局委办厅院街队站处所中单]|本[机单局委办厅院街镇乡部]|全[局委办厅院街]|共/;

interface Time {
  readonly years: readonly number[];
  readonly isOtherPeriod: boolean;
}

interface OpenScope {
  years: readonly number[];
  isOtherPeriod: boolean;
  /** What is compared with, until that is told; null where nothing is. */
  comparedWith: Time | null;
  isOtherLevel: boolean;
  isRegion: boolean;
  isOffice: boolean;
  isAmong: boolean;
  names: readonly string[];
  doesTimeGoOn: boolean;
  /** What the topic's heading says. */
  readonly heading: Time;
}

/** The years a text names, without those of laws, plans and events. */
function listYears(words: string): readonly number[] {
  return Array.from(words.replace(HISTORIC, "□").matchAll(YEAR), (match) => Number(match[1]));
}

function openScope({ heading }: Paragraph): OpenScope {
  const time = { years: listYears(heading), isOtherPeriod: /上一?年|去年|往年|整改/.test(heading) };
  return {
    ...time,
    heading: time,
    comparedWith: null,
    doesTimeGoOn: true,
    isOtherLevel: false,
    isRegion: false,
    isOffice: false,
    isAmong: false,
    names: [],
  };
}

/**
 * A time goes on into the next sentence where it heads its own or something is counted in it: "2023年收到12件。
 * 办结11件。"; "与2019年相比，渠道更多。" ends with its sentence.
 */
function followTime(open: OpenScope, clause: Clause, isNewSentence: boolean): void {
  const { numbers } = clause;
  const words = clause.words.replace(COMPARISON, "□");
  if (isNewSentence && !open.doesTimeGoOn) {
    open.years = open.heading.years;
    open.isOtherPeriod = open.heading.isOtherPeriod;
  }
  const years = listYears(words);
  const isOtherPeriod = OTHER_PERIOD.test(words.replace(WHOLE_YEAR, "□"));
  if (THIS_YEAR.test(words) || years.length > 0) open.isOtherPeriod = false;
  if (THIS_YEAR.test(words)) open.years = [];
  if (years.length > 0) open.years = years;
  if (isOtherPeriod) open.isOtherPeriod = true;
  const isHead = isNewSentence && TIME_HEAD.test(words);
  const isCounting = numbers.some(({ unit }) => unit === "件");
  open.doesTimeGoOn = isHead || isCounting || (open.doesTimeGoOn && !isNewSentence);
}

/** A comparison without its result, "与2023年（12件）相比", goes on to the end of its sentence or to another time. */
function followComparison(open: OpenScope, { words }: Clause, isNewSentence: boolean): Time | null {
  const rest = words.replace(COMPARISON, "□");
  if (isNewSentence || THIS_YEAR.test(rest) || listYears(rest).length > 0) open.comparedWith = null;
  const compared = words.match(COMPARISON)?.join("") ?? "";
  if (compared === "") return open.comparedWith;
  const years = listYears(compared);
  const time = { years, isOtherPeriod: years.length === 0 };
  open.comparedWith = COMPARED_BY.test(rest) ? null : time;
  return time;
}

function followLevel(open: OpenScope, words: string, isNewSentence: boolean): void {
  if (isNewSentence && (OWN.test(words) || THIS_YEAR.test(words) || YEAR_WORD.test(words))) {
    open.isOtherLevel = false;
    open.isRegion = false;
    open.isOffice = false;
    open.names = [];
  }
  const names = listNames(words);
  if (names.length > 0) open.names = names;
  const isRegion = REGION.test(words);
  if (isRegion) open.isRegion = true;
  // 全市各级各部门 is the region's own count, said at length; 全市本级 is not.
  const others = WHOLE_REGION.test(words) ? /本级|名义/ : OTHER_LEVEL;
  if (others.test(words)) open.isOtherLevel = true;
  if (OFFICE.test(words)) open.isOffice = true;
}

function scopeClauses(paragraph: Paragraph): readonly ScopedClause[] {
  const open = openScope(paragraph);
  let sentence = -1;
  return paragraph.clauses.map((clause) => {
    const isNewSentence = clause.sentence !== sentence;
    sentence = clause.sentence;
    if (isNewSentence) open.isAmong = false;
    followTime(open, clause, isNewSentence);
    const comparison = followComparison(open, clause, isNewSentence) ?? {};
    followLevel(open, clause.words, isNewSentence);
    if (clause.words.includes("其中")) open.isAmong = true;
    return { clause, ...open, ...comparison, isCompared: COMPARED.test(clause.words) };
  });
}

/** The clauses of a paragraph with what limits each. */
export const readScopedClauses: (paragraph: Paragraph) => readonly ScopedClause[] =
  rememberByParagraph(scopeClauses);

/** Whether a clause speaks of the whole of the report's year and of the reporting agency itself. */
export function isOfReport(
  scoped: Omit<ScopedClause, "clause">,
  report: { readonly agency: string; readonly year: number | null },
): boolean {
  const isOtherYear = scoped.years.some((year) => year !== report.year);
  // 市政府 in a city's own report is the agency itself.
  const isGovernment = report.agency.trim().endsWith("政府");
  const isOffice = report.agency.includes("政府办");
  const isOtherLevel =
    scoped.isOtherLevel || (scoped.isRegion && !isGovernment) || (scoped.isOffice && !isOffice);
  const isOtherAgency = scoped.names.some((name) => endsInOther(name, report.agency));
  return !isOtherAgency && !isOtherYear && !scoped.isOtherPeriod && !isOtherLevel && !scoped.isCompared;
}
