/**
 * Places the cells of a grid by its labels. Owns the choice between the ways in which the labels can stand: rows
 * at the left and columns above, turned, both above (四), or only one of them, the other following the cursor.
 */

import type { CellAddress, TableId } from "../../format/index.ts";
import { listCells } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, getGridCell, listMatrixCells } from "./grid-matrix.ts";
import { type Found, LabelPlacer, type PlacingOptions, type Target } from "./label-placer.ts";
import type { LabelLayout } from "./label-positions.ts";
import { pasteReasons } from "./messages.ts";
import type { PlacedBy } from "./paste-types.ts";

/** A blank of the grid that is a cell of the form's, and what says so. */
export interface Blank {
  readonly address: CellAddress;
  readonly labels: readonly GridCell[];
}

/** Which cell goes where, before its text is read. */
export interface Placing {
  readonly rowsBy: PlacedBy;
  readonly columnsBy: PlacedBy;
  readonly placed: ReadonlyArray<{
    readonly cell: GridCell;
    readonly address: CellAddress;
    readonly labels: readonly GridCell[];
  }>;
  readonly blanks: readonly Blank[];
  readonly leftOut: ReadonlyArray<{ readonly cell: GridCell; readonly reason: string }>;
}

/** All places that a cell covers; several where it is merged over more than one cell of the form. */
function findForCell(cell: GridCell, matrix: GridMatrix, placer: LabelPlacer): Found {
  const targets: Target[] = [];
  let reason: string = pasteReasons.noRow;
  for (let row = cell.row; row < Math.min(matrix.height, cell.row + cell.rowSpan); row += 1) {
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
      const found = placer.find(row, column);
      if (typeof found === "string") reason = found;
      else if (targets.every(({ address }) => address !== found.address)) targets.push(found);
    }
  }
  if (targets.length > 1) return pasteReasons.merged;
  return targets[0] ?? reason;
}

function listBlanks(matrix: GridMatrix, placer: LabelPlacer): Blank[] {
  const blanks: Blank[] = [];
  for (let row = 0; row < matrix.height; row += 1) {
    for (let column = 0; column < matrix.width; column += 1) {
      if (getGridCell(matrix, row, column) !== null || placer.holdsLabels(row, column)) continue;
      const found = placer.find(row, column);
      if (typeof found !== "string") blanks.push(found);
    }
  }
  return blanks;
}

function placeInLayout(matrix: GridMatrix, layout: LabelLayout, options: PlacingOptions): Placing {
  const placer = new LabelPlacer(matrix, layout, options);
  const placed: Array<Placing["placed"][number]> = [];
  const leftOut: Array<Placing["leftOut"][number]> = [];
  for (const cell of listMatrixCells(matrix)) {
    const isLabelArea = placer.holdsLabels(cell.row, cell.column);
    const found = isLabelArea ? pasteReasons.words : findForCell(cell, matrix, placer);
    if (typeof found !== "string") placed.push({ cell, ...found });
    else if (!options.match(cell).isLabel) leftOut.push({ cell, reason: nameReason(cell, found) });
  }
  const told = [...layout.left, ...layout.above];
  return {
    rowsBy: told.includes("rows") ? "labels" : "position",
    columnsBy: told.includes("columns") ? "labels" : "position",
    placed,
    blanks: placed.length === 0 ? [] : listBlanks(matrix, placer),
    leftOut,
  };
}

function nameReason(cell: GridCell, reason: string): string {
  return looksLikeFigure(cell.text)
    ? reason === pasteReasons.words
      ? pasteReasons.noColumn
      : reason
    : pasteReasons.words;
}

const fullLayouts: readonly LabelLayout[] = [
  { left: ["rows"], above: ["columns"] },
  { left: ["columns"], above: ["rows"] },
];
/** The words of 二's and 四's rows and columns cannot be taken for each other; those of 三 can. */
const oneSidedLayouts: readonly LabelLayout[] = [
  { left: [], above: ["rows", "columns"] },
  { left: ["rows", "columns"], above: [] },
];
/** Those of turned tables last. */
const partialLayouts: readonly LabelLayout[] = [
  { left: ["rows"], above: [] },
  { left: [], above: ["columns"] },
  { left: ["columns"], above: [] },
  { left: [], above: ["rows"] },
];

function hasConflict({ placed }: Placing): boolean {
  return new Set(placed.map(({ address }) => address)).size < placed.length;
}

/** 四 repeats its column labels for every row: one that begins anew is the next row's. */
function beginsAnew({ placed }: Placing, table: TableId): boolean {
  if (table !== "disputes") return false;
  const all = listCells(table).map(({ address }) => address);
  const places = placed.map(({ address }) => all.indexOf(address));
  return places.some((place, index) => place < (places[index - 1] ?? 0));
}

function findBest(placings: readonly Placing[]): Placing | null {
  const most = Math.max(...placings.map(({ placed }) => placed.length));
  return most === 0 ? null : (placings.find(({ placed }) => placed.length === most) ?? null);
}

function hasSameLabels(one: Placing, other: Placing): boolean {
  const labels = new Set(one.placed.flatMap((each) => each.labels));
  const others = new Set(other.placed.flatMap((each) => each.labels));
  return labels.size === others.size && [...labels].every((label) => others.has(label));
}

/**
 * Two ways that place as much in different cells are both a guess, and so is a turned table where the same labels
 * (其他, 总计) read as one that is not turned.
 */
function findCertain(placings: readonly Placing[], table: TableId): Placing | null {
  const best = findBest(placings);
  if (best === null) return null;
  if (best.rowsBy === "position" && (hasConflict(best) || beginsAnew(best, table))) return null;
  const rivals = placings.filter(
    (each, index) =>
      each.placed.length === best.placed.length ||
      (index < placings.indexOf(best) && hasSameLabels(each, best)),
  );
  return rivals.length === 1 ? best : null;
}

/** Places a grid by its labels; null where they do not tell enough. */
export function placeByLabels(matrix: GridMatrix, options: PlacingOptions): Placing | null {
  const complete = options.table === "requests" ? fullLayouts : [...fullLayouts, ...oneSidedLayouts];
  const place = (layout: LabelLayout): Placing => placeInLayout(matrix, layout, options);
  return findBest(complete.map(place)) ?? findCertain(partialLayouts.map(place), options.table);
}
