import fc from "fast-check";
import { expect, test } from "vitest";
import { composeDocument } from "../../writing/index.ts";
import { buildSampleReport } from "../../writing/testing/sample-report.ts";
import {
  buildDocument,
  changeCellsOf,
  changeTables,
  flatten,
  printAsText,
} from "../testing/layout-builder.ts";
import { measureWork } from "../testing/measure-work.ts";
import { readText } from "../text/index.ts";
import { recogniseReport } from "./recognise-report.ts";

const LONG = 20_000;
const tree = flatten(composeDocument(buildSampleReport()));
const text = printAsText(tree, "grid");

/** Milliseconds of work that reading a text takes. */
function time(source: string): number {
  return measureWork(() => recogniseReport(readText(source))) * 1000;
}

const pieces = [
  "一",
  "（",
  "）",
  " ",
  "\t",
  "|",
  "-",
  "0",
  "1.",
  "、",
  "。",
  "报告",
  "年",
  "情况",
  "复议",
  ">",
  "首页",
  "*",
  '"',
  "注",
  "#",
  "\\|",
  "第3页",
  "2024年",
];

test.each(pieces)("a line of %j twenty thousand times is read at once", (piece) => {
  const line = piece.repeat(LONG);
  expect(time(line)).toBeLessThan(1500);
  expect(time(text.replace("二、主动公开政府信息情况", `${line}\n二、主动公开政府信息情况`))).toBeLessThan(
    1500,
  );
});

test("page numbers without end leave the report as it is", { timeout: 20_000 }, () => {
  const source = text.replace(
    /五、存在的主要问题及改进情况/,
    (heading) => `${heading}\n${"- 3 -\n".repeat(300_000)}`,
  );
  const [reading, plain] = [source, text].map((each) => recogniseReport(readText(each)));
  expect(reading).toMatchObject({ ok: true, report: plain?.ok === true ? plain.report : null });
});

test.each(["自然人\t总计\n", "| 自然人 | 总计 |\n"])(
  "headings without end, as in %j, head nothing",
  { timeout: 20_000 },
  (line) => {
    const source = text.replace("四、", `${line.repeat(150_000)}四、`);
    expect(time(source)).toBeLessThan(5000);
    expect(recogniseReport(readText(source)).ok).toBe(true);
  },
);

test.each(pieces)("twenty thousand lines of %j are read at once", (piece) => {
  expect(time(`${piece}\n`.repeat(LONG))).toBeLessThan(3000);
  expect(time(`${text}\n${`${piece}\n`.repeat(LONG)}`)).toBeLessThan(3000);
});

test.each([
  "规章\n0\n",
  "规章\t0\n",
  "\t规章\n",
  "| 规章 | 0 |\n",
  "一、总体情况\n",
  "规章 0\n",
  "行政许可\n5\n甲乙丙\n",
])("twenty thousand times %j is read at once", (piece) => {
  expect(time(piece.repeat(LONG))).toBeLessThan(4000);
});

test("any words in any cell and any line are read without failing", {
  timeout: 60_000,
}, () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(...pieces, "总计", "其他", "自然人", "规章"),
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 4, maxLength: 4 }),
      fc.nat(27),
      fc.nat(9),
      (words, row, column) => {
        expect(() => recogniseReport(buildDocument(...words))).not.toThrow();
        expect(() => recogniseReport(readText(words.join("\n")))).not.toThrow();
        const spoilt = changeTables(tree, (table) =>
          changeCellsOf(table, (cell, at) =>
            at === row && cell.column === column ? { ...cell, lines: words } : cell,
          ),
        );
        expect(recogniseReport(spoilt).ok).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
