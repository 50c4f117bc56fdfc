/**
 * Tables of the Word file: an exact grid, merged cells written out, a table kept whole. Owns the OOXML of
 * tables; which widths and size they get is fit-table.ts.
 */

import type { TableBlock, TableCell } from "../../document/index.ts";
import type { CommentMarks } from "../anchor-comments.ts";
import { findTableSetting, fitTable } from "../fit-table.ts";
import type { TableSetting, Typography } from "../typography.ts";
import { markCell } from "./comments.ts";
import { createElement, createValue, type OoxmlElement, PreparedElement } from "./ooxml.ts";
import { TABLE_STYLE_ID } from "./styles.ts";
import { type GridCell, layGrid } from "./table-grid.ts";

/** What is the same in every cell of a table. */
interface TableLook {
  readonly widthsTwips: readonly number[];
  readonly setting: TableSetting;
  readonly run: OoxmlElement;
  /** The paragraph mark is as tall as the text, also in an empty cell: by the style, or smaller than it. */
  readonly mark: readonly OoxmlElement[];
  readonly labelMargins: OoxmlElement;
  readonly marks: CommentMarks;
}

const TABLE_STYLE = createValue("w:pStyle", TABLE_STYLE_ID);
const KEPT_WITH_NEXT = createElement("w:keepNext");
const CENTRED_DOWNWARDS = createValue("w:vAlign", "center");
const BORDER_SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];

function isVertical(cell: TableCell, { setting }: TableLook): boolean {
  return cell.colSpan === 1 && cell.rowSpan > 1 && setting.verticalColumns.includes(cell.column);
}

function createSize(halfPoints: number): OoxmlElement[] {
  return [createValue("w:sz", halfPoints), createValue("w:szCs", halfPoints)];
}

function createRunProperties({ faces }: Typography, halfPoints: number): OoxmlElement {
  const { eastAsia, western } = faces.table;
  const fonts = { "w:ascii": western, "w:eastAsia": eastAsia, "w:hAnsi": western, "w:cs": western };
  return createElement("w:rPr", {}, [
    createElement("w:rFonts", { "w:hint": "eastAsia", ...fonts }),
    ...createSize(halfPoints),
  ]);
}

function createMargins(name: string, sideTwips: number): OoxmlElement {
  const side = { "w:w": sideTwips, "w:type": "dxa" };
  return createElement(name, {}, [createElement("w:left", side), createElement("w:right", side)]);
}

function createRun(line: string, index: number, look: TableLook): OoxmlElement {
  const text = createElement("w:t", { "xml:space": "preserve" }, [line]);
  return createElement("w:r", {}, [look.run, ...(index > 0 ? [createElement("w:br")] : []), text]);
}

/** A continued cell's paragraph is empty and kept with the next all the same: Word asks every one of them. */
function createParagraph({ cell, continued }: GridCell, keepNext: boolean, look: TableLook): OoxmlElement {
  const centred = cell.role !== "label" || isVertical(cell, look);
  const properties = createElement("w:pPr", {}, [
    TABLE_STYLE,
    ...(keepNext ? [KEPT_WITH_NEXT] : []),
    createValue("w:jc", centred ? "center" : "left"),
    ...look.mark,
  ]);
  const lines = continued
    ? []
    : cell.lines.filter((line, index) => line !== "" || index < cell.lines.length - 1);
  const runs = lines.map((line, index) => createRun(line, index, look));
  const marks = continued ? undefined : look.marks.get(cell);
  return createElement("w:p", {}, [properties, ...(marks === undefined ? runs : markCell(runs, marks))]);
}

function createCell(gridCell: GridCell, keepNext: boolean, look: TableLook): OoxmlElement {
  const { cell, continued } = gridCell;
  const widths = look.widthsTwips.slice(cell.column, cell.column + cell.colSpan);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const vertical = isVertical(cell, look);
  const properties = createElement("w:tcPr", {}, [
    createElement("w:tcW", { "w:w": width, "w:type": "dxa" }),
    ...(cell.colSpan > 1 ? [createValue("w:gridSpan", cell.colSpan)] : []),
    ...(cell.rowSpan > 1 ? [createValue("w:vMerge", continued ? "continue" : "restart")] : []),
    ...(cell.role === "label" && !vertical ? [look.labelMargins] : []),
    // Chinese characters upright, from top to bottom: "tbRl" would lay them on their side.
    ...(vertical ? [createValue("w:textDirection", "tbRlV")] : []),
    CENTRED_DOWNWARDS,
  ]);
  return createElement("w:tc", {}, [properties, createParagraph(gridCell, keepNext, look)]);
}

function createTableProperties(typography: Typography, widthTwips: number): OoxmlElement {
  const { borderEighthPoints, sideMarginTwips } = typography.table;
  const border = { "w:val": "single", "w:sz": borderEighthPoints, "w:space": 0, "w:color": "000000" };
  return createElement("w:tblPr", {}, [
    createElement("w:tblW", { "w:w": widthTwips, "w:type": "dxa" }),
    createValue("w:jc", "center"),
    createElement(
      "w:tblBorders",
      {},
      BORDER_SIDES.map((side) => createElement(`w:${side}`, border)),
    ),
    createElement("w:tblLayout", { "w:type": "fixed" }),
    createMargins("w:tblCellMar", sideMarginTwips),
  ]);
}

function createRowProperties(isHeader: boolean, heightTwips: number): OoxmlElement {
  return createElement("w:trPr", {}, [
    createElement("w:cantSplit"),
    createElement("w:trHeight", { "w:val": heightTwips, "w:hRule": "atLeast" }),
    ...(isHeader ? [createElement("w:tblHeader")] : []),
  ]);
}

function createLook(table: TableBlock, typography: Typography, marks: CommentMarks): TableLook {
  const { widthsTwips, halfPoints } = fitTable(table, typography);
  const isRegular = halfPoints === typography.table.sizesHalfPoints[0];
  return {
    widthsTwips,
    setting: findTableSetting(table, typography),
    run: createRunProperties(typography, halfPoints),
    mark: isRegular ? [] : [createElement("w:rPr", {}, createSize(halfPoints))],
    labelMargins: createMargins("w:tcMar", typography.table.labelMarginTwips),
    marks,
  };
}

/**
 * The table as one whole: each cell but the last row's is kept with the next, so that it moves to a new page
 * rather than break. Word and WPS believe the grid, which therefore adds up to the type area exactly.
 */
export function createTable(
  table: TableBlock,
  typography: Typography,
  marks: CommentMarks = new Map(),
): PreparedElement {
  const look = createLook(table, typography, marks);
  const { widthsTwips, setting } = look;
  const width = widthsTwips.reduce((sum, each) => sum + each, 0);
  const grid = widthsTwips.map((each) => createElement("w:gridCol", { "w:w": each }));
  const rows = layGrid(table).map((row, index, all) =>
    createElement("w:tr", {}, [
      createRowProperties(index < table.headerRowCount, setting.rowHeightTwips),
      ...row.map((cell) => createCell(cell, index < all.length - 1, look)),
    ]),
  );
  const properties = createTableProperties(typography, width);
  return new PreparedElement(
    createElement("w:tbl", {}, [properties, createElement("w:tblGrid", {}, grid), ...rows]),
  );
}
