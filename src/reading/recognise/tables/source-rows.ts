/**
 * The rows of a table as a file has them, each with the cells that stand in it or reach down into it. Owns this
 * arithmetic; must not know what a label is.
 */

import type { TableBlock, TableCell } from "../../../document/index.ts";
import { cleanLine } from "../../../report/index.ts";
import { looksLikeFigure } from "../../cells/figure-text.ts";

/** Where something stands in the document: a block, and in a table the row and the cell within the row. */
export interface Origin {
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
}

export interface SourceCell {
  readonly origin: Origin;
  /** The columns it covers on the table's grid, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly rowSpan: number;
  readonly lines: readonly string[];
  /** On one line, clean; "" for a blank cell. */
  readonly text: string;
  /** Meant as a figure, readable or not; a stroke, too. */
  readonly isFigure: boolean;
}

export interface SourceRow {
  readonly origin: Origin;
  /** Its own cells and those merged from above, from left to right. */
  readonly cells: readonly SourceCell[];
  /** Its own cells only. */
  readonly own: readonly SourceCell[];
  /** The file does not tell the columns. */
  readonly isLoose: boolean;
  /** Nor blank cells, nor where a row ends. */
  readonly isSequence: boolean;
}

/** A paragraph in a cell is read by its beginning: no label and no figure is longer. */
const MAX_CELL_TEXT = 2000;

/** Most cells of a table are figures without anything around them. */
const PLAIN_FIGURE = /^\d{1,15}$/;

function readCell(cell: TableCell, origin: Origin): SourceCell {
  const { column, colSpan, rowSpan, lines } = cell;
  const [first = ""] = lines;
  const isPlain = lines.length === 1 && PLAIN_FIGURE.test(first);
  const text = isPlain ? first : cleanLine(lines.join("\n"));
  const isFigure = isPlain || (text !== "" && text.length <= MAX_CELL_TEXT && looksLikeFigure(text));
  return { origin, start: column, end: column + colSpan, rowSpan, lines, text, isFigure };
}

/** The rows of the table that is the document's block number `block`. */
export function listSourceRows(table: TableBlock, block: number): SourceRow[] {
  let reaching: ReadonlyArray<{ readonly cell: SourceCell; readonly last: number }> = [];
  return table.rows.map((cells, row) => {
    const own = cells.map((cell, index) => readCell(cell, { block, row, cell: index }));
    const above = reaching.filter(({ last }) => last >= row);
    reaching = [
      ...above,
      ...own.flatMap((cell) => (cell.rowSpan > 1 ? [{ cell, last: row + cell.rowSpan - 1 }] : [])),
    ];
    const all =
      above.length === 0 ? own : [...above.map(({ cell }) => cell), ...own].sort((a, b) => a.start - b.start);
    const { layout } = table;
    const isSequence = layout === "sequence";
    return { origin: { block, row }, cells: all, own, isLoose: layout !== undefined, isSequence };
  });
}

/** What a row says, for people: its cells that are not blank. */
export function printRow(cells: readonly SourceCell[]): string {
  return cells
    .filter((cell) => cell.text !== "")
    .map((cell) => cell.text)
    .join(" ");
}
