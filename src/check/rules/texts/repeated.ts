/** text.repeated: a section that is last year's, word for word, but for figures and years. */

import type { SectionId } from "../../../format/index.ts";
import { composeHeading, getSection, sectionIds } from "../../../format/index.ts";
import type { Report } from "../../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import { listParagraphs, type PlacedParagraph } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { findLastYear } from "../carry.ts";

/** Words are compared in runs of this many characters. */
const RUN = 8;
const NEARLY_ALL = 0.92;
/** Short texts (no fee was charged, nothing else to report) say the same every year rightly. */
const MIN_CHARACTERS = 120;
const MAX_EXCERPT = 60;

function simplify(placed: readonly PlacedParagraph[]): string {
  return placed.map(({ paragraph }) => paragraph.line.text.replace(/\d[\d,.]*/g, "#")).join("");
}

function listRuns(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let start = 0; start + RUN <= text.length; start += 1) runs.add(text.slice(start, start + RUN));
  return runs;
}

/** The share of a text that stands in another, 0 to 1. */
function measureRepeated(text: string, before: ReadonlySet<string>): number {
  const runs = [...listRuns(text)];
  return runs.length === 0 ? 0 : runs.filter((run) => before.has(run)).length / runs.length;
}

const runsOfReport = new WeakMap<Report, Map<SectionId, ReadonlySet<string>>>();

function listRunsOf(report: Report, id: SectionId): ReadonlySet<string> {
  const sections = runsOfReport.get(report) ?? new Map<SectionId, ReadonlySet<string>>();
  runsOfReport.set(report, sections);
  const known = sections.get(id) ?? listRuns(simplify(listParagraphs(report, id)));
  sections.set(id, known);
  return known;
}

const description: RuleDescription = {
  id: "text.repeated",
  severity: "warning",
  name: "与上年报告文字雷同",
  why: "整段照抄去年的报告，说明不了今年做了什么，检查时会被指出。",
  source: "编制实践：内容应反映本年度工作，不得照搬往年",
};

/** The paragraph to show: the longest that stood there before. */
function findExample(
  placed: readonly PlacedParagraph[],
  before: ReadonlySet<string>,
): PlacedParagraph | null {
  const length = ({ paragraph }: PlacedParagraph): number => paragraph.line.text.length;
  const repeated = placed.filter((each) => measureRepeated(simplify([each]), before) >= NEARLY_ALL);
  return [...repeated].sort((a, b) => length(b) - length(a))[0] ?? placed[0] ?? null;
}

function compareSection(report: Report, last: Report, id: SectionId): Finding[] {
  const placed = listParagraphs(report, id);
  const text = simplify(placed);
  if (text.length < MIN_CHARACTERS) return [];
  const before = listRunsOf(last, id);
  const share = measureRepeated(text, before);
  const example = findExample(placed, before);
  if (share < NEARLY_ALL || example === null) return [];
  const { line } = example.paragraph;
  const end = line.text.indexOf("。") + 1;
  const excerpt = line.quote(0, Math.min(end === 0 ? line.text.length : end, MAX_EXCERPT));
  const message = textMessages.repeated(composeHeading(getSection(id)), Math.floor(share * 100));
  return [createFinding(description, { message, place: example.place, excerpt })];
}

function checkSection(id: SectionId): Check {
  return {
    pace: "pause",
    reads: [`sections.${id}`, "year", "previous"],
    run: (subject) => {
      const last = findLastYear(subject);
      return last === null ? [] : compareSection(subject.report, last, id);
    },
  };
}

export const repeatedRule: Rule = { ...description, checks: sectionIds.map(checkSection) };
