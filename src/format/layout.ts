/**
 * The three tables as printed: which cell stands where and what it spans. Screens, Word, HTML and the
 * readers all walk this one layout. Owns positions only; words and ids come from the form.
 */

import { composeAddress } from "./cells.ts";
import { form2021 } from "./form-2021.ts";
import type { CellAddress, ColumnGroup, FormRow, Label, TableId } from "./form-types.ts";
import { freezeDeep } from "./freeze.ts";

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** `caption` is the printed identity, `heading` heads columns or a block, `label` heads a row. */
export interface LabelCell extends Placed {
  readonly kind: "caption" | "heading" | "label";
  readonly label: Label;
}

export interface FigureCell extends Placed {
  readonly kind: "figure";
  readonly address: CellAddress;
}

export type LayoutCell = LabelCell | FigureCell;

export interface TableLayout {
  readonly table: TableId;
  readonly columnCount: number;
  /** Leading rows that head the columns and repeat on a new page; 0 where headings stand in between. */
  readonly headerRowCount: number;
  /** Each row's own cells from left to right; a cell merged from above stands only in its first row. */
  readonly rows: ReadonlyArray<readonly LayoutCell[]>;
}

type Rows = LayoutCell[][];

function place(rows: Rows, cell: LayoutCell): void {
  while (rows.length <= cell.row) rows.push([]);
  rows[cell.row]?.push(cell);
}

function placeLabel(
  rows: Rows,
  kind: LabelCell["kind"],
  label: Label,
  at: readonly [row: number, column: number, rowSpan: number, colSpan: number],
): void {
  const [row, column, rowSpan, colSpan] = at;
  place(rows, { kind, label, row, column, rowSpan, colSpan });
}

function finishLayout(table: TableId, columnCount: number, headerRowCount: number, rows: Rows): TableLayout {
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return freezeDeep({ table, columnCount, headerRowCount, rows });
}

/** Four columns; a block with a single figure lets it span the other three. */
function layoutProactive(): TableLayout {
  const { blocks } = form2021.tables.proactive;
  const figureColumns = Math.max(...blocks.map((block) => block.columns.length));
  const rows: Rows = [];
  for (const block of blocks) {
    const colSpan = figureColumns / block.columns.length;
    placeLabel(rows, "heading", block.heading, [rows.length, 0, 1, figureColumns + 1]);
    const header = rows.length;
    placeLabel(rows, "heading", block.labelHeading, [header, 0, 1, 1]);
    block.columns.forEach((column, index) => {
      placeLabel(rows, "heading", column.label, [header, 1 + index * colSpan, 1, colSpan]);
    });
    for (const formRow of block.rows) {
      const row = rows.length;
      placeLabel(rows, "label", formRow.path[0] ?? [], [row, 0, 1, 1]);
      block.columns.forEach((column, index) => {
        const address = composeAddress("proactive", formRow.id, column.id);
        place(rows, { kind: "figure", address, row, column: 1 + index * colSpan, rowSpan: 1, colSpan });
      });
    }
  }
  return finishLayout("proactive", figureColumns + 1, 0, rows);
}

function measureDepth(group: ColumnGroup): number {
  return typeof group === "string" ? 1 : 1 + Math.max(...group.columns.map(measureDepth));
}

function countColumns(group: ColumnGroup): number {
  return typeof group === "string" ? 1 : group.columns.reduce((sum, child) => sum + countColumns(child), 0);
}

/** Places a heading and those below it; a heading of its own column reaches down to the last header row. */
function placeColumnGroup(rows: Rows, group: ColumnGroup, row: number, column: number, depth: number): void {
  if (typeof group === "string") {
    const label = form2021.tables.requests.columns.find((each) => each.id === group)?.label ?? [];
    placeLabel(rows, "heading", label, [row, column, depth, 1]);
    return;
  }
  placeLabel(rows, "heading", group.label, [row, column, 1, countColumns(group)]);
  let at = column;
  for (const child of group.columns) {
    placeColumnGroup(rows, child, row + 1, at, depth - 1);
    at += countColumns(child);
  }
}

/** Rows that share the same outer label merge it: the label is placed at the first of them. */
function placeRowLabels(
  rows: Rows,
  formRows: readonly FormRow[],
  index: number,
  top: number,
  depth: number,
): void {
  const row = formRows[index];
  row?.path.forEach((label, level) => {
    const sharesLabel = (other: FormRow | undefined): boolean =>
      other?.path
        .slice(0, level + 1)
        .map(String)
        .join() ===
      row.path
        .slice(0, level + 1)
        .map(String)
        .join();
    if (sharesLabel(formRows[index - 1])) return;
    let rowSpan = 1;
    while (sharesLabel(formRows[index + rowSpan])) rowSpan += 1;
    const colSpan = level === row.path.length - 1 ? depth - level : 1;
    placeLabel(rows, "label", label, [top + index, level, rowSpan, colSpan]);
  });
}

function layoutRequests(): TableLayout {
  const { caption, columnGroup, columns, rows: formRows } = form2021.tables.requests;
  const labelColumns = Math.max(...formRows.map((row) => row.path.length));
  const headerRowCount = measureDepth(columnGroup);
  const rows: Rows = [];
  placeLabel(rows, "caption", caption, [0, 0, headerRowCount, labelColumns]);
  placeColumnGroup(rows, columnGroup, 0, labelColumns, headerRowCount);
  formRows.forEach((formRow, index) => {
    const row = headerRowCount + index;
    placeRowLabels(rows, formRows, index, headerRowCount, labelColumns);
    columns.forEach((column, offset) => {
      const address = composeAddress("requests", formRow.id, column.id);
      place(rows, { kind: "figure", address, row, column: labelColumns + offset, rowSpan: 1, colSpan: 1 });
    });
  });
  return finishLayout("requests", labelColumns + columns.length, headerRowCount, rows);
}

/** 四 is printed turned: its rows stand side by side, so that all figures are in one line. */
function layoutDisputes(): TableLayout {
  const { rows: groups, columns } = form2021.tables.disputes;
  const depth = Math.max(...groups.map((group) => group.path.length));
  const rows: Rows = [];
  groups.forEach((group, index) => {
    const left = index * columns.length;
    group.path.forEach((label, level) => {
      const sharesLabel = (other: FormRow | undefined): boolean =>
        String(other?.path[level]) === String(label);
      if (sharesLabel(groups[index - 1])) return;
      let width = 1;
      while (sharesLabel(groups[index + width])) width += 1;
      placeLabel(rows, "heading", label, [level, left, 1, width * columns.length]);
    });
    columns.forEach((column, offset) => {
      const top = group.path.length;
      placeLabel(rows, "heading", column.label, [top, left + offset, depth + 1 - top, 1]);
      const address = composeAddress("disputes", group.id, column.id);
      place(rows, { kind: "figure", address, row: depth + 1, column: left + offset, rowSpan: 1, colSpan: 1 });
    });
  });
  return finishLayout("disputes", groups.length * columns.length, depth + 1, rows);
}

/** The printed layout of each table, of 4, 10 and 15 columns. */
export const tableLayouts: Readonly<Record<TableId, TableLayout>> = freezeDeep({
  proactive: layoutProactive(),
  requests: layoutRequests(),
  disputes: layoutDisputes(),
});
