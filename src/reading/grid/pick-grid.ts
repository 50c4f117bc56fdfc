/**
 * Which of several tables (a whole report copied from a web page, the sheets of a workbook) is meant. Owns the choice,
 * and which of the others hold something for the same table of the form: nobody may take that for counted.
 */

import type { TableBlock } from "../../document/index.ts";
import { listCells, type TableId } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { findLedgerColumns, listLedgerRows } from "./find-ledger.ts";
import { type GridMatrix, layMatrix } from "./grid-matrix.ts";
import { createMatcher } from "./label-matches.ts";
import { findOtherTable } from "./other-table.ts";
import { type Placing, placeByLabels } from "./place-by-labels.ts";

function placeLabelled(matrix: GridMatrix, table: TableId): Placing["placed"] {
  const cursor = listCells(table)[0]?.address;
  if (cursor === undefined) return [];
  return placeByLabels(matrix, { table, cursor, match: createMatcher(table) })?.placed ?? [];
}

/** The one whose labels fit `table` best, otherwise the largest; null where there is none. */
export function pickGrid(grids: readonly TableBlock[], table: TableId): TableBlock | null {
  const rated = grids.map((grid) => {
    const matrix = layMatrix(grid);
    return { grid, fitting: placeLabelled(matrix, table).length, size: matrix.width * matrix.height };
  });
  rated.sort((a, b) => b.fitting - a.fitting || b.size - a.size);
  return rated[0]?.grid ?? null;
}

function holdsFigures(grid: TableBlock, table: TableId): boolean {
  const matrix = layMatrix(grid);
  if (findOtherTable(matrix, table) !== null) return false;
  return placeLabelled(matrix, table).some(({ cell }) => looksLikeFigure(cell.text));
}

function holdsRequests(grid: TableBlock): boolean {
  const header = findLedgerColumns(grid);
  return header !== null && listLedgerRows(grid, header).length > 0;
}

/** Those of several tables that were not taken though they hold figures of `table` as well, or requests to be counted. */
export function listPassedOver<T extends { readonly grid: TableBlock }>(
  all: readonly T[],
  table: TableId,
  taken: TableBlock,
): readonly T[] {
  return all.filter(
    ({ grid }) =>
      grid !== taken && (holdsFigures(grid, table) || (table === "requests" && holdsRequests(grid))),
  );
}
