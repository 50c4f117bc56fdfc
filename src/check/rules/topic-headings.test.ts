import { describe, expect, it } from "vitest";
import { buildCorrectReport, findByRule } from "../testing/report-builder.ts";

function find(rule: string, ...topics: ReadonlyArray<readonly [heading: string, text: string]>) {
  const report = buildCorrectReport();
  const overview = { text: "", topics: topics.map(([heading, text]) => ({ heading, text })), note: "" };
  return findByRule({ ...report, sections: { ...report.sections, overview } }, rule);
}

describe("structure.topicHeading", () => {
  it("fires where text stands under a blank heading", () => {
    const [finding, ...others] = find(
      "structure.topicHeading",
      ["主动公开", "公开5条。"],
      [" ", "收到申请0件。"],
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", place: "sections.overview.topics.1.heading" });
    expect(finding?.message).toContain("（二）没有小标题，印出来会并入上一段");
  });

  it("does not speak of a paragraph before the first one", () => {
    const [finding] = find("structure.topicHeading", ["", "公开5条。"]);
    expect(finding?.message).toContain("（一）没有小标题，印出来会是没有小标题的一段");
  });

  it("fires once for each heading that one before it says", () => {
    const findings = find(
      "structure.topicHeading",
      ["主动公开", "公开5条。"],
      ["监督保障", "培训1次。"],
      ["主动 公开", "公开6条。"],
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ place: "sections.overview.topics.2.heading" });
    expect(findings[0]?.message).toContain("“（一）主动公开”和“（三）主动 公开”");
  });

  it("is silent on topics that are blank altogether, and where each has a heading of its own", () => {
    expect(find("structure.topicHeading", ["", ""], ["", " \n"])).toEqual([]);
    expect(find("structure.topicHeading", ["主动公开", ""], ["依申请公开", "收到0件。"])).toEqual([]);
    expect(find("structure.topicHeading")).toEqual([]);
  });

  it("leaves equal headings of different sections alone", () => {
    const report = buildCorrectReport();
    const section = { text: "", topics: [{ heading: "监督保障", text: "培训1次。" }], note: "" };
    const sections = { ...report.sections, overview: section, problems: section };
    expect(findByRule({ ...report, sections }, "structure.topicHeading")).toEqual([]);
  });
});

describe("findings on topics", () => {
  it("number them as they print: one without a heading is not counted", () => {
    const topics = [
      ["", "公开5条。"],
      ["监督保障", "培训1次。"],
      ["", "培训2次。"],
      ["监督保障", "培训3次。"],
      ["新的小标题", ""],
    ] as const;
    const messages = (rule: string) => find(rule, ...topics).map(({ message }) => message);
    expect(messages("structure.topicHeading")).toEqual([
      expect.stringContaining("（一）没有小标题"),
      expect.stringContaining("（二）没有小标题"),
      expect.stringContaining("“（一）监督保障”和“（二）监督保障”"),
    ]);
    expect(messages("structure.topic")).toEqual([expect.stringContaining("“（三）新的小标题”")]);
    expect(messages("text.placeholder")).toEqual([expect.stringContaining("“（三）新的小标题”")]);
  });
});

describe("text.placeholder in headings", () => {
  it("fires on what a new topic is called, with and without text under it", () => {
    const findings = find(
      "text.placeholder",
      ["主动公开", "公开5条。"],
      ["新的小标题", "培训1次。"],
      ["新的小标题", ""],
    );
    expect(findings.map(({ place, excerpt }) => [place, excerpt])).toEqual([
      ["sections.overview.topics.1.heading", "新的小标题"],
      ["sections.overview.topics.2.heading", "新的小标题"],
    ]);
    expect(find("structure.topicHeading", ["新的小标题", "甲。"], ["新的小标题", "乙。"])).toEqual([]);
  });

  it("is silent on other headings and on the same words in a text", () => {
    expect(find("text.placeholder", ["新的小标题样式", "更新0个栏目。"])).toEqual([]);
    expect(find("text.placeholder", ["平台建设", "栏目启用新的小标题。"])).toEqual([]);
  });
});
