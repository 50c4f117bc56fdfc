import { describe, expect, it } from "vitest";
import { checkReport } from "../../check/index.ts";
import { computedModes, createFormReport, setFigure } from "../../report/index.ts";
import {
  countDoubtful,
  countEntries,
  describeCounts,
  describeMistakes,
  groupFindings,
} from "./finding-groups.ts";

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

  it("give entries that read alike keys of their own, which stay as long as the finding does", () => {
    const listKeys = (text: string): string[] => {
      const sections = { ...report.sections, other: { ...report.sections.other, text } };
      const groups = groupFindings(checkReport({ ...report, sections }, { totals: computedModes }));
      return groups.find((group) => group.step === "other")?.entries.map((entry) => entry.key) ?? [];
    };
    const keys = listKeys("未收取费用【2】件，【2】件，【18】件。");
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
    expect(keys).toEqual(expect.arrayContaining(listKeys("未收取费用【2】件，18件。")));
  });

  it("count blanks of a template with the errors where it is asked what may be published", () => {
    const sections = {
      ...report.sections,
      other: { ...report.sections.other, text: "未收取费用，办结【2】件。" },
    };
    const before = countDoubtful(checkReport(report, { totals: computedModes }));
    const findings = checkReport({ ...report, sections }, { totals: computedModes });
    // The section is no longer empty: one error less, one blank more.
    expect(countDoubtful(findings)).toBe(before);
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(before - 1);
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
