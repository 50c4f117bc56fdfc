/**
 * structure.year: the texts tell the work of one year and nowhere name the report's: then the report's is mistyped.
 * Years of the last two are left to text.year; must not look at a clock.
 */

import { sectionIds } from "../../../format/index.ts";
import type { Report } from "../../../report/index.ts";
import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import { listParagraphs } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";
import { allScopes } from "./text-checks.ts";
import { isOfLastYears, type ToldYear, tellYears } from "./year.ts";

const description: RuleDescription = {
  id: "structure.year",
  severity: "warning",
  name: "正文没有一处是报告年度",
  why: "报告年度打错一个数字，标题和统计期间就都错了，正文里的年份却还是对的。",
  source: "编制实践：报告年度应与正文所写的年份一致",
};

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** Every text, and how the year may be written in it: any mention at all leaves the year in doubt. */
function namesYear(report: Report, year: number): boolean {
  const texts = sectionIds.flatMap((id) => {
    const { text, topics, note } = report.sections[id];
    return [text, note, ...topics.flatMap((topic) => [topic.heading, topic.text])];
  });
  const written = [report.title, report.preface, ...texts]
    .join("\n")
    .normalize("NFKC")
    .replace(/[^\S\n]/g, "")
    .replace(/[○零Oo]/g, "〇");
  const digits = String(year);
  const chinese = Array.from(digits, (digit) => CHINESE_DIGITS.charAt(Number(digit))).join("");
  return written.includes(digits) || written.includes(chinese);
}

function listToldYears(report: Report): readonly ToldYear[] {
  return allScopes.flatMap((scope) =>
    listParagraphs(report, scope).flatMap((placed) => tellYears(placed, report.agency)),
  );
}

function judge(report: Report): Finding[] {
  const { year } = report;
  if (year === null || namesYear(report, year)) return [];
  const told = listToldYears(report);
  const [first] = told;
  if (first === undefined || told.some((each) => each.year !== first.year)) return [];
  if (first.year > year || isOfLastYears(first.year, year)) return [];
  const { excerpt } = quoteWords(first.placed, first);
  const message = textMessages.wrongReportYear(excerpt, first.year, year);
  return [createFinding(description, { message, place: "year" })];
}

export const reportYearRule: Rule = {
  ...description,
  checks: [
    {
      pace: "pause",
      reads: ["agency", "year", "title", "preface", ...sectionIds.map((id) => `sections.${id}` as const)],
      run: ({ report }) => judge(report),
    },
  ],
};
