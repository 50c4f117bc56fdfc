/** For tests: the form's tables with figures, as the rows of a sheet and as HTML. */

import type { TableBlock } from "../../document/index.ts";
import type { CellAddress, LayoutCell, TableId } from "../../format/index.ts";
import { joinLabel, listCells, tableLayouts } from "../../format/index.ts";
import {
  type CellValue,
  createBlankReport,
  getFigure,
  printFigure,
  setFigure,
  type Tables,
} from "../../report/index.ts";
import type { PastePlan } from "../grid/paste-types.ts";
import { planPaste } from "../grid/plan-paste.ts";
import { readHtmlTables } from "../grid/read-html-tables.ts";
import { readTabText } from "../grid/read-tab-text.ts";

export const blankTables: Tables = createBlankReport().tables;

/** The tables with some cells filled. */
export function fillTables(figures: Readonly<Record<string, CellValue>>, tables = blankTables): Tables {
  return Object.entries(figures).reduce(
    (filled, [address, value]) => setFigure(filled, address as CellAddress, value),
    tables,
  );
}

function printCell(cell: LayoutCell, tables: Tables): string {
  return cell.kind === "figure" ? printFigure(getFigure(tables, cell.address)) : joinLabel(cell.label);
}

/** A table as a sheet shows it whose merging was lost: the text in the first cell, the others blank. */
export function printSheet(table: TableId, tables: Tables): string[][] {
  const { rows, columnCount } = tableLayouts[table];
  const sheet = rows.map(() => Array.from({ length: columnCount }, () => ""));
  for (const cell of rows.flat()) {
    const line = sheet[cell.row];
    if (line !== undefined) line[cell.column] = printCell(cell, tables);
  }
  return sheet;
}

/** A table as HTML with its merged cells. */
export function printHtml(table: TableId, tables: Tables): string {
  const rows = tableLayouts[table].rows.map((cells) => {
    const printed = cells.map(
      (cell) => `<td rowspan=${cell.rowSpan} colspan=${cell.colSpan}>${printCell(cell, tables)}</td>`,
    );
    return `<tr>${printed.join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

export function printTabs(sheet: ReadonlyArray<readonly string[]>): string {
  return sheet.map((row) => row.join("\t")).join("\r\n");
}

export function turnSheet(sheet: ReadonlyArray<readonly string[]>): string[][] {
  return (sheet[0] ?? []).map((_, column) => sheet.map((row) => row[column] ?? ""));
}

interface Target {
  readonly tables?: Tables;
  readonly year?: number;
  readonly isComputed?: (address: CellAddress) => boolean;
}

function plan(grid: TableBlock | null | undefined, cursor: string, target: Target): PastePlan {
  if (grid === null || grid === undefined) throw new Error("nothing to paste");
  return planPaste(grid, {
    table: cursor.slice(0, cursor.indexOf(".")) as TableId,
    cursor: cursor as CellAddress,
    tables: target.tables ?? blankTables,
    year: target.year ?? null,
    isComputed: target.isComputed ?? (() => false),
  });
}

/** What pasting tab-separated text at a cell would do. */
export function planTabs(text: string, cursor: string, target: Target = {}): PastePlan {
  return plan(readTabText(text), cursor, target);
}

/** What pasting the first table of some HTML at a cell would do. */
export function planHtml(html: string, cursor: string, target: Target = {}): PastePlan {
  return plan(readHtmlTables(html)[0], cursor, target);
}

/** The figures that a plan would fill in, by address. */
export function listFilled({ entries }: PastePlan): Record<string, CellValue> {
  return Object.fromEntries(entries.map(({ address, value }) => [address, value]));
}

/** All figures of a table, by address; without blank ones. */
export function listFigures(table: TableId, tables: Tables): Record<string, CellValue> {
  const figures = listCells(table).map(({ address }) => [address, getFigure(tables, address)] as const);
  return Object.fromEntries(figures.filter(([, value]) => value !== null));
}
