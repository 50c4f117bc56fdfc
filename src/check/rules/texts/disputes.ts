/** text.disputes: numbers of 行政复议 and 行政诉讼 in texts against 表四. */

import type { Rule, RuleDescription } from "../../check-types.ts";
import { type Clause, splitItems } from "../../language/clauses.ts";
import { type Paragraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { readScopedClauses, type ScopedClause } from "../../language/scope.ts";
import { type Claim, judgeClaims } from "./claim.ts";
import {
  type DisputeKey,
  disputeCells,
  disputeCountings,
  findDisputeKey,
  NOT_COUNTED,
} from "./dispute-words.ts";
import { isPlainOfDisputes } from "./plain-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

/** One result or one stage: a part of the cases. */
const PART =
  /维持|纠正|纠错|撤[销回]|驳回|变更|确认|终止|调解|和解|审结|未结|待|其他|其余|其中|一审|二审|再审|终审|败诉|胜诉|履行|责令|听证|开庭|出庭|应诉率|率|旁听|答辩|建议书|意见书|支持|不予受理|申请人|自然人|企业|因(?!.{0,4}(?:政府信息|信息公开|政务公开|依申请))/;
/** Behind 其中 one of the two kinds of 行政诉讼 and nothing that narrows it. */
const KIND =
  /^(?:其中)?(?:(?:未经(?:行政)?复议)?直接|(?:经)?(?:行政)?复议后再?)(?:提起)?(?:行政)?(?:起诉|诉讼)的?(?:案件)?\d+[件起宗例]$/;
/** What a body does that decides others' cases. */
const AS_AUTHORITY = /审理|审查|办理|受理|化解|承办|立案|收案|新收|收到|接待|处理|全[市县区省州]/;
const OF_DISCLOSURE = /信息公开|依申请|政务公开|公开申请/;
const UNITS = /^(?:件|起|宗|例|个)$/;
const ADDS_UP = /共|合计|总计/;

/** The first sentence that speaks of disclosure: cases named before it may be all that the agency has. */
function findDisclosure({ scope, heading, clauses }: Paragraph): number {
  if (scope === "disputes" || OF_DISCLOSURE.test(heading)) return 0;
  return clauses.find(({ words }) => OF_DISCLOSURE.test(words))?.sentence ?? Number.POSITIVE_INFINITY;
}

/** Of several listed before one number ("复议、诉讼0件") nothing is known but that 0 means none of them. */
function findKey(words: string, value: number): DisputeKey | null {
  const key = findDisputeKey(words);
  return key === "both" && value !== 0 && !ADDS_UP.test(words) ? null : key;
}

function readPart(part: Clause, scoped: ScopedClause): Claim | null {
  const counted = part.numbers.filter((number) => UNITS.test(number.unit));
  const [number, ...others] = counted;
  const words = part.words.replace(/^其中/, "");
  if (number === undefined || others.length > 0 || PART.test(words)) return null;
  const key = findKey(words, number.value);
  const isLimited = !isPlainOfDisputes(words);
  return key && { key, countings: [disputeCountings[key]], number, part, scoped, isLimited };
}

function readClaims(paragraph: Paragraph): readonly Claim[] {
  const from = findDisclosure(paragraph);
  const scoped = readScopedClauses(paragraph).filter(({ clause }) => clause.sentence >= from);
  const silent = new Set<number>();
  for (const { clause, isAmong } of scoped) {
    const isAuthority =
      paragraph.scope !== "disputes" &&
      AS_AUTHORITY.test(clause.words) &&
      findDisputeKey(clause.words) !== null;
    // "行政诉讼6件，其中政府信息公开类2件": all cases first.
    const isOfAll = isAmong && OF_DISCLOSURE.test(clause.words);
    if (NOT_COUNTED.test(clause.words) || isOfAll || (isAuthority && !OF_DISCLOSURE.test(clause.words)))
      silent.add(clause.sentence);
  }
  const claims: Claim[] = [];
  for (const each of scoped) {
    const { sentence } = each.clause;
    if (each.isAmong && !splitItems(paragraph.line, each.clause).every((part) => KIND.test(part.words)))
      silent.add(sentence);
    if (silent.has(sentence)) continue;
    const read = splitItems(paragraph.line, each.clause).flatMap((part) => readPart(part, each) ?? []);
    claims.push(...(each.isAmong ? read.filter((claim) => isKindOf(claim, claims)) : read));
  }
  return claims;
}

/** "行政诉讼5件，其中未经复议直接起诉3件": the two kinds are rows of the table; what else is behind 其中 are parts. */
function isKindOf({ key, scoped }: Claim, claims: readonly Claim[]): boolean {
  const { sentence } = scoped.clause;
  return (
    (key === "direct" || key === "after") &&
    claims.some((claim) => claim.key === "litigation" && claim.scoped.clause.sentence === sentence)
  );
}

const readDisputeClaims = rememberByParagraph(readClaims);

const description: RuleDescription = {
  id: "text.disputes",
  severity: "warning",
  name: "复议诉讼件数与表四不一致",
  why: "文字里写的行政复议、行政诉讼件数要与表四相同，前后矛盾的报告会被退回。",
  source: "检查实践：文字应与第四部分表格一致",
};

export const disputesRule: Rule = {
  ...description,
  checks: createTextChecks({
    scopes: allScopes,
    reads: ["agency", "year", ...disputeCells],
    judge: (placed, { report }) =>
      judgeClaims(description, readDisputeClaims(placed.paragraph), placed, report),
  }),
};
