/** text.repeated: a section that is last year's, word for word, but for figures and years. */

import type { SectionId } from "../../../format/index.ts";
import { composeHeading, getSection, sectionIds } from "../../../format/index.ts";
import { findLastYear, type Report } from "../../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import { listParagraphs, type Paragraph, type PlacedParagraph } from "../../language/paragraphs.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";

/** Words are compared in runs of this many characters. */
const RUN = 8;
const NEARLY_ALL = 0.92;
/** 一 and 五 tell of the year's own work; a short sentence may still come out the same by chance. */
const TOLD_ANEW: ReadonlySet<SectionId> = new Set(["overview", "problems"]);
const MIN_TOLD_ANEW = 60;
/** Beside a table and in 六 (no fee was charged) a few sentences say the same every year rightly. */
const MIN_ELSEWHERE = 200;
const MAX_EXCERPT = 60;

function simplify({ line }: Paragraph): string {
  return line.text.replace(/\d[\d,.]*/g, "#");
}

function listRuns(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, start) =>
    text.slice(start, start + RUN),
  );
}

interface Overlap {
  readonly runs: number;
  readonly repeated: number;
}

/** Last year's section, with what is known of this year's lines against it. */
interface LastText {
  readonly runs: ReadonlySet<string>;
  readonly overlaps: WeakMap<Paragraph, Overlap>;
}

const lastTexts = new WeakMap<Report, Map<SectionId, LastText>>();

function readLastText(report: Report, id: SectionId): LastText {
  const sections = lastTexts.get(report) ?? new Map<SectionId, LastText>();
  lastTexts.set(report, sections);
  const known = sections.get(id);
  if (known !== undefined) return known;
  const lines = listParagraphs(report, id).map(({ paragraph }) => simplify(paragraph));
  const last = { runs: new Set(lines.flatMap(listRuns)), overlaps: new WeakMap<Paragraph, Overlap>() };
  sections.set(id, last);
  return last;
}

function measureOverlap(paragraph: Paragraph, last: LastText): Overlap {
  const known = last.overlaps.get(paragraph);
  if (known !== undefined) return known;
  const runs = listRuns(simplify(paragraph));
  const overlap = { runs: runs.length, repeated: runs.filter((run) => last.runs.has(run)).length };
  last.overlaps.set(paragraph, overlap);
  return overlap;
}

/** The share of runs that stood there last year, 0 to 1. */
function measureShare(paragraphs: readonly PlacedParagraph[], last: LastText): number {
  const overlaps = paragraphs.map(({ paragraph }) => measureOverlap(paragraph, last));
  const runs = overlaps.reduce((sum, overlap) => sum + overlap.runs, 0);
  return runs === 0 ? 0 : overlaps.reduce((sum, overlap) => sum + overlap.repeated, 0) / runs;
}

const description: RuleDescription = {
  id: "text.repeated",
  severity: "warning",
  name: "与上年报告文字雷同",
  why: "整段照抄去年的报告，说明不了今年做了什么，检查时会被指出。",
  source: "编制实践：内容应反映本年度工作，不得照搬往年",
};

function measureLength({ paragraph }: PlacedParagraph): number {
  return paragraph.line.text.length;
}

/** The paragraph to show: the longest that stood there before. */
function findExample(placed: readonly PlacedParagraph[], last: LastText): PlacedParagraph | null {
  const repeated = placed.filter((each) => measureShare([each], last) >= NEARLY_ALL);
  return [...repeated].sort((a, b) => measureLength(b) - measureLength(a))[0] ?? placed[0] ?? null;
}

function compareSection(report: Report, lastReport: Report, id: SectionId): Finding[] {
  const placed = listParagraphs(report, id);
  const least = TOLD_ANEW.has(id) ? MIN_TOLD_ANEW : MIN_ELSEWHERE;
  if (placed.reduce((sum, each) => sum + measureLength(each), 0) < least) return [];
  const last = readLastText(lastReport, id);
  const share = measureShare(placed, last);
  const example = findExample(placed, last);
  if (share < NEARLY_ALL || example === null) return [];
  const { line } = example.paragraph;
  const end = line.text.indexOf("。") + 1;
  const words = quoteWords(example, {
    start: 0,
    end: Math.min(end === 0 ? line.text.length : end, MAX_EXCERPT),
  });
  const message = textMessages.repeated(composeHeading(getSection(id)), Math.floor(share * 100));
  return [createFinding(description, { message, ...words })];
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
