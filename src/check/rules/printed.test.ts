import { describe, expect, it } from "vitest";
import type { PrintedLabel, ReadingNotes } from "../../report/index.ts";
import { buildCorrectReport, findByRule } from "../testing/report-builder.ts";

const nothing: ReadingNotes = { headings: [], labels: [], missingSections: [], missingTables: [] };
const report = buildCorrectReport();

function find(rule: string, notes: Partial<ReadingNotes>) {
  return findByRule(report, rule, { notes: { ...nothing, ...notes } });
}

const label: PrintedLabel = {
  table: "requests",
  row: "granted",
  column: null,
  official: "（一）予以公开",
  printed: "（一）同意公开",
  isOverwritten: false,
};

describe("structure.heading", () => {
  it.each(["5、 存在的主要问题及改进情况", "五、存在的问题及改进措施", "存在的主要问题及改进情况"])(
    "fires on %s and shows the official heading",
    (printed) => {
      const [finding] = find("structure.heading", { headings: [{ section: "problems", printed }] });
      expect(finding).toMatchObject({ severity: "warning", place: "sections.problems", excerpt: printed });
      expect(finding?.message).toContain("“五、存在的主要问题及改进情况”");
    },
  );

  it.each([
    "五、存在的主要问题及改进情况",
    "五． 存在的主要问题及改进情况",
    "五、 存在的主要问题及改进情况。",
  ])("is silent on %s, which only looks different", (printed) => {
    expect(find("structure.heading", { headings: [{ section: "problems", printed }] })).toEqual([]);
  });

  it("is silent on what was typed here", () => {
    expect(findByRule(report, "structure.heading")).toEqual([]);
  });
});

describe("structure.label", () => {
  it("fires on another wording and names the cells of its row", () => {
    const [finding] = find("structure.label", { labels: [label] });
    expect(finding?.cells).toHaveLength(7);
    expect(finding).toMatchObject({ place: "tables.requests", excerpt: "（一）同意公开" });
    expect(finding?.message).toContain("表三“（一）予以公开”印成了“（一）同意公开”");
  });

  it("fires where a figure, be it 0, stands in the label's place", () => {
    const [finding] = find("structure.label", { labels: [{ ...label, printed: "0", isOverwritten: true }] });
    expect(finding?.message).toContain("名称被盖住了");
  });

  it("names the cells of a column", () => {
    const column = { ...label, row: null, column: "research", official: "科研机构", printed: "科研院所" };
    expect(find("structure.label", { labels: [column] })[0]?.cells).toHaveLength(25);
  });

  it("is silent on blanks and half-width brackets, and without notes", () => {
    expect(find("structure.label", { labels: [{ ...label, printed: "(一) 予以公开" }] })).toEqual([]);
    expect(findByRule(report, "structure.label")).toEqual([]);
  });
});

describe("structure.missing in a file that was read", () => {
  it("names a section and a table that were not printed", () => {
    const found = find("structure.missing", { missingSections: ["other"], missingTables: ["disputes"] });
    expect(found.map((finding) => finding.place)).toEqual(["tables.disputes", "sections.other.text"]);
    expect(found[1]?.message).toContain("没有“六、其他需要报告的事项”这一部分");
  });
});
