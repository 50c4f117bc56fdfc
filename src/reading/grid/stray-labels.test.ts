import { describe, expect, test } from "vitest";
import { listFilled, planTabs } from "../testing/grid-builder.ts";
import { pasteReasons } from "./messages.ts";
import type { PastePlan } from "./paste-types.ts";

const FIRST = "requests.received.naturalPerson";
const UPHELD = "disputes.reconsideration.upheld";

function rows(...lines: string[]): string {
  return lines.map((line) => line.replace(/\|/g, "\t")).join("\n");
}

function listLeftOut({ leftOut }: PastePlan): string[] {
  return leftOut.map(({ raw }) => raw);
}

describe("A label that led to no cell keeps the figures beside it from following the cursor", () => {
  const sevenColumns = "8|0|0|0|0|0|8";

  function listReasons({ leftOut }: PastePlan): string[] {
    return [...new Set(leftOut.filter(({ kind }) => kind === "figure").map(({ reason }) => reason))];
  }

  test.each([
    ["a group under the form's columns", rows("|自然人|商业企业|总计", "（三）不予公开|1|2|3"), FIRST],
    ["a group without a header", rows("（三）不予公开|1|2|3"), "requests.refused.stateSecret.naturalPerson"],
    [
      "several groups without a header",
      rows(
        `（三）不予公开|${sevenColumns}`,
        `（四）无法提供|${sevenColumns}`,
        `（五）不予处理|${sevenColumns}`,
      ),
      FIRST,
    ],
    ["行政诉讼, which has two rows", rows("|结果维持|结果纠正|总计", "行政诉讼|1|2|3"), UPHELD],
    ["行政诉讼 in the corner", rows("行政诉讼|结果维持|结果纠正|总计", "|1|2|3"), UPHELD],
    ["行政诉讼 before a long list", rows("行政诉讼|结果维持|1", "|结果纠正|2", "|总计|3"), UPHELD],
    ["3.其他, which may stand in any list", rows(`3.其他|${sevenColumns}`), FIRST],
    ["其他 with more than one figure", rows(`其他|${sevenColumns}`), FIRST],
    ["9.其他, which the form does not have", rows(`9.其他|${sevenColumns}`), FIRST],
    [
      "其他 of two groups",
      rows(`（三）不予公开|9.其他|${sevenColumns}`, `（六）其他处理|其他|${sevenColumns}`),
      "requests.granted.naturalPerson",
    ],
    ["another list that ends in 3.其他", rows("1.微信|5", "2.微博|6", "3.其他|7"), FIRST],
    ["two rows in one cell", rows("予以公开、部分公开|5|6"), FIRST],
  ])("%s", (_, text, cursor) => {
    const plan = planTabs(text, cursor);
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([pasteReasons.strayRow]);
    expect(plan.blanks).toEqual([]);
  });

  test("A group of columns over a single figure", () => {
    const plan = planTabs(rows("|法人或其他组织", "一、本年新收|5"), FIRST);
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([pasteReasons.strayColumn]);
  });

  test("The columns of 四 over figures that the cursor would shift", () => {
    const labels = "结果维持|结果纠正|其他结果|尚未审结|总计";
    const text = rows(`${labels}|${labels}|${labels}`, "1|2|3|4|10|0|0|0|0|0|5|0|0|0|5");
    expect(planTabs(text, "disputes.reconsideration.corrected").entries).toEqual([]);
  });

  test("（七）总计 is a row, with nothing else to say so", () => {
    const plan = planTabs(rows(`（七）总计|${sevenColumns}`), FIRST);
    expect(plan.rowsBy).toBe("labels");
    expect(listFilled(plan)["requests.handled.naturalPerson"]).toBe(8);
    expect(plan.entries).toHaveLength(7);
  });

  test("9.其他 among rows of the form is not （六）3.其他", () => {
    const plan = planTabs(rows("8.属于行政查询事项|1|2", "9.其他|7|5"), FIRST);
    expect(Object.keys(listFilled(plan))).toEqual([
      "requests.refused.administrativeQuery.naturalPerson",
      "requests.refused.administrativeQuery.commercial",
    ]);
    expect(listLeftOut(plan)).toEqual(["7", "5"]);
  });

  test("A label that names the cursor's own row does no harm", () => {
    const plan = planTabs(rows("3.其他|7|5"), "requests.otherHandling.other.naturalPerson");
    expect(listFilled(plan)).toEqual({
      "requests.otherHandling.other.naturalPerson": 7,
      "requests.otherHandling.other.commercial": 5,
    });
  });

  test("申请人情况 over all columns tells none from another", () => {
    const plan = planTabs(rows("申请人情况||", "1|2|3"), FIRST);
    expect(plan.entries).toHaveLength(3);
  });
});
