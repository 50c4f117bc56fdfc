/** Figures → printed tables, walking the form's layout. Owns how labels break and how a cell note prints. */

import type { TableBlock, TableCell } from "../document/index.ts";
import type { CellAddress, Label, LayoutCell, TableId } from "../format/index.ts";
import { joinLabel, tableLayouts } from "../format/index.ts";
import type { Report } from "../report/index.ts";
import { getFigure, printFigureLines } from "../report/index.ts";
import { fitTable } from "./fit-table.ts";
import { measureEms } from "./text-width.ts";
import { nationalTypography, TWIPS_PER_HALF_POINT, type Typography } from "./typography.ts";

/** How a table is set. */
interface TableLook {
  readonly typography: Typography;
  readonly halfPoints: number;
}

function measureLineEms(cell: LayoutCell, table: TableId, { typography, halfPoints }: TableLook): number {
  const { settings, labelMarginTwips, sideMarginTwips } = typography.table;
  const setting = settings[table];
  if (setting === undefined || setting.verticalColumns.includes(cell.column)) return Number.POSITIVE_INFINITY;
  const widths = setting.widthsTwips.slice(cell.column, cell.column + cell.colSpan);
  const margin = cell.kind === "heading" ? sideMarginTwips : labelMarginTwips;
  const width = widths.reduce((sum, each) => sum + each, 0) - 2 * margin;
  return width / (halfPoints * TWIPS_PER_HALF_POINT);
}

/** On one line where it fits, in its pieces where each of them fits, otherwise free to wrap. */
function breakLabel(label: Label, lineEms: number): readonly string[] {
  const wording = joinLabel(label);
  const piecesFit = label.every((piece) => measureEms(piece) <= lineEms);
  return measureEms(wording) > lineEms && piecesFit ? label : [wording];
}

/**
 * The printed lines of a number cell: the figure, and under it its note in brackets. A note without a figure
 * leaves the figure's line empty, so that it is not taken for one.
 */
export function printCell(report: Report, address: CellAddress): readonly string[] {
  const figure = printFigureLines(getFigure(report.tables, address));
  const note = report.cellNotes[address] ?? "";
  return note === "" ? figure : [...figure, `（${note}）`];
}

function composeCell(cell: LayoutCell, table: TableId, report: Report, look: TableLook): TableCell {
  const { column, colSpan, rowSpan } = cell;
  if (cell.kind === "figure") {
    const { address } = cell;
    return { place: address, column, colSpan, rowSpan, lines: printCell(report, address), role: "figure" };
  }
  const lines = breakLabel(cell.label, measureLineEms(cell, table, look));
  return { column, colSpan, rowSpan, lines, role: cell.kind === "heading" ? "heading" : "label" };
}

function composeTableAt(table: TableId, report: Report, look: TableLook): TableBlock {
  const { columnCount, headerRowCount, rows } = tableLayouts[table];
  return {
    kind: "table",
    place: `tables.${table}`,
    name: table,
    columnCount,
    headerRowCount,
    rows: rows.map((row) => row.map((cell) => composeCell(cell, table, report, look))),
  };
}

/** A table of the form with the report's figures; its labels break as they must at the size that it will have. */
export function composeTable(
  table: TableId,
  report: Report,
  typography: Typography = nationalTypography,
): TableBlock {
  const { sizesHalfPoints, regularHalfPoints } = typography.table;
  for (const halfPoints of sizesHalfPoints.filter((size) => size > regularHalfPoints)) {
    const larger = composeTableAt(table, report, { typography, halfPoints });
    if (fitTable(larger, typography).halfPoints === halfPoints) return larger;
  }
  const halfPoints = Math.min(sizesHalfPoints[0], regularHalfPoints);
  return composeTableAt(table, report, { typography, halfPoints });
}
