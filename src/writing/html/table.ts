/** Tables of the web page. Owns merged cells, heads with their scope, and the name that only screen readers say. */

import type { TableBlock, TableCell } from "../../document/index.ts";
import { escapeText } from "./escape.ts";

/** Figures need about this much; a narrower screen shows a part of the table and scrolls the rest into sight. */
const COLUMN_EMS = 3.5;
const TABLE = "border-collapse:collapse;width:100%";
const SPACED = "margin:1em 0";
const CELL = "border:1px solid #000;padding:4px";
const SCROLLED = `overflow-x:auto;${SPACED}`;
/** Seen by nobody and said to those who cannot see: the heading above the table says the same. */
const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)";

function renderSpans({ colSpan, rowSpan }: TableCell): string {
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : "";
  return `${columns}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
}

function findScope({ role, colSpan, rowSpan }: TableCell): string {
  if (role === "heading") return colSpan > 1 ? "colgroup" : "col";
  return rowSpan > 1 ? "rowgroup" : "row";
}

/** `align` beside the style: some editors keep only the one. A remark in the head of the table heads no row. */
function renderCell(cell: TableCell, isInHead: boolean): string {
  const content = cell.lines.map(escapeText).join("<br>");
  const align = cell.role === "label" ? "left" : "center";
  const attributes = `${renderSpans(cell)} align="${align}"`;
  // A heading of four characters over one-digit figures would stand upright otherwise.
  const style = `${CELL};text-align:${align}${cell.role === "heading" ? ";white-space:nowrap" : ""}`;
  if (cell.role === "figure" || (cell.role === "label" && isInHead))
    return `<td${attributes} style="${style}">${content}</td>`;
  return `<th scope="${findScope(cell)}"${attributes} style="${style};font-weight:normal">${content}</th>`;
}

function renderRows(rows: TableBlock["rows"], headerRowCount: number): string {
  const renderRow = (row: readonly TableCell[], index: number): string =>
    `<tr>${row.map((cell) => renderCell(cell, index < headerRowCount)).join("")}</tr>`;
  return rows.map(renderRow).join("\n");
}

/** Leading rows are a head of their own where no cell of them reaches out of it. */
function countHeadRows({ rows, headerRowCount }: TableBlock): number {
  const fits = rows
    .slice(0, headerRowCount)
    .every((row, index) => row.every((cell) => index + cell.rowSpan <= headerRowCount));
  return fits ? headerRowCount : 0;
}

function renderBodies(table: TableBlock): string {
  const count = countHeadRows(table);
  const head = count === 0 ? "" : `<thead>\n${renderRows(table.rows.slice(0, count), count)}\n</thead>\n`;
  return `${head}<tbody>\n${renderRows(table.rows.slice(count), 0)}\n</tbody>`;
}

/** The table with `name` as its caption, in a box of its own that scrolls sideways on a narrow screen. */
export function renderScrolledTable(table: TableBlock, name: string): string {
  const style = `${TABLE};min-width:${table.columnCount * COLUMN_EMS}em;font-size:14px;line-height:1.5`;
  const caption = name === "" ? "" : `<caption style="${UNSEEN}">${escapeText(name)}</caption>\n`;
  // Reached by keyboard, so that it can be scrolled without a mouse.
  const box = `<div tabindex="0" role="region" aria-label="${escapeText(name)}" style="${SCROLLED}">`;
  return `${box}\n<table style="${style}">\n${caption}${renderBodies(table)}\n</table>\n</div>`;
}

/**
 * The table as editors of websites keep it: no box (some make a paragraph of it), no caption (without its style it
 * would be seen, and the heading stand there twice), its lines and width also as attributes.
 */
export function renderBareTable(table: TableBlock, name: string): string {
  const attributes = `border="1" cellspacing="0" cellpadding="4" width="100%" aria-label="${escapeText(name)}"`;
  return `<table ${attributes} style="${TABLE};${SPACED}">\n${renderBodies(table)}\n</table>`;
}
