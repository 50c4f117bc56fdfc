/**
 * Decides whether a table that was read holds figures or only lays out a page: the latter gives way to what is in
 * it. Owns this judgement for all kinds of files; it loses nothing, a wrong judgement only moves text out of cells.
 */

import type { TableBlock, TableCell } from "../../document/index.ts";
import { appendAll } from "./append-all.ts";
import { type FlowCell, type FlowItem, type FlowTable, isTable, type LaidTable } from "./flow-types.ts";

/** A sentence of an article, not of a label or a remark. */
const SENTENCE_CHARS = 30;
/** A single paragraph of this length is an article's, too. */
const ARTICLE_CHARS = 200;
const FIGURE = /^[\d０-９][\d０-９.,，．]*$/;

export interface SettleOptions {
  /** A page or a document: cells with an article's paragraphs, and single cells, are no tables. */
  readonly article: boolean;
  /** Whether the table stands inside another one. */
  readonly nested: boolean;
}

type Rows = LaidTable["rows"];

function listTexts(cell: FlowCell): string[] {
  return cell.items.flatMap((item) => (isTable(item) || item.text.trim() === "" ? [] : [item.text.trim()]));
}

function isFilled(cell: FlowCell): boolean {
  return cell.items.some((item) => !isTable(item) && item.text.trim() !== "");
}

function countFilled(rows: Rows): number {
  return rows.reduce((sum, row) => sum + row.filter(isFilled).length, 0);
}

function listNested(rows: Rows): FlowTable[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell.items.filter(isTable)));
}

function holdsArticle(cell: FlowCell): boolean {
  const prose = listTexts(cell).filter((text) => text.length >= SENTENCE_CHARS && text.includes("。"));
  return prose.length >= 2 || prose.some((text) => text.length >= ARTICLE_CHARS);
}

function isFigure(cell: FlowCell): boolean {
  const [text, ...more] = listTexts(cell);
  return text !== undefined && more.length === 0 && FIGURE.test(text);
}

/** A row with figures stays one, however long a remark in it is. */
function isArticleRow(row: readonly FlowCell[]): boolean {
  return row.some(holdsArticle) && !row.some(isFigure);
}

function toTableCell({ column, colSpan, rowSpan, items }: FlowCell, rowsLeft: number): TableCell {
  const lines = items.flatMap((item) => (isTable(item) ? [] : [item.text]));
  return { column, colSpan, rowSpan: Math.min(rowSpan, rowsLeft), lines, role: "label" };
}

function buildBlock(rows: Rows, headerRowCount: number): TableBlock {
  let columnCount = 0;
  const cells = rows.map((row, index) =>
    row.map((cell) => {
      columnCount = Math.max(columnCount, cell.column + cell.colSpan);
      return toTableCell(cell, rows.length - index);
    }),
  );
  return { kind: "table", name: "", columnCount, headerRowCount, rows: cells };
}

/** Tables inside its cells stand before it, each as a table of its own. */
function keepTable(rows: Rows, { headerRowCount, origin }: Omit<LaidTable, "rows">): FlowItem[] {
  const nested = listNested(rows);
  const table = buildBlock(rows, headerRowCount);
  return [...nested, { table, filled: countFilled(rows), origin }];
}

function spill(rows: Rows): FlowItem[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell.items));
}

/** Rows between an article's: figures, or words that only stand side by side. */
function settleSegment(rows: Rows, table: LaidTable): FlowItem[] {
  const isTabular = rows.length > 1 && rows.some((row) => row.length > 1);
  return isTabular && rows.some((row) => row.some(isFigure))
    ? keepTable(rows, { ...table, headerRowCount: 0 })
    : spill(rows);
}

/** An article's rows give way, and the rows between them stay tables: a page may hold both in one. */
function splitAtArticle(table: LaidTable): FlowItem[] {
  const items: FlowItem[] = [];
  let segment: FlowCell[][] = [];
  for (const row of table.rows) {
    if (!isArticleRow(row)) {
      segment.push([...row]);
      continue;
    }
    appendAll(items, settleSegment(segment, table));
    appendAll(items, spill([row]));
    segment = [];
  }
  return [...items, ...settleSegment(segment, table)];
}

/**
 * What a table that was read leaves in the text around it: itself, or what stands in its cells where it only lays
 * them out (it mostly holds other tables, an article, or a single cell).
 */
export function settleTable(table: LaidTable, { article, nested }: SettleOptions): FlowItem[] {
  const { rows } = table;
  const filled = countFilled(rows);
  const inner = listNested(rows).reduce((sum, each) => sum + each.filled, 0);
  const isSingle = filled === 1 && (article || nested);
  if (inner > filled || isSingle || (filled === 0 && (inner > 0 || !article))) return spill(rows);
  if (article && rows.some(isArticleRow)) return splitAtArticle(table);
  return keepTable(rows, table);
}
