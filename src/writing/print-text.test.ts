import { expect, test } from "vitest";
import { composeDocument } from "./compose.ts";
import { printText } from "./print-text.ts";
import { buildSampleReport, changeCells } from "./testing/sample-report.ts";

function printRows(report = buildSampleReport()): string[][] {
  const lines = printText(composeDocument(report)).split("\n");
  return lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
}

test("prints a cell's note behind its figure", () => {
  expect(printRows().map(([, issued]) => issued)).toContain("0（其中修订16件）");
});

test("makes no number of what stands in the lines of one cell", () => {
  const mistyped = changeCells(buildSampleReport(), { "disputes.reconsideration.upheld": "12\n34" });
  const rows = printRows(mistyped);
  expect(rows[rows.length - 1]?.slice(0, 2)).toEqual(["12 34", "0"]);
});

test("prints a label that breaks into lines as one word", () => {
  expect(printRows().flat()).toContain("社会公益组织");
});
