/** text.none: a text denies what a table counts, or speaks of several where the table counts none. */

import { addFigures, type Report } from "../../../report/index.ts";
import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import { type Paragraph, type PlacedParagraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { isOfReport, type ScopedClause } from "../../language/scope.ts";
import { textMessages } from "../../text-messages.ts";
import { type Counting, countCell } from "./claim.ts";
import { disputeCells, disputeCountings, findDisputeKey, NOT_COUNTED } from "./dispute-words.ts";
import { isPlainOfRequests } from "./plain-words.ts";
import { quoteWords } from "./quote-words.ts";
import { namesRequests, readSubjects, type SubjectClause } from "./request-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

interface Statement {
  readonly says: "none" | "some";
  readonly counting: Counting;
  readonly part: Clause;
  readonly scoped: ScopedClause;
}

const EVERY_APPLICANT =
  /(?:(?:公民|自然人|个人)[、和或]法人(?:[和或及、与]|以及)(?:者)?其他组织|任何单位(?:[和及、与]|或者?)个人)(?:提出|提交)?的?/;
const NOTHING_RECEIVED =
  /(?:未|没有)(?:曾)?(?:收到|接到|接收到?|受理|产生|发生)|(?:没有|无)(?:任何|一[例件起宗])?(?:人|群众)?(?:向.{2,8})?(?:提出|提交)?(?:政府)?(?:信息公开|依申请公开|公开申请|依申请)(?:政府信息|信息)?的?(?:申请)?(?:事项|情况|件)?(?:发生)?$/;
/** "政府信息公开申请数量为零": the number is written out; 0 with its unit is a claim. */
const NO_REQUEST =
  /(?:申请|依申请公开)(?:总量?|数量?|量|件数?)?[均都]?(?:[为是]“?|“)零(?:[件例起宗份]|发生)?”?$/;
/** The words of the denial themselves; who might have asked is named at length. */
const DENIAL =
  /没有|不存在|未曾|未|无|零|[均都]?为“?零|任何(?:形式|人)?|一[例件起宗]|曾|暂|过|产生|发生|涉及|相关|形式|而|也|上下|向|[“”]/g;
const NOT_OF_REQUESTS =
  /费|异议|补正|投诉|举报|复议|诉讼|超期|逾期|延期|不予|需|结转|应当|如|若(?!干)|凡|(?<![本我])单位|网上|网络|线上|线下|信函|邮|传真|当面|现场|平台|渠道|方式|自然人|企业|法人|机构|组织|律师|重复|国家秘密|关于|涉及/;
const SEVERAL_RECEIVED = /(?:收到|接到|受理)了?[^，]{0,14}?(?:若干|多|数|几)[件份宗例起]/;

const received = countCell("requests.received.total");

function hasFigure(clause: Clause): boolean {
  return clause.numbers.some(({ unit, value }) => value !== 0 && /^[件份宗例起个项]$/.test(unit));
}

function readRequestStatement(scoped: SubjectClause): Statement[] {
  const { clause, subject } = scoped;
  const words = clause.words.replace(EVERY_APPLICANT, "");
  if (subject !== "request" || NOT_OF_REQUESTS.test(words) || !namesRequests(words)) return [];
  // "未收到疑难申请" leaves room for others.
  if (
    !hasFigure(clause) &&
    isPlainOfRequests(words.replace(DENIAL, "")) &&
    (NOTHING_RECEIVED.test(words) || NO_REQUEST.test(words))
  ) {
    return [{ says: "none", counting: received, part: clause, scoped }];
  }
  const isSeveral = SEVERAL_RECEIVED.test(words) && !scoped.isAmong;
  return isSeveral ? [{ says: "some", counting: received, part: clause, scoped }] : [];
}

/** Denial, then nothing but who and why, then the case, then nothing that narrows it: not 败诉, not 纠错. */
const NO_DISPUTE =
  /(?:未|没有|无|不存在|零)(?:曾|有|被|再|任何|一[例起件]|[1１][例起件]|发生|产生|出现|收到|接到|涉及|引发|引起|导致|提起|提出|申请|因|由|针对|对|就|政府|信息|政务|公开|工作|依申请|事项|问题|而|的|相关|有关|关于|过|人|群众|当事人|公民|我局|我委|我办|我单位|本机关|本局)*(?:行政)?(?:复议|诉讼)(?:申请|案件?|案例|情况|情形|事项|事件|现象|行政|复议|诉讼|应诉|提起|被|[、和及与]|或者?|以及|(?<=[、和及与或者访诉报])(?:举报|投诉|申诉|信访)|等|的|发生|产生|出现)*$/;

/** "行政复议、行政诉讼案件均为零", "零发生" */
const NO_CASES =
  /(?:复议|诉讼)(?:案件|申请|总量?|数量?|量|件数?)?(?:情况)?[均都]?(?:[为是]“?(?:零|0)|“?零发生)(?:[件例起宗])?”?$/;
/** Of which of them there were none. */
const OF_SOME_CASES = /败诉|胜诉|纠正|纠错|撤[销回]|维持|驳回|超期|逾期|率|应诉|上半年|下半年/;

function deniesCases(words: string): boolean {
  return NO_DISPUTE.test(words) || (NO_CASES.test(words) && !OF_SOME_CASES.test(words));
}

function readDisputeStatement(scoped: ScopedClause): Statement[] {
  const { clause } = scoped;
  const key = findDisputeKey(clause.words);
  if (key === null || !deniesCases(clause.words) || hasFigure(clause)) return [];
  return [{ says: "none", counting: disputeCountings[key], part: clause, scoped }];
}

const OF_CASES = /复议|诉讼|起诉|案件/;

/**
 * The sentences whose denial may leave cases out: those that speak of cases carried over themselves, and all where
 * another does. "上年结转2件。未发生行政复议。" carries requests over, but in 四 cases.
 */
function listUncountedSentences({ clauses, scope, heading }: Paragraph): ReadonlySet<number> {
  const sentences = new Set(clauses.map(({ sentence }) => sentence));
  const uncounted = new Set(
    clauses.filter(({ words }) => NOT_COUNTED.test(words)).map(({ sentence }) => sentence),
  );
  const isOfCases =
    scope === "disputes" ||
    OF_CASES.test(heading) ||
    clauses.some(({ words, sentence }) => uncounted.has(sentence) && isOfUncountedCases(words));
  return uncounted.size > 0 && isOfCases ? sentences : uncounted;
}

/** What a sentence says besides denying: "上年结转3件，未发生行政复议。" names no case that was carried over. */
function isOfUncountedCases(words: string): boolean {
  return OF_CASES.test(words) && !deniesCases(words);
}

function readStatements(paragraph: Paragraph): readonly Statement[] {
  const uncounted = listUncountedSentences(paragraph);
  return readSubjects(paragraph).flatMap((scoped) => [
    ...readRequestStatement(scoped),
    ...(uncounted.has(scoped.clause.sentence) ? [] : readDisputeStatement(scoped)),
  ]);
}

const readKnownStatements = rememberByParagraph(readStatements);

const description: RuleDescription = {
  id: "text.none",
  severity: "warning",
  name: "说没有，表里却有",
  why: "文字说没有收到申请、没有发生复议诉讼，表里却有数字，必有一处写错。",
  source: "检查实践：文字应与第三、第四部分表格一致",
};

function judgeStatement(statement: Statement, placed: PlacedParagraph, report: Report): Finding[] {
  const { says, counting, part, scoped } = statement;
  if (!isOfReport(scoped, report)) return [];
  const value = addFigures(report.tables, counting.cells).total?.toNumber();
  if (value === undefined || (says === "none") === (value === 0)) return [];
  const message =
    says === "none"
      ? textMessages.saysNone(part.words, counting.name, value)
      : textMessages.saysSome(part.words, counting.name);
  const words = quoteWords(placed, part);
  const actual = says === "none" ? 0 : null;
  return [createFinding(description, { message, ...words, expected: value, actual, about: counting.cells })];
}

export const noneRule: Rule = {
  ...description,
  checks: createTextChecks({
    scopes: allScopes,
    reads: ["agency", "year", ...received.cells, ...disputeCells],
    judge: (placed, { report }) =>
      readKnownStatements(placed.paragraph).flatMap((each) => judgeStatement(each, placed, report)),
  }),
};
