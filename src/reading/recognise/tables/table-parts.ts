/**
 * Which rows of a document's tables belong to which table of the form. A file may split one of them (at a page),
 * or glue several together; a table of something else belongs to none. Must not read any figure.
 */

import type { TableBlock } from "../../../document/index.ts";
import type { TableId } from "../../../format/index.ts";
import { parseSectionHeading } from "../../../report/index.ts";
import { type CellLabels, type FindLabels, findOnlyTable, isCaption } from "./cell-labels.ts";
import { listSourceRows, type SourceCell, type SourceRow } from "./source-rows.ts";

/** Rows of one block that belong together. */
export interface TablePart {
  readonly table: TableId;
  readonly rows: readonly SourceRow[];
  /** The line above it that names a unit; "" where none does. */
  readonly unit: string;
}

/** What stands in a block of the document that is a table, in its order. */
export type TableItem =
  | { readonly kind: "part"; readonly part: TablePart }
  /** A row that is only a paragraph: a note, a heading, a unit of measure. */
  | { readonly kind: "line"; readonly cell: SourceCell }
  | { readonly kind: "foreign"; readonly row: SourceRow };

const NOTE = /^(?:注|备注|说明|附注|单位|填表|（注|\(注)/;

interface JudgedRow {
  readonly row: SourceRow;
  readonly table: TableId | null;
}

function judgeRow(row: SourceRow, find: FindLabels): JudgedRow {
  const votes = new Map<TableId, number>();
  let table: TableId | null = null;
  for (const cell of row.own) {
    if (cell.text === "" || cell.isFigure) continue;
    const only = isCaption(cell.text) ? "requests" : findOnlyTable(find(cell.text));
    if (only === null) continue;
    const count = (votes.get(only) ?? 0) + 1;
    votes.set(only, count);
    if (table === null || count > (votes.get(table) ?? 0)) table = only;
  }
  return { row, table };
}

function labelsAnything(labels: CellLabels): boolean {
  return labels.proactive.isLabel || labels.requests.isLabel || labels.disputes.isLabel;
}

/** The only cell of a row that says anything, where it is words and no label. */
function findLoneParagraph(row: SourceRow, width: number, find: FindLabels): SourceCell | null {
  const filled = row.own.filter((cell) => cell.text !== "");
  const [cell] = filled;
  if (cell === undefined || filled.length > 1 || cell.isFigure || isCaption(cell.text)) return null;
  if (parseSectionHeading(cell.text) !== null || NOTE.test(cell.text)) return cell;
  if (labelsAnything(find(cell.text))) return null;
  const isAcross = !row.isLoose && cell.end - cell.start === width;
  return isAcross || (cell.text.length > 30 && cell.text.includes("。")) ? cell : null;
}

class PartBuilder {
  readonly items: TableItem[] = [];
  private rows: SourceRow[] = [];
  private table: TableId | null = null;

  add({ row, table }: JudgedRow): void {
    if (table !== null && this.table !== null && table !== this.table) this.close();
    if (table !== null) this.table = table;
    this.rows.push(row);
  }

  addLine(cell: SourceCell): void {
    this.close();
    this.items.push({ kind: "line", cell });
  }

  close(): void {
    const { table, rows } = this;
    if (table !== null) this.items.push({ kind: "part", part: { table, rows, unit: "" } });
    else for (const row of rows) this.items.push({ kind: "foreign", row });
    this.rows = [];
    this.table = null;
  }
}

/** The parts of the form's tables in a block, and what else stands in it. */
export function splitTable(block: TableBlock, index: number, find: FindLabels): readonly TableItem[] {
  const builder = new PartBuilder();
  for (const row of listSourceRows(block, index)) {
    const paragraph = findLoneParagraph(row, block.columnCount, find);
    if (paragraph === null) builder.add(judgeRow(row, find));
    else builder.addLine(paragraph);
  }
  builder.close();
  return builder.items;
}
