import { expect, test } from "vitest";
import { listMissingColumns } from "./find-ledger.ts";
import { readTabText } from "./read-tab-text.ts";

function listMissing(...lines: string[]): readonly string[] {
  const grid = readTabText(lines.map((line) => line.replace(/\|/g, "\t")).join("\n"));
  return grid === null ? [] : listMissingColumns(grid);
}

test.each([
  ["序号|姓名|性质|收到日期|答复日期|办理结果", ["申请人类型"]],
  ["申请人类别|受理时间|结论", ["办理结果"]],
  ["编号|收到日期|办结日期|备注", ["申请人类型", "办理结果"]],
  ["申请人类型（单选）|收到 日期|办理结果", []],
  ["1.姓名|2.收到日期|*办理结果", ["申请人类型"]],
])("A ledger headed %s lacks %j", (header, missing) => {
  expect(listMissing("2024年依申请公开台账", header, "1|张三|自然人|2024-1-5")).toEqual(missing);
});

test.each(["办理情况|科研机构|自然人|商业企业", "姓名|性质|办理结果", "日期|事项", "（一）予以公开|1|2|3"])(
  "A table headed %s is no ledger",
  (header) => {
    expect(listMissing(header, "（二）部分公开|3|4|5")).toEqual([]);
  },
);
