import { expect, test } from "vitest";
import { createBlankReport } from "../../report/index.ts";
import { buildSampleReport } from "../../writing/testing/sample-report.ts";
import { listTexts } from "./list-texts.ts";

test("each part of a report is a text, a table's note one of its own", () => {
  const names = listTexts(buildSampleReport()).map(({ name }) => name);
  expect(names).toEqual([
    "标题",
    "开头说明",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "二、主动公开政府信息情况（表后备注）",
    "四、政府信息公开行政复议、行政诉讼情况（表后备注）",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
    "落款",
  ]);
});

test("topics stand in their section's text as they print", () => {
  const texts = listTexts(buildSampleReport());
  const problems = texts.find(({ name }) => name.startsWith("五、"))?.text.split("\n") ?? [];
  expect(problems.filter((line) => /^（[一二]）/.test(line))).toEqual([
    "（一）存在的主要问题",
    "（二）改进情况",
  ]);
});

test("of a blank report only what the form wants is named", () => {
  const texts = listTexts(createBlankReport("某局", 2024));
  expect(texts.map(({ name }) => name.slice(0, 2))).toEqual(["标题", "一、", "五、", "六、"]);
  expect(texts.slice(1).map(({ text }) => text)).toEqual(["", "", ""]);
});
