import { describe, expect, it } from "vitest";
import { loadFigureSets } from "../../report/testing/figure-sets.ts";
import { checkReport } from "../index.ts";

const sets = new Map(loadFigureSets().map(({ name, report }) => [name, report]));
const last = sets.get("suqian-2023");
const report = sets.get("suqian-2024");
const FIGURES = /^(?:sum|carry|value)\./;

describe("the published figures of one city for two years", () => {
  it.skipIf(last === undefined || report === undefined)(
    "have no arithmetic and no carry finding (skipped where ../shared/reports is not there)",
    () => {
      const findings = [...(report ? checkReport(report, { previous: last ?? null }) : [])];
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter((finding) => FIGURES.test(finding.rule))).toEqual([]);
    },
  );

  it.skipIf(last === undefined || report === undefined)(
    "break where last year's are exchanged for this year's",
    () => {
      const swapped = last && report ? checkReport({ ...last, year: 2025 }, { previous: report }) : [];
      expect(swapped.map((finding) => finding.rule)).toContain("carry.requests");
    },
  );
});
