import { expect, test } from "vitest";
import type { DocumentTree, TableBlock, TableCell } from "../../document/index.ts";
import { getFigure } from "../../report/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { buildSampleReport, changeCells } from "../../writing/testing/sample-report.ts";
import { recogniseTables } from "./recognise-tables.ts";

const sample = changeCells(buildSampleReport(), {
  "requests.received.total": 7,
  "disputes.directLitigation.upheld": 3,
});

/** The sample's document with the cells of its tables rewritten. */
function rewriteCells(
  rewrite: (lines: readonly string[], cell: TableCell) => readonly string[],
): DocumentTree {
  const tree = composeDocument(sample);
  const blocks = tree.blocks.map((block) =>
    block.kind === "table"
      ? {
          ...block,
          name: "",
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, lines: rewrite(cell.lines, cell) }))),
        }
      : block,
  );
  return { ...tree, blocks };
}

/** Recognises the sample with the figure "7" of 新收 × 总计 printed in another way. */
function readSeven(...lines: readonly string[]) {
  const { tables, cellNotes, unread } = recogniseTables(
    rewriteCells((own) => (own.join() === "7" ? lines : own)),
  );
  return {
    value: getFigure(tables, "requests.received.total"),
    note: cellNotes["requests.received.total"],
    unread,
  };
}

test("takes all figures of the form's own tables", () => {
  const { tables, cellNotes, unread } = recogniseTables(composeDocument(sample));
  expect(tables).toEqual(sample.tables);
  expect(cellNotes).toEqual({ "proactive.normativeDocuments.issued": "其中修订16件" });
  expect(unread).toEqual([]);
});

test("compares labels without blanks and in any width", () => {
  const document = rewriteCells((lines) =>
    lines.map((line) => line.replace("（", "( ").replace("）", ")").replace("自然人", "自然 人")),
  );
  expect(recogniseTables(document).tables).toEqual(sample.tables);
});

test("leaves blank cells null and takes 0 as 0", () => {
  expect(readSeven("").value).toBeNull();
  expect(readSeven("0").value).toBe(0);
});

test.each(["/", "—", "－"])("leaves a cell with %s null and names it", (stroke) => {
  const { value, unread } = readSeven(stroke);
  expect(value).toBeNull();
  expect(unread).toMatchObject([{ where: "requests.received.total", raw: stroke }]);
});

test.each([
  [["３，５２５"], 3525],
  [["3,525 件"], 3525],
  [["3525", "（其中网络12件）"], 3525],
  [["3525（其中网络12件）"], 3525],
  [["约3件"], "约3件"],
])("reads a cell printed as %j", (lines, value) => {
  expect(readSeven(...lines).value).toBe(value);
});

test("reads a remark in brackets as the cell's note, also without a figure", () => {
  expect(readSeven("3525（其中网络12件）").note).toBe("其中网络12件");
  expect(readSeven("", "（其中网络12件）")).toMatchObject({ value: null, note: "其中网络12件" });
});

test("keeps an amount as typed", () => {
  const report = changeCells(sample, { "proactive.fees.amount": "12.50" });
  const { tables } = recogniseTables(composeDocument(report));
  expect(getFigure(tables, "proactive.fees.amount")).toBe("12.50");
});

test("takes nothing from a row or a column whose label is not the form's", () => {
  const document = rewriteCells((lines) => (lines.join("") === "未经复议直接起诉" ? ["行政裁决"] : lines));
  const { tables, unread } = recogniseTables(document);
  expect(getFigure(tables, "disputes.directLitigation.upheld")).toBeNull();
  expect(unread.map(({ where, raw }) => [where, raw])).toContainEqual(["disputes", "3"]);
});

test("takes a row or a column whose label is only shortened", () => {
  const document = rewriteCells((lines) => (lines.join("") === "未经复议直接起诉" ? ["直接起诉"] : lines));
  expect(recogniseTables(document).tables).toEqual(sample.tables);
});

test("takes neither of two rows for one", () => {
  const tree = composeDocument(sample);
  const twice: DocumentTree = { ...tree, blocks: [...tree.blocks, ...tree.blocks] };
  const { tables, unread } = recogniseTables(twice);
  expect(getFigure(tables, "requests.received.total")).toBeNull();
  expect(unread.filter(({ where }) => where === "requests.received")).toHaveLength(2);
});

test("takes nothing from a table of something else", () => {
  const cell = { column: 0, colSpan: 1, rowSpan: 1, lines: ["总计"], role: "label" as const };
  const other: TableBlock = {
    kind: "table",
    name: "",
    columnCount: 2,
    headerRowCount: 0,
    rows: [[cell, { ...cell, column: 1, lines: ["5"] }]],
  };
  expect(recogniseTables({ title: "", author: "", blocks: [other] }).unread).toHaveLength(1);
});

/** The sample's 四 as LibreOffice writes it: a column of no width behind 行政复议, into which its 总计 reaches. */
function writeWithSliver(regroup: (text: string) => string = (text) => text): DocumentTree {
  const tree = rewriteCells((lines) => lines.map(regroup));
  const widen = (cell: TableCell): TableCell => {
    const end = cell.column + cell.colSpan;
    // Only the group itself ends before the sliver.
    const column =
      cell.column > 5 || (cell.column === 5 && cell.colSpan < 10) ? cell.column + 1 : cell.column;
    const reached = end > 5 || (end === 5 && cell.colSpan === 1) ? end + 1 : end;
    return { ...cell, column, colSpan: reached - column };
  };
  const blocks = tree.blocks.map((block) =>
    block.kind === "table" && block.columnCount === 15
      ? { ...block, columnCount: 16, rows: block.rows.map((row) => row.map(widen)) }
      : block,
  );
  return { ...tree, blocks };
}

test("reads 四 where a heading reaches a hair beyond its group, but only with all headings in their order", () => {
  const { tables, unread } = recogniseTables(writeWithSliver());
  expect([tables.disputes, unread]).toEqual([sample.tables.disputes, []]);
  const swapped = writeWithSliver((text) =>
    text === "行政复议" ? "未经复议直接起诉" : text === "未经复议直接起诉" ? "行政复议" : text,
  );
  expect(getFigure(recogniseTables(swapped).tables, "disputes.directLitigation.total")).toBeNull();
});

test("takes no amount of money for a count", () => {
  const label = (lines: readonly string[]) => (lines.join() === "行政处罚" ? ["行政处罚（万元）"] : lines);
  const document = rewriteCells((lines, cell) =>
    cell.place === "proactive.penalties.decisions" ? ["300"] : label(lines),
  );
  const { tables, unread } = recogniseTables(document);
  expect(getFigure(tables, "proactive.penalties.decisions")).toBeNull();
  expect(unread.map(({ where, raw }) => [where, raw])).toEqual([["proactive.penalties.decisions", "300"]]);
});
