import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { TableBlock } from "../../document/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { blankTables, listFilled } from "../testing/grid-builder.ts";
import { buildWorkbook, writeNumber, writeWords } from "../testing/workbook-builder.ts";
import { pasteReasons, spreadsheetReasons } from "./messages.ts";
import { readFormat } from "./number-format.ts";
import type { PastePlan } from "./paste-types.ts";
import { planPaste } from "./plan-paste.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { markShownNumbers } from "./shown-numbers.ts";

const AMOUNT = "proactive.fees.amount";

/** Style 0 is General; the others have the codes, and the last is the built-in percentage. */
function writeStyles(codes: readonly string[], prefix = ""): Record<string, Uint8Array> {
  const x = prefix === "" ? "" : `${prefix}:`;
  const named = codes.map((code, at) => `<${x}numFmt numFmtId="${176 + at}" formatCode="${code}"/>`);
  const used = [0, ...codes.map((_, at) => 176 + at), 10].map((id) => `<${x}xf numFmtId="${id}"/>`);
  const main = `xmlns${prefix === "" ? "" : `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const styles =
    `<${x}styleSheet ${main}><${x}numFmts>${named.join("")}</${x}numFmts>` +
    `<${x}cellStyleXfs><${x}xf numFmtId="9"/></${x}cellStyleXfs><${x}cellXfs>${used.join("")}</${x}cellXfs>` +
    `<${x}dxfs><${x}dxf><${x}numFmt numFmtId="176" formatCode="0%"/></${x}dxf></${x}dxfs></${x}styleSheet>`;
  return { "xl/styles.xml": strToU8(styles) };
}

async function readFee(cell: string, extra: Record<string, Uint8Array>): Promise<TableBlock> {
  const header = writeWords("A1", "信息内容") + writeWords("B1", "本年收费金额（单位：万元）");
  const bytes = buildWorkbook([header, writeWords("A2", "行政事业性收费") + cell], { extra });
  const reading = await readSpreadsheet(bytes, "收费.xlsx");
  const grid = reading.ok ? reading.sheets[0]?.grid : undefined;
  if (grid === undefined) throw new Error("no sheet");
  return grid;
}

async function planFee(cell: string, extra: Record<string, Uint8Array>): Promise<PastePlan> {
  const grid = await readFee(cell, extra);
  const cursor: CellAddress = AMOUNT;
  return planPaste(grid, { table: "proactive", cursor, tables: blankTables, isComputed: () => false });
}

describe("A number that is not what its cell shows is told, not taken", () => {
  test.each([
    ["a point between its digits", "0!.0000", "12345678", "12345678（单元格格式为“0!.0000”）请核对"],
    ["thousands", "0.00,", "1234567", "1234567（单元格格式为“0.00,”）请核对"],
    ["a percentage", "0.0%", "0.125", "12.5%"],
    ["a hidden number", ";;;", "5", "5（单元格格式为“;;;”）请核对"],
    ["yuan", "0&quot;元&quot;", "123456", '123456（单元格格式为“0"元"”）请核对'],
    [
      "a condition",
      "[&gt;=10000]0!.0,&quot;万&quot;;0",
      "5",
      '5（单元格格式为“[>=10000]0!.0,"万";0”）请核对',
    ],
  ])("%s", async (_, code, value, raw) => {
    const plan = await planFee(writeNumber("B2", value, { style: 1 }), writeStyles([code]));
    expect(plan.entries).toEqual([]);
    expect(plan.unread).toEqual([
      { address: AMOUNT, from: { row: 1, column: 1 }, raw, reason: pasteReasons.notNumber },
    ]);
  });

  test("The built-in percentage, and the result of a formula", async () => {
    const cell = writeNumber("B2", "0.125", { style: 2, formula: "1/8" });
    expect((await planFee(cell, writeStyles(["0"]))).unread[0]?.raw).toBe("12.5%");
  });

  test("A program that writes its elements with a prefix", async () => {
    const plan = await planFee(writeNumber("B2", "12345678", { style: 1 }), writeStyles(["0!.0000"], "x"));
    expect(plan.entries).toEqual([]);
    expect(plan.unread).toHaveLength(1);
  });

  test("A zero that is hidden is blank", async () => {
    const { rows } = await readFee(writeNumber("B2", "0", { style: 1 }), writeStyles(["0;-0;;@"]));
    expect(rows[1]?.map(({ lines }) => lines)).toEqual([["行政事业性收费"]]);
  });

  test("A workbook whose styles are broken is refused", async () => {
    const styles = strToU8("<styleSheet><numFmts>");
    const bytes = buildWorkbook([writeNumber("A1", "5")], { extra: { "xl/styles.xml": styles } });
    expect(await readSpreadsheet(bytes, "a.xlsx")).toEqual({
      ok: false,
      reason: spreadsheetReasons.brokenWorkbook,
    });
  });
});

describe("A number that is what its cell shows is taken exactly", () => {
  test.each([
    ["rounded", "#,##0.00", "1234.5678", 1234.5678],
    ["with its unit", "0.00&quot;万元&quot;", "12.5", 12.5],
    ["in Chinese digits", "[DBNum1]General", "12.5", 12.5],
    ["a zero in another unit", "0.00,", "0", 0],
  ])("%s", async (_, code, value, figure) => {
    const plan = await planFee(writeNumber("B2", value, { style: 1 }), writeStyles([code]));
    expect(listFilled(plan)).toEqual({ [AMOUNT]: figure });
  });

  test("Words in a cell whose format would scale a number stay as they are", async () => {
    const cell = '<c r="B2" s="1" t="inlineStr"><is><t>12.5</t></is></c>';
    expect(listFilled(await planFee(cell, writeStyles(["0.00,"])))).toEqual({ [AMOUNT]: 12.5 });
  });
});

describe("A sheet is rewritten where its cells show something else", () => {
  const formats = [null, readFormat("0%")];

  test("What stands around such a cell stays", () => {
    const plain = '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c><c r="C1" s="9"><v>2</v></c></row>';
    expect(markShownNumbers(plain, formats)).toBe(plain);
    expect(markShownNumbers(`<c r='A1' s='1' t="n"><f>1/4</f><v>0.25</v></c >${plain}`, formats)).toBe(
      `<c r='A1' s='1' t="inlineStr"><is><t>25%</t></is></c>${plain}`,
    );
  });

  test.each(["<c>", '<c s="1">', '<c s="1"><v ', '<c s="1"><v>1</v>', '<c s="1" '])(
    "Half of cells take no time: %s",
    (piece) => {
      const start = performance.now();
      markShownNumbers(`${piece.repeat(100_000)}</c>`, formats);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
