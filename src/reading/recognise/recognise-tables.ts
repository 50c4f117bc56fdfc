/**
 * Tables of any document → figures of the form. A figure is taken only where its row and its column are certain;
 * all else goes to `unread`. Owns how the form's three tables are put together; each is read in tables/.
 */

import type { Block, DocumentTree } from "../../document/index.ts";
import type { CellAddress, TableId } from "../../format/index.ts";
import { getCell, tableIds } from "../../format/index.ts";
import type { CellValue, PrintedLabel, Tables } from "../../report/index.ts";
import { createBlankReport, mapIds } from "../../report/index.ts";
import { isUnitLine } from "../cells/figure-text.ts";
import { unreadReasons } from "./messages.ts";
import type { Origin, Unread } from "./recognition.ts";
import { createLabelFinder } from "./tables/cell-labels.ts";
import { type ReadTable, readTable } from "./tables/read-figures.ts";
import { printRow } from "./tables/source-rows.ts";
import { splitTable, type TableItem, type TablePart } from "./tables/table-parts.ts";

export interface RecognisedTables {
  readonly tables: Tables;
  readonly cellNotes: Readonly<Partial<Record<CellAddress, string>>>;
  readonly unread: readonly Unread[];
}

/** What the tables of a document hold, before it is known where they stand in the report. */
export interface DocumentTables {
  /** What stands in a block that is a table, by the block's number. */
  readonly items: ReadonlyMap<number, readonly TableItem[]>;
  readonly found: readonly ReadTable[];
}

/** The unit that the line right above a table names; "" where it names none. */
function readUnitAbove(block: Block | undefined): string {
  const text = block?.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : "";
  return isUnitLine(text) ? text : "";
}

/** The parts in a table, each with the unit that the lines above it name. */
function listParts(items: readonly TableItem[], above: string): TablePart[] {
  let unit = above;
  return items.flatMap((item) => {
    if (item.kind === "line" && isUnitLine(item.cell.text)) unit = item.cell.text;
    return item.kind === "part" ? [{ ...item.part, unit }] : [];
  });
}

/** Reads the form's tables of a document, each from all its parts. */
export function readTables(document: DocumentTree): DocumentTables {
  const find = createLabelFinder();
  const items = new Map<number, readonly TableItem[]>();
  const parts = new Map<TableId, TablePart[]>();
  document.blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const own = splitTable(block, index, find);
    items.set(index, own);
    for (const part of listParts(own, readUnitAbove(document.blocks[index - 1]))) {
      const earlier = parts.get(part.table);
      if (earlier === undefined) parts.set(part.table, [part]);
      else earlier.push(part);
    }
  });
  const found = tableIds.flatMap((table) => {
    const own = parts.get(table);
    return own === undefined ? [] : [readTable(own, table, find)];
  });
  return { items, found };
}

/** The rows that belong to no table of the form. */
export function listForeignRows(items: readonly TableItem[]): Unread[] {
  return items.flatMap((item) => {
    if (item.kind !== "foreign") return [];
    const raw = printRow(item.row.own);
    if (raw === "") return [];
    return [{ where: "document", raw, reason: unreadReasons.foreignTable, origin: item.row.origin }];
  });
}

type WritableTables = Record<TableId, Record<string, Record<string, CellValue>>>;

const blankTables = createBlankReport().tables;

function createWritableTables(): WritableTables {
  const tables = blankTables;
  return mapIds(tableIds, (id) => mapIds(Object.keys(tables[id]), (row) => ({ ...tables[id][row] })));
}

export interface Figures {
  readonly tables: Tables;
  readonly cellNotes: Readonly<Partial<Record<CellAddress, string>>>;
  readonly origins: Readonly<Record<string, Origin>>;
}

/** The figures of all tables, with their notes and places in the document. */
export function collectFigures(found: readonly ReadTable[]): Figures {
  const tables = createWritableTables();
  const cellNotes: Partial<Record<CellAddress, string>> = {};
  const origins: Record<string, Origin> = {};
  for (const { address, value, note, origin } of found.flatMap((table) => table.figures)) {
    const { table, row, column } = getCell(address);
    const own = tables[table][row];
    if (own !== undefined) own[column] = value;
    if (note !== "") cellNotes[address] = note;
    origins[address] = origin;
  }
  return { tables, cellNotes, origins };
}

/** The labels of all tables that differ from the form's. */
export function collectLabels(found: readonly ReadTable[]): readonly PrintedLabel[] {
  return found.flatMap((table) => table.labels);
}

/**
 * The form's figures in a document's tables. Blank stays null and 0 is 0; "/" and "—" are null and named in
 * `unread`. A remark in brackets behind or under a figure is its note.
 */
export function recogniseTables(document: DocumentTree): RecognisedTables {
  const { items, found } = readTables(document);
  const { tables, cellNotes } = collectFigures(found);
  const foreign = [...items.values()].flatMap(listForeignRows);
  return { tables, cellNotes, unread: [...found.flatMap((table) => table.unread), ...foreign] };
}
