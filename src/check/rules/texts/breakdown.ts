/**
 * text.breakdown: "共 N 条，其中 a n₁ 条、b n₂ 条…" whose parts do not add up. Reads only lists that are meant to
 * be complete: they end in 其他, split all into two halves, or add up to a little more than the whole.
 */

import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import { splitItems } from "../../language/clauses.ts";
import type { WrittenNumber } from "../../language/numbers.ts";
import { type Paragraph, type PlacedParagraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

interface Breakdown {
  readonly total: WrittenNumber;
  readonly sum: number;
  /** From the total to the last part. */
  readonly span: Pick<Clause, "start" | "end">;
}

const COUNTED = /^[件条份宗例篇个项次期起]$/;
const REMAINDER = /其[他它余]|剩余|余下|另外/;
/** Two kinds that together are all there is. */
const HALVES: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/自然人|个人|公民/, /法人|企业|组织|单位/],
  [/线上|网上|网络/, /线下|现场|当面/],
  [/新收|本年收到/, /结转/],
];
/** The same thing may be counted under several of these. */
const OVERLAPPING = /网站|微信|微博|公众号|抖音|头条|新媒体|客户端|报纸|电视|平台|转发|图解|解读/;
const OPEN_LIST = /等|主要[有为是包含]|重点|包含|含(?!量)|约|余|多条|左右/;
/** What was decided this year takes in what was carried over: no part of what was received. */
const RESULTS = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|办结/;
/** Said beside the whole and no whole itself: a difference, a mean, the figure of another year. */
const ASIDE = /[较比](?!例)|同比|环比|增加|增长|增幅|减少|下降|上升|降幅|[日周月季年]均|平均|上一?年|去年/;
/** "较上年增至1286条": the whole after all. */
const REACHED = /[增升降减]至|达/;
const MIN_PARTS = 2;
const MIN_PARTS_WITHOUT_CLOSE = 3;
/** An open list may stop early, but seldom exceeds the whole by a little. */
const SLIGHT_EXCESS = 0.05;

function countOne(clause: Clause, unit: string | null): WrittenNumber | null {
  const counted = clause.numbers.filter((number) => COUNTED.test(number.unit));
  const [number, ...others] = counted;
  if (number === undefined || others.length > 0 || !number.isExact || number.tolerance > 0) return null;
  return unit === null || number.unit === unit ? number : null;
}

function isClosed(parts: readonly Clause[], sum: number, total: number): boolean {
  const words = parts.map((part) => part.words);
  if (words.some((each) => OPEN_LIST.test(each) || RESULTS.test(each))) return false;
  if (REMAINDER.test(words[words.length - 1] ?? "")) return true;
  const isHalved = HALVES.some(
    ([one, other]) => words.length === 2 && one.test(words[0] ?? "") && other.test(words[1] ?? ""),
  );
  if (isHalved) return true;
  const isOverlapping = words.some((each) => OVERLAPPING.test(each));
  return (
    !isOverlapping &&
    parts.length >= MIN_PARTS_WITHOUT_CLOSE &&
    sum > total &&
    sum - total <= total * SLIGHT_EXCESS
  );
}

/** What begins so behind parts that add up is other work: "…，发布解读40条", "…，另有12件". */
const GOES_ON_ELSEWHERE =
  /^(?:另|还|此外|同时|并|发布|回应|转发|转载|制作|举办|召开|组织|开展|办理|受理|收到|答复|新增|更新|累计|全年)/;

/** "占76.5%" beside a part is no part. */
const SHARE = /^(?:约?占|占比)[^，,\d]{0,10}\d[\d.]*%(?:左右)?$/;

/** "较上年增加20条" beside a part, too. */
const BESIDE_PART = /^(?:相?较|比|同比|环比)(?!例)/;

/** Clauses that only brackets without a figure part, as one: "乡镇（街道）收到37件". */
function joinBrackets({ line }: Paragraph, clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = [];
  for (let position = 0; position < clauses.length; position += 1) {
    const [head, inner, tail] = clauses.slice(position, position + 3);
    if (head === undefined) break;
    const isBracketed = inner !== undefined && /[（(]/.test(line.masked.charAt(head.end));
    const isBare = head.numbers.length === 0 && inner?.numbers.length === 0;
    if (
      isBracketed &&
      isBare &&
      tail?.start === inner.end + 1 &&
      /[）)]/.test(line.masked.charAt(inner.end))
    ) {
      joined.push({ ...tail, start: head.start, words: line.masked.slice(head.start, tail.end) });
      position += 2;
    } else joined.push(head);
  }
  return joined;
}

/** In how many brackets a clause stands. */
function measureDepth({ line }: Paragraph, { start }: Clause): number {
  const before = line.masked.slice(0, start);
  return (before.match(/[（(]/g)?.length ?? 0) - (before.match(/[）)]/g)?.length ?? 0);
}

/**
 * The items behind 其中 up to the end of the sentence, of the list or of the brackets it stands in; null where one is
 * not a plain part. What brackets split up further is no part: "直接起诉3件（维持1件，其他2件），复议后起诉2件".
 */
function collectParts(
  paragraph: Paragraph,
  clauses: readonly Clause[],
  unit: string,
): readonly Clause[] | null {
  const parts: Clause[] = [];
  const [first] = clauses;
  const depth = first === undefined ? 0 : measureDepth(paragraph, first);
  for (const clause of joinBrackets(paragraph, clauses)) {
    const nested = measureDepth(paragraph, clause) - depth;
    if (nested < 0) return parts;
    if (nested > 0) continue;
    if (SHARE.test(clause.words) || BESIDE_PART.test(clause.words)) continue;
    const items = splitItems(paragraph.line, clause);
    // A clause without figures ends the list: "…，内容涵盖各方面".
    if (clause.numbers.length === 0) return parts;
    if (items.some((item) => countOne(item, unit) === null)) return null;
    parts.push(...items);
  }
  return parts;
}

/** Whether the first of the parts are all of the whole, and what follows is said of something else. */
function isCompleteBefore(parts: readonly Clause[], { value, unit }: WrittenNumber): boolean {
  let sum = 0;
  return parts.some((part, index) => {
    sum += countOne(part, unit)?.value ?? 0;
    return index > 0 && sum === value && GOES_ON_ELSEWHERE.test(parts[index + 1]?.words ?? "");
  });
}

/** The clauses of the sentence that 其中 goes on from; 其中 may also begin the next one. */
function listBefore(clauses: readonly Clause[], position: number): readonly Clause[] {
  const sentence = clauses[position - 1]?.sentence;
  return clauses.slice(0, position).filter((clause) => clause.sentence === sentence);
}

/** The clause that says what is split up: the one before 其中, what is said beside it left out. */
function findWhole(before: readonly Clause[]): Clause | null {
  for (let position = before.length - 1; position >= 0; position -= 1) {
    const clause = before[position];
    // What was carried over may be split up together with what came in, or not.
    if (clause === undefined || clause.words.includes("结转")) return null;
    if (!ASIDE.test(clause.words) || REACHED.test(clause.words)) return clause;
  }
  return null;
}

/** Whether another number of the sentence is nearer to the sum: then that one may be meant. */
function hasNearer(before: readonly Clause[], { value, unit }: WrittenNumber, sum: number): boolean {
  const others = before.flatMap((clause) => clause.numbers.filter((number) => number.unit === unit));
  return others.some((other) => Math.abs(other.value - sum) < Math.abs(value - sum));
}

function readBreakdown(paragraph: Paragraph, position: number): Breakdown | null {
  const { clauses } = paragraph;
  const before = listBefore(clauses, position);
  const whole = findWhole(before);
  const first = clauses[position];
  if (whole === null || first === undefined) return null;
  const total = countOne(whole, null);
  if (total === null || OPEN_LIST.test(whole.words)) return null;
  const rest = clauses.slice(position).filter((clause) => clause.sentence === first.sentence);
  if (rest.slice(1).some((clause) => clause.words.includes("其中"))) return null;
  // A bare "其中" before a colon or comma carries no figure of its own.
  const list = first.words === "其中" ? rest.slice(1) : rest;
  const parts = collectParts(paragraph, list, total.unit);
  if (parts === null || parts.length < MIN_PARTS || isCompleteBefore(parts, total)) return null;
  const sum = parts.reduce((added, part) => added + (countOne(part, total.unit)?.value ?? 0), 0);
  const end = parts[parts.length - 1]?.end ?? first.end;
  return sum !== total.value && !hasNearer(before, total, sum) && isClosed(parts, sum, total.value)
    ? { total, sum, span: { start: whole.start, end } }
    : null;
}

const readBreakdowns = rememberByParagraph((paragraph: Paragraph): readonly Breakdown[] =>
  paragraph.clauses.flatMap((clause, position) =>
    clause.words.startsWith("其中") ? (readBreakdown(paragraph, position) ?? []) : [],
  ),
);

const description: RuleDescription = {
  id: "text.breakdown",
  severity: "warning",
  name: "分项相加不等于总数",
  why: "“共多少条，其中……”的各项加起来应当等于总数，对不上时必有一个数写错。",
  source: "检查实践：文字中的总数与分项应一致",
};

function judge(placed: PlacedParagraph): Finding[] {
  const { paragraph } = placed;
  return readBreakdowns(paragraph).map(({ total, sum, span }) => {
    const words = paragraph.line.text.slice(span.start, span.end);
    const message = textMessages.breakdown(words, total.value, sum, total.unit);
    const quoted = quoteWords(placed, span);
    return createFinding(description, { message, ...quoted, expected: sum, actual: total.value });
  });
}

export const breakdownRule: Rule = {
  ...description,
  checks: createTextChecks({ scopes: allScopes, reads: [], judge }),
};
