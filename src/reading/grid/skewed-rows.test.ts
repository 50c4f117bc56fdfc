import { expect, test } from "vitest";
import { createBlankReport } from "../../report/index.ts";
import { pasteReasons } from "./messages.ts";
import type { PastePlan } from "./paste-types.ts";
import { planPaste } from "./plan-paste.ts";
import { readHtmlTables } from "./read-html-tables.ts";

const headings = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const received = '<td colspan="3">一、本年新收政府信息公开申请数量</td>';
const carriedIn = '<td colspan="3">二、上年结转政府信息公开申请数量</td>';

function writeRow(label: string, cells: readonly (string | number)[]): string {
  return `<tr>${label}${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function plan(...rows: string[]): PastePlan {
  const [grid] = readHtmlTables(`<table>${rows.join("")}</table>`);
  if (grid === undefined) throw new Error("no table");
  return planPaste(grid, {
    table: "requests",
    cursor: "requests.received.naturalPerson",
    tables: createBlankReport().tables,
    year: 2024,
    isComputed: () => false,
  });
}

const first = writeRow(received, [11, 12, 13, 14, 15, 16, 81]);
const second = writeRow(carriedIn, [1, 2, 3, 4, 5, 6, 21]);
const note = "<tr><td>注：数据截至12月31日</td></tr>";

test("a table whose cells add up is taken, whatever its notes are", () => {
  const { entries, leftOut } = plan(writeRow('<td colspan="3"></td>', headings), first, second, note);
  expect(entries.map(({ value }) => value)).toEqual([11, 12, 13, 14, 15, 16, 81, 1, 2, 3, 4, 5, 6, 21]);
  expect(leftOut.every(({ kind }) => kind === "words")).toBe(true);
});

test.each([
  ["too wide", 4],
  ["too narrow", 2],
])("below a heading that is merged %s no figure is taken", (_how, width) => {
  const { entries, leftOut } = plan(writeRow(`<td colspan="${width}"></td>`, headings), first, second);
  expect(entries).toEqual([]);
  const reasons = leftOut.filter(({ kind }) => kind === "figure").map(({ reason }) => reason);
  expect(reasons).toContain(pasteReasons.skewedRow);
});

test("a row that lacks a cell is left out, the others are taken", () => {
  const short = writeRow(carriedIn, [1, 2, 4, 5, 6, 21]);
  const { entries, leftOut } = plan(writeRow('<td colspan="3"></td>', headings), first, short);
  expect(entries.map(({ value }) => value)).toEqual([11, 12, 13, 14, 15, 16, 81]);
  expect(leftOut.filter(({ reason }) => reason === pasteReasons.skewedRow)).toHaveLength(6);
});
