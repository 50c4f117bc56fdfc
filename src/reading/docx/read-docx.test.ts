import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Block, TableBlock } from "../../document/index.ts";
import {
  buildDocx,
  buildItem,
  buildListDocx,
  buildParagraph,
  buildRelation,
  buildRow,
  buildRun,
  buildTable,
  zipParts,
} from "../testing/docx-builder.ts";
import { readDocx } from "./read-docx.ts";

function readBlocks(bytes: Uint8Array): readonly Block[] {
  const reading = readDocx(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document.blocks;
}

function listTexts(bytes: Uint8Array): string[] {
  return readBlocks(bytes).map((block) =>
    block.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : block.kind,
  );
}

function readTexts(body: string): string[] {
  return listTexts(buildDocx(body));
}

/** The cells of the first table as texts, by row. */
function readCells(body: string): string[][] {
  return readTable(body).rows.map((row) => row.map((cell) => cell.lines.join("/")));
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

test("an automatic number is no part of a figure, and no figure in a blank cell", () => {
  const row = `<w:tr><w:tc>${buildItem("规章")}</w:tc><w:tc>${buildItem("345")}</w:tc><w:tc>${buildItem("")}</w:tc></w:tr>`;
  const [table] = readBlocks(buildListDocx([["decimal", "%1"]], buildTable([row, row])));
  const cells =
    table?.kind === "table" ? table.rows.map((each) => each.map(({ lines }) => lines.join("/"))) : [];
  expect(cells).toEqual([
    ["1 规章", "345", ""],
    ["4 规章", "345", ""],
  ]);
});

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

test("takes a table out of a cell that only frames it", () => {
  const inner = buildTable([buildRow(["内", "里"])]);
  const outer = `<w:tbl><w:tr><w:tc>${inner}${buildParagraph("外")}</w:tc></w:tr></w:tbl>`;
  expect(readTexts(outer)).toEqual(["table", "外"]);
});

test("finds the body where the package says it is", () => {
  expect(readBlocks(buildDocx(buildParagraph("甲"), "word/document2.xml"))).toHaveLength(1);
});

test("does not believe absurd spans", () => {
  const body =
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>' +
    buildParagraph("甲");
  expect(readTable(body).columnCount).toBe(1);
});

test.each([
  ["nothing", new Uint8Array(), "不是 Word 文件"],
  ["some text", strToU8("hello"), "不是 Word 文件"],
  ["a cut archive", buildDocx(buildParagraph("甲")).slice(0, 200), "不完整"],
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

// Making the archives takes longer than refusing them.
test("refuses an archive that unpacks to more than a report can be", { timeout: 60_000 }, () => {
  const huge = zipSync({ "word/document.xml": new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
  expect(readReason(huge)).toContain("64 MB");
});

test("counts unpacked bytes itself, whatever the archive claims", { timeout: 60_000 }, () => {
  const huge = zipSync({ "word/document.xml": new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
  const view = new DataView(huge.buffer);
  const directory = view.getUint32(huge.length - 6, true);
  for (const at of [22, directory + 24]) view.setUint32(at, 100, true);
  expect(readReason(huge)).toContain("64 MB");
});

test("notices a flipped bit by the checksum", () => {
  const bytes = zipSync(
    {
      "_rels/.rels": strToU8(buildRelation("word/document.xml")),
      "word/document.xml": strToU8("<w:p/>".repeat(9)),
    },
    { level: 0 },
  );
  const at = bytes.findIndex((byte, index) => byte === 0x77 && bytes[index + 1] === 0x3a);
  bytes[at] = 0x76;
  expect(readReason(bytes)).toContain("已损坏");
});

describe("what is not seen", () => {
  test.each([
    ["hidden words", buildRun("密", "<w:vanish/>")],
    ["a deleted run", `<w:del>${buildRun("旧")}</w:del>`],
    ["words moved away", `<w:moveFrom>${buildRun("移")}</w:moveFrom>`],
    ["the reading above a character", `<w:r><w:ruby><w:rt>${buildRun("yīn")}</w:rt></w:ruby></w:r>`],
    ["a comment's and a footnote's mark", "<w:r><w:commentReference/><w:footnoteReference/></w:r>"],
    [
      "a code before its result",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${buildRun("码")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    ["tab stops", ""],
  ])("%s", (_, hidden) => {
    const properties = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>';
    expect(readTexts(`<w:p>${properties}${buildRun("甲")}${hidden}${buildRun("乙")}</w:p>`)).toEqual([
      "甲乙",
    ]);
  });

  test("what only looked hidden before a change is seen", () => {
    const change = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>";
    expect(
      readTexts(`<w:p>${buildRun("甲", change)}${buildRun("乙", '<w:vanish w:val="0"/>')}</w:p>`),
    ).toEqual(["甲乙"]);
  });

  test("words hidden by a style are not seen", () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body = `<w:p>${buildRun("甲")}${buildRun("乙", '<w:rStyle w:val="b"/>')}</w:p>`;
    expect(listTexts(buildListDocx([], body, "", styles))).toEqual(["甲"]);
  });

  test("deleted rows and cells, and a row that is hidden", () => {
    const deleted = buildRow(["删", "9"], "<w:trPr><w:del/></w:trPr>");
    const hidden = buildRow(["藏", "8"], "<w:trPr><w:hidden/></w:trPr>");
    const cell = `<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${buildParagraph("7")}</w:tc><w:tc>${buildParagraph("乙")}</w:tc></w:tr>`;
    expect(readCells(buildTable([deleted, buildRow(["甲", "1"]), hidden, cell]))).toEqual([
      ["甲", "1"],
      ["乙"],
    ]);
  });

  test("a table of contents, but not one that never ends", () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const contents = `<w:p>${begin}${buildRun("一、总体情况 1")}</w:p>${buildParagraph("二、 2")}`;
    expect(readTexts(`${contents}${end}${buildParagraph("甲")}`)).toEqual(["", "甲"]);
    expect(readTexts(`${contents}${buildParagraph("甲")}`)).toEqual(["一、总体情况 1", "二、 2", "甲"]);
  });
});

describe("digits that are set apart join no number", () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const styles =
    `<w:style w:styleId="a"><w:rPr>${raised}</w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>` +
    '<w:style w:styleId="c"><w:rPr><w:strike/></w:rPr></w:style>';

  function readRuns(...runs: string[]): string {
    const body = `<w:p>${runs.join("")}</w:p>`;
    return listTexts(buildListDocx([], body, "", styles)).join("/");
  }

  test.each([
    ["a raised mark", [buildRun("12"), buildRun("1", raised)], "12¹"],
    ["a lowered mark", [buildRun("12"), buildRun("1", '<w:vertAlign w:val="subscript"/>')], "12₁"],
    ["one raised by the style of its style", [buildRun("12"), buildRun("1", '<w:rStyle w:val="b"/>')], "12¹"],
    ["a figure struck out", [buildRun("12", "<w:strike/>"), buildRun("15")], "1̶2̶15"],
    ["one struck out twice", [buildRun("12", '<w:dstrike w:val="1"/>'), buildRun("15")], "1̶2̶15"],
    ["one struck out by its style", [buildRun("12", '<w:rStyle w:val="c"/>'), buildRun("15")], "1̶2̶15"],
    ["a style taken back", [buildRun("12", '<w:rStyle w:val="c"/><w:strike w:val="0"/>')], "12"],
    [
      "the style's mark on the line again",
      [buildRun("1", '<w:rStyle w:val="b"/><w:vertAlign w:val="baseline"/>')],
      "1",
    ],
    ["one raised by its position", [buildRun("12"), buildRun("1", '<w:position w:val="12"/>')], "12¹"],
    ["one lowered by its position", [buildRun("12"), buildRun("1", '<w:position w:val="-8"/>')], "12₁"],
    ["one moved into the middle of its line", [buildRun("12", '<w:position w:val="3"/>')], "12"],
    ["words", [buildRun("旧", "<w:strike/>"), buildRun("新", raised)], "旧新"],
  ])("%s", (_, runs, text) => {
    expect(readRuns(...runs)).toBe(text);
  });

  test("the look of a paragraph's mark is not that of its words", () => {
    expect(readTexts(`<w:p><w:pPr><w:rPr>${raised}</w:rPr></w:pPr>${buildRun("12")}</w:p>`)).toEqual(["12"]);
  });
});

describe("what is seen", () => {
  function buildForm(properties: string): string {
    return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>${properties}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  }

  function buildField(code: string, result?: string): string {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const shown = result === undefined ? "" : `${mark("separate")}${buildRun(result)}`;
    return `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${shown}${mark("end")}`;
  }

  test.each([
    [
      "inserted and moved here",
      `<w:ins>${buildRun("乙")}</w:ins><w:moveTo>${buildRun("丙")}</w:moveTo>`,
      "甲乙丙",
    ],
    [
      "in a content control",
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${buildRun("乙")}</w:sdtContent></w:sdt>`,
      "甲乙",
    ],
    ["in a link", `<w:hyperlink>${buildRun("乙")}</w:hyperlink>`, "甲乙"],
    ["between bookmarks", `<w:bookmarkStart w:name="_x"/>${buildRun("乙")}<w:bookmarkEnd/>`, "甲乙"],
    ["the result of a field", `<w:fldSimple w:instr="PAGE">${buildRun("3")}</w:fldSimple>`, "甲3"],
    ["a circled digit of a symbol font", '<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>', "甲②"],
    [
      "the base under a reading",
      `<w:r><w:ruby><w:rt>${buildRun("yǐ")}</w:rt><w:rubyBase>${buildRun("乙")}</w:rubyBase></w:ruby></w:r>`,
      "甲乙",
    ],
    ["a formula's words", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "甲x"],
    [
      "a fraction and a power, whose digits join no number",
      "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>3</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath>",
      "甲1/2 3 ^4 ",
    ],
    [
      "parts of a formula one over the other, in brackets and under a root",
      "<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m><m:d><m:e><m:r><m:t>3</m:t></m:r></m:e></m:d><m:rad><m:e><m:r><m:t>4</m:t></m:r></m:e></m:rad>",
      "甲1 2 (3 )√4 ",
    ],
    [
      "the choice of a list in a form",
      buildForm(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="有"/><w:listEntry w:val="没有"/></w:ddList>',
      ),
      "甲没有",
    ],
    [
      "the first of a list where nothing was chosen",
      buildForm('<w:ddList><w:listEntry w:val="有"/><w:listEntry w:val="没有"/></w:ddList>'),
      "甲有",
    ],
    ["a box that is ticked", buildForm('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), "甲☑"],
    ["a box that is not", buildForm('<w:checkBox><w:default w:val="0"/></w:checkBox>'), "甲☐"],
    ["a number in a circle that a field draws", buildField("eq \\o\\ac(○,12)"), "甲⑫"],
    ["one beyond the circled digits", buildField("EQ \\o(○,51)"), "甲(51)"],
    ["a word in a circle", buildField(" EQ \\o\\ac(○,印) "), "甲(印)"],
    ["what else a field draws, as it is written", buildField("EQ \\f(1,2)"), "甲\\f(1,2)"],
    ["a drawn field whose result the file holds", buildField("EQ \\o\\ac(○,1)", "①"), "甲①"],
    ["a data section", "<w:r><w:t><![CDATA[<乙>]]></w:t></w:r>", "甲<乙>"],
  ])("%s", (_, content, text) => {
    expect(readTexts(`<w:p>${buildRun("甲")}${content}</w:p>`)).toEqual([text]);
  });

  test("notes at the foot, and files in the file, are told beside the text", () => {
    const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const note = (id: string, type: string, text: string) =>
      `<w:footnote w:id="${id}"${type}><w:p>${text === "" ? "<w:r><w:separator/></w:r>" : buildRun(text)}</w:p></w:footnote>`;
    const footnotes = `<w:footnotes xmlns:w="${namespace}">${note("0", ' w:type="separator"', "")}${note("1", "", "注一。")}</w:footnotes>`;
    const endnotes = `<w:endnotes xmlns:w="${namespace}"><w:endnote><w:p>${buildRun("注二。")}</w:p></w:endnote></w:endnotes>`;
    const parts = { "word/footnotes.xml": footnotes, "word/endnotes.xml": endnotes };
    const reading = readDocx(buildDocx(`${buildParagraph("甲")}<w:altChunk/>`, "word/document.xml", parts));
    expect(reading.ok && reading.document.asides).toEqual([
      { kind: "footnote", text: "注一。" },
      { kind: "footnote", text: "注二。" },
      { kind: "embedded", text: "" },
    ]);
  });

  test("blanks at the ends of a run only where it keeps them", () => {
    expect(readTexts("<w:p><w:r><w:t> 甲 </w:t></w:r></w:p>")).toEqual(["甲"]);
    const figures = ["12", "\u3000", "34"].map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join("");
    expect(readTexts(`<w:p>${figures}</w:p>`)).toEqual(["12\u300034"]);
    expect(readTexts("<w:p><w:r><w:t>12\u3000</w:t></w:r><w:r><w:t>34</w:t></w:r></w:p>")).toEqual([
      "12\u300034",
    ]);
  });

  test("a paragraph whose mark was deleted goes on in the next", () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${buildRun("甲")}</w:p>`;
    expect(readTexts(`${deleted}${buildParagraph("乙")}${buildParagraph("丙")}`)).toEqual(["甲乙", "丙"]);
    expect(readTexts(`${deleted}${buildTable([buildRow(["1", "2"])])}`)).toEqual(["甲", "table"]);
  });

  test("a text box once, before its paragraph or behind its first words", () => {
    const box = `<w:txbxContent>${buildParagraph("框")}</w:txbxContent>`;
    const anchor = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(readTexts(`<w:p><w:r>${anchor}</w:r>${buildRun("甲")}</w:p>`)).toEqual(["框", "甲"]);
    expect(readTexts(`<w:p>${buildRun("甲")}<w:r>${anchor}</w:r>${buildRun("乙")}</w:p>`)).toEqual([
      "甲乙",
      "框",
    ]);
  });

  test("the fallback where the choice has no words", () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><x/></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(readTexts(body)).toEqual(["甲"]);
  });

  test("a table in a text box", () => {
    const table = buildTable([buildRow(["1", "2"]), buildRow(["3", "4"])]);
    expect(readTexts(`<w:p><w:r><w:txbxContent>${table}</w:txbxContent></w:r></w:p>`)).toEqual(["table", ""]);
  });

  test("any prefix and the strict namespace", () => {
    const body = "<x:p><x:r><x:t>甲</x:t></x:r></x:p>";
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const document = `<x:document xmlns:x="${strict}"><x:body>${body}</x:body></x:document>`;
    const bytes = zipParts({
      "_rels/.rels": buildRelation("word/document.xml"),
      "word/document.xml": document,
    });
    expect(listTexts(bytes)).toEqual(["甲"]);
  });

  test("the usual prefix in a namespace of its own is not Word's", () => {
    expect(readTexts(`<w:p>${buildRun("甲")}<w:t xmlns:w="http://x">乙</w:t></w:p>`)).toEqual(["甲"]);
  });

  test("a body in UTF-16", () => {
    const document = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document>${buildParagraph("甲")}</w:document>`;
    const wide = new Uint8Array(Uint16Array.from(document, (character) => character.charCodeAt(0)).buffer);
    expect(listTexts(zipParts({ "word/document.xml": wide }))).toEqual(["甲"]);
  });
});

describe("tables", () => {
  test("cells merged to the right in the old way", () => {
    const cell = (text: string, merge: string) =>
      `<w:tc><w:tcPr><w:hMerge w:val="${merge}"/></w:tcPr>${buildParagraph(text)}</w:tc>`;
    const row = `<w:tr>${cell("甲", "restart")}${cell("", "continue")}<w:tc>${buildParagraph("乙")}</w:tc></w:tr>`;
    expect(readTable(buildTable([row])).rows[0]?.map(({ column, colSpan }) => [column, colSpan])).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });

  test("a continued cell of another width is a cell of its own", () => {
    expect(
      readCells(
        buildTable([
          buildRow(["v 甲", "乙"]),
          '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>' +
            `${buildParagraph("丙")}</w:tc></w:tr>`,
        ]),
      ),
    ).toEqual([["甲", "乙"], ["丙"]]);
  });

  test("two tables that follow each other stay two", () => {
    const table = buildTable([buildRow(["1", "2"])]);
    expect(readTexts(`${table}${table}`)).toEqual(["table", "table"]);
  });

  test("a table that frames an article gives way to it, its rows of figures stay a table", () => {
    const article = buildParagraph("这是一段比标签长得多的正文，写它只为检验框住正文的表格会让开。").repeat(
      2,
    );
    const prose = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${article}</w:tc></w:tr>`;
    const table = buildTable([prose, buildRow(["规章", "0"]), buildRow(["文件", "1"]), prose]);
    expect(readTexts(table).map((text) => text.slice(0, 5))).toEqual([
      "这是一段比",
      "这是一段比",
      "table",
      "这是一段比",
      "这是一段比",
    ]);
  });

  test("a row of figures with a long remark stays a row", () => {
    const remark = "这条备注写得很长，长到像一段正文，但它仍在表里。".repeat(9);
    const table = buildTable([buildRow(["规章", "0", "1"]), buildRow(["文件", "2", remark])]);
    expect(readCells(table)).toEqual([
      ["规章", "0", "1"],
      ["文件", "2", remark],
    ]);
  });

  test("ten thousand rows", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => buildRow([`${index}`, "1"]));
    expect(readTable(buildTable(rows)).rows).toHaveLength(10_000);
  });

  test("refuses tables wider or deeper than any report's", () => {
    expect(
      readReason(
        buildDocx(
          buildTable([
            buildRow(
              Array.from({ length: 9 }, () => "1"),
              '<w:trPr><w:gridBefore w:val="200"/></w:trPr>',
            ).replaceAll("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="200"/>'),
          ]),
        ),
      ),
    ).toContain("单元格");
    const deep = "<w:tbl><w:tr><w:tc>".repeat(60) + buildParagraph("1") + "</w:tc></w:tr></w:tbl>".repeat(60);
    expect(readReason(buildDocx(deep))).toContain("嵌套");
  });
});

describe("automatic numbers", () => {
  test("are text, in the format and wording of their level", () => {
    const bytes = buildListDocx(
      [
        ["chineseCountingThousand", "%1、"],
        ["chineseCounting", "（%2）"],
        ["decimal", "%3."],
      ],
      [
        buildItem("甲"),
        buildItem("乙", 1),
        buildItem("丙", 2),
        buildItem("丁", 2),
        buildItem("戊", 1),
        buildItem("己"),
        buildItem("庚", 1),
      ].join(""),
    );
    expect(listTexts(bytes)).toEqual([
      "一、甲",
      "（一）乙",
      "1. 丙",
      "2. 丁",
      "（二）戊",
      "二、己",
      "（一）庚",
    ]);
  });

  test.each([
    ["decimalFullWidth", "１２"],
    ["decimalEnclosedCircle", "⑫"],
    ["lowerLetter", "l"],
    ["upperRoman", "XII"],
    ["japaneseCounting", "十二"],
    ["ideographTraditional", "乙"],
    ["decimalZero", "12"],
    ["chineseLegalSimplified", "壹拾贰"],
    ["unheardOf", "12"],
  ])("in format %s", (format, ordinal) => {
    const bytes = buildListDocx(
      [[format, "%1、"]],
      Array.from({ length: 12 }, () => buildItem("甲")).join(""),
    );
    expect(listTexts(bytes)[11]).toBe(`${ordinal}、甲`);
  });

  test("of several levels in one, and as digits where the level says so", () => {
    const bytes = buildListDocx(
      [
        ["chineseCounting", "%1、"],
        ["decimal", "%1.%2"],
        ["decimal", "%1.%2.%3", "<w:isLgl/>"],
      ],
      buildItem("甲") + buildItem("乙", 1) + buildItem("丙", 2),
    );
    expect(listTexts(bytes)).toEqual(["一、甲", "一.1 乙", "1.1.1 丙"]);
  });

  test("go on where two lists share a pattern, and begin again where a list says so", () => {
    const lists = [1, 2, 3].map(
      (id) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${id === 3 ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>' : ""}</w:num>`,
    );
    const items = ["1", "2", "3", "3"].map((id) => buildItem("甲", 0, id)).join("");
    expect(listTexts(buildListDocx([["decimal", "%1、"]], items, lists.join("")))).toEqual([
      "1、甲",
      "2、甲",
      "5、甲",
      "6、甲",
    ]);
  });

  test("come from a paragraph's style, at the level that names it", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h"/></w:style><w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = `<w:p><w:pPr><w:pStyle w:val="h2"/></w:pPr>${buildRun("甲")}</w:p>`;
    const levels = [
      ["decimal", "%1."],
      ["chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>'],
    ] as const;
    expect(listTexts(buildListDocx(levels, body, undefined, styles))).toEqual(["（一）甲"]);
  });

  test("are none for list 0, for bullets and for a list that is not there", () => {
    const body = buildItem("甲", 0, "0") + buildItem("乙") + buildItem("丙", 0, "9");
    expect(listTexts(buildListDocx([["bullet", "\uF06C"]], body))).toEqual(["甲", "乙", "丙"]);
  });

  test.each(["__proto__", "constructor", "toString", "valueOf"])(
    "a format, a property and a look named %s say nothing",
    (name) => {
      const body = buildItem("甲") + buildParagraph("乙");
      expect(listTexts(buildListDocx([[name, "%1、"]], body))).toEqual(["1、甲", "乙"]);
      expect(listTexts(buildListDocx([["decimal", "%1、", `<${name}/>`]], body))).toEqual(["1、甲", "乙"]);
      expect(readTexts(`<w:p>${buildRun("12", `<w:vertAlign w:val="${name}"/>`)}</w:p>`)).toEqual(["12"]);
    },
  );

  test("stand before words that a deleted mark joined, and count no deleted paragraph", () => {
    const joined = buildItem("甲").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>");
    expect(
      listTexts(buildListDocx([["decimal", "%1、"]], joined + buildItem("乙") + buildItem("丙"))),
    ).toEqual(["1、甲乙", "2、丙"]);
  });

  test("stand in cells, too", () => {
    const cell = `<w:tc>${buildItem("属于国家秘密")}</w:tc><w:tc>${buildParagraph("0")}</w:tc>`;
    const reading = readDocx(buildListDocx([["decimal", "%1."]], `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`));
    const [block] = reading.ok ? reading.document.blocks : [];
    expect(block?.kind === "table" && block.rows[0]?.map((each) => each.lines)).toEqual([
      ["1. 属于国家秘密"],
      ["0"],
    ]);
  });
});

describe("other files in an archive", () => {
  test.each([
    ["xl/workbook.xml", "电子表格"],
    ["ppt/presentation.xml", "演示文稿"],
    ["OFD.xml", "OFD"],
    ["META-INF/manifest.xml", "OpenDocument"],
    ["报告.docx", "先解压"],
  ])("%s", (path, reason) => {
    expect(readReason(zipParts({ [path]: "<a/>" }))).toContain(reason);
  });

  test("a Word file whose text is a page put in", () => {
    expect(readReason(buildDocx('<w:altChunk r:id="r1"/>'))).toContain("嵌入的网页");
  });

  test("a Word file without a word", () => {
    expect(readReason(buildDocx("<w:p/>"))).toContain("没有文字");
  });

  test("a body with a document type", () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:t>&b;</w:t></w:document>';
    expect(readReason(zipParts({ "word/document.xml": bomb }))).toContain("DOCTYPE");
  });

  test("elements nested without end", () => {
    expect(readReason(buildDocx("<w:sdt>".repeat(5_000)))).toContain("嵌套");
  });
});

test("no damaged file makes the reader throw", () => {
  const whole = buildListDocx(
    [["decimal", "%1."]],
    buildItem("甲") + buildTable([buildRow(["v 1", ">2 2"])]),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(typeof readDocx(bytes).ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});

test("no broken markup makes the reader throw", () => {
  const body = buildItem("甲&#x4E2D;") + buildTable([buildRow(["v 1", ">2 2"]), buildRow(["^", "3"])]);
  fc.assert(
    fc.property(
      fc.nat(body.length),
      fc.nat(40),
      fc.constantFrom("", "<", ">", "&", '"', "</w:p>", "<w:tc>", "<!--"),
      (at, length, put) => {
        const broken = `${body.slice(0, at)}${put}${body.slice(at + length)}`;
        expect(typeof readDocx(buildDocx(broken)).ok).toBe("boolean");
      },
    ),
    { numRuns: 300 },
  );
});

describe("the title among the file's properties", () => {
  const property = "临江市水务局2024年政府信息公开工作年度报告";

  function readTitle(...lines: string[]): string {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${property}</dc:title><dc:creator>丁</dc:creator></cp:coreProperties>`;
    const bytes = buildDocx(lines.map(buildParagraph).join(""), "word/document.xml", {
      "docProps/core.xml": core,
    });
    const reading = readDocx(bytes);
    if (!reading.ok) throw new Error(reading.reason);
    return reading.document.title;
  }

  test("is believed where the first lines say the same, however they are broken", () => {
    expect(readTitle(property, "一、总体情况")).toBe(property);
    expect(readTitle("临江市", "水务局", "2024年政府信息公开工作年度报告")).toBe(property);
  });

  test("is not believed where a template handed it on", () => {
    expect(readTitle("临江市水务局2025年政府信息公开工作年度报告")).toBe("");
    expect(readTitle("一、总体情况", property)).toBe("");
  });
});

/** A table whose grid has columns of these widths. */
function buildGrid(widthsTwips: readonly number[], rows: readonly string[]): string {
  const grid = widthsTwips.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

function readPlaces(body: string): string[][] {
  return readTable(body).rows.map((row) =>
    row.map(({ column, colSpan, lines }) => `${lines.join("/")}@${column}+${colSpan}`),
  );
}

test("a tab in a cell keeps two numbers apart, and is a blank elsewhere", () => {
  const run = "<w:p><w:r><w:t>3</w:t><w:tab/><w:t>100</w:t></w:r></w:p>";
  expect(
    readCells(`<w:tbl><w:tr><w:tc>${run}</w:tc><w:tc>${buildParagraph("5")}</w:tc></w:tr></w:tbl>`),
  ).toEqual([["3\u3000100", "5"]]);
  expect(readTexts(run)).toEqual(["3 100"]);
});

describe("a table whose borders do not quite meet", () => {
  const rows = [buildRow(["甲", ">2 乙"]), buildRow([">2 11", "12"])];

  test("has no column between them", () => {
    expect(readPlaces(buildGrid([900, 1, 900], rows))).toEqual([
      ["甲@0+1", "乙@1+1"],
      ["11@0+1", "12@1+1"],
    ]);
  });

  test("keeps a column that is seen, one in which a cell stands, and columns all as narrow", () => {
    const asPrinted = [
      ["甲@0+1", "乙@1+2"],
      ["11@0+2", "12@2+1"],
    ];
    expect(readPlaces(buildGrid([900, 200, 900], rows))).toEqual(asPrinted);
    expect(readPlaces(buildGrid([10, 10, 10], rows))).toEqual(asPrinted);
    const withOwn = [...rows, buildRow(["1", "2", "3"])];
    expect(readPlaces(buildGrid([900, 1, 900], withOwn))).toEqual([
      ...asPrinted,
      ["1@0+1", "2@1+1", "3@2+1"],
    ]);
  });
});
