import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formCells, sectionIds } from "../../format/index.ts";
import type { Report } from "../../report/index.ts";
import { getFigure } from "../../report/index.ts";
import { readText } from "../text/index.ts";
import { recogniseReport } from "./recognise-report.ts";
import type { Unread } from "./recognition.ts";

const FOLDER = fileURLToPath(new URL("../../../../shared/reports", import.meta.url));
const NAMES = ["leshan-2024", "qingzhou-2024", "yecheng-2024"];

interface Expected extends Pick<Report, "agency" | "year" | "tables"> {
  readonly unreadRows?: readonly string[];
}

function load(name: string) {
  const source = readFileSync(`${FOLDER}/${name}.txt`, "utf8");
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, "utf8")) as Expected;
  const read = recogniseReport(readText(source));
  if (!read.ok) throw new Error(read.reason);
  return { source, expected, ...read };
}

function listTexts(report: Report): string[] {
  const sections = sectionIds.map((id) => report.sections[id]);
  return [
    report.preface,
    ...sections.flatMap(({ text, topics, note }) => [
      text,
      ...topics.map((topic) => `${topic.heading}${topic.text}`),
      note,
    ]),
  ];
}

/** Without blanks and marks: ordinals and 。 are taken off headings. */
function bare(text: string): string {
  return text.replace(/\[bookmark:[^\]]*\]/g, "").replace(/[\s。]/g, "");
}

/** The paragraphs of a source that are no rows of tables, without their ordinals. */
function listParagraphs(source: string): string[] {
  const lines = source
    .split("\n")
    .filter((line) => !line.includes("\t") && line.trim().length >= 20 && !/年度\s*报告$/.test(line));
  return lines.map((line) => bare(line).replace(/^(?:[（(][一二三四五六七八九十]+[）)]|\d\.)/, ""));
}

function countIn(whole: readonly string[], part: string): number {
  return whole.reduce((sum, text) => sum + text.split(part).length - 1, 0);
}

function nameRows(unread: readonly Unread[]): string[] {
  return unread.filter(({ where }) => where.includes(".")).map(({ where }) => where);
}

describe.skipIf(!existsSync(FOLDER))("published reports (need ../shared/reports)", () => {
  test.each(NAMES)("%s: title, agency, year, six sections and exactly the expected tables", (name) => {
    const { report, expected, notes } = load(name);
    expect([report.agency, report.year, report.title]).toEqual([expected.agency, expected.year, ""]);
    expect(report.tables).toEqual(expected.tables);
    expect([notes.missingSections, notes.missingTables]).toEqual([[], []]);
    expect(notes.headings.map(({ section }) => section)).toEqual(sectionIds);
  });

  test.each(NAMES)("%s: exactly the uncertain rows are unread, with their numbers", (name) => {
    const { report, expected, unread } = load(name);
    const rows = (expected.unreadRows ?? []).map((row) => `requests.${row}`);
    expect(nameRows(unread)).toEqual(rows);
    for (const { where, raw } of unread.filter((each) => each.where.includes("."))) {
      expect(raw).toMatch(/^0(?: 0){4,5}$/);
      const own = formCells.filter((cell) => `requests.${cell.row}` === where);
      expect(own.every((cell) => getFigure(report.tables, cell.address) === null)).toBe(true);
    }
  });

  test.each(NAMES)("%s: every paragraph is found again, none twice", (name) => {
    const { source, report, unread } = load(name);
    const found = [...listTexts(report), ...unread.map(({ raw }) => raw)].map(bare);
    const counts = listParagraphs(source).map((paragraph) => [
      paragraph.slice(0, 12),
      countIn(found, paragraph),
    ]);
    expect(counts.length).toBeGreaterThan(8);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test("a paragraph cut by a page is joined", () => {
    const { report } = load("leshan-2024");
    expect(report.sections.overview.topics).toHaveLength(5);
    expect(report.sections.overview.topics.every(({ text }) => !text.includes("\n"))).toBe(true);
  });

  test("name and date at the end are the signature, a paragraph on the data period is not", () => {
    expect(load("yecheng-2024").report.signature).toEqual({ name: "叶城县科学技术局", date: "2025-01-17" });
    expect(load("leshan-2024").report.signature).toBeNull();
    expect(load("leshan-2024").report.sections.other.text.split("\n")).toHaveLength(2);
  });

  test("topics are a section's first numbering", () => {
    const { sections } = load("qingzhou-2024").report;
    expect(sections.overview.topics).toHaveLength(5);
    expect(sections.problems.topics).toHaveLength(3);
    expect(load("qingzhou-2024").notes.headings[4]?.printed).toBe("5、 存在的主要问题及改进情况");
  });
});
