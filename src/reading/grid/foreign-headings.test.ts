import { describe, expect, test } from "vitest";
import { listFilled, planTabs } from "../testing/grid-builder.ts";
import { pasteReasons } from "./messages.ts";
import type { PastePlan } from "./paste-types.ts";

const FIRST = "requests.received.naturalPerson";
const LICENCES = "proactive.licences.decisions";

function rows(...lines: string[]): string {
  return lines.map((line) => line.replace(/\|/g, "\t")).join("\n");
}

function listReasons({ leftOut }: PastePlan): string[] {
  return [...new Set(leftOut.filter(({ kind }) => kind === "figure").map(({ reason }) => reason))];
}

describe("One heading that speaks of another year or of a part is enough", () => {
  test.each([
    ["上年处理决定数量", LICENCES],
    ["去年", LICENCES],
    ["上一年度", LICENCES],
    ["比上年增减", LICENCES],
    ["2023年", LICENCES],
    ["２０２３年度", LICENCES],
    ["2023年数量", LICENCES],
  ])("“%s” over the figures of 二", (heading, cursor) => {
    const plan = planTabs(rows(`项目|${heading}`, "行政许可|30", "行政处罚|9"), cursor, { year: 2024 });
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([pasteReasons.foreignColumns]);
  });

  test.each(["2023年", "上年", "其中：网络申请", "（其中）网络申请"])(
    "“%s” beside a row of figures under the form's columns",
    (heading) => {
      const plan = planTabs(rows("|自然人|商业企业|总计", `${heading}|1|2|3`), FIRST, { year: 2024 });
      expect(plan.entries).toEqual([]);
      expect(listReasons(plan)).toEqual([pasteReasons.foreignRows]);
    },
  );

  test("A year beside figures without any label", () => {
    expect(planTabs(rows("2023年|5|6"), FIRST, { year: 2024 }).entries).toEqual([]);
  });

  test("A row of last year's under two labelled rows", () => {
    const plan = planTabs(rows("|2023年", "规章|5", "规范性文件|6"), "proactive.rules.issued", {
      year: 2024,
    });
    expect(plan.entries).toEqual([]);
  });

  test("The report's own year does no harm, an unknown one does", () => {
    const text = rows("项目|2024年", "行政许可|30");
    expect(listFilled(planTabs(text, LICENCES, { year: 2024 }))).toEqual({ [LICENCES]: 30 });
    expect(planTabs(text, LICENCES).entries).toEqual([]);
  });

  test("A title with a year is no heading of a year", () => {
    const plan = planTabs(rows("2023年申请情况", "5|6"), FIRST, { year: 2024 });
    expect(plan.entries).toHaveLength(2);
  });

  test("上年结转 is a row of the form", () => {
    const plan = planTabs(rows("二、上年结转|1|0|0|0|0|0|1"), FIRST);
    expect(listFilled(plan)["requests.carriedIn.naturalPerson"]).toBe(1);
  });
});

describe("Headings are looked for at the side where the form's labels do not stand", () => {
  test("Years at the left of the form's rows", () => {
    const plan = planTabs(rows("指标|予以公开|部分公开", "一季度|4|1", "二季度|2|3"), FIRST);
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([pasteReasons.foreignColumns]);
  });

  test("A unit beside the form's rows is no heading", () => {
    const plan = planTabs(rows("予以公开|件|12|15", "部分公开|件|3|4"), FIRST);
    expect(plan.entries).toHaveLength(4);
  });
});

describe("A count without an applicant is of no column", () => {
  test.each([
    ["三", rows("项目|数量", "一、本年新收|5", "二、上年结转|2"), FIRST],
    ["三, turned", rows("项目|一、本年新收|二、上年结转", "数量|5|2"), FIRST],
    ["四", rows("项目|件数", "行政复议|5"), "disputes.reconsideration.upheld"],
    ["规章", rows("项目|数量", "规章|5"), "proactive.rules.issued"],
  ])("%s", (_, text, cursor) => {
    const plan = planTabs(text, cursor);
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([pasteReasons.foreignColumns]);
  });

  test("With the cursor in 总计 it is a total", () => {
    const plan = planTabs(rows("项目|数量", "一、本年新收|5", "二、上年结转|2"), "requests.received.total");
    expect(listFilled(plan)).toEqual({ "requests.received.total": 5, "requests.carriedIn.total": 2 });
  });

  test("行政许可 has only one column", () => {
    expect(listFilled(planTabs(rows("项目|数量", "行政许可|5"), LICENCES))).toEqual({ [LICENCES]: 5 });
  });

  test("Without a heading the cursor tells the column", () => {
    expect(listFilled(planTabs(rows("一、本年新收|5"), FIRST))).toEqual({ [FIRST]: 5 });
  });

  test("A title over rows and figures is no heading", () => {
    const plan = planTabs(rows("申请情况|", "一、本年新收|5"), FIRST);
    expect(listFilled(plan)).toEqual({ [FIRST]: 5 });
  });
});
