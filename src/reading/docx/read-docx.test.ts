import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { Block, TableBlock } from "../../document/index.ts";
import { buildDocx, buildParagraph, buildRow, buildTable } from "./docx-builder.ts";
import { readDocx } from "./read-docx.ts";

function readBlocks(bytes: Uint8Array): readonly Block[] {
  const reading = readDocx(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document.blocks;
}

function readTexts(body: string): string[] {
  return readBlocks(buildDocx(body)).map((block) =>
    block.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : block.kind,
  );
}

function readTable(body: string): TableBlock {
  const table = readBlocks(buildDocx(body)).find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

function readReason(bytes: Uint8Array): string {
  const reading = readDocx(bytes);
  return reading.ok ? "" : reading.reason;
}

test("joins the runs of a paragraph and keeps its blanks", () => {
  expect(
    readTexts("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space='preserve'> 乙 </w:t></w:r></w:p>"),
  ).toEqual(["甲 乙 "]);
});

test("reads entities, tabs and fixed hyphens as characters", () => {
  expect(readTexts("<w:p><w:r><w:t>a&lt;b&amp;&#x4E2D;</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>")).toEqual(
    ["a<b&中 -"],
  );
});

test("makes a paragraph of each line, but not of a page break", () => {
  const run = '<w:t>一</w:t><w:br/><w:t>二</w:t><w:br w:type="page"/><w:t>三</w:t>';
  expect(readTexts(`<w:p><w:r>${run}</w:r></w:p>`)).toEqual(["一", "二三"]);
});

test("leaves out what was deleted or moved away, and codes of fields", () => {
  const deleted =
    "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>";
  expect(
    readTexts(`<w:p>${deleted}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>新</w:t></w:r></w:p>`),
  ).toEqual(["新"]);
});

test("reads spans to the right and downwards on the table's grid", () => {
  const table = readTable(
    buildTable([buildRow(["v 甲", ">2 乙"]), buildRow(["^", "1", "2"]), buildRow(["3", "4", "5"])]),
  );
  const cells = table.rows
    .flat()
    .map(({ column, colSpan, rowSpan, lines }) => [column, colSpan, rowSpan, ...lines]);
  expect(table.columnCount).toBe(3);
  expect(cells).toEqual([
    [0, 1, 2, "甲"],
    [1, 2, 1, "乙"],
    [1, 1, 1, "1"],
    [2, 1, 1, "2"],
    [0, 1, 1, "3"],
    [1, 1, 1, "4"],
    [2, 1, 1, "5"],
  ]);
});

test("counts leading header rows and columns left out before a row", () => {
  const header = "<w:trPr><w:tblHeader/></w:trPr>";
  const table = readTable(
    buildTable([
      buildRow(["甲", "乙"], header),
      buildRow(["1"], '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
      buildRow(["丙", "丁"], header),
    ]),
  );
  expect(table.headerRowCount).toBe(1);
  expect(table.rows[1]?.[0]?.column).toBe(1);
});

test("gives the text of a table inside a cell to that cell", () => {
  const inner = buildTable([buildRow(["内", "里"])]);
  const outer = `<w:tbl><w:tr><w:tc>${inner}${buildParagraph("外")}</w:tc></w:tr></w:tbl>`;
  expect(readTable(outer).rows).toHaveLength(1);
  expect(readTable(outer).rows[0]?.[0]?.lines).toEqual(["内", "里", "外"]);
});

test("finds the body where the package says it is", () => {
  expect(readBlocks(buildDocx(buildParagraph("甲"), "word/document2.xml"))).toHaveLength(1);
});

test("does not believe absurd spans", () => {
  const body =
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
  expect(readTable(body).columnCount).toBe(1);
});

test.each([
  ["nothing", new Uint8Array(), "不是 Word 文件"],
  ["some text", strToU8("hello"), "不是 Word 文件"],
  ["a cut archive", buildDocx(buildParagraph("甲")).slice(0, 200), "不是 Word 文件"],
  ["an archive without a body", zipSync({ "a.txt": strToU8("a") }), "不是 Word 文件"],
  ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "另存为 .docx"],
  ["a cut body", zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p>") }), "正文已损坏"],
])("refuses %s with a reason", (_, bytes, reason) => {
  expect(readReason(bytes)).toContain(reason);
});

test("refuses an encrypted file as such", () => {
  const name = Array.from("EncryptedPackage", (character) => [character.charCodeAt(0), 0]).flat();
  expect(readReason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...name]))).toContain("密码");
});

test("refuses an archive that unpacks to more than a report can be", () => {
  const huge = zipSync({ "word/document.xml": new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
  expect(readReason(huge)).toContain("64 MB");
});
