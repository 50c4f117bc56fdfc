import { expect, test } from "vitest";
import type { Block, TableBlock } from "../document/index.ts";
import type { Report } from "../report/index.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { renderHtml } from "../writing/html/index.ts";
import { composeDocument, nationalTypography } from "../writing/index.ts";
import { buildSampleReport, changeCells } from "../writing/testing/sample-report.ts";
import { verifyDocx, verifyHtml } from "./verify-document.ts";

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
    // The other date.
    "signature",
    "document",
  ]);
});

/** What is found where the file was made of something else than the report. */
async function findMutated(mutate: (blocks: readonly Block[]) => readonly Block[]): Promise<string[]> {
  const { blocks, ...rest } = composeDocument(sample);
  const tree = { ...rest, blocks: mutate(blocks) };
  const word = verifyDocx(
    sample,
    await renderDocx(tree, { typography: nationalTypography, date: new Date(0) }),
  );
  const page = verifyHtml(sample, renderHtml(tree));
  expect(page.map(({ place }) => place)).toEqual(word.map(({ place }) => place));
  return word.map(({ place }) => place);
}

function changeTable(name: string, change: (table: TableBlock) => TableBlock) {
  return (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => (block.kind === "table" && block.name === name ? change(block) : block));
}

test("sees a row that the form does not have", async () => {
  const addRow = changeTable("disputes", (table) => ({
    ...table,
    rows: [...table.rows, ...table.rows.slice(-1)],
  }));
  expect(await findMutated(addRow)).toEqual(["tables.disputes"]);
});

test("sees a cell that the form does not have", async () => {
  const addCell = changeTable("requests", (table) => ({
    ...table,
    columnCount: 11,
    rows: table.rows.map((row, index) =>
      index === 5 ? [...row, { column: 10, colSpan: 1, rowSpan: 1, lines: ["7"], role: "figure" }] : row,
    ),
  }));
  expect(await findMutated(addCell)).toEqual(["tables.requests"]);
});

test("sees a note that went before its table", async () => {
  const isNote = (block: Block) => block.place === "sections.proactive.note";
  const places = await findMutated((blocks) => {
    const at = blocks.findIndex(({ kind }) => kind === "table");
    const others = blocks.filter((block) => !isNote(block));
    return [...others.slice(0, at), ...blocks.filter(isNote), ...others.slice(at)];
  });
  expect(places).toEqual(["document", "sections.proactive"]);
});

test("sees a table that stands under another heading", async () => {
  const places = await findMutated((blocks) => {
    const others = blocks.filter(({ kind }) => kind !== "table");
    const before = others.findIndex(({ place }) => place === "signature");
    return [
      ...others.slice(0, before),
      ...blocks.filter(({ kind }) => kind === "table"),
      ...others.slice(before),
    ];
  });
  expect(places).toContain("sections.requests");
});

test.each(["2025号1号7号", "2025年1月7日止", "2025年01月07日"])("sees the date %s", async (date) => {
  const places = await findMutated((blocks) =>
    blocks.map((block) => (block.kind === "signature" ? { ...block, date } : block)),
  );
  expect(places).toEqual(["signature", "document"]);
});

test("sees a title with a blank in a word", async () => {
  const places = await findMutated((blocks) =>
    blocks.map((block) =>
      block.kind === "title"
        ? { ...block, lines: ["临江市科学技术局", "2 024年政府信息公开工作年度报告"] }
        : block,
    ),
  );
  expect(places[0]).toBe("title");
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
