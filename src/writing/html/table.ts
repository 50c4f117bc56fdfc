/** Tables of the web page. Owns merged cells, heads with their scope, and the name that only screen readers say. */

import type { TableBlock, TableCell } from "../../document/index.ts";
import { escapeText } from "./escape.ts";

const TABLE = "border-collapse:collapse;width:100%;margin:1em 0";
const CELL = "border:1px solid #000;padding:4px";
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

function renderCell(cell: TableCell): string {
  const content = cell.lines.map(escapeText).join("<br>");
  const spans = renderSpans(cell);
  if (cell.role === "figure") return `<td${spans} style="${CELL};text-align:center">${content}</td>`;
  const align = cell.role === "heading" ? "center" : "left";
  const style = `${CELL};text-align:${align};font-weight:normal`;
  return `<th scope="${findScope(cell)}"${spans} style="${style}">${content}</th>`;
}

function renderRows(rows: TableBlock["rows"]): string {
  return rows.map((row) => `<tr>${row.map(renderCell).join("")}</tr>`).join("\n");
}

/** Leading rows are a head of their own where no cell of them reaches out of it. */
function countHeadRows({ rows, headerRowCount }: TableBlock): number {
  const fits = rows
    .slice(0, headerRowCount)
    .every((row, index) => row.every((cell) => index + cell.rowSpan <= headerRowCount));
  return fits ? headerRowCount : 0;
}

/** The table with `name` as its caption. */
export function renderTable(table: TableBlock, name: string): string {
  const count = countHeadRows(table);
  const head = count === 0 ? "" : `<thead>\n${renderRows(table.rows.slice(0, count))}\n</thead>\n`;
  const caption = name === "" ? "" : `<caption style="${UNSEEN}">${escapeText(name)}</caption>\n`;
  return `<table style="${TABLE}">\n${caption}${head}<tbody>\n${renderRows(table.rows.slice(count))}\n</tbody>\n</table>`;
}
