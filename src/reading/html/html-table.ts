/** Builds one table while HTML passes by. Owns where cells stand under merged ones. */

import type { FlowCell, FlowItem, LaidTable } from "../flow/flow-types.ts";
import { MAX_COLUMNS } from "../flow/limits.ts";
import type { Attributes } from "./attributes.ts";

/** More columns than any sheet of figures has; a wider merged cell is cut. */
const MAX_SPAN = 200;
const MAX_ROW_SPAN = 20_000;

function readSpan(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly items: FlowItem[];
}

/** What of a cell's items is shown, by its attributes. */
export type ShowCell = (items: readonly FlowItem[], attributes: Attributes) => readonly FlowItem[];

export class HtmlTable {
  cell: OpenCell | null = null;
  isTooWide = false;
  private readonly rows: FlowCell[][] = [];
  /** How many more rows a merged cell covers, by column. */
  private readonly covered: number[] = [];
  private row: FlowCell[] = [];
  private column = 0;
  private headerRowCount = 0;
  private readonly origin: number;
  private readonly showCell: ShowCell;

  constructor(origin: number, showCell: ShowCell) {
    this.origin = origin;
    this.showCell = showCell;
  }

  openRow(isHeader = false): void {
    this.closeCell();
    if (isHeader && this.headerRowCount === this.rows.length) this.headerRowCount += 1;
    this.row = [];
    this.rows.push(this.row);
    this.column = 0;
    for (let column = 0; column < this.covered.length; column += 1) {
      // A merged cell reaches the row now beginning: one row less to go.
      this.covered[column] = Math.max(0, (this.covered[column] ?? 0) - 1);
    }
  }

  openCell(attributes: Attributes): void {
    if (this.rows.length === 0) this.openRow();
    this.closeCell();
    this.cell = { attributes, items: [] };
  }

  closeCell(): void {
    if (this.cell === null) return;
    const { attributes, items } = this.cell;
    this.cell = null;
    while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
    const colSpan = readSpan(attributes.colspan, MAX_SPAN);
    const rowSpan = readSpan(attributes.rowspan, MAX_ROW_SPAN);
    if (this.column + colSpan > MAX_COLUMNS) {
      this.isTooWide = true;
      return;
    }
    // `covered` counts this row too: it is taken off when the next one begins.
    for (let column = this.column; column < this.column + colSpan; column += 1)
      this.covered[column] = rowSpan;
    this.row.push({ column: this.column, colSpan, rowSpan, items: this.showCell(items, attributes) });
    this.column += colSpan;
  }

  finish(): LaidTable {
    this.closeCell();
    return { rows: this.rows, headerRowCount: this.headerRowCount, origin: this.origin };
  }
}
