import { expect, test } from "vitest";
import type { DraftSummary } from "../../drafts/index.ts";
import { listLastYearDrafts } from "./last-year-drafts.ts";

const own = { agency: "临江市水务局", year: 2024 };

function summarise(agency: string, year: number | null, change: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id: `${agency} ${year}`,
    agency,
    year,
    title: "",
    savedAt: Date.UTC(2025, 0, 5, 4),
    damaged: false,
    deletedAt: null,
    restoredFrom: "",
    copiedAt: "",
    openedAt: "",
    ...change,
  };
}

function listLabels(drafts: readonly DraftSummary[], report: { agency: string; year: number | null } = own) {
  return listLastYearDrafts(drafts, report).map(({ label }) => label);
}

test("The same agency's draft of the year before comes first, then its others, then others of that year", () => {
  const drafts = [
    summarise("临江市财政局", 2022),
    summarise("临江市财政局", 2023),
    summarise(own.agency, 2021),
    summarise(own.agency, 2023),
  ];
  expect(listLabels(drafts)).toEqual([
    "2023 年度　临江市水务局",
    "2021 年度　临江市水务局",
    "2023 年度　临江市财政局",
    "2022 年度　临江市财政局",
  ]);
});

test("Drafts of the same year, damaged ones and those without agency and year are left out", () => {
  const drafts = [
    summarise(own.agency, 2024),
    summarise(own.agency, 2023, { damaged: true }),
    summarise("", null),
    summarise("", 2023),
    summarise("临江市财政局", null),
  ];
  expect(listLabels(drafts)).toEqual(["2023 年度　（未填机关名称）", "（未填年度）　临江市财政局"]);
});

test("A report without agency and year ranks nothing", () => {
  const drafts = [summarise("", 2022), summarise(own.agency, 2023)];
  expect(listLabels(drafts, { agency: "", year: null })).toHaveLength(2);
  expect(listLabels(drafts, { agency: "", year: null })[0]).toContain("2022");
});

test("Two drafts of one name are told apart by when they were saved", () => {
  const drafts = [
    summarise(own.agency, 2023),
    summarise(own.agency, 2023, { id: "2", savedAt: Date.UTC(2025, 1, 6, 4) }),
  ];
  const labels = listLabels(drafts);
  expect(labels[0]).toMatch(/^2023 年度　临江市水务局（保存于 .+）$/);
  expect(new Set(labels).size).toBe(2);
});

test("A copy, what a backup brought back and what was opened from a file say so, also when they were saved in the same minute", () => {
  const labels = listLabels([
    summarise(own.agency, 2023),
    summarise(own.agency, 2023, { id: "2", copiedAt: "2025-01-05T04:00:00.000Z" }),
    summarise(own.agency, 2023, { id: "3", restoredFrom: "2025-01-05T04:00:00.000Z" }),
    summarise(own.agency, 2023, { id: "4", openedAt: "2025-01-05T04:00:00.000Z" }),
  ]);
  expect(labels[0]).toMatch(/（保存于 [^，]+）$/);
  expect(labels[1]).toMatch(/（保存于 .+，.+ 复制的副本）$/);
  expect(labels[2]).toMatch(/（保存于 .+，来自 .+ 的备份）$/);
  expect(labels[3]).toMatch(/（保存于 .+，.+ 从文件打开）$/);
});
