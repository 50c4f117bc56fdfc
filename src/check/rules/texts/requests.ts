/**
 * text.requests: numbers of requests in texts against 表三. Reads only what is said plainly: one number, one
 * word for what was done, nothing that limits it to a part of the requests.
 */

import type { CellAddress } from "../../../format/index.ts";
import {
  composeAddress,
  form2021,
  joinLabel,
  nameTable,
  resultRows,
  TOTAL_COLUMN,
} from "../../../format/index.ts";
import type { Rule, RuleDescription } from "../../check-types.ts";
import { type Clause, splitItems } from "../../language/clauses.ts";
import type { WrittenNumber } from "../../language/numbers.ts";
import { type Paragraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { type Claim, type Counting, countCell, judgeClaims } from "./claim.ts";
import { isPlainOfRequests } from "./plain-words.ts";
import { readSubjects, type SubjectClause } from "./request-words.ts";
import { isSettledOfReceived } from "./settled-of-received.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

type Key =
  | "received"
  | "newlyReceived"
  | "accepted"
  | "counted"
  | "carriedIn"
  | "carriedOut"
  | "handled"
  | "answered"
  | "granted"
  | "partlyGranted"
  | "refused"
  | "unavailable"
  | "notProcessed"
  | "otherHandling";

/** In this order: a word that was found is taken out, so that 不予公开 is not read again as 予以公开. */
const WORDS: ReadonlyArray<readonly [Key, RegExp]> = [
  [
    "carriedOut",
    /(?:结转|转入|转到|转至)(?:至|到|入|为)?(?:下一?年|次年|明年|20\d\d年)度?(?:继续)?(?:办理)?/,
  ],
  [
    "carriedIn",
    /(?:上一?年|去年|往年|20\d\d年)度?(?:未办结)?(?:结转|转入|转结)(?:至?今年|至?本年度?)?(?:继续)?(?:办理)?|结转上一?年度?/,
  ],
  ["refused", /不予(?:以)?公开/],
  ["partlyGranted", /(?:予以)?部分(?:予以)?公开/],
  ["granted", /(?<![不未拟]|没有|不能)予以(?:全部)?公开/],
  ["unavailable", /无法提供/],
  ["notProcessed", /不予处理/],
  ["otherHandling", /其他(?:方式)?处理/],
  ["newlyReceived", /新收到?|新接收|新增(?:收到)?/],
  [
    "accepted",
    /(?:收到|接到|接收)(?:并|和|与|及|以及|需要?|应)?(?:办理|处理)|(?<![不未]予?|没有|尚待)受理(?!点)|收办|承办/,
  ],
  ["received", /收到(?!答复|回复)|接到|收悉|(?<!新)接收|登记(?=(?:政府)?信息公开申请|依申请公开)/],
  ["handled", /办结|办理完毕|办复/],
  ["answered", /答复(?!书|文书)|回复/],
];

/**
 * Requests counted without a word for what was done to them: "申请总数12件", "共办理信息公开申请12件". Read only
 * where no other word is there; which of the table's sums is meant is left open.
 */
const COUNTED =
  /^(?:在?20\d\d年度?|本年度?|全年|今年|年内|[我本](?:[省市县区州盟旗镇乡街局委办厅院]|单位|街道)|本机关|[，,])+(?:共有?|累计)?(?:政府信息公开申请|信息公开申请|依申请公开申请)(?:共计?|合计|为|有)?\d+[件份宗]$|^(?:政府信息公开|依申请公开|信息公开)?申请(?:总量|总数|数量|受理量)(?:为|是|共计?)?\d+[件份宗]$|(?:信息公开|依申请公开)申请(?:总数|总量|数量|件数)(?:为|是|共计?|合计|共?有)?\d[^，]*[件份宗]$|依申请公开(?:数量|件数)(?:为|是)\d+[件份宗]?$|共有\d+[件份宗](?:政府)?信息公开申请$/;

/** When and by whom, at the head of its clause: then 办理 takes in all of them, as 共办理 does without it. */
const HEAD =
  "(?:在?20\\d\\d年度?|本?年度?|全年|今年|年内|[我本](?:[省市县区州盟旗镇乡街局委办厅院]|单位|街道)|本机关|全[省市县区州盟旗镇乡])";
const DEALT_WITH = new RegExp(
  `^(?:${HEAD}+(?:依法(?:依规)?)?|${HEAD}*(?:共|累计))(?:办理|处理)(?:政府信息公开申请|信息公开申请|依申请公开(?:申请|事项)?)(?:共计?)?\\d+[件份宗]$`,
);

/** "依申请公开数量为0": 件 goes without saying. */
const IN_NUMBER = /依申请公开(?:申请)?(?:数量|件数)(?:为|是)\d+$/;

/** "截至年底未办结1件": those that are left over, whatever else was done to them. */
const NOT_SETTLED =
  /(?:未|没有?|待|不能|无法)[^，,件]{0,8}(?:办结|办理完毕|办复|答复|回复)|(?:办结|答复|回复)不了/;
/** Words for what is left, which limit every other claim. */
const LEFT_OVER = /剩余|尚未|正在|仍|另|其余|其他|未办结|未办理完毕|未答复|未到期/g;

/** Only one way of asking, one kind of applicant or one reason: a part of the requests. */
const PART =
  /自然人|个人|公民|企业|法人|组织|机构(?!改革)|律师|通过|网上|网络|网站|线上|在线|线下|信函|邮寄|邮政|快递|传真|当面|现场|窗口|平台|电子|纸质|书面|口头|渠道|延期|逾期|超期|延长|简易|首次|重新|补正|撤[回销]|收费|第三方|涉及|关于|有关|类(?!似)|当[日天场]|当年|国家秘密|商业秘密|隐私|过程性|内部事务|案卷|查询|不掌握|不存在|现成|制作|不明确|重复|同一|要求(?:公开|获取)[^，]{2,}的|出版物|大量|确认|率|剩余|尚未|正在|仍|另|协助|配合|指导|督促|其余|其他(?!(?:方式)?处理)|抽[查取]|评查|测试|模拟|范围|有效|修改|完善|把关/;
/** In the report of a county 县政府 is one of those who received some; 全县政府信息 is no government. */
const ONE_GOVERNMENT = /[省市县区州盟旗]政府(?!信息|系统|部门)/;
/** "公开和部分公开11件": the number counts both. */
const WITH_DISCLOSED =
  /公开(?:或者?|和|及|以及|与|并|、|\/)(?:予以)?(?:部分|不予)|(?:部分|不予)公开(?:或者?|和|及|以及|与|并|、|\/)(?:全部)?公开/;
const ALL_CHANNELS =
  /各类(?=[^，]{0,10}申请)|(?:通过)?(?:各类|各种|多种|各个?|不同|所有|线上线下)(?:申请)?(?:渠道|方式|途径)(?:共|累计|合计)?/;
/** All kinds of applicants, named at length. */
const ALL_APPLICANTS =
  /(?:公民|自然人|个人|群众)(?:[、和或](?:法人|企业|单位)(?:(?:[和或及、与]|以及)(?:者)?其[他它]组织)?)(?:提出|提交)?的?/;
/** "收到申请15件，均已办结": what is said of all of them has no number of its own. */
const SAID_OF_ALL = /件[^，]{0,6}(?:全部|均|都)/;
/** "上年结转2件，已全部办结2件": all of those just spoken of, be they a part or not. */
const ALL_SETTLED = /(?:全部|均|都)(?:已经?|按[期时])?(?:予以)?(?:办结|办理完毕|办复|答复|回复)/;
const RECEIVING: ReadonlySet<Key> = new Set(["received", "accepted", "counted"]);
const SETTLING: ReadonlySet<Key> = new Set(["handled", "answered"]);
const TOTALS: ReadonlySet<Key> = new Set(["received", "newlyReceived", "accepted"]);
const UNITS = /^(?:件|份|宗|例|起)$/;
const ADDS_UP = /共|合计|总计|小计/;

function findKeys(words: string): readonly Key[] {
  let rest = words;
  const keys: Key[] = [];
  for (const [key, pattern] of WORDS) {
    const without = rest.replace(pattern, "□");
    if (without !== rest) keys.push(key);
    rest = without;
  }
  // 结转 without saying from where to where.
  if (/结转/.test(rest)) return [];
  if (NOT_SETTLED.test(words)) return keys.filter((key) => key === "carriedOut");
  const isCounted = keys.length === 0 && (COUNTED.test(words) || DEALT_WITH.test(words));
  return isCounted ? ["counted"] : keys;
}

function takeNumber({ words, numbers }: Clause): WrittenNumber | null {
  const counted = numbers
    .map((number) => (IN_NUMBER.test(words) && number.unit === "" ? { ...number, unit: "件" } : number))
    .filter((number) => UNITS.test(number.unit));
  return counted.length === 1 ? (counted[0] ?? null) : null;
}

/** The words without those that take in every request. */
function leaveOutAll(words: string): string {
  return words.replace(ALL_CHANNELS, "□").replace(ALL_APPLICANTS, "□");
}

function isPart(words: string): boolean {
  return PART.test(words) || ONE_GOVERNMENT.test(words);
}

/** "予以公开答复9件": how it was answered. */
function leaveOutAnswering(keys: readonly Key[]): readonly Key[] {
  return keys.length === 1 ? keys : keys.filter((key) => key !== "answered");
}

function findKey(part: Clause, scoped: SubjectClause): Key | null {
  const words = leaveOutAll(part.words);
  const named = leaveOutAnswering(findKeys(words));
  const [key, ...others] = SAID_OF_ALL.test(words) ? named.filter((each) => !SETTLING.has(each)) : named;
  if (key === undefined || others.length > 0 || WITH_DISCLOSED.test(words)) return null;
  if (isPart(key === "carriedOut" ? words.replace(LEFT_OVER, "□") : words)) return null;
  if (SETTLING.has(key) && ALL_SETTLED.test(words)) return null;
  // "其中收到网上申请": a part; "其中办结": maybe only of those received this year.
  if (scoped.isAmong && (RECEIVING.has(key) || SETTLING.has(key))) return null;
  return key;
}

const total = (row: string): CellAddress => composeAddress("requests", row, TOTAL_COLUMN);
const rowsOf = (group: string): readonly string[] =>
  form2021.tables.requests.rows
    .map((row) => row.id)
    .filter((id) => id === group || id.startsWith(`${group}.`));

type Group = "refused" | "unavailable" | "notProcessed" | "otherHandling";

/** The printed label over a group's rows: （三）不予公开. */
function nameGroup(group: Group): string {
  const row = form2021.tables.requests.rows.find(({ id }) => id.startsWith(`${group}.`));
  return joinLabel(row?.path[row.path.length - 2] ?? []);
}

function countGroup(group: Group): Counting {
  const cells = rowsOf(group).map(total);
  return { name: textMessages.sumName(nameTable("requests"), nameGroup(group)), cells };
}

const received = countCell(total("received"));
const withCarried: Counting = {
  name: textMessages.rowsName(nameTable("requests"), "“一”加“二”"),
  cells: [total("received"), total("carriedIn")],
};
const handled = countCell(total("handled"));

/** Whether those not processed or otherwise disposed of were 答复 too, agencies see differently. */
function countAnswered(...without: readonly Group[]): Counting {
  const rows = resultRows.filter((row) => !without.some((group) => row.startsWith(`${group}.`)));
  const name = textMessages.withoutName(handled.name, without.map(nameGroup));
  return { name, cells: rows.map(total) };
}

const COUNTINGS: Readonly<Record<Key, readonly Counting[]>> = {
  received: [received],
  newlyReceived: [received],
  accepted: [received, withCarried],
  counted: [received, withCarried, handled],
  carriedIn: [countCell(total("carriedIn"))],
  carriedOut: [countCell(total("carriedOut"))],
  handled: [handled],
  answered: [
    handled,
    countAnswered("otherHandling"),
    countAnswered("notProcessed"),
    countAnswered("notProcessed", "otherHandling"),
  ],
  granted: [countCell(total("granted"))],
  partlyGranted: [countCell(total("partlyGranted"))],
  refused: [countGroup("refused")],
  unavailable: [countGroup("unavailable")],
  notProcessed: [countGroup("notProcessed")],
  otherHandling: [countGroup("otherHandling")],
};

/** 收到 beside 上年结转 may mean both together. */
function listCountings(key: Key, mentionsCarried: boolean): readonly Counting[] {
  return key === "received" && mentionsCarried ? [received, withCarried] : COUNTINGS[key];
}

type RequestClaim = Claim & { readonly key: Key };

interface Reading {
  readonly claims: RequestClaim[];
  /** The clause before, where it lists results without a number. */
  listed: string;
  /** Only a part of the requests is spoken of ("网上申请9件，办结9件") until all are. */
  isRestricted: boolean;
}

function listsResults(words: string): boolean {
  return findKeys(words).some((key) => !RECEIVING.has(key) && !SETTLING.has(key));
}

function readPart(reading: Reading, part: Clause, scoped: SubjectClause, mentionsCarried: boolean): void {
  const number = takeNumber(part);
  if (number === null) return;
  const key = findKey(part, scoped);
  const words = leaveOutAll(part.words);
  const isLimited = !isPlainOfRequests(key === "carriedOut" ? words.replace(LEFT_OVER, "") : words);
  if (key !== null && !isLimited && TOTALS.has(key)) reading.isRestricted = false;
  else if (!hasTotal(reading) && (isLimited || isPart(words))) reading.isRestricted = true;
  if (key === null || (reading.isRestricted && !isLimited)) return;
  reading.claims.push({
    key,
    countings: listCountings(key, mentionsCarried),
    number,
    part,
    scoped,
    isLimited,
  });
}

function hasTotal({ claims }: Reading): boolean {
  return claims.some(({ key, isLimited }) => isLimited !== true && TOTALS.has(key));
}

/** Settled of those received, where nothing is said of what was carried over. */
function allowForRest(paragraph: Paragraph, claims: readonly RequestClaim[]): readonly RequestClaim[] {
  return claims.map((claim, position) => {
    const before = claims.slice(0, position).filter(({ key }) => TOTALS.has(key));
    const received = before[before.length - 1];
    if (received === undefined || !SETTLING.has(claim.key)) return claim;
    return { ...claim, isBorneOut: isSettledOfReceived(paragraph, received, claim) };
  });
}

function readClaims(paragraph: Paragraph): readonly RequestClaim[] {
  const mentionsCarried = paragraph.line.masked.includes("结转");
  const reading: Reading = { claims: [], listed: "", isRestricted: false };
  for (const scoped of readSubjects(paragraph)) {
    const { clause } = scoped;
    // "予以公开，部分公开共11件": the number counts both.
    const isSumOfListed = ADDS_UP.test(clause.words) && listsResults(reading.listed);
    reading.listed = clause.numbers.length === 0 ? clause.words : "";
    if (scoped.subject !== "request" || isSumOfListed) continue;
    for (const part of splitItems(paragraph.line, clause)) readPart(reading, part, scoped, mentionsCarried);
  }
  return mentionsCarried ? reading.claims : allowForRest(paragraph, reading.claims);
}

/** 受理 beside 收到 with another number has a sense of its own. */
function dropDoubtful(claims: readonly RequestClaim[]): readonly RequestClaim[] {
  const hasReceived = claims.some(({ key }) => key === "received" || key === "newlyReceived");
  return hasReceived ? claims.filter(({ key }) => key !== "accepted") : claims;
}

const readRequestClaims = rememberByParagraph((paragraph: Paragraph) => dropDoubtful(readClaims(paragraph)));

const description: RuleDescription = {
  id: "text.requests",
  severity: "warning",
  name: "申请件数与表三不一致",
  why: "文字里写的收到、办结、公开等件数要与表三相同，前后矛盾的报告会被退回。",
  source: "检查实践：总体情况的文字应与第三部分表格一致",
};

const readCells = [
  ...new Set(Object.values(COUNTINGS).flatMap((countings) => countings.flatMap((each) => each.cells))),
];

export const requestsRule: Rule = {
  ...description,
  checks: createTextChecks({
    scopes: allScopes,
    reads: ["agency", "year", ...readCells],
    judge: (placed, { report }) =>
      judgeClaims(description, readRequestClaims(placed.paragraph), placed, report),
  }),
};
