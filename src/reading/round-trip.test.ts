import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentTree } from "../document/index.ts";
import type { CellAddress } from "../format/index.ts";
import { formCells } from "../format/index.ts";
import type { CellValue, Report } from "../report/index.ts";
import { createFormReport, findFigureFault, getFigure, normaliseReport } from "../report/index.ts";
import { loadFigureSets } from "../report/testing/figure-sets.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { renderEditorHtml, renderHtml } from "../writing/html/index.ts";
import { composeDocument, nationalTypography, printText } from "../writing/index.ts";
import { buildSampleReport, changeCells } from "../writing/testing/sample-report.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readDocument } from "./read-document.ts";
import { readReport } from "./read-report.ts";
import { recogniseTables } from "./recognise/recognise-tables.ts";
import { verifyDocx, verifyHtml } from "./verify-document.ts";

async function write(report: Report): Promise<Uint8Array> {
  return renderDocx(composeDocument(report), { typography: nationalTypography, date: new Date(0) });
}

function readTables(bytes: Uint8Array) {
  const reading = readDocx(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return recogniseTables(reading.document);
}

const figureSets = loadFigureSets();

describe.skipIf(figureSets.length === 0)("published figures (need ../shared/reports)", () => {
  test.each(figureSets)("$name reads back cell by cell", async ({ report }) => {
    const written = buildSampleReport(report.agency, report.tables);
    const bytes = await write(written);
    expect(readTables(bytes)).toMatchObject({ tables: report.tables, unread: [] });
    expect(verifyDocx(written, bytes)).toEqual([]);
  });
});

test("the empty form reads back with 200 blank cells", async () => {
  const form = createFormReport("临江市水务局", 2024);
  const bytes = await write(form);
  const { tables, unread } = readTables(bytes);
  expect(formCells.filter((cell) => getFigure(tables, cell.address) !== null)).toEqual([]);
  expect(unread).toEqual([]);
  expect(verifyDocx(form, bytes)).toEqual([]);
});

test.each([
  "临江市市场监督管理局（临江市知识产权局、临江市食品安全委员会办公室）",
  "临江市住房和城乡建设局(临江市人民防空办公室)",
  "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗公共资源交易服务中心",
  "中国（江苏）自由贸易试验区苏州片区管理委员会",
  "临江市人民政府办公室（临江市人民政府外事办公室、临江市大数据管理局）",
  "临江县人民政府2025年度专班办公室",
])("the name %s comes back whole, however its title is broken", async (agency) => {
  const reading = readReport(await write({ ...buildSampleReport(agency), year: 2024 }));
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.report).toMatchObject({ agency, year: 2024, title: "" });
  expect(reading.unread).toEqual([]);
});

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(null, 0, "12.50", "/", "—", "３件") },
  { weight: 4, arbitrary: fc.nat({ max: 9_999_999_999_999 }) },
  { weight: 1, arbitrary: fc.nat(9_999_999).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("（一）甲。乙。", "（二）丙", "1.丁", "一、总体情况", "注：戊。", "", "  己  "),
);
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n"));
const section = fc.record({
  text,
  topics: fc.array(fc.record({ heading: line, text }), { maxLength: 3 }),
  note: text,
});
const address = fc.constantFrom(...formCells.map((cell) => cell.address));

const report: fc.Arbitrary<Report> = fc
  .record({
    cells: fc.dictionary(address, value, { maxKeys: 60 }),
    cellNotes: fc.dictionary(address, line, { maxKeys: 4 }),
    agency: line,
    title: fc.oneof(fc.constant(""), line),
    preface: text,
    overview: section,
    requests: section,
    other: section,
    signature: fc.option(fc.record({ name: line, date: fc.constantFrom("", "2025-01-07", "2025-11-30") })),
  })
  .map(({ cells, cellNotes, agency, title, preface, signature, ...sections }) => ({
    ...changeCells(buildSampleReport(), cells),
    cellNotes,
    agency,
    title,
    preface,
    signature,
    sections: { ...buildSampleReport().sections, ...sections },
  }));

/** What a reader can give back: numbers and amounts as typed; a mistyped string is only printed. */
function listReadable({ tables }: Report): CellAddress[] {
  const readable = formCells.filter(
    (cell) => findFigureFault(getFigure(tables, cell.address), cell.unit) === null,
  );
  return readable.map((cell) => cell.address);
}

test("any report reads back as it is, and its file shows no difference", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(report, async (written) => {
      const bytes = await write(written);
      expect(verifyDocx(written, bytes)).toEqual([]);
      const { tables } = readTables(bytes);
      for (const each of listReadable(written))
        expect(getFigure(tables, each)).toBe(getFigure(written.tables, each));
    }),
    { numRuns: 60 },
  );
});

/** A government page of the old kind around an article: tables that only lay it out, links, a foot. */
function wrapInSite(article: string): string {
  return `<html><head><title>年报_某政府网</title><script>track("一、总体情况")</script></head><body>
    <table width=1000><tr><td colspan=2><a href=/>首页</a><a href=/zwgk>政务公开</a></td></tr>
    <tr><td>今天是星期五</td><td><form><input name=q><select><option>本站</select></form></td></tr></table>
    <table><tr><td width=200><ul><li><a href=1>领导信息</a><li><a href=2>政策文件</a></ul>
      <table><tr><td>信息公开指南</td></tr><tr><td>信息公开年报</td></tr></table></td>
    <td><table><tr><td>您的位置：首页 &gt; 年报</td></tr><tr><td><div class="TRS_Editor">${article}</div></td></tr>
      <tr><td><a href="javascript:print()">打印</a> <a href="javascript:close()">关闭窗口</a></td></tr></table></td></tr></table>
    <table><tr><td>版权所有：某市人民政府</td><td>备案号：某备00000001号</td></tr></table></body></html>`;
}

test("a report's page inside a site of layout tables says the same", () => {
  const written = buildSampleReport();
  const page = renderHtml(composeDocument(written));
  const article = page.slice(page.indexOf("<main"), page.indexOf("</body>"));
  expect(verifyHtml(written, wrapInSite(article))).toEqual([]);
});

test("the text beside the HTML on the clipboard reads back as the report", () => {
  const blank: readonly CellAddress[] = ["requests.granted.other", "disputes.reconsideration.pending"];
  const figures = Object.fromEntries(
    formCells.map(({ address }, index) => [address, blank.includes(address) ? null : index]),
  );
  const written = { ...changeCells(buildSampleReport(), figures), cellNotes: {} };
  const reading = readReport(new TextEncoder().encode(printText(composeDocument(written))));
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.report.tables).toEqual(written.tables);
  expect(reading.report.sections).toEqual(normaliseReport(written).sections);
});

/** Paragraphs that are not empty, and the cells of tables, with their places. */
function listContent({ blocks }: DocumentTree): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === "paragraph") {
      const text = block.runs.map((run) => run.text).join("");
      return text === "" ? [] : [text];
    }
    if (block.kind !== "table") return [block.kind];
    return block.rows.map((row) =>
      row.map(({ lines, column, colSpan, rowSpan }) => [lines.join("\n"), column, colSpan, rowSpan]),
    );
  });
}

test("any report's page reads back as its Word file does", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(report, async (written) => {
      const page = renderHtml(composeDocument(written));
      const fromPage = readDocument(new TextEncoder().encode(page));
      const fromWord = readDocument(await write(written));
      if (!fromPage.ok || fromPage.kind !== "document") throw new Error("no page");
      if (!fromWord.ok || fromWord.kind !== "document") throw new Error("no Word file");
      expect(listContent(fromPage.document)).toEqual(listContent(fromWord.document));
      expect(verifyHtml(written, page)).toEqual([]);
      expect(verifyHtml(written, renderEditorHtml(composeDocument(written)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
