import { describe, expect, it } from "vitest";
import { createDraft, findExcerpt, getFigure, typedModes } from "../report/index.ts";
import { proposeCorrection, proposeTotal } from "./correction.ts";
import { checkReport } from "./engine.ts";
import { buildCorrectReport, writeSection } from "./testing/report-builder.ts";

function correct(sentence: string, received: number) {
  const cells = { "requests.received.total": received, "requests.received.other": received };
  const report = writeSection(buildCorrectReport(cells), "overview", sentence);
  const finding = checkReport(report).find((each) => each.rule.startsWith("text."));
  return finding === undefined ? null : proposeCorrection(finding, report);
}

describe("proposeCorrection", () => {
  it.each([
    ["今年收到政府信息公开申请18件。", 15, "今年收到政府信息公开申请15件"],
    ["今年收到政府信息公开申请 18 件。", 15, "今年收到政府信息公开申请 15 件"],
    ["今年收到政府信息公开申请1,800件。", 3525, "今年收到政府信息公开申请3,525件"],
    ["今年收到政府信息公开申请1,800件。", 35, "今年收到政府信息公开申请35件"],
    ["今年收到政府信息公开申请1800件。", 3525, "今年收到政府信息公开申请3525件"],
    ["今年收到政府信息公开申请１８件。", 15, "今年收到政府信息公开申请１５件"],
    ["按2024年口径收到政府信息公开申请18件。", 15, "按2024年口径收到政府信息公开申请15件"],
  ])("%s with %j becomes %s", (sentence, received, replacement) => {
    const correction = correct(sentence, received);
    expect(correction?.replacement).toBe(replacement);
    expect(sentence).toContain(correction?.excerpt ?? "?");
  });

  it("offers nothing for a denial, a rounded number or a text that has changed since", () => {
    expect(correct("未收到政府信息公开申请。", 15)).toBeNull();
    expect(correct("今年收到政府信息公开申请1.8万件。", 15)).toBeNull();
    const report = writeSection(buildCorrectReport(), "overview", "今年收到政府信息公开申请18件。");
    const [finding] = checkReport(report).filter((each) => each.rule === "text.requests");
    const changed = writeSection(report, "overview", "全年工作平稳。");
    expect(finding && proposeCorrection(finding, report)).not.toBeNull();
    expect(finding && proposeCorrection(finding, changed)).toBeNull();
  });

  it.each([
    ["全年未收到政府信息公开申请0件。", []],
    ["未发生因政府信息公开引起的行政复议0件、行政诉讼0件。", []],
    ["本年度没有发生涉及信息公开的 行政复议 0 件。", []],
    ["收到政府信息公开申请0件，无法提供0件。", ["收到政府信息公开申请4件", "无法提供4件"]],
    ["未发生信息公开败诉案件。行政复议0件。", ["行政复议4件"]],
    ["信息公开工作被未经复议直接起诉0件。", ["信息公开工作被未经复议直接起诉4件"]],
  ])("puts no figure where the sentence says in words that there was nothing: %s", (sentence, expected) => {
    const report = writeSection(
      buildCorrectReport({
        "requests.received.total": 4,
        "requests.unavailable.notHeld.total": 4,
        "disputes.reconsideration.total": 4,
        "disputes.directLitigation.total": 4,
      }),
      "overview",
      sentence,
    );
    const findings = checkReport(report).filter(({ rule }) => rule.startsWith("text."));
    expect(findings.length).toBeGreaterThan(0);
    const offered = findings.flatMap((each) => proposeCorrection(each, report)?.replacement ?? []);
    expect(offered).toEqual(expected);
  });

  it.each([
    ["2023年，收到政府信息公开申请5件。2024年，收到政府信息公开申请5件。", 25],
    ["上半年，收到政府信息公开申请5件。\n全年，收到政府信息公开申请5件。", 21],
    ["收到政府信息公开申请5件，是2023年的数字。\n今年，收到政府信息公开申请5件。", 27],
  ])("means the words of its own sentence: %s", (text, at) => {
    const cells = { "requests.received.total": 8, "requests.received.other": 8 };
    const report = writeSection({ ...buildCorrectReport(cells), year: 2024 }, "overview", text);
    const findings = checkReport(report).filter((each) => each.rule.startsWith("text."));
    const corrected = findings.map((finding) => {
      const found = proposeCorrection(finding, report);
      return found === null ? -1 : findExcerpt(text, found.excerpt, found.occurrence);
    });
    expect(corrected).toContain(at);
    expect(new Set(corrected).size).toBe(findings.length);
  });

  it("offers nothing where any of several numbers may be the wrong one", () => {
    const sentence = "公开信息1200条，其中网站800条，公众号300条，其他200条。";
    const report = writeSection(buildCorrectReport(), "overview", sentence);
    const [finding] = checkReport(report).filter((each) => each.rule === "text.breakdown");
    expect(finding).toBeDefined();
    expect(finding && proposeCorrection(finding, report)).toBeNull();
  });

  it("offers nothing for cells", () => {
    const report = buildCorrectReport({ "requests.received.total": 3 });
    const [finding] = checkReport(report);
    expect(finding && proposeCorrection(finding, report)).toBeNull();
  });
});

describe("proposeTotal", () => {
  function propose(cells: Readonly<Record<string, number | null>>) {
    const report = buildCorrectReport(cells);
    const draft = createDraft(report, typedModes);
    return checkReport(report).flatMap((finding) => proposeTotal(finding, draft) ?? []);
  }

  it("offers what the parts add up to", () => {
    const { report } = createDraft(buildCorrectReport(), typedModes);
    const total = getFigure(report.tables, "disputes.reconsideration.total");
    expect(propose({ "disputes.reconsideration.total": 77 })).toEqual([
      { cell: "disputes.reconsideration.total", value: total },
    ]);
  });

  it("offers nothing where another sum says that the total is right", () => {
    const { report } = createDraft(buildCorrectReport(), typedModes);
    const granted = Number(getFigure(report.tables, "requests.granted.commercial"));
    const offered = propose({ "requests.granted.commercial": granted + 1 });
    expect(offered.map(({ cell }) => cell)).not.toContain("requests.handled.commercial");
  });

  it("offers nothing where a blank keeps the second sum of the total from being told", () => {
    const wrongPart = { "requests.received.commercial": 1, "requests.received.total": 2 };
    expect(propose({ ...wrongPart, "requests.carriedIn.total": null })).toEqual([]);
    expect(propose({ ...wrongPart, "requests.handled.total": null })).toEqual([]);
  });

  it("offers a total of 表三 that makes every sum hold", () => {
    expect(propose({ "requests.received.total": 2 })).toEqual([
      { cell: "requests.received.total", value: 0 },
    ]);
  });

  it("offers no total of what was carried over that is not last year's", () => {
    // 二 was 5, of which one part was typed as 6; the same slip in 四 makes the sums hold with 6.
    const cells = {
      "requests.carriedIn.other": 6,
      "requests.carriedIn.total": 5,
      "requests.carriedOut.other": 6,
      "requests.carriedOut.total": 6,
    };
    const report = buildCorrectReport(cells);
    const offer = (before: number | null) => {
      const previous = {
        ...buildCorrectReport({ "requests.carriedOut.total": before }),
        year: (report.year ?? 0) - 1,
      };
      const draft = { ...createDraft(report, typedModes), previous };
      return checkReport(report, { previous }).flatMap((finding) => proposeTotal(finding, draft) ?? []);
    };
    const total = { cell: "requests.carriedIn.total", value: 6 };
    expect(offer(null)).toEqual([total]);
    expect(offer(6)).toEqual([total]);
    expect(offer(5)).toEqual([]);
  });
});
