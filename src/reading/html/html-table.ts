/** Builds one table while HTML passes by. Owns where cells stand under merged ones and how lines of text break. */

import type { TableBlock, TableCell } from "../../document/index.ts";
import { chooseExact } from "../grid/exact-number.ts";

/** More columns than any sheet of figures has; a wider merged cell is cut. */
const MAX_SPAN = 200;
const MAX_ROW_SPAN = 20_000;

function readSpan(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}

export type Attributes = Readonly<Record<string, string>>;

/** x:num is Excel's and WPS's, sdval LibreOffice's; an empty one says only that the cell is a number. */
function showExactly(lines: readonly string[], attributes: Attributes): readonly string[] {
  const source = attributes["x:num"] ?? attributes.sdval;
  const [shown] = lines;
  return lines.length === 1 && shown !== undefined ? [chooseExact(shown, source)] : lines;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly lines: string[];
}

export class HtmlTable {
  /** Cells of tables inside this one. */
  nestedCells = 0;
  private readonly rows: TableCell[][] = [];
  /** How many more rows a merged cell covers, by column. */
  private readonly covered: number[] = [];
  private row: TableCell[] = [];
  private column = 0;
  private cell: OpenCell | null = null;

  get isInCell(): boolean {
    return this.cell !== null;
  }

  openRow(): void {
    this.closeCell();
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
    this.cell = { attributes, lines: [""] };
  }

  breakLine(): void {
    this.cell?.lines.push("");
  }

  append(text: string): void {
    const lines = this.cell?.lines;
    if (lines === undefined) return;
    const last = lines.length - 1;
    lines[last] = `${lines[last] ?? ""}${text}`;
  }

  appendLines(lines: readonly string[]): void {
    this.cell?.lines.push(...lines);
  }

  closeCell(): void {
    if (this.cell === null) return;
    const { attributes, lines } = this.cell;
    this.cell = null;
    while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
    const colSpan = readSpan(attributes.colspan, MAX_SPAN);
    const rowSpan = readSpan(attributes.rowspan, MAX_ROW_SPAN);
    // `covered` counts this row too: it is taken off when the next one begins.
    for (let column = this.column; column < this.column + colSpan; column += 1)
      this.covered[column] = rowSpan;
    const shown = lines
      // As a browser shows it: any run of blanks and line breaks of the source is one blank.
      .map((line) => line.replace(/[ \t\n\r\f]+/g, " ").trim())
      .filter((line) => line !== "");
    this.row.push({
      column: this.column,
      colSpan,
      rowSpan,
      lines: showExactly(shown, attributes),
      role: "label",
    });
    this.column += colSpan;
  }

  countFilled(): number {
    return this.rows.flat().filter((cell) => cell.lines.length > 0).length;
  }

  listLines(): string[] {
    return this.rows.flat().flatMap((cell) => cell.lines);
  }

  finish(): TableBlock {
    const { rows } = this;
    const cells = rows.map((row, index) =>
      row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })),
    );
    const columnCount = cells.flat().reduce((most, cell) => Math.max(most, cell.column + cell.colSpan), 0);
    return { kind: "table", name: "", columnCount, headerRowCount: 0, rows: cells };
  }
}
