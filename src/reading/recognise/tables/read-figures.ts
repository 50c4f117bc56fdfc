/**
 * What the figures of one of the form's tables say, and what of it is not certain enough to be taken. Owns values,
 * notes in cells and what goes to `unread`; a second figure for a cell takes back the first.
 */

import type { CellAddress, TableId } from "../../../format/index.ts";
import { getCell } from "../../../format/index.ts";
import type { CellValue, PrintedLabel } from "../../../report/index.ts";
import { readTypedFigure } from "../../../report/index.ts";
import { isBroken, isInOtherUnit, isStroke, looksLikeFigure, splitNote } from "../../cells/figure-text.ts";
import { unreadReasons } from "../messages.ts";
import type { Unread } from "../recognition.ts";
import { identifyRows, type KnownRow, readBody } from "./body-rows.ts";
import type { FindLabels } from "./cell-labels.ts";
import { addressFigure, type FormLine, formLines, nameLine } from "./form-rows.ts";
import { findStyle, type Placing, placeFigures, type RowStyle } from "./place-figures.ts";
import { LabelNotes } from "./printed-labels.ts";
import type { Header } from "./read-header.ts";
import { type Origin, printRow, type SourceCell } from "./source-rows.ts";
import type { TablePart } from "./table-parts.ts";

export interface ReadFigure {
  readonly address: CellAddress;
  readonly value: CellValue;
  /** A remark in the cell; "" where there is none. */
  readonly note: string;
  readonly origin: Origin;
}

export interface ReadTable {
  readonly table: TableId;
  readonly figures: readonly ReadFigure[];
  readonly unread: readonly Unread[];
  readonly labels: readonly PrintedLabel[];
  /** Rows of the form that were printed more than once with figures in them. */
  readonly repeatedRows: number;
  /** Every row of the form was found, and taken. */
  readonly isWhole: boolean;
}

interface PlacedRow {
  readonly row: KnownRow;
  readonly line: FormLine;
  readonly placing: Extract<Placing, { ok: true }>;
}

/** The words in and above a table that may name its unit. */
function listUnitWords(parts: readonly TablePart[]): ReadonlySet<string> {
  const cells = parts.flatMap((part) => part.rows.flatMap((row) => row.own));
  const words = cells.filter((cell) => !cell.isFigure && cell.text.includes("元")).map((cell) => cell.text);
  return new Set([...parts.map((part) => part.unit), ...words]);
}

class FigureReader {
  readonly figures: ReadFigure[] = [];
  readonly unread: Unread[] = [];

  constructor(private readonly unitWords: ReadonlySet<string>) {}

  leave(where: string, raw: string, reason: keyof typeof unreadReasons, origin: Origin): void {
    this.unread.push({ where, raw, reason: unreadReasons[reason], origin });
  }

  /** Everything of a row that is not blank, but for the labels that were understood. */
  leaveRow(
    { row, labels, figures, near }: KnownRow,
    table: TableId,
    reason: keyof typeof unreadReasons,
  ): void {
    const said = [...labels.filter((cell) => cell.isFigure && row.own.includes(cell)), ...figures];
    const raw = printRow(said.filter((cell) => row.own.includes(cell)));
    const where = near === null ? table : nameLine(near);
    const words = reason === "unknownRow" ? printRow(row.own) : raw;
    if (raw !== "") this.leave(where, words, reason, row.origin);
  }

  take({ row, line, placing }: PlacedRow): void {
    const name = nameLine(line);
    for (const { key, cell } of placing.placed) {
      const address = addressFigure(line, key);
      const { unit } = getCell(address);
      const isOther = isInOtherUnit(cell.text, listHeadings(row, key), unit, this.unitWords);
      const reason = unit === "件" ? "otherCount" : "otherUnit";
      if (isOther && looksLikeFigure(cell.text)) this.leave(address, cell.text, reason, cell.origin);
      else this.read(address, cell);
    }
    for (const cell of placing.foreign) this.leave(name, cell.text, "foreignColumn", cell.origin);
    const { overwriting } = placing;
    const extra = row.labels.filter(
      (cell) => cell.isFigure && cell !== overwriting && row.row.own.includes(cell),
    );
    if (overwriting !== null) this.leave(name, overwriting.text, "overwrote", overwriting.origin);
    for (const cell of extra) this.leave(name, cell.text, "amongLabels", cell.origin);
  }

  private read(address: CellAddress, cell: SourceCell): void {
    if (cell.text === "") return;
    const { figure, note } = splitNote(cell.lines);
    const { unit } = getCell(address);
    const isNone = isStroke(figure);
    const isUncertain = isBroken(figure, unit);
    if (isNone) this.leave(address, figure.trim(), "stroke", cell.origin);
    if (isUncertain) this.leave(address, cell.text, "broken", cell.origin);
    const value = isNone || isUncertain ? null : readTypedFigure(figure, unit);
    this.figures.push({ address, value, note, origin: cell.origin });
  }
}

/** The words that a figure stands under and beside. */
function listHeadings({ header, labels }: KnownRow, key: string): readonly string[] {
  const above = header?.headings.filter((heading) => heading.key === key) ?? [];
  return [...above.map(({ cell }) => cell.text), ...labels.map(({ text }) => text)];
}

/** Rows of one block are laid out alike. */
function findStyles(rows: readonly KnownRow[], table: TableId): ReadonlyMap<number, RowStyle> {
  const blocks = new Map<number, KnownRow[]>();
  for (const row of rows) {
    const { block } = row.row.origin;
    const own = blocks.get(block);
    if (own === undefined) blocks.set(block, [row]);
    else own.push(row);
  }
  return new Map([...blocks].map(([block, own]) => [block, findStyle(own, table)]));
}

function hasFigures({ figures }: KnownRow): boolean {
  return figures.some((cell) => cell.text !== "");
}

/** Where rows were told from their labels, a row may hold the figures of a next one whose label is missing. */
function isEndCertain({ row, line }: KnownRow, next: KnownRow | undefined): boolean {
  if (!row.isSequence || line === null) return true;
  const lines = formLines[line.table];
  return next === undefined ? line === lines[lines.length - 1] : next.line === lines[lines.indexOf(line) + 1];
}

function placeRows(
  rows: readonly KnownRow[],
  styles: ReadonlyMap<number, RowStyle>,
  table: TableId,
  reader: FigureReader,
): PlacedRow[] {
  return rows.flatMap((row, index) => {
    const style = styles.get(row.row.origin.block);
    if (row.line === null || style === undefined) {
      reader.leaveRow(row, table, "unknownRow");
      return [];
    }
    const placing = isEndCertain(row, rows[index + 1])
      ? placeFigures(row, row.line, style)
      : ({ ok: false, doubt: "count" } as const);
    if (placing.ok) return [{ row, line: row.line, placing }];
    reader.leaveRow(row, table, placing.doubt);
    return [];
  });
}

/** How often each line was printed with figures: also where they could not be placed, since either may be the right one. */
function countByLine(rows: readonly KnownRow[]): ReadonlyMap<FormLine, number> {
  const counts = new Map<FormLine, number>();
  for (const row of rows) {
    if (row.line !== null && hasFigures(row)) counts.set(row.line, (counts.get(row.line) ?? 0) + 1);
  }
  return counts;
}

/** Figures among a header's words, and remarks with numbers; a heading of another table's speaks by its figures. */
function leaveForeign(headers: readonly Header[], table: TableId, reader: FigureReader): void {
  for (const cell of headers.flatMap((header) => header.foreign)) {
    if (cell.isFigure) reader.leave(table, cell.text, "amongLabels", cell.origin);
    else if (/\d/.test(cell.text)) reader.leave(table, cell.text, "tableWords", cell.origin);
  }
}

/** Reads one of the form's tables from all its parts in the document. */
export function readTable(parts: readonly TablePart[], table: TableId, find: FindLabels): ReadTable {
  const { rows, headers, words } = readBody(parts, table, find);
  const reader = new FigureReader(listUnitWords(parts));
  const notes = new LabelNotes(table, find);
  leaveForeign(headers, table, reader);
  for (const cell of words) reader.leave(table, cell.text, "tableWords", cell.origin);
  const known = identifyRows(rows, table);
  const placed = placeRows(known, findStyles(known, table), table, reader);
  const counts = countByLine(known);
  for (const header of headers) notes.addHeader(header);
  const taken = new Set<FormLine>();
  for (const each of placed) {
    notes.addRow(each.row, each.line, each.placing.overwriting?.text ?? null);
    if (hasFigures(each.row) && (counts.get(each.line) ?? 0) > 1) {
      reader.leaveRow(each.row, table, "twice");
      continue;
    }
    reader.take(each);
    taken.add(each.line);
  }
  const repeatedRows = [...counts.values()].filter((count) => count > 1).length;
  return {
    table,
    figures: reader.figures,
    unread: reader.unread,
    labels: notes.list(),
    repeatedRows,
    isWhole: formLines[table].every((line) => taken.has(line)),
  };
}
