import { describe, expect, it } from "vitest";
import { checkReport } from "../check/index.ts";
import { generateReports } from "../check/testing/generate-report.ts";
import { type CellAddress, formCells } from "../format/index.ts";
import { createBlankReport, type Report, setFigure } from "../report/index.ts";
import { composeSentence, type SentenceKind } from "./sentences.ts";

function buildReport(figures: Readonly<Record<string, number | null>>): Report {
  const blank = createBlankReport("临江市水务局", 2024);
  const zeros = Object.fromEntries(formCells.map((cell) => [cell.address, 0]));
  const tables = Object.entries({ ...zeros, ...figures }).reduce(
    (current, [address, value]) => setFigure(current, address as CellAddress, value),
    blank.tables,
  );
  return { ...blank, tables };
}

describe("the standard sentences", () => {
  it("say what was received, how it ended and what goes on", () => {
    const report = buildReport({
      "requests.received.total": 9,
      "requests.carriedIn.total": 2,
      "requests.granted.total": 5,
      "requests.refused.stateSecret.total": 1,
      "requests.refused.deliberative.total": 2,
      "requests.otherHandling.other.total": 1,
      "requests.carriedOut.total": 2,
    });
    expect(composeSentence("requests", report)).toBe(
      "2024年，本机关新收政府信息公开申请9件，上年结转2件。办理结果为：予以公开5件，不予公开3件，其他处理1件。结转下年度继续办理2件。",
    );
  });

  it("say that nothing was received", () => {
    expect(composeSentence("requests", buildReport({}))).toBe(
      "2024年，本机关未收到政府信息公开申请，也没有上年结转的申请。",
    );
  });

  it("list disputes by kind and result", () => {
    const report = buildReport({
      "disputes.reconsideration.upheld": 3,
      "disputes.reconsideration.pending": 1,
      "disputes.reconsideration.total": 4,
      "disputes.litigationAfterReconsideration.corrected": 1,
      "disputes.litigationAfterReconsideration.total": 1,
    });
    expect(composeSentence("disputes", report)).toBe(
      "2024年，因政府信息公开工作引起的行政复议4件（结果维持3件，尚未审结1件）；行政诉讼1件，其中复议后起诉1件（结果纠正1件）。",
    );
    const direct = buildReport({
      "disputes.directLitigation.upheld": 2,
      "disputes.directLitigation.total": 2,
      "disputes.litigationAfterReconsideration.pending": 1,
      "disputes.litigationAfterReconsideration.total": 1,
    });
    expect(composeSentence("disputes", direct)).toBe(
      "2024年，因政府信息公开工作引起的行政复议0件；行政诉讼3件，其中未经复议直接起诉2件（结果维持2件），复议后起诉1件（尚未审结1件）。",
    );
    const reconsidered = buildReport({
      "disputes.reconsideration.otherResult": 1,
      "disputes.reconsideration.total": 1,
    });
    expect(composeSentence("disputes", reconsidered)).toBe(
      "2024年，因政府信息公开工作引起的行政复议1件（其他结果1件）；行政诉讼0件。",
    );
    expect(composeSentence("disputes", buildReport({}))).toContain("没有因政府信息公开工作引起的");
  });

  it("leave out 规章 where there are none", () => {
    const report = buildReport({
      "proactive.normativeDocuments.issued": 4,
      "proactive.normativeDocuments.inForce": 14,
    });
    expect(composeSentence("documents", report)).toBe(
      "2024年，本机关制发行政规范性文件4件，废止0件，现行有效14件。",
    );
    const withRules = buildReport({ "proactive.rules.inForce": 2 });
    expect(composeSentence("documents", withRules)).toContain(
      "制发规章0件，废止0件，现行有效2件；制发行政规范性文件",
    );
  });

  it("are not composed while a figure is blank", () => {
    expect(composeSentence("requests", buildReport({ "requests.granted.total": null }))).toBeNull();
    expect(composeSentence("disputes", buildReport({ "disputes.reconsideration.upheld": null }))).toBeNull();
    expect(composeSentence("documents", buildReport({ "proactive.rules.issued": null }))).toBeNull();
  });
});

it("composes nothing that the checks would doubt", () => {
  const seeds = Array.from({ length: 120 }, (_, seed) => seed);
  const doubted = seeds.flatMap((seed) => {
    const { report } = generateReports(seed);
    const say = (kind: SentenceKind) => ({ text: composeSentence(kind, report) ?? "", topics: [], note: "" });
    const [proactive, requests, disputes] = [say("documents"), say("requests"), say("disputes")];
    const told = { ...report, sections: { ...report.sections, proactive, requests, disputes } };
    return checkReport(told).filter(({ rule }) => rule.startsWith("text."));
  });
  expect(doubted).toEqual([]);
});
