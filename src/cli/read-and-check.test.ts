import { expect, test } from "vitest";
import type { Finding } from "../check/index.ts";
import { checkReport } from "../check/index.ts";
import type { DocumentTree } from "../document/index.ts";
import { readText, recogniseReport } from "../reading/index.ts";
import {
  changeBlocks,
  changeCellsOf,
  changeTables,
  flatten,
  printAsText,
  textLayouts,
} from "../reading/testing/layout-builder.ts";
import { composeDocument } from "../writing/index.ts";
import { buildSampleReport } from "../writing/testing/sample-report.ts";

const tree = flatten(composeDocument(buildSampleReport()));

/** The findings about how a document was printed. */
function check(document: DocumentTree): readonly Finding[] {
  const read = recogniseReport(document);
  if (!read.ok) throw new Error(read.reason);
  const printed = ["structure.heading", "structure.label", "structure.missing"];
  return checkReport(read.report, { notes: read.notes }).filter(({ rule }) => printed.includes(rule));
}

function relabel(from: string, to: string): DocumentTree {
  return changeTables(tree, (table) =>
    changeCellsOf(table, (cell) => (cell.lines.join("") === from ? { ...cell, lines: [to] } : cell)),
  );
}

function rewrite(from: string, to: string): DocumentTree {
  return changeBlocks(tree, (block) => {
    const isOwn = block.kind === "paragraph" && block.runs[0]?.text === from;
    return isOwn ? [{ kind: "paragraph", runs: [{ text: to, role: "body" }] }] : [block];
  });
}

test("the form's own wording is no finding, from whatever layout it was read", () => {
  expect(check(tree)).toEqual([]);
  for (const layout of textLayouts) expect(check(readText(printAsText(tree, layout)))).toEqual([]);
});

test.each([
  ["五、存在的主要问题及改进情况", "5、存在的主要问题及改进情况"],
  ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
])("the heading %s printed as %s is pointed out", (official, printed) => {
  expect(check(rewrite(official, printed))).toMatchObject([{ rule: "structure.heading", excerpt: printed }]);
});

test("a label in other words is pointed out with its row, one overwritten by a figure as such", () => {
  const [reworded] = check(relabel("（一）予以公开", "（一）同意公开"));
  expect(reworded).toMatchObject({ rule: "structure.label", excerpt: "（一）同意公开" });
  expect(reworded?.cells).toHaveLength(7);
  const [overwritten] = check(relabel("2.重复申请", "3"));
  expect(overwritten?.message).toContain("盖住");
});

test("a column in other words is pointed out", () => {
  expect(check(relabel("法人或其他组织", "法人和其他组织"))).toMatchObject([{ excerpt: "法人和其他组织" }]);
});

test("a missing section and a missing table are missed", () => {
  const withoutTable = changeBlocks(tree, (block) =>
    block.kind === "table" && block.columnCount === 15 ? [] : [block],
  );
  expect(check(withoutTable)).toMatchObject([{ rule: "structure.missing", place: "tables.disputes" }]);
  const [finding] = check(rewrite("六、其他需要报告的事项", "结尾"));
  expect(finding).toMatchObject({ rule: "structure.missing", place: "sections.other.text" });
});
