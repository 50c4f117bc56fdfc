/** Rows of texts → a table of the tree. Owns nothing but its shape. */

import type { TableBlock, TableCell } from "../../document/index.ts";

function createCell(text: string, column: number): TableCell {
  return { column, colSpan: 1, rowSpan: 1, lines: text.split("\n"), role: "label" };
}

/** Whether rows differ in length, as they never do in a spreadsheet; a title of one field is none of them. */
function isUneven(rows: ReadonlyArray<readonly string[]>): boolean {
  const lengths = rows.filter((row) => row.length > 1).map((row) => row.length);
  return new Set(lengths).size > 1;
}

/** A table without merged cells; blank cells are left away, their places stay. */
export function buildGrid(rows: ReadonlyArray<readonly string[]>): TableBlock {
  return {
    kind: "table",
    ...(isUneven(rows) ? { layout: "rows" as const } : {}),
    name: "",
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    headerRowCount: 0,
    rows: rows.map((row) =>
      row.flatMap((text, column) => (text.trim() === "" ? [] : [createCell(text, column)])),
    ),
  };
}
