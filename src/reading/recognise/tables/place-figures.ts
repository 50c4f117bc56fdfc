/**
 * Which figure of a row stands under which heading. A figure is placed by its column where the file has a true grid,
 * otherwise by counting, and only where the count leaves no doubt; a row in doubt gives nothing. Must not read values.
 */

import type { TableId } from "../../../format/index.ts";
import type { KnownRow } from "./body-rows.ts";
import type { FormLine } from "./form-rows.ts";
import type { Leaf } from "./read-header.ts";
import type { SourceCell } from "./source-rows.ts";

export interface PlacedFigure {
  readonly key: string;
  readonly cell: SourceCell;
}

export type Doubt = "noHeader" | "count" | "merged" | "notFigures";

export type Placing =
  | {
      readonly ok: true;
      readonly placed: readonly PlacedFigure[];
      /** Stand under a heading that is none of the form's. */
      readonly foreign: readonly SourceCell[];
      /** Stands where the label should. */
      readonly overwriting: SourceCell | null;
    }
  | { readonly ok: false; readonly doubt: Doubt };

/** How the rows of a block that are complete lay out their cells; what is blank in others can be told by it. */
export interface RowStyle {
  /** The most figures that a row has: a header that names fewer leaves some out. */
  readonly most: number;
  /** Rows have more figures than the form: one that has as many lacks one of its own. */
  readonly isWider: boolean;
  /** Every cell is told, merged ones once: rows of different length end with their last figure. */
  readonly isExact: boolean;
  /** Figures follow their label at once and end the row. */
  readonly isCompact: boolean;
  /** All rows have the same number of cells, and figures begin at the same one; otherwise null. */
  readonly start: number | null;
}

function isFilled(cell: SourceCell): boolean {
  return cell.text !== "";
}

function doubt(reason: Doubt): Placing {
  return { ok: false, doubt: reason };
}

/** The cell under a heading: the only one there, or the only one there that is not blank. */
function findUnder(leaf: Leaf, cells: readonly SourceCell[]): SourceCell | null {
  const { start, end } = leaf.cell;
  let found: SourceCell | null = null;
  for (const cell of cells) {
    if (cell.start < start || cell.end > end) continue;
    if (found === null || !isFilled(found)) found = isFilled(cell) ? cell : (found ?? cell);
    else if (isFilled(cell)) return null;
  }
  return found;
}

/** A row that is shorter than its header lacks a cell, and which one is not known. */
function isShort({ row, header }: KnownRow): boolean {
  return !row.isLoose && row.cells.every((cell) => cell.end < (header?.end ?? 0));
}

/**
 * Whether a row has a figure more than headings, and a blank under one of them: a figure was put in twice, or a column
 * added, and which figures have moved is not known.
 */
function isCrowded(
  leaves: readonly Leaf[],
  under: ReadonlyArray<SourceCell | null>,
  figures: readonly SourceCell[],
): boolean {
  if (!under.some((cell) => cell !== null && !isFilled(cell))) return false;
  const filled = figures.filter(isFilled);
  const isTwice = leaves.some(
    ({ cell: { start, end } }) => filled.filter((cell) => cell.start >= start && cell.end <= end).length > 1,
  );
  return isTwice || (!under.includes(null) && filled.some((cell) => !under.includes(cell)));
}

/** Whether a figure stands behind the row's words, and before the first heading, as in a row that was moved to the left. */
function isMovedLeft({ row, labels }: KnownRow): boolean {
  const words = labels.filter((cell) => isFilled(cell) && !cell.isFigure);
  const reached = words.reduce((end, cell) => Math.max(end, cell.end), 0);
  return labels.some((cell) => cell.isFigure && row.own.includes(cell) && cell.start >= reached);
}

/** By the grid; null where a heading has no cell under it, or a cell stands under none. */
function placeByColumn(known: KnownRow, line: FormLine): Placing | null {
  const { row, header, labels, figures, remains } = known;
  const leaves = header?.leaves;
  if (leaves == null || row.isLoose || isShort(known)) return null;
  const under = leaves.map((leaf) => findUnder(leaf, figures));
  if (isCrowded(leaves, under, figures)) return doubt("count");
  const placed: PlacedFigure[] = [];
  const foreign: SourceCell[] = [];
  const seen = new Set<SourceCell>();
  for (const [index, leaf] of leaves.entries()) {
    const cell = under[index] ?? null;
    if (cell === null) return null;
    seen.add(cell);
    if (leaf.key === null) foreign.push(cell);
    else if (line.keys.includes(leaf.key)) placed.push({ key: leaf.key, cell });
    else return doubt("noHeader");
  }
  const isCovered = (cell: SourceCell): boolean =>
    leaves.some((leaf) => cell.start >= leaf.cell.start && cell.end <= leaf.cell.end);
  if (figures.some((cell) => !seen.has(cell) && (isFilled(cell) || !isCovered(cell)))) return null;
  if (placed.some(({ cell }) => cell.rowSpan > 1 && isFilled(cell))) return doubt("merged");
  if (isMovedLeft(known) && placed.some(({ cell }) => !isFilled(cell))) return doubt("count");
  const over = remains === "overwritten" ? (labels.find((cell) => cell.isFigure) ?? null) : null;
  return { ok: true, placed, foreign: foreign.filter(isFilled), overwriting: over };
}

function pair(
  keys: readonly string[],
  cells: readonly SourceCell[],
  over: SourceCell | null = null,
): Placing {
  const placed = keys.flatMap((key, index): PlacedFigure[] => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ key, cell }];
  });
  return { ok: true, placed, foreign: [], overwriting: over };
}

/** The cells of a row with blanks where the way its neighbours are laid out tells which cells are the figures'. */
function pickCells(
  { row, labels, figures }: KnownRow,
  count: number,
  style: RowStyle,
): readonly SourceCell[] | null {
  if (style.isCompact) {
    if (figures.length !== count) return null;
    const isEndFilled =
      figures.length > 0 && [figures[0], figures[count - 1]].every((cell) => cell && isFilled(cell));
    return style.isExact || isEndFilled ? figures : null;
  }
  const { start } = style;
  if (start === null || !row.isLoose || labels.some((cell) => cell.start >= start)) return null;
  const cells = row.cells.slice(start, start + count);
  const filled = figures.filter(isFilled);
  const [first, last] = [cells[0], cells[count - 1]];
  const fits = filled.every((cell) => cells.includes(cell)) && cells.length === count;
  return fits && first !== undefined && last !== undefined && isFilled(first) && isFilled(last)
    ? cells
    : null;
}

/** What the header names of a row's figures, and whether nothing in it is unknown. */
function listNamedKeys({ header }: KnownRow, line: FormLine): readonly string[] | null {
  if (header === null || header.keys === null || header.foreign.length > 0) return null;
  if (header.leaves?.some((leaf) => leaf.key === null)) return null;
  return line.keys.filter((key) => header.keys?.includes(key));
}

/**
 * Whether a row that is as long as its header is short has no blank among its figures: none is to be seen, or each
 * stands exactly under a heading.
 */
function isWhole({ row, figures, header }: KnownRow): boolean {
  if (row.isSequence) return false;
  const filled = figures.filter(isFilled);
  if (filled.length === figures.length) return true;
  const starts = new Set(header?.headings.map(({ cell }) => cell.start));
  return row.isLoose && filled.every((cell) => starts.has(cell.start));
}

/** Whether the figures of a row stand side by side, or all as far from each other: no blank is one of them. */
function isEven(figures: readonly SourceCell[]): boolean {
  const places = figures.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  const [first = 0, second = 0] = places;
  return places.every((place, index) => place === first + index * (second - first));
}

function placeByCount(row: KnownRow, line: FormLine, style: RowStyle): Placing {
  if (row.header === null) return doubt("noHeader");
  const named = listNamedKeys(row, line);
  if (named === null) return doubt("count");
  if (named.length === 0) return doubt("noHeader");
  const filled = row.figures.filter(isFilled);
  if (!filled.every((cell) => cell.isFigure)) return doubt("notFigures");
  if (filled.some((cell) => cell.rowSpan > 1)) return doubt("merged");
  const [first, ...others] = filled;
  if (row.remains === "overwritten" && first !== undefined) {
    return others.length === line.keys.length && named.length === line.keys.length
      ? pair(line.keys, others, first)
      : doubt("count");
  }
  if (filled.length === line.keys.length) {
    return isEven(row.figures) && !style.isWider ? pair(line.keys, filled) : doubt("count");
  }
  if (filled.length === named.length && style.most <= named.length && isWhole(row) && !isShort(row)) {
    return pair(named, filled);
  }
  if (filled.length === 0) return pair([], []);
  const canPick = named.length === line.keys.length && filled.length < named.length;
  const cells = canPick ? pickCells(row, named.length, style) : null;
  return cells === null ? doubt("count") : pair(named, cells);
}

/** The figures of a row whose line is known, each under its heading; or why none is certain. */
export function placeFigures(row: KnownRow, line: FormLine, style: RowStyle): Placing {
  return placeByColumn(row, line) ?? placeByCount(row, line, style);
}

/** How many rows must have a figure too many until it is a column, and no slip in one of them. */
const MIN_WIDER = 2;

function hasTooMany({ line, figures, remains }: KnownRow): boolean {
  const count = figures.filter(isFilled).length;
  return line !== null && remains !== "overwritten" && count > line.keys.length;
}

/** Whether several rows have a figure too many, or half of those that should have as many. */
function isWiderThanForm(rows: readonly KnownRow[]): boolean {
  const wider = rows.filter(hasTooMany);
  const countAlike = (among: readonly KnownRow[], { line }: KnownRow): number =>
    among.filter((row) => row.line?.keys.length === line?.keys.length).length;
  return (
    wider.length >= MIN_WIDER || wider.some((row) => countAlike(wider, row) * 2 >= countAlike(rows, row))
  );
}

function isComplete({ line, figures, remains }: KnownRow): boolean {
  return line !== null && remains !== "overwritten" && figures.filter(isFilled).length === line.keys.length;
}

interface Laid {
  readonly gap: number;
  readonly trailing: number;
  readonly start: number;
  readonly length: number;
}

function measure({ row, labels, figures }: KnownRow): Laid {
  const places = figures.map((cell, index) => (isFilled(cell) ? index : -1)).filter((index) => index >= 0);
  const [first = 0] = places;
  const last = places[places.length - 1] ?? 0;
  return {
    gap: first,
    trailing: figures.length - 1 - last,
    start: labels.length + first,
    length: row.cells.length,
  };
}

const MIN_SAMPLES = 2;
const unknownStyle = { isExact: false, isCompact: false, start: null };

/** 四's row has no label: a blank between its figures is a blank figure. */
const labelLess = { isExact: false, isCompact: true, start: null };

/** What the complete rows of a block have in common; nothing where there are too few, or they differ. */
export function findStyle(rows: readonly KnownRow[], table: TableId): RowStyle {
  const most = rows.reduce((top, row) => Math.max(top, row.figures.filter(isFilled).length), 0);
  const isWider = isWiderThanForm(rows);
  if (table === "disputes") return { ...labelLess, most, isWider };
  const complete = rows.filter(isComplete);
  const laid = complete.map(measure);
  const [first] = laid;
  if (first === undefined || laid.length < MIN_SAMPLES) return { ...unknownStyle, most, isWider };
  const lengths = new Set(laid.map((each) => each.length));
  const isCompact = laid.every((each) => each.gap === 0 && each.trailing === 0);
  const isAligned = laid.every((each) => each.start === first.start && each.length === first.length);
  const isUnbroken = rows.every((row) => row.row.cells.length === first.length);
  return {
    most,
    isWider,
    isCompact,
    isExact: isCompact && lengths.size > 1,
    start: isAligned && isUnbroken ? first.start : null,
  };
}
