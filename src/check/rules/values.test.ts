import { describe, expect, it } from "vitest";
import { computedModes, createBlankReport } from "../../report/index.ts";
import { checkReport } from "../engine.ts";
import { buildCorrectReport, changeCells, findByRule } from "../testing/report-builder.ts";

describe("value.blank", () => {
  it("fires once for each empty cell and names table, row and column as printed", () => {
    const report = buildCorrectReport({ "requests.refused.stateSecret.research": null });
    const [finding, ...others] = findByRule(report, "value.blank");
    expect(others).toEqual([]);
    expect(finding?.cells).toEqual(["requests.refused.stateSecret.research"]);
    expect(finding?.message).toContain("表三“（三）不予公开 1.属于国家秘密”行“科研机构”列");
    expect(finding?.severity).toBe("error");
  });

  it("stays silent where every cell is 0", () => {
    expect(findByRule(buildCorrectReport(), "value.blank")).toEqual([]);
  });

  it("leaves a wholly blank table to structure.missing", () => {
    const report = { ...buildCorrectReport(), tables: createBlankReport().tables };
    expect(findByRule(report, "value.blank")).toEqual([]);
    expect(findByRule(report, "structure.missing").map((finding) => finding.place)).toEqual([
      "tables.proactive",
      "tables.requests",
      "tables.disputes",
    ]);
  });

  it("does not report the blank of a computed total again", () => {
    const report = buildCorrectReport({
      "requests.granted.other": null,
      "requests.granted.total": null,
      "requests.handled.other": null,
      "requests.handled.total": null,
    });
    const blanks = checkReport(report, { totals: computedModes }).filter(
      (each) => each.rule === "value.blank",
    );
    expect(blanks.map((finding) => finding.cells)).toEqual([["requests.granted.other"]]);
  });
});

describe("value.invalid", () => {
  it.each([
    ["requests.granted.other", -1, "不能是负数"],
    ["requests.granted.other", 1.5, "不能有小数"],
    ["requests.granted.other", "/", "填的是“/”，不是数字"],
    ["requests.granted.other", "12.50", "不能有小数"],
    ["requests.granted.other", "12", "不是数字"],
    ["requests.granted.other", "-3", "不能是负数"],
    ["requests.granted.other", "1234567890123456", "超过15位"],
    ["proactive.fees.amount", "约12", "不是数字"],
    ["proactive.fees.amount", "1,234.5", "不是数字"],
    ["proactive.fees.amount", -0.5, "不能是负数"],
  ] as const)("fires on %s = %j and shows what was typed", (address, value, words) => {
    const [finding] = findByRule(buildCorrectReport({ [address]: value }), "value.invalid");
    expect(finding?.cells).toEqual([address]);
    expect(finding?.message).toContain(words);
    expect(finding?.message).toContain(String(value));
  });

  it.each([0, 7, 72701.2578, "12.50", "0.10", 0.0000001])("accepts %j as an amount in 万元", (value) => {
    expect(findByRule(buildCorrectReport({ "proactive.fees.amount": value }), "value.invalid")).toEqual([]);
  });

  it("stays silent on blank and on a 13-digit number", () => {
    const report = changeCells(buildCorrectReport(), {
      "proactive.licences.decisions": 1234567890123,
      "proactive.penalties.decisions": null,
    });
    expect(findByRule(report, "value.invalid")).toEqual([]);
  });
});
