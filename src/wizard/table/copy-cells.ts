/**
 * Selected figures for the clipboard: as text with tabs and as an HTML table, so that sheets take them as cells. Owns
 * that a sheet takes nothing of it as a formula.
 */

import type { CellAddress } from "../../format/index.ts";

/** Prints the text of each cell of the rows. */
type PrintCell = (address: CellAddress) => string;
type Rows = readonly (readonly CellAddress[])[];

/** What sheets take for the beginning of a formula, full-width too: some make these half-width on pasting. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]\s*\S/;
const NUMBER = /^\s*[+-][\d.,]+\s*$/;

/**
 * A cell's text as one that a sheet never calculates: words that begin like a formula get an apostrophe, with which
 * sheets mark text. Figures, negative ones too, and strokes stay as they are.
 */
export function neutraliseFormula(text: string): string {
  // A line break or tab inside a cell would begin another one.
  const line = text.replace(/[\r\n\t]+/g, " ");
  return FORMULA_START.test(line) && !NUMBER.test(line) ? `'${line}` : line;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Rows separated by line breaks, cells by tabs: what every sheet takes. */
export function printTabText(rows: Rows, print: PrintCell): string {
  return rows.map((row) => row.map((address) => neutraliseFormula(print(address))).join("\t")).join("\r\n");
}

/** A bare HTML table. */
export function printHtmlTable(rows: Rows, print: PrintCell): string {
  const cells = (row: readonly CellAddress[]): string =>
    row.map((address) => `<td>${escapeHtml(neutraliseFormula(print(address)))}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
