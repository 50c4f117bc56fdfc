import { describe, expect, it } from "vitest";
import { buildCorrectReport, findByRule, writeSection } from "../../testing/report-builder.ts";

function find(year: number, other: string, overview = "全年工作平稳。", preface = "") {
  const report = writeSection(writeSection(buildCorrectReport(), "other", other), "overview", overview);
  return findByRule({ ...report, year, preface }, "structure.year");
}

const FEE = "2024年度，本机关没有向申请人收取信息处理费，也没有其他需要报告的事项。";

describe("structure.year", () => {
  it.each([2027, 2052, 2042])("fires where the report is of %d and the texts tell of 2024", (year) => {
    const [finding, ...others] = find(year, FEE, "2024年，本机关收到申请12件。");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", place: "year", excerpt: null });
    expect(finding?.message).toContain(`写的是 2024 年，没有一处提到报告年度 ${year} 年`);
  });

  it("hears a fee that was taken, and what the preface calls the report", () => {
    expect(find(2052, "2024年度，本机关收取了信息处理费，共80元。")).toHaveLength(1);
    const preface = "现将临江市人民政府2024年政府信息公开工作年度报告公布如下。";
    expect(find(2052, "未收取信息处理费。", "全年工作平稳。", preface)).toHaveLength(1);
  });

  it.each([
    ["the year is said", 2024, FEE, "2021年，我市公开信息12条。"],
    ["the year is said anywhere, be it in Chinese digits", 2027, FEE, "二〇二七年工作平稳。"],
    ["no year is said", 2052, "未收取信息处理费。", "全年工作平稳。"],
    [
      "only laws and history name years",
      2052,
      "未收取信息处理费。",
      "2019年，新条例修订后，公开信息增加12条。",
    ],
    ["only documents name years", 2052, "未收取信息处理费。", "按照《2024年政务公开要点》公开信息12条。"],
    ["only plans name years", 2020, "未收取信息处理费。", "2024年，我市将公开信息12条。"],
    ["several years are told of", 2052, FEE, "2021年，我市公开信息12条。"],
    ["the year may be left over from last time", 2025, FEE, "全年工作平稳。"],
  ] as const)("is silent where %s", (_, year, other, overview) => {
    expect(find(year, other, overview)).toEqual([]);
  });

  it("is silent while the year is missing and while there are no texts", () => {
    const report = writeSection(buildCorrectReport(), "other", FEE);
    expect(findByRule({ ...report, year: null }, "structure.year")).toEqual([]);
    expect(find(2052, "", "")).toEqual([]);
  });
});
