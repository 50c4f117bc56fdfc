/** structure.period: the period of the data, where one is stated, is the whole year of the report. */

import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import { type Paragraph, type PlacedParagraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";
import { createTextChecks } from "./text-checks.ts";

interface Period {
  readonly from: readonly [year: number, month: number, day: number];
  readonly to: readonly [year: number, month: number, day: number];
  readonly start: number;
  readonly end: number;
}

const DAY = "(20\\d\\d)[年.\\-/](\\d{1,2})(?:[月.\\-/](?:(\\d{1,2})日?)?)?";
const LAST_DAY = "(?:(20\\d\\d)[年.\\-/]|当年|同年)?(\\d{1,2})(?:[月.\\-/](?:(\\d{1,2})日?)?)?";
/** "自…1日零时起，至…": a comma parts no period. */
const BEGINNING = "(?:零时|0时|零点|0点)?(?:起始?|开始)?[，,]?";
const RANGE = new RegExp(`${DAY}${BEGINNING}(?:截?[至到]|截止[至到]?|止于|[-—–~～]+)${LAST_DAY}`, "g");
const OF_DATA = /数据|统计|报告期|所列|涵盖/;
/** "2024年1月至12月的数据", "…期间的政府信息公开数据": behind the period it is what the period is of. */
const DATA_BEHIND = /^(?:止|期间)*(?:的|为|是|$)|^(?:止|期间)*(?:各项|全部|统计)*数据/;
const DAYS_IN_DECEMBER = 31;

function isFullDate(part: string | undefined, whenMissing: number): number {
  return part === undefined ? whenMissing : Number(part);
}

/** A range over a comma goes on from its own words or from the clause before; "，报告自…起，至…可下载" is another's. */
function isOfOneClause(clauses: readonly Clause[], index: number, words: string): boolean {
  if (!/[，,]/.test(words)) return true;
  const position = clauses.findIndex((clause) => clause.end > index);
  const own = clauses[position];
  const isBare = own !== undefined && index - own.start <= 1;
  return OF_DATA.test((isBare ? clauses[position - 1] : own)?.words ?? "");
}

function findPeriods({ line: { masked }, clauses }: Paragraph): readonly Period[] {
  return Array.from(masked.matchAll(RANGE)).flatMap((match): Period[] => {
    const [words, year, month, day, lastYear, lastMonth, lastDay] = match;
    const { index } = match;
    const sentence = clauses.find((clause) => clause.end > index)?.sentence;
    const end = index + words.length;
    // "2024年9月至11月开展数据核查" says when something was done, not what the data cover.
    const isOfData = clauses.some((clause) => {
      if (clause.sentence !== sentence || clause.start >= end) return false;
      const before = clause.words.slice(0, Math.max(0, index - clause.start));
      const behind = masked.slice(end, clause.end);
      return OF_DATA.test(before) || (OF_DATA.test(behind) && DATA_BEHIND.test(behind));
    });
    // "2024.1-2024.12" and the like must at least name a month with its 月 or two full dates.
    if (!isOfData || !isOfOneClause(clauses, index, words)) return [];
    if (!/月|\d[.\-/]\d{1,2}[.\-/]\d/.test(words)) return [];
    return [
      {
        from: [Number(year), Number(month), isFullDate(day, 1)],
        to: [isFullDate(lastYear, Number(year)), Number(lastMonth), isFullDate(lastDay, DAYS_IN_DECEMBER)],
        start: index,
        end,
      },
    ];
  });
}

const readPeriods = rememberByParagraph(findPeriods);

function isWholeYear({ from, to }: Period, year: number): boolean {
  return from.join() === [year, 1, 1].join() && to.join() === [year, 12, DAYS_IN_DECEMBER].join();
}

const description: RuleDescription = {
  id: "structure.period",
  severity: "warning",
  name: "数据统计期间不是全年",
  why: "年度报告统计的是1月1日至12月31日，写成别的期间多半是往年留下的。",
  source: "《政府信息公开条例》第五十条；统计期间为1月1日至12月31日",
};

function judge(placed: PlacedParagraph, year: number | null): Finding[] {
  if (year === null) return [];
  return readPeriods(placed.paragraph)
    .filter((period) => !isWholeYear(period, year))
    .map((period) => {
      const words = quoteWords(placed, period);
      const message = textMessages.otherPeriod(words.excerpt, year);
      return createFinding(description, { message, ...words, against: String(year) });
    });
}

export const periodRule: Rule = {
  ...description,
  checks: createTextChecks({
    scopes: ["preface", "other"],
    reads: ["year"],
    judge: (placed, { report }) => judge(placed, report.year),
  }),
};
