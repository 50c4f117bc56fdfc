import { describe, expect, it } from "vitest";
import { checkReport } from "../check/index.ts";
import { createBlankReport } from "../report/index.ts";
import { isYearAhead, proposeFeeSentence, proposePreface, proposeYear } from "./proposals.ts";

describe("what is proposed", () => {
  it.each([
    ["2025-01-15", 2024],
    ["2025-09-30", 2024],
    ["2025-10-08", 2025],
    ["2025-12-31", 2025],
  ])("on %s is the report of %i", (day, year) => {
    expect(proposeYear(new Date(`${day}T12:00:00`))).toBe(year);
  });

  it.each([
    [2025, false],
    [2026, true],
  ])("at the end of 2025 a report of %j is ahead of its time: %j", (year, isAhead) => {
    expect(isYearAhead(year, new Date("2025-12-31T12:00:00"))).toBe(isAhead);
  });

  it("names the agency, the six parts and the period in the preface", () => {
    const preface = proposePreface("临江市水务局", 2024);
    expect(preface).toContain("编制临江市水务局2024年政府信息公开工作年度报告");
    expect(preface).toContain("总体情况、主动公开政府信息情况");
    expect(preface).toContain("2024年1月1日至2024年12月31日");
    expect(proposePreface("", 2024)).toBe("");
    expect(proposePreface("临江市水务局", null)).toBe("");
  });

  it("names how many requests were charged and how much", () => {
    expect(proposeFeeSentence(2024, { requests: "3", yuan: "120.50" })).toContain("3件政府信息公开申请");
    expect(proposeFeeSentence(2024, { requests: "3", yuan: "120.50" })).toContain("共120.50元");
  });

  it.each([null, { requests: "3", yuan: "120.50" }])("says of fees what 六 must say (%j)", (charged) => {
    const blank = createBlankReport("临江市水务局", 2024);
    const other = { text: proposeFeeSentence(2024, charged), topics: [], note: "" };
    const findings = checkReport({ ...blank, sections: { ...blank.sections, other } });
    expect(findings.filter((finding) => finding.rule === "structure.fee")).toEqual([]);
  });
});
