/** Builds one table of a Word file row by row. Owns the arithmetic of its merged cells, to the right and downwards. */

import type { FlowCell, FlowItem, LaidTable } from "../flow/flow-types.ts";
import { MAX_COLUMNS } from "../flow/limits.ts";
import { dropSlivers } from "./grid-slivers.ts";
import { LineContainer } from "./line-container.ts";

/** A cell as the file tells it. */
export class OpenCell extends LineContainer {
  colSpan = 1;
  /** Only lengthens the one above it. */
  isContinued = false;
  /** Only widens the one before it (old files). */
  isWidening = false;
}

interface ReachingCell extends FlowCell {
  colSpan: number;
  rowSpan: number;
}

interface OpenRow {
  readonly cells: OpenCell[];
  /** Grid columns before its first cell. */
  skipped: number;
  isHeader: boolean;
}

function createRow(): OpenRow {
  return { cells: [], skipped: 0, isHeader: false };
}

export class DocxTable {
  row = createRow();
  cell: OpenCell | null = null;
  /** How deep in the file its row and cell stand. */
  rowDepth = 0;
  cellDepth = 0;
  isTooWide = false;
  /** Of its grid's columns, as far as the file tells them. */
  private readonly widthsTwips: number[] = [];
  private readonly rows: ReachingCell[][] = [];
  /** The cell that reaches down to the last row read, by the column at which it begins. */
  private above = new Map<number, ReachingCell>();
  private headerRowCount = 0;

  addColumn(widthTwips: number): void {
    // Wider tables are refused.
    if (this.widthsTwips.length < MAX_COLUMNS) this.widthsTwips.push(widthTwips);
  }

  openRow(depth: number): void {
    this.row = createRow();
    this.rowDepth = depth;
  }

  openCell(depth: number): void {
    this.cell = new OpenCell();
    this.cellDepth = depth;
  }

  closeCell(): void {
    if (this.cell === null) return;
    this.cell.finishLine();
    const last = this.row.cells[this.row.cells.length - 1];
    if (this.cell.isWidening && last !== undefined) last.colSpan += this.cell.colSpan;
    else this.row.cells.push(this.cell);
    this.cell = null;
  }

  closeRow(): void {
    const own: ReachingCell[] = [];
    const reaching = new Map<number, ReachingCell>();
    let column = this.row.skipped;
    for (const { colSpan, isContinued, items } of this.row.cells) {
      const above = isContinued ? this.above.get(column) : undefined;
      // A cell that continues one of another width is a cell of its own: nothing of it may be lost.
      const merged = above?.colSpan === colSpan ? above : undefined;
      const cell = merged ?? createCell(column, colSpan, items);
      cell.rowSpan += 1;
      if (merged === undefined) own.push(cell);
      reaching.set(column, cell);
      column += colSpan;
    }
    if (this.row.isHeader && this.headerRowCount === this.rows.length) this.headerRowCount += 1;
    this.isTooWide ||= column > MAX_COLUMNS;
    this.above = reaching;
    this.rows.push(own);
  }

  finish(): LaidTable {
    return { rows: dropSlivers(this.rows, this.widthsTwips), headerRowCount: this.headerRowCount, origin: 0 };
  }
}

function createCell(column: number, colSpan: number, items: readonly FlowItem[]): ReachingCell {
  return { column, colSpan, rowSpan: 0, items };
}
