/** For tests: small .xlsx files, part by part, as a spreadsheet writes them. */

import { strToU8, zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Style 0 is General, 1 a date (yyyy/m/d), 2 a date in Chinese of its own format. */
const STYLES =
  `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>` +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** A workbook with one sheet; `cells` are `<c>` elements by row, `behind` what follows the rows. */
export function buildWorkbook(
  cells: readonly string[],
  { behind = "", extra = {} }: { behind?: string; extra?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const rows = cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}"><sheets><sheet name="2024年台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
  };
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(files), ...extra });
}

/** A cell with words. */
export function writeWords(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A cell with a number, in a style, with a formula behind it. */
export function writeNumber(at: string, value: string, { style = 0, formula = "" } = {}): string {
  return `<c r="${at}" s="${style}">${formula === "" ? "" : `<f>${formula}</f>`}<v>${value}</v></c>`;
}
