/**
 * The rows of figures of one of the form's tables, over all its parts: what stands in front of the figures, and
 * which row of the form each is. A row is known by its own label; where a figure overwrote the label, or its wording
 * was changed, by the rows around it. Must not place a figure under a column.
 */

import type { TableId } from "../../../format/index.ts";
import { looksLikeFigure } from "../../cells/figure-text.ts";
import { normaliseLabel } from "../../cells/labels.ts";
import { type FindLabels, isCaption } from "./cell-labels.ts";
import { type FormLine, formLines } from "./form-rows.ts";
import { type Header, isHeaderRow, readHeader } from "./read-header.ts";
import type { SourceCell, SourceRow } from "./source-rows.ts";
import type { TablePart } from "./table-parts.ts";

export interface BodyRow {
  readonly row: SourceRow;
  /** What heads its columns; null where no header was printed before it. */
  readonly header: Header | null;
  /** What stands before the figures. */
  readonly labels: readonly SourceCell[];
  /** What stands where figures do, blank cells included. */
  readonly figures: readonly SourceCell[];
  /** The form's row that its label names. */
  readonly named: FormLine | null;
}

export interface TableBody {
  readonly rows: readonly BodyRow[];
  readonly headers: readonly Header[];
  /** Words with numbers in rows that are no row of figures: "行政许可：12件" in one cell. */
  readonly words: readonly SourceCell[];
}

const ORDINAL = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+,|\d{1,2}\.)/;

/** 其他处理, in characters. */
const LONGEST_COMMON_WORD = 4;

function isFilled(cell: SourceCell): boolean {
  return cell.text !== "";
}

/** The words of a label without its ordinal are few: 其他, 总计. Other rows that an agency adds may be called the same. */
function isCommonWord(text: string): boolean {
  return normaliseLabel(text).replace(ORDINAL, "").length <= LONGEST_COMMON_WORD;
}

/**
 * The one row that labels name together; null where they name none, or different ones. A common word under the merged
 * label of other rows is another row's: 其他 under （三）.
 */
function nameByLabels(labels: readonly SourceCell[], table: TableId, find: FindLabels): FormLine | null {
  const ids = new Set<string>();
  const groups: (readonly string[])[] = [];
  let isCommon = false;
  for (const cell of labels) {
    const rows = cell.text === "" ? null : find(cell.text)[table].rows;
    if (rows?.kind === "group") groups.push(rows.ids);
    if (rows?.kind !== "leaf") continue;
    for (const id of rows.ids) ids.add(id);
    isCommon = isCommonWord(cell.text);
  }
  const [id] = ids;
  if (id === undefined || ids.size > 1) return null;
  if (isCommon && groups.some((group) => !group.includes(id))) return null;
  return formLines[table].find((line) => line.id === id) ?? null;
}

/** On a true grid labels stand left of the first heading. Null where a label stands further right. */
function splitAtHeader(
  row: SourceRow,
  header: Header | null,
  find: FindLabels,
): readonly SourceCell[] | null {
  const first = header?.leaves?.[0]?.cell.start;
  if (header === null || first === undefined || row.isLoose) return null;
  const labels = row.cells.filter((cell) => cell.start < first);
  const beyond = row.cells.filter((cell) => cell.start >= first && isFilled(cell) && !cell.isFigure);
  const isShifted = beyond.some((cell) => {
    const { rows, columns } = find(cell.text)[header.table];
    return rows !== null && columns === null;
  });
  return isShifted || labels.some((cell) => cell.end > first) ? null : labels;
}

/** A figure behind which words got into its cell, such as a page's number: it is no label, and no figure either. */
function beginsWithFigure({ lines }: SourceCell): boolean {
  return lines.length > 1 && looksLikeFigure((lines[0] ?? "").trim());
}

/** By what the cells say: labels reach to the last that is one, or else up to the first figure. */
function splitByWords(row: SourceRow, table: TableId, find: FindLabels): readonly SourceCell[] {
  const { cells } = row;
  const firstFigure = cells.findIndex((cell) => cell.isFigure || beginsWithFigure(cell));
  let end = firstFigure === -1 ? cells.length : firstFigure;
  if (table === "disputes") return cells.slice(0, end).filter(isFilled);
  cells.forEach((cell, index) => {
    const rows = isFilled(cell) ? find(cell.text)[table].rows : null;
    // What follows a row's own name, and is no figure, stands where one should: "12①" must be told, not left out.
    if (rows !== null)
      end = firstFigure === -1 && rows.kind === "leaf" ? index + 1 : Math.max(end, index + 1);
  });
  return cells.slice(0, countToLastFilled(cells.slice(0, end)));
}

function countToLastFilled(cells: readonly SourceCell[]): number {
  let count = 0;
  cells.forEach((cell, index) => {
    if (isFilled(cell)) count = index + 1;
  });
  return count;
}

function readBodyRow(row: SourceRow, table: TableId, header: Header | null, find: FindLabels): BodyRow {
  const labels = splitAtHeader(row, header, find) ?? splitByWords(row, table, find);
  const before = new Set(labels);
  const figures = row.cells.filter((cell) => !before.has(cell));
  const named = table === "disputes" ? (formLines.disputes[0] ?? null) : nameByLabels(labels, table, find);
  return { row, header, labels, figures, named };
}

/** Words and lines that only divide a table: 第二十条第（一）项, 三、本年度办理结果 on a line of its own. */
function saysNothing({ row, named, labels, figures }: BodyRow): boolean {
  // A row without a label is known by its cells alone, filled or blank.
  const isBare = labels.length === 0 && figures.length === named?.keys.length;
  if (named !== null && (named.id !== "" || isBare)) return false;
  return !figures.some(isFilled) && !row.own.some((cell) => cell.isFigure);
}

const YEAR = /\d{4}年度?/g;

/** The cells of a row that say a number, but for those that only divide the table. */
function listNumberWords({ own }: SourceRow, table: TableId, find: FindLabels): readonly SourceCell[] {
  return own.filter(({ text }) => {
    const words = normaliseLabel(text).replace(ORDINAL, "").replace(YEAR, "");
    return /\d/.test(words) && !find(text)[table].isLabel && !isCaption(text);
  });
}

/** The body of a table from its parts. A part without a header of its own goes on under the one before it. */
export function readBody(parts: readonly TablePart[], table: TableId, find: FindLabels): TableBody {
  const rows: BodyRow[] = [];
  const headers: Header[] = [];
  const words: SourceCell[] = [];
  let header: Header | null = null;
  for (const part of parts) {
    let heading: SourceRow[] = [];
    for (const row of part.rows) {
      if (isHeaderRow(row, table, find, rows.length > 0)) {
        heading.push(row);
        continue;
      }
      header = closeHeading(heading, table, find, headers) ?? header;
      heading = [];
      const body = readBodyRow(row, table, header, find);
      if (saysNothing(body)) words.push(...listNumberWords(row, table, find));
      else rows.push(body);
    }
    header = closeHeading(heading, table, find, headers) ?? header;
  }
  return { rows, headers, words };
}

function closeHeading(
  rows: readonly SourceRow[],
  table: TableId,
  find: FindLabels,
  headers: Header[],
): Header | null {
  const header = rows.length === 0 ? null : readHeader(rows, table, find);
  if (header !== null) headers.push(header);
  return header;
}

/** What is left of a label when a figure was typed over it, or its words were changed. */
export type Remains = "overwritten" | "reworded" | null;

function findOrdinal(text: string): string | null {
  return ORDINAL.exec(normaliseLabel(text))?.[0] ?? null;
}

/** How far a row without a known label agrees with the row of the form that its neighbours leave for it. */
function compareRemains({ row, labels, figures }: BodyRow, line: FormLine): Remains {
  const own = new Set(row.own);
  const words = labels.filter((cell) => own.has(cell) && isFilled(cell) && !isCaption(cell.text));
  const said = words.filter((cell) => !cell.isFigure);
  const last = said[said.length - 1];
  if (last === undefined) {
    const count = words.length + figures.filter(isFilled).length;
    return words.length === 1 || (words.length === 0 && count === line.keys.length + 1)
      ? "overwritten"
      : null;
  }
  const ordinal = findOrdinal(last.text);
  const official = findOrdinal(line.labels[line.labels.length - 1] ?? "");
  return ordinal !== null && ordinal === official ? "reworded" : null;
}

export interface KnownRow extends BodyRow {
  /** The form's row; null where it is not certain. */
  readonly line: FormLine | null;
  /** The row that its neighbours leave for it, certain or not. */
  readonly near: FormLine | null;
  readonly remains: Remains;
}

/** The row's name is a common word without the ordinal that the form prints before it. */
function isVaguelyNamed({ labels, named }: BodyRow): boolean {
  const said = labels.filter(isFilled);
  const own = said[said.length - 1]?.text ?? "";
  const official = findOrdinal(named?.labels[named.labels.length - 1] ?? "");
  return named !== null && isCommonWord(own) && findOrdinal(own) !== official;
}

/** Rows that are named by a common word, but stand among others than in the form, lose their name. */
function dropMisplacedNames(rows: readonly BodyRow[], table: TableId): readonly BodyRow[] {
  const lines = formLines[table];
  const places = rows.map(({ named }) => (named === null ? -1 : lines.indexOf(named)));
  const isVague = rows.map(isVaguelyNamed);
  const isCertain = (index: number): boolean => (places[index] ?? -1) >= 0 && isVague[index] !== true;
  const after: number[] = [];
  let next = lines.length;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    after[index] = next;
    if (isCertain(index)) next = places[index] ?? next;
  }
  let before = -1;
  return rows.map((row, index) => {
    const place = places[index] ?? -1;
    if (isCertain(index)) before = place;
    const isMisplaced =
      isVague[index] === true && !(before < place && place < (after[index] ?? lines.length));
    return isMisplaced ? { ...row, named: null } : row;
  });
}

/** Each row with the form's row that it is. Rows between two known ones are fixed where none is missing. */
export function identifyRows(body: readonly BodyRow[], table: TableId): readonly KnownRow[] {
  const rows = dropMisplacedNames(body, table);
  const lines = formLines[table];
  const known: KnownRow[] = [];
  let unnamed: BodyRow[] = [];
  let before: FormLine | null = null;
  const settleUnnamed = (after: FormLine | null): void => {
    const first = before === null ? 0 : lines.indexOf(before) + 1;
    const next = after === null ? lines.length : lines.indexOf(after);
    const isFixed = next - first === unnamed.length && (before ?? after) !== null;
    unnamed.forEach((row, index) => {
      known.push(settleRow(row, isFixed ? (lines[first + index] ?? null) : null));
    });
    unnamed = [];
  };
  for (const row of rows) {
    const { named } = row;
    if (named === null) unnamed.push(row);
    else {
      settleUnnamed(named);
      known.push({ ...row, line: named, near: named, remains: null });
      before = named;
    }
  }
  settleUnnamed(null);
  return known;
}

function settleRow(row: BodyRow, near: FormLine | null): KnownRow {
  const remains = near === null ? null : compareRemains(row, near);
  return { ...row, near, remains, line: remains === null ? null : near };
}
