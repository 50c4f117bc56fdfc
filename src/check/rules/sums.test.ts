import { describe, expect, it } from "vitest";
import { checkReport } from "../engine.ts";
import { buildCorrectReport, findByRule } from "../testing/report-builder.ts";

/** One natural person's and one company's request, both granted. */
const twoGranted = {
  "requests.received.naturalPerson": 1,
  "requests.received.commercial": 1,
  "requests.received.total": 2,
  "requests.granted.naturalPerson": 1,
  "requests.granted.commercial": 1,
  "requests.granted.total": 2,
  "requests.handled.naturalPerson": 1,
  "requests.handled.commercial": 1,
  "requests.handled.total": 2,
} as const;

describe("the sums of the form", () => {
  it("all hold in a report of zeros and in one with two requests", () => {
    expect(checkReport(buildCorrectReport())).toEqual([]);
    expect(checkReport(buildCorrectReport(twoGranted))).toEqual([]);
  });

  it("sum.row fires where 总计 is not the six kinds, and puts the difference first", () => {
    const report = buildCorrectReport({
      ...twoGranted,
      "requests.received.total": 3,
      "requests.carriedOut.total": 1,
    });
    const [received, carriedOut, ...others] = findByRule(report, "sum.row");
    expect(others).toEqual([]);
    expect(received).toMatchObject({ expected: 2, actual: 3, place: null });
    expect(received?.cells).toHaveLength(7);
    expect(received?.cells[0]).toBe("requests.received.total");
    expect(received?.message).toContain("相差 1");
    expect(carriedOut).toMatchObject({ expected: 0, actual: 1 });
  });

  it("sum.handled fires in the column where （七） is not （一）–（六）", () => {
    const report = buildCorrectReport({ "requests.otherHandling.other.research": 4 });
    const [finding, ...others] = findByRule(report, "sum.handled");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ expected: 4, actual: 0 });
    expect(finding?.cells).toHaveLength(22);
    expect(finding?.message).toContain("表三“科研机构”列");
  });

  it("sum.balance shows both sides as the form names them", () => {
    const report = buildCorrectReport({
      "requests.received.research": 5,
      "requests.carriedIn.research": 1,
      "requests.handled.research": 4,
      "requests.carriedOut.research": 1,
    });
    expect(findByRule(report, "sum.balance")[0]?.message).toBe(
      "表三“科研机构”列：一（5）＋二（1）＝6，三（七）总计（4）＋四（1）＝5，相差 1。两边应当相等，请核对这一列。",
    );
  });

  it("sum.disputes fires for its group alone", () => {
    const report = buildCorrectReport({ "disputes.directLitigation.upheld": 2 });
    const [finding, ...others] = findByRule(report, "sum.disputes");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ expected: 2, actual: 0 });
    expect(finding?.message).toContain("行政诉讼 未经复议直接起诉");
  });

  it("puts the figure that fails its row and its column first", () => {
    const report = buildCorrectReport({ ...twoGranted, "requests.granted.commercial": 10 });
    const culprits = checkReport(report).map((finding) => [finding.rule, finding.cells[0]]);
    expect(culprits).toEqual([
      ["sum.row", "requests.granted.commercial"],
      ["sum.handled", "requests.granted.commercial"],
    ]);
  });

  it.each([null, "/", "１"])("stay silent while an operand is %j", (value) => {
    const report = buildCorrectReport({ ...twoGranted, "requests.granted.commercial": value });
    expect(checkReport(report).filter((finding) => finding.rule.startsWith("sum."))).toEqual([]);
  });

  it("add exactly where binary fractions and large numbers do not", () => {
    const large = {
      "disputes.reconsideration.upheld": 999_999_999_999_999,
      "disputes.reconsideration.pending": 3,
    };
    expect(
      findByRule(
        buildCorrectReport({ ...large, "disputes.reconsideration.total": 999_999_999_999_998 }),
        "sum.disputes",
      )[0]?.message,
    ).toContain("相差 4");
  });
});
