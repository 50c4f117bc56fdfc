import { expect, test } from "vitest";
import type { Difference } from "../../reading/index.ts";
import { describeDifference } from "./describe-difference.ts";

const cases: ReadonlyArray<readonly [Difference, string]> = [
  [
    { place: "requests.granted.naturalPerson", expected: "12", found: "" },
    "表三“（一）予以公开”行“自然人”列：应为“12”，文件中是空白",
  ],
  [
    { place: "proactive.licences.decisions", expected: "", found: "7" },
    "表二“行政许可”行“本年处理决定数量”列：应为空白，文件中是“7”",
  ],
  [
    { place: "sections.problems", expected: "人手不足。", found: null },
    "五、存在的主要问题及改进情况：文件中没有“人手不足。”",
  ],
  [{ place: "tables.disputes", expected: "", found: null }, "表四：文件中没有"],
  [{ place: "document", expected: "", found: "多出的一行" }, "全文：应为空白，文件中是“多出的一行”"],
  [{ place: "title", expected: "甲", found: "乙" }, "标题：应为“甲”，文件中是“乙”"],
  [{ place: "preface", expected: "甲", found: null }, "开头说明：文件中没有“甲”"],
  [{ place: "signature", expected: "2025年1月7日", found: null }, "落款：文件中没有“2025年1月7日”"],
];

test.each(cases)("%j is told in the form's words", (difference, told) => {
  expect(describeDifference(difference)).toBe(told);
});
