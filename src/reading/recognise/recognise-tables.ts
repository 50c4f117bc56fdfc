/**
 * Tables of any document → figures of the form. A figure is taken only where the labels of its row and of its
 * column are exactly the form's; all else goes to `unread`. Owns no labels and no file format.
 */

import type { DocumentTree, TableBlock } from "../../document/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { getCell, joinLabel, tableIds, tableLayouts } from "../../format/index.ts";
import type { CellValue, Tables } from "../../report/index.ts";
import { cleanLine, createBlankReport, readTypedFigure, setFigure } from "../../report/index.ts";
import { unreadReasons } from "../messages.ts";
import { findLabel, type PlacedCell, tracePaths } from "./cell-paths.ts";
import { type FigureText, isStroke, splitNote } from "./figure-text.ts";
import { normaliseLabel } from "./labels.ts";

/** What stands in a file and was not taken. */
export interface Unread {
  /** A cell, a row ("requests.carriedOut"), a section id or "document". */
  readonly where: string;
  readonly raw: string;
  /** Chinese. */
  readonly reason: string;
}

export interface RecognisedTables {
  readonly tables: Tables;
  readonly cellNotes: Readonly<Partial<Record<CellAddress, string>>>;
  readonly unread: readonly Unread[];
}

interface FormCellPlace extends PlacedCell {
  readonly address: CellAddress | null;
}

interface FileCell extends PlacedCell {
  readonly lines: readonly string[];
}

/** The form's own cells by the labels that lead to them. */
function indexForm(): ReadonlyMap<string, CellAddress> {
  const index = new Map<string, CellAddress>();
  for (const table of tableIds) {
    const { rows, columnCount } = tableLayouts[table];
    const cells = rows.flat().map(
      (cell): FormCellPlace => ({
        ...cell,
        label: cell.kind === "figure" ? null : normaliseLabel(joinLabel(cell.label)),
        address: cell.kind === "figure" ? cell.address : null,
      }),
    );
    for (const { cell, path } of tracePaths(cells, columnCount)) {
      if (cell.address !== null) index.set(path, cell.address);
    }
  }
  return index;
}

const addressesByPath = indexForm();

function listFileCells(table: TableBlock): FileCell[] {
  return table.rows.flatMap((cells, row) =>
    cells.map((cell) => ({
      row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      colSpan: cell.colSpan,
      label: findLabel(cell),
      lines: cell.lines,
    })),
  );
}

/** Collects what the tables of a document say, cell by cell; a second figure for a cell takes back the first. */
class FigureCollector {
  private readonly texts = new Map<CellAddress, FigureText | null>();
  readonly unread: Unread[] = [];

  readTable(table: TableBlock): void {
    for (const { cell, path } of tracePaths(listFileCells(table), table.columnCount)) {
      const address = addressesByPath.get(path);
      if (address !== undefined) this.take(address, cell);
      else if (cleanLine(cell.lines.join("\n")) !== "")
        this.leave("document", cell.lines.join(""), "noLabel");
    }
  }

  private take(address: CellAddress, cell: FileCell): void {
    const earlier = this.texts.get(address);
    if (earlier === undefined) {
      this.texts.set(address, splitNote(cell.lines));
      return;
    }
    if (earlier !== null) this.leave(address, earlier.figure, "twice");
    this.leave(address, cell.lines.join(""), "twice");
    this.texts.set(address, null);
  }

  private leave(where: string, raw: string, reason: keyof typeof unreadReasons): void {
    this.unread.push({ where, raw, reason: unreadReasons[reason] });
  }

  private readValue(address: CellAddress, figure: string): CellValue {
    if (!isStroke(figure)) return readTypedFigure(figure, getCell(address).unit);
    this.leave(address, figure.trim(), "stroke");
    return null;
  }

  finish(): RecognisedTables {
    let { tables } = createBlankReport();
    const cellNotes: Partial<Record<CellAddress, string>> = {};
    for (const [address, text] of this.texts) {
      if (text === null) continue;
      tables = setFigure(tables, address, this.readValue(address, text.figure));
      if (text.note !== "") cellNotes[address] = text.note;
    }
    return { tables, cellNotes, unread: this.unread };
  }
}

/**
 * The form's figures in a document's tables. Blank stays null and 0 is 0; "/" and "—" are null and named in
 * `unread`. A remark in brackets behind or under a figure is its note.
 */
export function recogniseTables(document: DocumentTree): RecognisedTables {
  const collector = new FigureCollector();
  for (const block of document.blocks) {
    if (block.kind === "table") collector.readTable(block);
  }
  return collector.finish();
}
