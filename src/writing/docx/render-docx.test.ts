import { strFromU8, unzipSync } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, expect, test } from "vitest";
import { createFormReport, type Report } from "../../report/index.ts";
import { composeDocument } from "../compose.ts";
import { buildSampleReport, changeCells } from "../testing/sample-report.ts";
import { nationalTypography, type Typography } from "../typography.ts";
import { renderDocx } from "./render-docx.ts";

type Root = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const DATE = new Date("2025-01-17T08:30:20Z");

async function render(report: Report, typography: Typography = nationalTypography): Promise<Uint8Array> {
  return renderDocx(composeDocument(report), { typography, date: DATE });
}

function parsePart(bytes: Uint8Array, path: string): Root {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return parseDocument(strFromU8(part), { xmlMode: true });
}

function findAll(root: Root | Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, root, true);
}

function readAttribute(root: Root | Element, name: string, attribute = "w:val"): string | undefined {
  return findAll(root, name)[0]?.attribs[attribute];
}

function readText(element: Element): string {
  return findAll(element, "w:t")
    .map((each) => DomUtils.textContent(each))
    .join("");
}

function findParagraph(root: Root, start: string): Element {
  const found = findAll(root, "w:p").find((each) => readText(each).startsWith(start));
  if (found === undefined) throw new Error(`no paragraph ${start}`);
  return found;
}

let bytes: Uint8Array;
let body: Root;
let tables: readonly Element[];

beforeAll(async () => {
  bytes = await render(buildSampleReport());
  body = parsePart(bytes, "word/document.xml");
  tables = findAll(body, "w:tbl");
});

test("sets an A4 page with the national margins and no grid of characters", () => {
  const section = findAll(body, "w:sectPr")[0];
  if (section === undefined) throw new Error("no section");
  expect(findAll(section, "w:pgSz")[0]?.attribs).toMatchObject({ "w:w": "11906", "w:h": "16838" });
  expect(findAll(section, "w:pgMar")[0]?.attribs).toMatchObject({
    "w:top": "2098",
    "w:bottom": "1984",
    "w:left": "1588",
    "w:right": "1474",
  });
  expect(readAttribute(section, "w:docGrid", "w:type")).toBeUndefined();
});

test("sets the body in 22 lines of 28 characters with both indents of the first line", () => {
  const paragraph = findParagraph(body, "这是一段");
  expect(findAll(paragraph, "w:spacing")[0]?.attribs).toMatchObject({
    "w:line": "578",
    "w:lineRule": "exact",
  });
  expect(findAll(paragraph, "w:ind")[0]?.attribs).toEqual({
    "w:firstLine": "630",
    "w:firstLineChars": "200",
  });
  const run = findAll(paragraph, "w:r")[0];
  expect(run && readAttribute(run, "w:spacing")).toBe("-5");
  expect(run && readAttribute(run, "w:sz")).toBe("32");
});

test("names all four faces on every run and no face of a theme", () => {
  for (const run of findAll(body, "w:r")) {
    const fonts = findAll(run, "w:rFonts")[0]?.attribs ?? {};
    expect(Object.keys(fonts).sort()).toEqual(["w:ascii", "w:cs", "w:eastAsia", "w:hAnsi", "w:hint"]);
  }
});

test.each([
  ["临江市科学技术局", "方正小标宋简体", "44"],
  ["一、总体情况", "黑体", "32"],
  ["（二）依申请公开", "楷体_GB2312", "32"],
  ["1.抓学习", "仿宋_GB2312", "32"],
  ["（1）分层培训", "仿宋_GB2312", "32"],
  ["行政处罚", "宋体", "18"],
])("prints %s… in %s of %s half points", (start, face, size) => {
  const paragraph = findParagraph(body, start);
  const run = findAll(paragraph, "w:r")[0];
  expect(run && readAttribute(run, "w:rFonts", "w:eastAsia")).toBe(face);
  expect(run && readAttribute(run, "w:rFonts", "w:ascii")).toBe("Times New Roman");
  expect(run && readAttribute(run, "w:sz")).toBe(size);
});

test("sets only the heading of a run-in heading in the sub-heading's face", () => {
  const faces = findAll(findParagraph(body, "（一）期限。"), "w:r").map((run) => [
    readText(run).slice(0, 6),
    readAttribute(run, "w:rFonts", "w:eastAsia"),
  ]);
  expect(faces).toEqual([
    ["（一）期限。", "楷体_GB2312"],
    ["这是一段为检", "仿宋_GB2312"],
  ]);
});

test("writes exactly three tables with exact grids as wide as the type area", () => {
  const grids = tables.map((table) => findAll(table, "w:gridCol").map((each) => Number(each.attribs["w:w"])));
  expect(grids.map((grid) => grid.length)).toEqual([4, 10, 15]);
  for (const grid of grids) expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
  expect(tables.map((table) => readAttribute(table, "w:tblW", "w:w"))).toEqual(["8844", "8844", "8844"]);
  expect(tables.map((table) => readAttribute(table, "w:tblLayout", "w:type"))).toEqual([
    "fixed",
    "fixed",
    "fixed",
  ]);
});

test("gives every cell the width of the grid columns that it spans", () => {
  for (const table of tables) {
    const grid = findAll(table, "w:gridCol").map((each) => Number(each.attribs["w:w"]));
    for (const row of findAll(table, "w:tr")) {
      let column = 0;
      for (const cell of findAll(row, "w:tc")) {
        const span = Number(readAttribute(cell, "w:gridSpan") ?? 1);
        const width = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        expect(Number(readAttribute(cell, "w:tcW", "w:w"))).toBe(width);
        column += span;
      }
      expect(column).toBe(grid.length);
    }
  }
});

test("keeps each table whole: every paragraph but the last row's is kept with the next", () => {
  for (const table of tables) {
    const rows = findAll(table, "w:tr");
    const kept = rows.map((row) =>
      findAll(row, "w:p").every((each) => findAll(each, "w:keepNext").length === 1),
    );
    expect(kept.slice(0, -1)).not.toContain(false);
    expect(findAll(rows.at(-1) ?? body, "w:keepNext")).toEqual([]);
    expect(rows.every((row) => findAll(row, "w:cantSplit").length === 1)).toBe(true);
  }
});

test("keeps the heading and a short sentence with the table below them", () => {
  for (const start of [
    "二、主动公开政府信息情况",
    "这是一段为检验版面写下的文字，没有别的意思，只求句子有长有短、标点用得齐全。",
  ]) {
    const kept = findAll(body, "w:p").filter(
      (each) => readText(each) === start && findAll(each, "w:keepNext").length === 1,
    );
    expect(kept).toHaveLength(1);
  }
});

test("repeats the leading header rows and no other", () => {
  const repeated = tables.map((table) =>
    findAll(table, "w:tr").map((row) => findAll(row, "w:tblHeader").length === 1),
  );
  expect(repeated.map((rows) => rows.lastIndexOf(true))).toEqual([-1, 2, 2]);
  expect(repeated.map((rows) => rows.filter(Boolean).length)).toEqual([0, 3, 3]);
});

test("merges cells downwards as the form does", () => {
  const [, requests] = tables;
  if (requests === undefined) throw new Error("no table");
  const merges = findAll(requests, "w:vMerge").map((each) => each.attribs["w:val"]);
  // The caption, 自然人 and 总计, three header headings, 三, and the four groups of its results.
  expect(merges.filter((merge) => merge === "restart")).toHaveLength(8);
  expect(merges.filter((merge) => merge === "continue")).toHaveLength(2 + 1 + 1 + 21 + 7 + 2 + 4 + 2);
});

test("writes the label of the narrow column from top to bottom", () => {
  const vertical = findAll(body, "w:tc").filter((cell) => readAttribute(cell, "w:textDirection") === "tbRlV");
  expect(vertical.map(readText).filter((text) => text !== "")).toEqual(["三、本年度办理结果"]);
});

test("draws half-point borders around and between cells", () => {
  for (const table of tables) {
    const borders = findAll(table, "w:tblBorders")[0];
    const sizes = (borders?.children ?? []).map((each) => ("attribs" in each ? each.attribs["w:sz"] : ""));
    expect(sizes).toEqual(["4", "4", "4", "4", "4", "4"]);
  }
});

test("sets a cell's note on a second line by a break, never inside the text", () => {
  const cell = findAll(body, "w:tc").find((each) => readText(each) === "0（其中修订16件）");
  expect(cell && findAll(cell, "w:br")).toHaveLength(1);
  expect(findAll(body, "w:t").filter((each) => DomUtils.textContent(each).includes("\n"))).toEqual([]);
});

test("prints invalid strings as typed and drops what no file may hold", async () => {
  const report = changeCells(createFormReport("临江市水务局", 2024), {
    "requests.received.total": "/",
    "requests.received.other": "a<b>&\u0007\uD800",
  });
  const cells = findAll(parsePart(await render(report), "word/document.xml"), "w:tc").map(readText);
  expect(cells).toContain("/");
  expect(cells).toContain("a<b>&");
});

test("numbers pages at the outer edge: right on odd pages, left on even ones", () => {
  const files = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith("word/footer"));
  const footers = files.map((path) => parsePart(bytes, path));
  const sides = footers.map((footer) => [
    readAttribute(footer, "w:jc"),
    readAttribute(footer, "w:ind", "w:right") ?? readAttribute(footer, "w:ind", "w:left"),
    readAttribute(footer, "w:rFonts", "w:ascii"),
    readAttribute(footer, "w:sz"),
  ]);
  expect(new Set(sides.map(String))).toEqual(new Set(["left,280,宋体,28", "right,280,宋体,28"]));
  const types = findAll(body, "w:footerReference").map((each) => each.attribs["w:type"]);
  expect(new Set(types)).toEqual(new Set(["default", "even"]));
  expect(findAll(parsePart(bytes, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
});

test("signs at the right, two characters in", () => {
  const [name, date] = ["临江市科学技术局", "2025年1月7日"].map((text) =>
    findAll(body, "w:p")
      .filter((each) => readText(each) === text)
      .at(-1),
  );
  for (const paragraph of [name, date]) {
    expect(paragraph && readAttribute(paragraph, "w:jc")).toBe("right");
    expect(paragraph && readAttribute(paragraph, "w:ind", "w:right")).toBe("630");
  }
});

test("writes title, agency and the given date into the properties", () => {
  const core = parsePart(bytes, "docProps/core.xml");
  const read = (name: string) => DomUtils.textContent(findAll(core, name));
  expect(read("dc:title")).toBe("临江市科学技术局2024年政府信息公开工作年度报告");
  expect(read("dc:creator")).toBe("临江市科学技术局");
  expect(read("dcterms:created")).toBe("2025-01-17T08:30:20Z");
  expect(read("dcterms:modified")).toBe("2025-01-17T08:30:20Z");
});

test("names what stands in for faces that a system lacks", () => {
  const fonts = findAll(parsePart(bytes, "word/fontTable.xml"), "w:font");
  const names = fonts.map((font) => [font.attribs["w:name"], readAttribute(font, "w:altName")]);
  expect(Object.fromEntries(names)).toMatchObject({
    方正小标宋简体: "华文中宋,宋体",
    仿宋_GB2312: "仿宋,FangSong",
    楷体_GB2312: "楷体,KaiTi",
    黑体: "SimHei",
  });
});

test("takes other faces from another typography", async () => {
  const faces = { ...nationalTypography.faces, body: { eastAsia: "仿宋", western: "仿宋" } };
  const document = parsePart(
    await render(buildSampleReport(), { ...nationalTypography, faces }),
    "word/document.xml",
  );
  const run = findAll(findParagraph(document, "这是一段"), "w:r")[0];
  expect(run && readAttribute(run, "w:rFonts", "w:ascii")).toBe("仿宋");
});

test("begins with the parts by which websites know a Word file, and keeps each part whole", () => {
  const parts = Object.keys(unzipSync(bytes));
  expect(parts.slice(0, 3)).toEqual(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]);
  expect(new Set(parts).size).toBe(parts.length);
  // The name that the first part itself bears, not only the directory's.
  expect(strFromU8(bytes.subarray(30, 49))).toBe("[Content_Types].xml");
});

test("gives the same bytes for the same report and date, and others for another date", async () => {
  expect(await render(buildSampleReport())).toEqual(bytes);
  const later = await renderDocx(composeDocument(buildSampleReport()), {
    typography: nationalTypography,
    date: new Date("2025-01-18T00:00:00Z"),
  });
  expect(later).not.toEqual(bytes);
});
