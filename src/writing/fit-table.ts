/**
 * Fits a table's columns to its figures, so that no figure wraps: first the widths move between the columns,
 * then the type shrinks. Owns that choice; regular widths and sizes are typography's.
 */

import type { TableBlock, TableCell } from "../document/index.ts";
import { measureEms, measureWidestPart } from "./text-width.ts";
import type { ColumnSetting, TableSize, Typography } from "./typography.ts";
import { measureTypeArea } from "./typography.ts";

const TWIPS_PER_HALF_POINT = 10;
/** A label that wraps freely still reads well at this width. */
const SHORTEST_LABEL_EMS = 8;
/** No sensible figure is wider; longer strings are mistakes and may wrap. */
const WIDEST_FIGURE_EMS = 12;
/** Line height of the tallest usual face for Chinese, so that a table fits its page on any system. */
const LINE_EMS = 1.45;
/** Slack for borders and for faces a little wider than the estimate. */
const SLACK_TWIPS = 16;

export interface TableFit extends TableSize {
  /** Their sum is the width of the type area. */
  readonly widthsTwips: readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function measureNeed(cell: TableCell): number {
  if (cell.role === "figure") return Math.min(WIDEST_FIGURE_EMS, Math.max(0, ...cell.lines.map(measureWidestPart)));
  const width = Math.max(0, ...cell.lines.map(measureEms));
  return cell.lines.length > 1 ? width : Math.min(SHORTEST_LABEL_EMS, width);
}

/** The least width of each column, from the cells that stand in it alone. */
function measureMinima(table: TableBlock, setting: ColumnSetting, size: TableSize): number[] {
  return setting.widthsTwips.map((regular, column) => {
    if (setting.verticalColumns.includes(column)) return regular;
    const cells = table.rows.flat().filter((cell) => cell.column === column && cell.colSpan === 1);
    const ems = Math.max(0, ...cells.map(measureNeed));
    return Math.ceil(ems * size.halfPoints * TWIPS_PER_HALF_POINT) + 2 * size.sideMarginTwips + SLACK_TWIPS;
  });
}

/** Gives each column its least width and takes that from the others' spare width; null where it is too little. */
function rebalance(regular: readonly number[], minima: readonly number[]): number[] | null {
  const lacks = regular.map((width, column) => Math.max(0, (minima[column] ?? 0) - width));
  const spares = regular.map((width, column) => Math.max(0, width - (minima[column] ?? 0)));
  const lack = sum(lacks);
  const spare = sum(spares);
  if (lack > spare) return null;
  if (lack === 0) return [...regular];
  const widths = regular.map((width, column) =>
    Math.round(width + (lacks[column] ?? 0) - ((spares[column] ?? 0) * lack) / spare),
  );
  return absorbRounding(widths, sum(regular));
}

function absorbRounding(widths: readonly number[], total: number): number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const rest = total - sum(widths);
  return widths.map((width, column) => (column === widest ? width + rest : width));
}

function countLines(cell: TableCell, fit: TableFit): number {
  const width = sum(fit.widthsTwips.slice(cell.column, cell.column + cell.colSpan)) - 2 * fit.sideMarginTwips;
  const lineEms = width / (fit.halfPoints * TWIPS_PER_HALF_POINT);
  return sum(cell.lines.map((line) => Math.max(1, Math.ceil(measureEms(line) / Math.floor(lineEms)))));
}

/** Whether the table, its heading and a line above it stay on one page. */
function fitsPage(table: TableBlock, fit: TableFit, typography: Typography): boolean {
  const { page, linePitchTwips } = typography;
  const lines = table.rows.map((row) =>
    Math.max(1, ...row.filter((cell) => cell.rowSpan === 1).map((cell) => countLines(cell, fit))),
  );
  const height = sum(lines) * fit.halfPoints * TWIPS_PER_HALF_POINT * LINE_EMS;
  return height <= page.heightTwips - page.topTwips - page.bottomTwips - 2 * linePitchTwips;
}

/** The columns that typography sets for the table by its name; equal ones for a table it does not know. */
export function findColumns(table: TableBlock, typography: Typography): ColumnSetting {
  const known = typography.table.columns[table.name];
  if (known !== undefined && known.widthsTwips.length === table.columnCount) return known;
  const width = Math.floor(measureTypeArea(typography) / table.columnCount);
  const widths = new Array<number>(table.columnCount).fill(width);
  return { widthsTwips: absorbRounding(widths, measureTypeArea(typography)), verticalColumns: [] };
}

/**
 * Column widths and size at which no figure of the table wraps: the regular ones, else rebalanced ones, else
 * those of the first smaller size that also keeps the table on one page.
 */
export function fitTable(table: TableBlock, typography: Typography): TableFit {
  const setting = findColumns(table, typography);
  let last: TableFit = { ...typography.table.sizes[0], widthsTwips: setting.widthsTwips };
  for (const size of typography.table.sizes) {
    const minima = measureMinima(table, setting, size);
    const widthsTwips = rebalance(setting.widthsTwips, minima);
    last = { ...size, widthsTwips: widthsTwips ?? scaleToWidth(minima, sum(setting.widthsTwips)) };
    const regular = widthsTwips?.join() === setting.widthsTwips.join();
    if (widthsTwips !== null && (regular || fitsPage(table, last, typography))) return last;
  }
  return last;
}

function scaleToWidth(minima: readonly number[], total: number): number[] {
  const factor = total / sum(minima);
  return absorbRounding(minima.map((width) => Math.round(width * factor)), total);
}
