/**
 * The bytes of a spreadsheet (.xlsx, .csv) → its sheets. Owns telling what a file is by its content, the limits of
 * size, and refusals that say what to do; the library for .xlsx is loaded when one is opened.
 */

import { decodeText } from "../bytes/decode-text.ts";
import { COMPOUND_MARK, ENCRYPTED_STREAM, hasStream, startsWith, ZIP_MARK } from "../bytes/file-marks.ts";
import { MAX_MEGABYTES } from "../bytes/open-archive.ts";
import { isPdf } from "../bytes/refused-kinds.ts";
import { buildGrid } from "./build-grid.ts";
import { spreadsheetReasons } from "./messages.ts";
import { readHtmlTables } from "./read-html-tables.ts";
import { splitFields } from "./split-fields.ts";
import type { Sheet, SpreadsheetReading } from "./spreadsheet-types.ts";
import { MAX_CELLS, unpackWorkbook } from "./unpack-workbook.ts";

const SEPARATORS = ["\t", ",", ";"];
/** Enough of a text to tell its separator. */
const HEAD_LENGTH = 20_000;

function refuse(reason: string): SpreadsheetReading {
  return { ok: false, reason };
}

async function readXlsx(bytes: Uint8Array): Promise<SpreadsheetReading> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  const { readWorkbook } = await import("./read-workbook.ts");
  const sheets = await readWorkbook(unpacked.bytes.buffer);
  return sheets === null ? refuse(spreadsheetReasons.brokenWorkbook) : takeSheets(sheets);
}

/** The separator by which the first lines have most fields. */
function findSeparator(text: string): string {
  const head = text.slice(0, HEAD_LENGTH);
  const rated = SEPARATORS.map((separator) => {
    const rows = splitFields(head, separator);
    return { separator, fields: rows.flat().length / rows.length };
  });
  rated.sort((a, b) => b.fields - a.fields);
  return rated[0]?.separator ?? ",";
}

/** The tool's own files and other JSON: its numbers are no cells. */
const JSON_MARK = /^\s*\{\s*(?:"|\})/;

function readText(bytes: Uint8Array, name: string): SpreadsheetReading {
  const text = decodeText(bytes);
  if (text === null) return refuse(spreadsheetReasons.notSpreadsheet);
  if (JSON_MARK.test(text)) return refuse(spreadsheetReasons.draft);
  // Other systems export "Excel" files that are web pages.
  if (/^\s*<(?:!doctype|html|table|meta|\?xml)/i.test(text)) {
    const sheets = readHtmlTables(text).map((grid) => ({ name, grid }));
    return sheets.length === 0 ? refuse(spreadsheetReasons.webPage) : takeSheets(sheets);
  }
  return takeSheets([{ name, grid: buildGrid(splitFields(text, findSeparator(text))) }]);
}

function takeSheets(sheets: readonly Sheet[]): SpreadsheetReading {
  const filled = sheets.filter(({ grid }) => grid.rows.some((row) => row.length > 0));
  if (filled.length === 0) return refuse(spreadsheetReasons.noSheet);
  const cells = filled.reduce((sum, { grid }) => sum + grid.rows.length * grid.columnCount, 0);
  if (cells > MAX_CELLS) return refuse(spreadsheetReasons.tooManyCells(`${MAX_CELLS / 10_000}万`));
  return { ok: true, sheets: filled };
}

/**
 * The sheets of an .xlsx or .csv file that are not blank, with formula results and dates (2024-01-05) as text. What a
 * file is, is told by its content; `name` only names the sheet of a .csv. Hidden sheets are read like the others. Cells that show
 * an error (#DIV/0!) are blank, and so are all but the first of merged cells in an .xlsx.
 */
export async function readSpreadsheet(bytes: Uint8Array, name: string): Promise<SpreadsheetReading> {
  if (bytes.length === 0) return refuse(spreadsheetReasons.empty);
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) return refuse(spreadsheetReasons.tooLarge(MAX_MEGABYTES));
  if (startsWith(bytes, ZIP_MARK)) return readXlsx(bytes);
  if (startsWith(bytes, COMPOUND_MARK)) {
    return refuse(
      hasStream(bytes, ENCRYPTED_STREAM) ? spreadsheetReasons.protectedFile : spreadsheetReasons.oldExcel,
    );
  }
  // Some are text from the first byte to the last, with lines that hold nothing but a number.
  if (isPdf(bytes)) return refuse(spreadsheetReasons.pdf);
  return readText(bytes, name);
}
