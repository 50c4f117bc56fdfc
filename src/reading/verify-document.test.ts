import { expect, test } from "vitest";
import type { Report } from "../report/index.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../writing/index.ts";
import { buildSampleReport, changeCells } from "../writing/sample-report.ts";
import { verifyDocx } from "./verify-document.ts";

const sample = buildSampleReport();
const bytes = await renderDocx(composeDocument(sample), {
  typography: nationalTypography,
  date: new Date(0),
});

function findPlaces(report: Report): string[] {
  return verifyDocx(report, bytes).map((difference) => difference.place);
}

test("finds no difference between a report and its own file", () => {
  expect(verifyDocx(sample, bytes)).toEqual([]);
});

test("names the one cell that differs, with both texts", () => {
  const other = changeCells(sample, { "requests.handled.total": 5 });
  expect(verifyDocx(other, bytes)).toEqual([{ place: "requests.handled.total", expected: "5", found: "0" }]);
});

test("tells blank from zero", () => {
  const blank = changeCells(sample, { "disputes.reconsideration.total": null });
  expect(verifyDocx(blank, bytes)).toEqual([
    { place: "disputes.reconsideration.total", expected: "", found: "0" },
  ]);
});

test("compares the notes of cells", () => {
  expect(findPlaces({ ...sample, cellNotes: {} })).toEqual(["proactive.normativeDocuments.issued"]);
});

test("misses a title, a heading, a paragraph and a signature that are not there", () => {
  const overview = { ...sample.sections.overview, topics: [{ heading: "别的", text: "没有印出来。" }] };
  const other: Report = {
    ...sample,
    title: "另一个标题",
    sections: { ...sample.sections, overview },
    signature: { name: "临江市科学技术局", date: "2025-01-08" },
  };
  expect(findPlaces(other)).toEqual([
    "title",
    "sections.overview",
    "sections.overview",
    // The topics that are printed and not the report's.
    "document",
    "signature",
  ]);
});

test("sees a line that the report does not have", () => {
  const { preface: _preface, ...rest } = sample;
  expect(findPlaces({ ...rest, preface: "" })).toEqual(["document"]);
});

test("reports a file that cannot be read as one difference with the reason", () => {
  const [difference, ...more] = verifyDocx(sample, new Uint8Array([1, 2, 3]));
  expect(difference?.place).toBe("document");
  expect(difference?.found).toContain("不是 Word 文件");
  expect(more).toEqual([]);
});
