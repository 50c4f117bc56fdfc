/**
 * Decides which cell of a pasted grid goes into which cell of the form, and says so of every cell. Owns the plan;
 * must not change a report.
 */

import Big from "big.js";
import type { TableBlock } from "../../document/index.ts";
import type { CellAddress, TableId } from "../../format/index.ts";
import { getCell, listCells, nameTable } from "../../format/index.ts";
import { computeTotals, getFigure, setFigures } from "../../report/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import {
  findForeignAxis,
  type HeadingOptions,
  hasTooManyColumns,
  isMostlyWords,
  isUncertainCount,
} from "./foreign-headings.ts";
import { type GridCell, type GridMatrix, layMatrix } from "./grid-matrix.ts";
import { createMatcher, type MatchCell } from "./label-matches.ts";
import type { PlacingOptions } from "./label-placer.ts";
import { isLooseText } from "./loose-text.ts";
import { pasteReasons } from "./messages.ts";
import { findOtherTable } from "./other-table.ts";
import { isCountedOtherwise, listUnitWords } from "./other-unit.ts";
import type {
  GridText,
  PasteConflict,
  PasteEntry,
  PasteOptions,
  PastePlan,
  TotalDifference,
  UnreadPaste,
} from "./paste-types.ts";
import { type Placing, placeByLabels } from "./place-by-labels.ts";
import { hasBlankStart, placeByPosition } from "./place-by-position.ts";
import { readPasteText } from "./read-paste-text.ts";
import { leaveOutRivals } from "./rival-places.ts";
import { listSkewedRows } from "./skewed-rows.ts";
import { findStrayAxis } from "./stray-labels.ts";
import { isOfVagueRow } from "./vague-rows.ts";

type Placed = Placing["placed"][number];
type ObstacleOptions = PlacingOptions & HeadingOptions;

interface ReadPaste {
  readonly entries: PasteEntry[];
  readonly unread: UnreadPaste[];
  readonly conflicts: PasteConflict[];
}

function describe(cell: GridCell): GridText {
  return { from: { row: cell.row, column: cell.column }, raw: cell.text };
}

function readPlaced(
  placed: Placed,
  matrix: GridMatrix,
  unitWords: readonly string[],
): PasteEntry | UnreadPaste {
  const { address, cell } = placed;
  const { unit } = getCell(address);
  if (isCountedOtherwise(placed, matrix, unit, unitWords)) {
    const reason = unit === "件" ? pasteReasons.otherCount : pasteReasons.otherUnit;
    return { ...describe(cell), address, reason };
  }
  const text = readPasteText(cell.lines, unit);
  if (!text.ok) return { ...describe(cell), address, reason: text.reason };
  return { ...describe(cell), address, value: text.value, note: text.note };
}

function readAll(placed: readonly Placed[], matrix: GridMatrix, table: TableId): ReadPaste {
  const byAddress = new Map<CellAddress, Placed[]>();
  for (const each of placed) {
    const same = byAddress.get(each.address);
    if (same === undefined) byAddress.set(each.address, [each]);
    else same.push(each);
  }
  const read: ReadPaste = { entries: [], unread: [], conflicts: [] };
  const unitWords = listUnitWords(matrix);
  for (const { address } of listCells(table)) {
    const [first, ...others] = byAddress.get(address) ?? [];
    if (first === undefined) continue;
    if (others.length > 0) {
      read.conflicts.push({ address, cells: [first, ...others].map(({ cell }) => describe(cell)) });
      continue;
    }
    const result = readPlaced(first, matrix, unitWords);
    if ("reason" in result) read.unread.push(result);
    else read.entries.push(result);
  }
  return read;
}

function compareTotals(taken: readonly PasteEntry[], pasted: readonly PasteEntry[], options: PasteOptions) {
  const filled = setFigures(
    options.tables,
    taken.map(({ address, value }) => [address, value]),
  );
  const tables = computeTotals(filled, options.table);
  return pasted.flatMap(({ address, from, raw, value }): TotalDifference[] => {
    const computed = getFigure(tables, address);
    const isSame = computed !== null && new Big(computed).eq(value);
    return isSame ? [] : [{ address, from, raw, pasted: value, computed }];
  });
}

function listOpenBlanks(placing: Placing, { isComputed }: PasteOptions): CellAddress[] {
  const filled = new Set(placing.placed.map(({ address }) => address));
  const blanks = new Set(placing.blanks.map(({ address }) => address));
  return [...blanks].filter((address) => !filled.has(address) && !isComputed(address));
}

/** Why nothing can follow the cursor: what heads the figures, or stands among them, is none of the form's, or another. */
function findObstacle(matrix: GridMatrix, placing: Placing, options: ObstacleOptions): string | null {
  const { rowsBy, columnsBy } = placing;
  const { match } = options;
  const foreign = findForeignAxis(matrix, placing, options);
  if (foreign !== null) return foreign === "rows" ? pasteReasons.foreignRows : pasteReasons.foreignColumns;
  if (isUncertainCount(matrix, placing, match)) return pasteReasons.foreignColumns;
  if (hasTooManyColumns(placing, options.table)) return pasteReasons.tooManyColumns;
  const isByPosition = rowsBy === "position" && columnsBy === "position";
  if (isByPosition && isMostlyWords(matrix, match)) return pasteReasons.mostlyWords;
  if (isByPosition && hasBlankStart(matrix)) return pasteReasons.blankStart;
  const stray = findStrayAxis(matrix, placing, options);
  if (stray === null) return null;
  return stray === "rows" ? pasteReasons.strayRow : pasteReasons.strayColumn;
}

/** Leaves out the figures of rows whose merged cells do not fit those of the others. */
function leaveOutSkewed(grid: TableBlock, placing: Placing, table: TableId): Placing {
  const rows = listSkewedRows(grid, table, placing);
  if (rows.size === 0) return placing;
  const skewed = placing.placed.filter(({ cell }) => rows.has(cell.row));
  const leftOut = skewed.map(({ cell }) => ({ cell, reason: pasteReasons.skewedRow }));
  return {
    ...placing,
    placed: placing.placed.filter(({ cell }) => !rows.has(cell.row)),
    leftOut: [...leftOut, ...placing.leftOut],
  };
}

/** Leaves out the figures whose row is only called 其他, where both row and column were told by labels. */
function leaveOutVague(placing: Placing, match: MatchCell): Placing {
  if (placing.rowsBy === "position" || placing.columnsBy === "position") return placing;
  const vague = new Set(placing.placed.filter((each) => isOfVagueRow(each, match)));
  const leftOut = [...vague].map(({ cell }) => ({ cell, reason: pasteReasons.vagueRow }));
  return {
    ...placing,
    placed: placing.placed.filter((each) => !vague.has(each)),
    leftOut: [...leftOut, ...placing.leftOut],
  };
}

function place(grid: TableBlock, matrix: GridMatrix, options: PasteOptions): Placing {
  const { table, cursor, year = null } = options;
  const match = createMatcher(table, year);
  const placingOptions = { table, cursor, match };
  const placing = placeByLabels(matrix, placingOptions) ?? placeByPosition(matrix, placingOptions);
  const other = findOtherTable(matrix, table);
  if (other !== null) {
    const reason = pasteReasons.otherTable(nameTable(other));
    const cells = [...new Set(matrix.cells.flat())].filter((cell) => cell !== null);
    return { ...placing, placed: [], blanks: [], leftOut: cells.map((cell) => ({ cell, reason })) };
  }
  const isLoose = grid.layout !== undefined && isLooseText(matrix, table, match);
  const obstacle = isLoose
    ? pasteReasons.looseText
    : findObstacle(matrix, placing, { ...placingOptions, year });
  if (obstacle === null) {
    const certain = leaveOutVague(leaveOutSkewed(grid, placing, table), match);
    return leaveOutRivals(certain, matrix, { match, year });
  }
  const leftOut = placing.placed.map(({ cell }) => ({ cell, reason: obstacle }));
  return { ...placing, placed: [], blanks: [], leftOut: [...leftOut, ...placing.leftOut] };
}

/**
 * What pasting `grid` at the cursor would do; changes nothing. Every cell of the grid that bears text is a label of
 * the form, a computed total that agrees, or stands in exactly one of the lists. Throws `RangeError` where `cursor` is
 * no cell of `table`.
 */
export function planPaste(grid: TableBlock, options: PasteOptions): PastePlan {
  const matrix = layMatrix(grid);
  const placing = place(grid, matrix, options);
  const { entries, unread, conflicts } = readAll(placing.placed, matrix, options.table);
  const taken = entries.filter(({ address }) => !options.isComputed(address));
  const compared = entries.filter(({ address }) => options.isComputed(address));
  const isByLabels = placing.rowsBy === "labels" || placing.columnsBy === "labels";
  return {
    placedBy: isByLabels ? "labels" : "position",
    rowsBy: placing.rowsBy,
    columnsBy: placing.columnsBy,
    entries: taken,
    unread,
    blanks: listOpenBlanks(placing, options),
    conflicts,
    totals: compareTotals(taken, compared, options),
    leftOut: placing.leftOut.map(({ cell, reason }) => ({
      ...describe(cell),
      kind: looksLikeFigure(cell.text) ? "figure" : "words",
      reason,
    })),
  };
}
