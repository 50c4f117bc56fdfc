/**
 * Fits a table's columns to its figures, so that no figure wraps: first the widths move between the columns,
 * then the type shrinks. Owns that choice; regular widths and sizes are typography's.
 */

import type { TableBlock, TableCell } from "../document/index.ts";
import { ESTIMATED_DIGIT_EMS, findWidest, measureEms, measureWidestPart } from "./text-width.ts";
import type { TableSetting, Typography } from "./typography.ts";
import { measureTypeArea, TWIPS_PER_HALF_POINT } from "./typography.ts";

/** A label that wraps freely still reads well at this width. */
const SHORTEST_LABEL_EMS = 8;
/** No sensible figure is wider; longer strings are mistakes and may wrap. */
const WIDEST_FIGURE_EMS = 12;
/** Line height of the tallest usual face for Chinese, so that a table fits its page on any system. */
const LINE_EMS = 1.45;
/** Slack for faces a little wider than the estimate; figures also stand a little off the border. */
const SLACK_TWIPS = 8;
const FIGURE_SLACK_TWIPS = 40;

export interface TableFit {
  readonly halfPoints: number;
  /** Their sum is the width of the type area. */
  readonly widthsTwips: readonly number[];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The room beside a cell's text, on both sides together. */
function measureMargins(cell: TableCell, { table }: Typography): number {
  return 2 * (cell.role === "label" ? table.labelMarginTwips : table.sideMarginTwips);
}

function measureNeed(cell: TableCell, { table }: Typography): number {
  if (cell.role === "figure") {
    const widest = Math.min(WIDEST_FIGURE_EMS, findWidest(cell.lines, measureWidestPart));
    return (widest * table.digitEms) / ESTIMATED_DIGIT_EMS;
  }
  const width = findWidest(cell.lines, measureEms);
  return cell.lines.length > 1 ? width : Math.min(SHORTEST_LABEL_EMS, width);
}

/** The least width of each column, from the cells that stand in it alone. */
function measureMinima(table: TableBlock, halfPoints: number, typography: Typography): number[] {
  const setting = findTableSetting(table, typography);
  return setting.widthsTwips.map((regular, column) => {
    if (setting.verticalColumns.includes(column)) return regular;
    const cells = table.rows.flat().filter((cell) => cell.column === column && cell.colSpan === 1);
    const needs = cells.map((cell) => {
      const slack = cell.role === "figure" ? FIGURE_SLACK_TWIPS : SLACK_TWIPS;
      return (
        measureNeed(cell, typography) * halfPoints * TWIPS_PER_HALF_POINT +
        measureMargins(cell, typography) +
        slack
      );
    });
    return Math.ceil(Math.max(0, ...needs));
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

/** A label loses up to a character at the end of each line; a figure fits its line. */
function countLines(cell: TableCell, fit: TableFit, typography: Typography): number {
  const width =
    sum(fit.widthsTwips.slice(cell.column, cell.column + cell.colSpan)) - measureMargins(cell, typography);
  const ems = width / (fit.halfPoints * TWIPS_PER_HALF_POINT);
  const lineEms = cell.role === "label" ? Math.floor(ems) : ems;
  return sum(cell.lines.map((line) => Math.max(1, Math.ceil(measureEms(line) / lineEms))));
}

/** Whether the table, its heading and a line above it stay on one page. */
function fitsPage(table: TableBlock, fit: TableFit, typography: Typography): boolean {
  const { page, linePitchTwips } = typography;
  const lines = table.rows.map((row) =>
    Math.max(1, ...row.filter((cell) => cell.rowSpan === 1).map((cell) => countLines(cell, fit, typography))),
  );
  const height = sum(lines) * fit.halfPoints * TWIPS_PER_HALF_POINT * LINE_EMS;
  return height <= page.heightTwips - page.topTwips - page.bottomTwips - 2 * linePitchTwips;
}

/** What typography sets for the table by its name; equal columns for a table it does not know. */
export function findTableSetting(table: TableBlock, typography: Typography): TableSetting {
  const known = typography.table.settings[table.name];
  if (known !== undefined && known.widthsTwips.length === table.columnCount) return known;
  const width = Math.floor(measureTypeArea(typography) / table.columnCount);
  const widths = Array.from({ length: table.columnCount }, () => width);
  return {
    widthsTwips: absorbRounding(widths, measureTypeArea(typography)),
    verticalColumns: [],
    rowHeightTwips: 0,
  };
}

/**
 * Column widths and size at which no figure of the table wraps: the regular ones, else rebalanced ones, else
 * those of the first smaller size that also keeps the table on one page.
 */
export function fitTable(table: TableBlock, typography: Typography): TableFit {
  const setting = findTableSetting(table, typography);
  const regular = sum(setting.widthsTwips);
  let last: TableFit = { halfPoints: 0, widthsTwips: setting.widthsTwips };
  for (const halfPoints of typography.table.sizesHalfPoints) {
    const minima = measureMinima(table, halfPoints, typography);
    const widthsTwips = rebalance(setting.widthsTwips, minima);
    last = { halfPoints, widthsTwips: widthsTwips ?? scaleToWidth(minima, regular) };
    // For long words in a cell a table breaks over pages rather than shrink; what an office sets larger may not.
    const mayBreak = halfPoints <= typography.table.regularHalfPoints;
    const unchanged = widthsTwips?.join() === setting.widthsTwips.join();
    if ((unchanged && mayBreak) || (widthsTwips !== null && fitsPage(table, last, typography))) return last;
  }
  return last;
}

function scaleToWidth(minima: readonly number[], total: number): number[] {
  const factor = total / sum(minima);
  return absorbRounding(
    minima.map((width) => Math.round(width * factor)),
    total,
  );
}
