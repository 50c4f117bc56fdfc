import { describe, expect, it } from "vitest";
import { buildCorrectReport, findByRule } from "../testing/report-builder.ts";

describe("plausible.inForce", () => {
  const row = "proactive.normativeDocuments";

  it("fires where fewer are in force than were made and not repealed", () => {
    const report = buildCorrectReport({
      [`${row}.issued`]: 9,
      [`${row}.repealed`]: 2,
      [`${row}.inForce`]: 6,
    });
    expect(findByRule(report, "plausible.inForce")[0]).toMatchObject({
      expected: 7,
      actual: 6,
      severity: "warning",
    });
  });

  it.each([7, 600, null])("stays silent at %j in force", (inForce) => {
    const report = buildCorrectReport({
      [`${row}.issued`]: 9,
      [`${row}.repealed`]: 2,
      [`${row}.inForce`]: inForce,
    });
    expect(findByRule(report, "plausible.inForce")).toEqual([]);
  });

  it("stays silent where more were repealed than made", () => {
    const report = buildCorrectReport({ [`${row}.repealed`]: 2 });
    expect(findByRule(report, "plausible.inForce")).toEqual([]);
  });
});

describe("plausible.rules", () => {
  const withRules = { "proactive.rules.inForce": 2 } as const;

  it.each([
    "临江市科学技术局",
    "临江市发展和改革委员会",
    "临江市人民政府办公室",
    "某省教育厅",
    "清河县人民政府",
    "临江市滨湖区人民政府",
    "河口瑶族自治县人民政府",
    "临江市滨湖区柳树镇人民政府",
    "柳树街道办事处",
    "国家税务总局清河县税务局",
    "国家税务总局临江市税务局",
    "审计署驻临江市特派员办事处",
    "临江地区行政公署",
    "临江市市场监督管理局",
  ])("fires in the report of %s", (agency) => {
    const report = { ...buildCorrectReport(withRules), agency };
    expect(findByRule(report, "plausible.rules")[0]?.cells).toEqual(["proactive.rules.inForce"]);
  });

  it.each([
    "临江市人民政府",
    "某省人民政府",
    "广西壮族自治区人民政府",
    "延边朝鲜族自治州人民政府",
    "教育部",
    "国家发展和改革委员会",
    "国家市场监督管理总局",
    "中华人民共和国海关总署",
    "海关总署",
    "审计署",
    "中国人民银行",
    "",
  ])("stays silent in the report of %j", (agency) => {
    expect(findByRule({ ...buildCorrectReport(withRules), agency }, "plausible.rules")).toEqual([]);
  });

  it("stays silent at 0 and blank", () => {
    const agency = "临江市科学技术局";
    expect(findByRule({ ...buildCorrectReport(), agency }, "plausible.rules")).toEqual([]);
    const blank = buildCorrectReport({ "proactive.rules.issued": null });
    expect(findByRule({ ...blank, agency }, "plausible.rules")).toEqual([]);
  });
});
