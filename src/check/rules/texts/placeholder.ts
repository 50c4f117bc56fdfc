/** text.placeholder: blanks of a template that were not filled in. */

import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import { type Paragraph, type PlacedParagraph, rememberByParagraph } from "../../language/paragraphs.ts";
import type { ReadableLine } from "../../language/readable-line.ts";
import { textMessages } from "../../text-messages.ts";
import { PLACEHOLDER_RULE } from "../../unfilled.ts";
import { newHeadingChecks } from "../topic-headings.ts";
import { quoteWords } from "./quote-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

interface Blank {
  readonly kind: "placeholder" | "oldFigure" | "missingNumber";
  readonly start: number;
  readonly end: number;
}

const UNIT = "(?:件|条|份|次|篇|个|项|人次|人|期|万元|元|年|月|日)";
/** What stands for a number before its unit. "…" and "？" end sentences rightly: only where nothing else follows. */
const STAND_IN = `(?:[*＊]+|(?:（|\\()(?:具体)?(?:数量|数字|数)(?:）|\\)))${UNIT}`;
const CUT_OFF = `(?:…{1,6}|\\.{3,12}|[？?]{1,6})${UNIT}(?=[，,。；;、）)]|$)`;
const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![A-Za-z])[×╳✕Xx]{2,}(?![A-Za-z])/g,
  // 为群众办X件实事 is a slogan.
  new RegExp(`(?<![A-Za-z\\d×])[×╳✕Xx]${UNIT}(?!实事|民生)`, "g"),
  /_{2,}|＿{2,}/g,
  new RegExp(`(?:（）|\\(\\))${UNIT}`, "g"),
  /20\d\d年月日/g,
  new RegExp(`(?<![A-Za-z\\d*＊])${STAND_IN}`, "g"),
  new RegExp(CUT_OFF, "g"),
  // 二〇〇八年 is a year.
  /(?<![一二三四五六七八九○〇])[○〇◯]{2,}(?![一二三四五六七八九])/g,
  /[（(](?:此处|请(?:在此)?(?:填|补充)|待(?:填|补充|核实|确认))[^（）()]{0,12}[）)]/g,
  /[（(](?:单位|机关)(?:名称|全称)[）)]/g,
];
/** 【…】 is also how columns and series on websites are written. */
const BRACKETED =
  /(?<!(?:开设|开通|上线|增设|点击|进入|设立|推出|打造|发布|专栏|栏目|系列|话题)(?:【[^【】]{0,20}】[、和及]?){0,4})【([^【】]{0,20})】(?!(?:[、和及]?【[^【】]{0,20}】){0,4}(?:专栏|栏目|板块|系列|话题|专题|活动|模块|频道|按钮|入口|服务入口))/g;
/** The number of a document, typed with the wrong brackets: "【2021】30号". */
const DOCUMENT_YEAR = /^(?:19|20)\d\d$/;
const DOCUMENT_NUMBER = /^第?\d+号/;
/** Before a bracket that heads its line. */
const LINE_HEAD = /^[（(]?[一二三四五六七八九十\d]{0,3}[）)、.．]?$/;
/** What sections and paragraphs are about, as small headings name it. */
const TOPIC =
  /^(?!请|此处|填|按|如|可|待|具体|有关|相关|简要|[^】]*(?:单位|机关))[\u4e00-\u9fff、]{0,12}(?:公开|情况|工作|概况|管理|平台|建设|保障|监督|问题|措施|打算|方面|机制|制度|培训|考核|评议|回应)$/;
/** As the wizard takes figures over from last year's text (wizard/previous/renew-paragraph.ts). */
const OLD_FIGURE = /^(?:[0-9０-９]+(?:[,，.．][0-9０-９]+)*|[一二两三四五六七八九十百千万零〇]+)$/;
const COLUMN_NAME = /解读|图解|公告|公示|一图|视频|问答|动态|要闻|关注/;
const BEFORE_MARK = "(?=[，,。；;、）)]|$)";
const DONE = "(?:主动)?(?:公开|发布|新?收到|受理|办结|答复|制发)";
const REQUESTS = "政府信息公开申请|依申请公开申请|依申请公开|信息公开申请|申请";
const ITEMS = `(?:各类)?(?:${REQUESTS}|政府信息|政务信息|信息|行政规范性文件|规范性文件)`;
/** The whole year at the head of a clause: what follows is counted. */
const IN_YEAR =
  "(?<=^|[，,。；;：:])(?:全年|本年度?|今年|年内|20\\d\\d年度?)[，,]?(?:[我本](?:[局委办厅院市县区镇乡]|单位|机关|街道))?";
const MISSING_NUMBER = new RegExp(
  `(?:(?:共|累计|合计|总计)(?:${DONE}|办理)?(?:${ITEMS})?|${IN_YEAR}${DONE}${ITEMS})[条件篇份]${BEFORE_MARK}`,
  "g",
);
/** 公开信息条 is no word, whatever stands before it; 申请件 is. */
const MISSING_ITEMS = new RegExp(`(?:公开|发布|更新|转载)(?:各类)?(?:政府|政务)?信息条${BEFORE_MARK}`, "g");
/** What is counted or done to it, before a blank and a unit: "收到申请   件". */
const COUNTED =
  "(?:申请|收到|受理|办结|答复|办理|公开|提供|处理|发布|信息|动态|公告|文件|案件|复议|诉讼|许可|处罚|强制|提案|建议|培训|会议|发布会|费)";
const BEFORE_GAP = new RegExp(`${COUNTED}(?=([件条份篇次场宗例元]|人次|万元)(?:[，,。；;、（(）)]|$))`, "g");
/** The number is missing in a later clause of the same sentence as well: "收到申请件，办结件". */
const GOES_ON =
  /^(?:其中)?[\u4e00-\u9fff]{0,8}(?:公开|发布|收到|受理|办结|答复|提供|处理|申请|信息)[条件篇份]$/;
/** Of which of those, not how many. */
const NO_COUNT = /的|[每逐各该某]|^[对将把按就]/;

function findAll(text: string, pattern: RegExp, kind: Blank["kind"]): Blank[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words in brackets that are no blank: a column's name, a small heading, the year of a document's number. */
function isMeant(words: string, before: string, behind: string): boolean {
  if (COLUMN_NAME.test(words)) return true;
  if (DOCUMENT_YEAR.test(words) && DOCUMENT_NUMBER.test(behind)) return true;
  return TOPIC.test(words) && LINE_HEAD.test(before);
}

function findBrackets(text: string): Blank[] {
  return Array.from(text.matchAll(BRACKETED))
    .filter(({ 0: { length }, 1: words = "", index }) => {
      return !isMeant(words, text.slice(0, index), text.slice(index + length));
    })
    .map((match) => ({
      kind: OLD_FIGURE.test(match[1] ?? "") ? "oldFigure" : "placeholder",
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** A unit behind an empty place: nobody parts 申请 and 件 but for a number. */
function findGaps({ text, locate }: ReadableLine): Blank[] {
  return Array.from(text.matchAll(BEFORE_GAP)).flatMap(({ 0: counted, 1: unit = "", index }): Blank[] => {
    const end = index + counted.length;
    const isParted = locate(end) > locate(end - 1) + 1;
    return isParted ? [{ kind: "missingNumber", start: index, end: end + unit.length }] : [];
  });
}

/** Missing numbers, and those that go on from them in their sentence. */
function findMissing({ line: { text }, clauses }: Paragraph): Blank[] {
  const first = [MISSING_NUMBER, MISSING_ITEMS].flatMap((pattern) => findAll(text, pattern, "missingNumber"));
  /** By sentence, where the first of them ends. */
  const ends = new Map<number | undefined, number>();
  for (const { start, end } of first) {
    const sentence = getSentence(clauses, start);
    ends.set(sentence, Math.min(end, ends.get(sentence) ?? end));
  }
  const onward = clauses.filter(
    ({ words, start, sentence }) =>
      GOES_ON.test(words) && !NO_COUNT.test(words) && (ends.get(sentence) ?? text.length) <= start,
  );
  return [...first, ...onward.map(({ start, end }): Blank => ({ kind: "missingNumber", start, end }))];
}

function getSentence(clauses: readonly Clause[], position: number): number | undefined {
  return clauses.find((clause) => clause.end > position)?.sentence;
}

/** What follows the host of a web address: ".../s/a__b" and "/xx/" are names there; "www.xx.gov.cn" is a blank. */
const WEB_PATH = /(?<=(?:https?:\/\/|www\.)[\w.-]+(?::\d+)?)\/[\w./?=&%#~+-]*/g;

function listWebPaths(text: string): ReadonlyArray<Pick<Blank, "start" | "end">> {
  return findAll(text, WEB_PATH, "placeholder");
}

function findBlanks(paragraph: Paragraph): readonly Blank[] {
  const { text } = paragraph.line;
  const paths = listWebPaths(text);
  const blanks = [
    ...PLACEHOLDERS.flatMap((pattern) => findAll(text, pattern, "placeholder")),
    ...findBrackets(text),
    ...findGaps(paragraph.line),
    ...findMissing(paragraph),
  ]
    .filter(({ start, end }) => !paths.some((path) => path.start <= start && end <= path.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // "××件" is found twice: the first that covers a place speaks for it.
  return blanks.filter((blank, index) => blanks.findIndex((each) => each.end > blank.start) === index);
}

const readBlanks = rememberByParagraph(findBlanks);

const description: RuleDescription = {
  id: PLACEHOLDER_RULE,
  severity: "warning",
  name: "有没填完的空位",
  why: "模板里的××、下划线、【】等空位忘了填，会原样公开出去。",
  source: "检查实践：公开前清除模板痕迹",
};

/** The few words before and behind a blank that tell it from others like it; no number is cut. */
const IN_CLAUSE = /(?:\d+[^\d，：（。；]|[^\d，：（。；]){0,8}\d*$/;
/** Where the blank begins its clause. */
const IN_SENTENCE = /(?:\d+[^\d。；]|[^\d。；]){0,8}\d*$/;
const BEHIND = /^\p{L}?\d*\p{L}?/u;
const MAX_BEFORE = 12;

function quoteAround(text: string, start: number, end: number): string {
  const near = text.slice(0, start).slice(-MAX_BEFORE * 2);
  const [clause = ""] = IN_CLAUSE.exec(near) ?? [];
  const [sentence = ""] = IN_SENTENCE.exec(near) ?? [];
  const before = clause === "" ? sentence.replace(/^[，：（]+/, "") : clause;
  const behind = BEHIND.exec(text.slice(end))?.[0] ?? "";
  return `${before}${text.slice(start, end)}${behind}`;
}

function judge(placed: PlacedParagraph): Finding[] {
  const { paragraph } = placed;
  const { text } = paragraph.line;
  return readBlanks(paragraph).map(({ kind, start, end }) => {
    const words = kind === "oldFigure" ? quoteAround(text, start, end) : text.slice(start, end);
    const message = textMessages[kind](words);
    return createFinding(description, { message, ...quoteWords(placed, { start, end }) });
  });
}

export const placeholderRule: Rule = {
  ...description,
  checks: [...createTextChecks({ scopes: allScopes, reads: [], judge }), ...newHeadingChecks],
};
