import { describe, expect, it } from "vitest";
import { checkReport } from "../../check/index.ts";
import { computedModes, createFormReport, setFigure } from "../../report/index.ts";
import { countEntries, describeCounts, describeMistakes, groupFindings } from "./finding-groups.ts";

const report = createFormReport("临江市水务局", 2024);

describe("the groups of findings", () => {
  it("follow the steps and count a new report as open, not as wrong", () => {
    const groups = groupFindings(checkReport(report, { totals: computedModes }));
    expect(groups.map((group) => group.step)).toEqual([
      "overview",
      "proactive",
      "requests",
      "disputes",
      "problems",
      "other",
    ]);
    expect(groups.every((group) => group.isOpen && group.entries.every((entry) => entry.isOpen))).toBe(true);
  });

  it("list the blank cells of a table as one entry that leads to the first of them", () => {
    const tables = setFigure(report.tables, "proactive.rules.issued", 0);
    const findings = checkReport({ ...report, tables }, { totals: computedModes });
    const [entry, ...others] =
      groupFindings(findings).find((group) => group.step === "proactive")?.entries ?? [];
    expect(others).toEqual([]);
    expect(entry?.target).toBe("proactive.rules.repealed");
    expect(entry?.message).toContain("9 格");
    expect(countEntries(findings)).toBe(6);
  });

  it("put what is wrong before what is not yet filled", () => {
    const tables = setFigure(report.tables, "disputes.reconsideration.upheld", "/");
    const groups = groupFindings(checkReport({ ...report, tables }, { totals: computedModes }));
    const disputes = groups.find((group) => group.step === "disputes");
    expect(disputes?.entries.map((entry) => entry.isOpen)).toEqual([false, true]);
    expect(disputes).toMatchObject({ errors: 1, isOpen: true });
  });

  it("count what is not filled apart from what is wrong", () => {
    const tables = setFigure(report.tables, "disputes.reconsideration.upheld", "/");
    const findings = checkReport({ ...report, tables }, { totals: computedModes });
    const left = findings.length - 1;
    expect(describeCounts(findings)).toBe(`1 处错误，${left} 处没有填写`);
    expect(describeMistakes(findings)).toBe("1 处错误");
    expect(describeMistakes([])).toBe("没有发现错误");
  });
});
