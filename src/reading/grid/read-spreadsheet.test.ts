import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { countGrid, listCounts } from "../testing/ledger-builder.ts";
import { buildWorkbook, writeNumber, writeWords } from "../testing/workbook-builder.ts";
import { spreadsheetReasons } from "./messages.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";

async function readTexts(bytes: Uint8Array): Promise<string[][]> {
  const reading = await readSpreadsheet(bytes, "台账.csv");
  if (!reading.ok) throw new Error(reading.reason);
  const { rows, columnCount } = reading.sheets[0]?.grid ?? { rows: [], columnCount: 0 };
  return rows.map((row) =>
    Array.from(
      { length: columnCount },
      (_, at) => row.find(({ column }) => column === at)?.lines.join("/") ?? "",
    ),
  );
}

async function refuse(bytes: Uint8Array): Promise<string> {
  const reading = await readSpreadsheet(bytes, "文件");
  return reading.ok ? "" : reading.reason;
}

/** Where the directory of an archive speaks of a part. */
function findEntry(bytes: Uint8Array, name: string): number {
  const at = Buffer.from(bytes).lastIndexOf(name);
  if (at < 46) throw new Error(`no part ${name}`);
  return at - 46;
}

/** The archive, in whose directory and entry a part has this size. */
function claimSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  const entry = findEntry(lying, name);
  view.setUint32(entry + 24, size, true);
  view.setUint32(view.getUint32(entry + 42, true) + 22, size, true);
  return lying;
}

describe("An .xlsx file is read as its sheets", () => {
  test("Words, numbers, dates and formula results become texts", async () => {
    const bytes = buildWorkbook([
      writeWords("A1", "自然人") + writeNumber("B1", "1234") + writeNumber("C1", "72701.2578"),
      writeNumber("A2", "45296", { style: 1 }) + writeNumber("B2", "45311.5", { style: 2 }),
      writeNumber("A3", "0.30000000000000004", { formula: "0.1+0.2" }) +
        writeNumber("C3", "7", { formula: "SUM(B1:B2)" }),
      `<c r="A4" t="str"><f>"a"</f><v>=cmd|x</v></c><c r="B4" t="b"><v>1</v></c>`,
    ]);
    expect(await readTexts(bytes)).toEqual([
      ["自然人", "1234", "72701.2578"],
      ["2024-01-05", "2024-01-20", ""],
      ["0.3", "", "7"],
      ["=cmd|x", "TRUE", ""],
    ]);
  });

  test("Raised and struck-out digits join no number", async () => {
    const write = (at: string, looks: string, mark: string): string =>
      `<c r="${at}" t="inlineStr"><is><r><t>12</t></r><r><rPr>${looks}</rPr><t xml:space="preserve">${mark}</t></r></is></c>`;
    const cells =
      write("A1", '<vertAlign val="superscript"/>', "1") +
      write("B1", '<sz val="9"/><vertAlign val="subscript"/>', "1") +
      write("C1", "<strike/>", "1") +
      write("D1", '<strike val="0"/>', "1") +
      write("E1", "<b/>", "1");
    expect(await readTexts(buildWorkbook([cells]))).toEqual([["12¹", "12₁", "121̶", "121", "121"]]);
  });

  test("A cell that shows an error is blank", async () => {
    const error = '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(await readTexts(buildWorkbook([writeNumber("A1", "5") + error + writeNumber("C1", "6")]))).toEqual(
      [["5", "", "6"]],
    );
  });

  test("The text of merged cells stands in the first of them", async () => {
    const bytes = buildWorkbook(
      [writeWords("A1", "申请人情况") + writeWords("C1", "总计"), writeNumber("B2", "5")],
      {
        behind: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      },
    );
    expect(await readTexts(bytes)).toEqual([
      ["申请人情况", "", "总计"],
      ["", "5", ""],
    ]);
  });

  test("A blank first row and column keep the places of what follows", async () => {
    const rows = ["", writeNumber("B2", "5")];
    expect(await readTexts(buildWorkbook(rows))).toEqual([
      ["", ""],
      ["", "5"],
    ]);
  });

  test.each([
    ["", "2020-01-05"],
    ['date1904="false"', "2020-01-05"],
    ['date1904="1"', "2024-01-06"],
    ['defaultThemeVersion="1" date1904="true"', "2024-01-06"],
  ])("Its dates are counted from the day that it says: %s", async (attribute, date) => {
    const bytes = buildWorkbook([writeNumber("A1", "43835", { style: 1 })]);
    const parts = unzipSync(bytes);
    const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const said = strToU8(book.replace("<sheets>", `<workbookPr ${attribute}/><sheets>`));
    expect(await readTexts(zipSync({ ...parts, "xl/workbook.xml": said }))).toEqual([[date]]);
  });

  test("A ledger in it is counted by its dates", async () => {
    const bytes = buildWorkbook([
      ["申请人类型", "收到日期", "办理结果", "办结日期"]
        .map((text, at) => writeWords(`${"ABCD"[at]}1`, text))
        .join(""),
      writeWords("A2", "公民") +
        writeNumber("B2", "45291", { style: 1 }) +
        writeWords("C2", "重复申请") +
        writeNumber("D2", "45311", { style: 2 }),
    ]);
    const reading = await readSpreadsheet(bytes, "台账.xlsx");
    const grid = reading.ok ? reading.sheets[0]?.grid : undefined;
    expect(reading.ok && reading.sheets[0]?.name).toBe("2024年台账");
    expect(grid && listCounts(countGrid(grid))).toEqual({
      "carriedIn.naturalPerson": 1,
      "notProcessed.repeated.naturalPerson": 1,
    });
  });
});

describe("A .csv file is read in the encoding and with the separator it has", () => {
  const GBK = [
    201, 234, 199, 235, 200, 203, 192, 224, 208, 205, 44, 176, 236, 192, 237, 189, 225, 185, 251, 10, 215,
    212, 200, 187, 200, 203, 44, 211, 232, 210, 212, 185, 171, 191, 170, 10,
  ];

  test("GBK, as Chinese Excel saves it", async () => {
    expect(await readTexts(new Uint8Array(GBK))).toEqual([
      ["申请人类型", "办理结果"],
      ["自然人", "予以公开"],
    ]);
  });

  test("UTF-8 with and without a mark at its beginning", async () => {
    expect(await readTexts(strToU8("\uFEFF自然人,5"))).toEqual([["自然人", "5"]]);
    expect(await readTexts(strToU8("自然人,5"))).toEqual([["自然人", "5"]]);
  });

  test("UTF-16 with tabs (Unicode 文本)", async () => {
    const text = "\uFEFF自然人\t5";
    const bytes = Array.from(text, (each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]).flat();
    expect(await readTexts(new Uint8Array(bytes))).toEqual([["自然人", "5"]]);
  });

  test("Quoted fields with separators, and semicolons", async () => {
    expect(await readTexts(strToU8('"1,234";甲\n"a;b";"c\nd"'))).toEqual([
      ["1,234", "甲"],
      ["a;b", "c/d"],
    ]);
  });

  test("A web page named .xls is read by its tables", async () => {
    expect(await readTexts(strToU8("<html><table><tr><td>5</td><td>6</td></tr></table></html>"))).toEqual([
      ["5", "6"],
    ]);
  });
});

describe("What cannot be opened is refused with what to do", () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test("Old .xls and .et files are to be saved as .xlsx", async () => {
    expect(await refuse(new Uint8Array([...compound, 0, 0]))).toBe(spreadsheetReasons.oldExcel);
  });

  test("Files with a password", async () => {
    const name = Array.from("EncryptedPackage", (each) => [each.charCodeAt(0), 0]).flat();
    expect(await refuse(new Uint8Array([...compound, ...name]))).toBe(spreadsheetReasons.protectedFile);
  });

  test("An empty file, a picture, a broken archive, a Word file", async () => {
    expect(await refuse(new Uint8Array())).toBe(spreadsheetReasons.empty);
    expect(await refuse(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe(
      spreadsheetReasons.notSpreadsheet,
    );
    expect(await refuse(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toBe(spreadsheetReasons.notSpreadsheet);
    expect(await refuse(zipSync({ "word/document.xml": strToU8("<a/>") }))).toBe(spreadsheetReasons.document);
  });

  test("Other archives say what they are", async () => {
    const slides = { "[Content_Types].xml": strToU8("<a/>"), "ppt/presentation.xml": strToU8("<a/>") };
    expect(await refuse(zipSync(slides))).toBe(spreadsheetReasons.otherOffice);
    expect(await refuse(zipSync({ "台账.csv": strToU8("1,2") }))).toBe(spreadsheetReasons.archive);
  });

  test("A PDF that is text, and the tool's own files, give no figures", async () => {
    expect(await refuse(strToU8("%PDF-1.4\n1 0 obj\n12\nendobj\nstartxref\n34\n%%EOF\n"))).toBe(
      spreadsheetReasons.pdf,
    );
    expect(await refuse(strToU8('{\n"format": "2021",\n"figures": [\n1,\n2\n]\n}'))).toBe(
      spreadsheetReasons.draft,
    );
  });

  test("A workbook whose parts are broken", async () => {
    const broken = zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets>") });
    expect(await refuse(broken)).toBe(spreadsheetReasons.brokenWorkbook);
  });

  test("A blank workbook and a blank text", async () => {
    expect(await refuse(buildWorkbook([]))).toBe(spreadsheetReasons.noSheet);
    expect(await refuse(strToU8(",,\n,,"))).toBe(spreadsheetReasons.noSheet);
  });

  test("An archive that unpacks to more than 64 MB is not unpacked", async () => {
    const bytes = buildWorkbook([], { extra: { "xl/media/a.bin": new Uint8Array(65 * 1024 * 1024) } });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await refuse(bytes)).toBe(spreadsheetReasons.tooLarge(64));
  }, 30_000);

  test("An archive that claims to be small is counted by what it unpacks to", async () => {
    const zeros = new Uint8Array(65 * 1024 * 1024);
    for (const name of ["xl/worksheets/sheet9.xml", "xl/media/a.bin"]) {
      const bytes = claimSize(buildWorkbook([], { extra: { [name]: zeros } }), name, 100);
      expect(await refuse(bytes)).toBe(spreadsheetReasons.tooLarge(64));
    }
  }, 30_000);

  test("A part that is not what its checksum says is broken", async () => {
    const bytes = buildWorkbook([writeNumber("A1", "5")]);
    expect(await refuse(claimSize(bytes, "xl/worksheets/sheet1.xml", 20))).toBe(
      spreadsheetReasons.brokenWorkbook,
    );
  });

  test("A workbook with a password inside its archive", async () => {
    const bytes = buildWorkbook([writeNumber("A1", "5")]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entry = findEntry(bytes, "xl/styles.xml");
    view.setUint16(entry + 8, view.getUint16(entry + 8, true) | 1, true);
    expect(await refuse(bytes)).toBe(spreadsheetReasons.protectedFile);
  });

  test("A workbook of a few bytes with one cell far away takes no memory", async () => {
    const far = buildWorkbook([writeNumber("XFD1048576", "1")]);
    expect(await refuse(far)).toBe(spreadsheetReasons.tooManyCells("200万"));
  });

  test.each([
    '<row r="99999999999"><c r="A2"><v>1</v></c></row>',
    "<row r='9e9'/>",
    '<row spans="1>2" r="1048577"/>',
    '<row r="x"/>',
    "<row r=5000000/>",
    '<row><c r="A99999999"/></row>',
  ])("A row that no sheet has takes no memory: %s", async (row) => {
    const far = buildWorkbook([`${writeNumber("A1", "5")}</row>${row}<row r="1048576">`]);
    expect(await refuse(far)).toBe(spreadsheetReasons.brokenWorkbook);
  });

  test("A last row that only has a height does no harm", async () => {
    const tall = buildWorkbook([`${writeNumber("A1", "5")}</row><row r="1048576" ht="20">`]);
    expect(await readTexts(tall)).toEqual([["5"]]);
  });

  test("Blank cells far away do no harm", async () => {
    expect(await readTexts(buildWorkbook([`${writeNumber("A1", "5")}<c r="XFD1" s="1"/>`]))).toEqual([["5"]]);
  });

  test("A text of too many fields is too large", async () => {
    const line = `${",".repeat(2999)}1\n`;
    expect(await refuse(strToU8(line.repeat(700)))).toBe(spreadsheetReasons.tooManyCells("200万"));
  }, 30_000);
});
