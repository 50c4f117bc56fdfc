/** Selected figures for the clipboard: as text with tabs and as an HTML table, so that sheets take them as cells. */

import type { CellAddress } from "../../format/index.ts";

/** Prints the text of each cell of the rows. */
type PrintCell = (address: CellAddress) => string;
type Rows = readonly (readonly CellAddress[])[];

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Rows separated by line breaks, cells by tabs: what every sheet takes. */
export function printTabText(rows: Rows, print: PrintCell): string {
  return rows.map((row) => row.map(print).join("\t")).join("\r\n");
}

/** A bare HTML table. */
export function printHtmlTable(rows: Rows, print: PrintCell): string {
  const cells = (row: readonly CellAddress[]): string =>
    row.map((address) => `<td>${escapeHtml(print(address))}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
