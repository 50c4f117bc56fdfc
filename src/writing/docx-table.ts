/**
 * Tables of the Word file: an exact grid, merged cells written out, a table kept whole. Owns the OOXML of
 * tables; which widths and size they get is fit-table.ts.
 */

import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { TableBlock, TableCell as TreeCell } from "../document/index.ts";
import { createLines, formatRun } from "./docx-text.ts";
import { findTableSetting, fitTable, type TableFit } from "./fit-table.ts";
import type { Typography } from "./typography.ts";

/**
 * Chinese characters upright, from top to bottom. The schema's value, which the library does not list:
 * its "tbRl" lays the characters on their side.
 */
const UPRIGHT_VERTICAL = "tbRlV" as string as (typeof TextDirection)["TOP_TO_BOTTOM_RIGHT_TO_LEFT"];

type CellMargins = NonNullable<ITableCellOptions["margins"]>;

interface Setting {
  readonly typography: Typography;
  readonly fit: TableFit;
  readonly verticalColumns: readonly number[];
  readonly labelMargins: CellMargins;
}

/** A cell of one row on the grid; `continued` where it belongs to a cell merged from above. */
interface GridCell {
  readonly cell: TreeCell;
  readonly continued: boolean;
}

/** All cells of each row from left to right, merged ones in every row that they reach. */
function layGrid(table: TableBlock): GridCell[][] {
  const grid: GridCell[][] = table.rows.map(() => []);
  table.rows.forEach((row, top) => {
    for (const cell of row) {
      for (let down = 0; down < cell.rowSpan; down += 1)
        grid[top + down]?.push({ cell, continued: down > 0 });
    }
  });
  for (const row of grid) row.sort((a, b) => a.cell.column - b.cell.column);
  return grid;
}

function isVertical(cell: TreeCell, setting: Setting): boolean {
  return cell.colSpan === 1 && cell.rowSpan > 1 && setting.verticalColumns.includes(cell.column);
}

/** A continued cell's paragraph is empty and kept with the next all the same: Word asks every one of them. */
function createCellText({ cell, continued }: GridCell, keepNext: boolean, setting: Setting): Paragraph {
  const look = { face: setting.typography.faces.table, halfPoints: setting.fit.halfPoints };
  const centred = cell.role !== "label" || isVertical(cell, setting);
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    ...(keepNext ? { keepNext } : {}),
    // The paragraph mark is as tall as the text, also in an empty cell.
    run: formatRun(look),
    children: continued ? [] : createLines(cell.lines, look),
  });
}

function createCell(gridCell: GridCell, keepNext: boolean, setting: Setting): TableCell {
  const { cell, continued } = gridCell;
  const widths = setting.fit.widthsTwips.slice(cell.column, cell.column + cell.colSpan);
  const merge = continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
  return new TableCell({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    ...(isVertical(cell, setting) ? { textDirection: UPRIGHT_VERTICAL } : {}),
    ...(cell.role === "label" && !isVertical(cell, setting) ? { margins: setting.labelMargins } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [createCellText(gridCell, keepNext, setting)],
  });
}

function createMargins(sideTwips: number): CellMargins {
  return { marginUnitType: WidthType.DXA, left: sideTwips, right: sideTwips };
}

function createBorders(typography: Typography) {
  const border = { style: BorderStyle.SINGLE, size: typography.table.borderEighthPoints, color: "000000" };
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

/**
 * The table as one whole: each cell but the last row's is kept with the next, so that it moves to a new page
 * rather than break. Word and WPS believe the grid, which therefore adds up to the type area exactly.
 */
export function createTable(table: TableBlock, typography: Typography): Table {
  const fit = fitTable(table, typography);
  const regular = findTableSetting(table, typography);
  const setting = {
    typography,
    fit,
    verticalColumns: regular.verticalColumns,
    labelMargins: createMargins(typography.table.labelMarginTwips),
  };
  const grid = layGrid(table);
  const { widthsTwips } = fit;
  return new Table({
    width: { size: widthsTwips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widthsTwips,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: createMargins(typography.table.sideMarginTwips),
    borders: createBorders(typography),
    rows: grid.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < table.headerRowCount ? { tableHeader: true } : {}),
          height: { value: regular.rowHeightTwips, rule: HeightRule.ATLEAST },
          children: row.map((cell) => createCell(cell, index < grid.length - 1, setting)),
        }),
    ),
  });
}
