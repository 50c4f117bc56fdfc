import { describe, expect, it } from "vitest";
import type { ReadingNotes } from "../../report/index.ts";
import { buildCorrectReport, findByRule } from "../testing/report-builder.ts";

const read: ReadingNotes = { headings: [], labels: [], missingSections: [], missingTables: [] };

function find(date: string, year: number | null = 2024, notes: ReadingNotes | null = null) {
  const report = { ...buildCorrectReport(), year, signature: { name: "临江市人民政府", date } };
  return findByRule(report, "structure.date", { notes });
}

describe("structure.date", () => {
  it.each([
    ["2024-12-30", "落款日期是 2024-12-30，在 2024 年12月31日之前"],
    ["2023-01-17", "落款日期是 2023-01-17，在 2024 年12月31日之前"],
    ["2026-01-01", "落款日期是 2026-01-01，比报告年度 2024 年晚了一年以上"],
  ])("fires on %s under the report of 2024", (date, words) => {
    const [finding, ...others] = find(date);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", place: "signature.date" });
    expect(finding?.message).toContain(words);
  });

  it.each(["2024-12-31", "2025-01-17", "2025-12-31"])("is silent on %s", (date) => {
    expect(find(date)).toEqual([]);
  });

  it("points out that a date is missing, but not where it may only have been read wrongly", () => {
    expect(find("")).toMatchObject([{ severity: "info", place: "signature.date" }]);
    expect(find("", 2024, read)).toEqual([]);
    expect(find("2024-03-01", 2024, read)).toHaveLength(1);
  });

  it("is silent without a signature, without a year and on what is no date", () => {
    expect(findByRule(buildCorrectReport(), "structure.date")).toEqual([]);
    expect(find("2020-01-01", null)).toEqual([]);
    expect(find("2024-02-30")).toEqual([]);
  });
});
