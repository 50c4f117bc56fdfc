import { describe, expect, it } from "vitest";
import { buildCorrectReport, findByRule, writeSection } from "../testing/report-builder.ts";

describe("structure.missing", () => {
  it.each(["overview", "problems", "other"] as const)("fires where %s has no text", (id) => {
    const [finding, ...others] = findByRule(
      writeSection(buildCorrectReport(), id, " \n"),
      "structure.missing",
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ place: `sections.${id}.text`, severity: "error", cells: [] });
  });

  it("fires where there are only headings of topics", () => {
    const report = writeSection(buildCorrectReport(), "overview", "");
    const sections = {
      ...report.sections,
      overview: { text: "", topics: [{ heading: "主动公开", text: "" }], note: "" },
    };
    expect(findByRule({ ...report, sections }, "structure.missing")[0]?.place).toBe(
      "sections.overview.topics.0.text",
    );
  });

  it("does not want words before the tables", () => {
    expect(findByRule(buildCorrectReport(), "structure.missing")).toEqual([]);
  });

  it("fires where agency or year is not known", () => {
    const report = { ...buildCorrectReport(), agency: "", year: null };
    expect(findByRule(report, "structure.missing").map((finding) => finding.place)).toEqual([
      "agency",
      "year",
    ]);
  });
});

describe("structure.topic", () => {
  function find(text: string, ...topics: ReadonlyArray<readonly [heading: string, text: string]>) {
    const report = buildCorrectReport();
    const overview = { text, topics: topics.map(([heading, words]) => ({ heading, text: words })), note: "" };
    return findByRule({ ...report, sections: { ...report.sections, overview } }, "structure.topic");
  }

  it("names all headings of a section under which nothing stands", () => {
    const findings = find("", ["主动公开", "公开5条。"], ["依申请公开", " \n"], ["监督保障", ""]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: "warning", place: "sections.overview.topics.1.text" });
    expect(findings[0]?.message).toContain("“（二）依申请公开”、“（三）监督保障”");
  });

  it("is silent where the whole section is blank, and under a heading that says something itself", () => {
    expect(find("", ["主动公开", ""])).toEqual([]);
    expect(find("总述。", ["推进平台建设，全年更新栏目五个", ""])).toEqual([]);
    expect(find("总述。", ["主动公开", "公开5条。"])).toEqual([]);
  });
});

describe("structure.fee", () => {
  it("fires where 六 says something else", () => {
    const report = writeSection(buildCorrectReport(), "other", "无其他需要报告的事项。");
    expect(findByRule(report, "structure.fee")[0]?.place).toBe("sections.other.text");
  });

  it.each([
    "无行政事业性收费。",
    "全年无违规收费问题，无收费公路。",
    "行政事业性收费120万元。",
    "公开工作发生会议费用2万元。",
  ])("fires on other fees: %s", (text) => {
    expect(findByRule(writeSection(buildCorrectReport(), "other", text), "structure.fee")).toHaveLength(1);
  });

  it.each([
    "",
    "未收取信息处理费。",
    "无信息公开处理费。",
    "依申请公开信息处 理费0元。",
    "政府信息公开收费0元。",
    "依申请公开工作没有收费。",
    "全年无收费情况。",
    "全年无收费行为。",
    "我局2024年未向申请人收费。",
    "政府信息处理收费0件0元。",
    "本年度未产生依申请公开信息费用。",
    "本年度收费0元。",
  ])("stays silent on %j", (text) => {
    expect(findByRule(writeSection(buildCorrectReport(), "other", text), "structure.fee")).toEqual([]);
  });
});

describe("structure.length", () => {
  it("fires at 1001 characters and not at 1000, blanks not counted", () => {
    const report = buildCorrectReport();
    const write = (count: number) => writeSection(report, "overview", `${"字 ".repeat(count)}\n`);
    expect(findByRule(write(1000), "structure.length")).toEqual([]);
    expect(findByRule(write(1001), "structure.length")[0]).toMatchObject({ severity: "info", actual: 1001 });
  });
});
