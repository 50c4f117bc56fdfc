/** Filling a table: with 0, or 二 from last year's 四. Owns which cells are filled; totals that are computed never. */

import { computedTotals, listCells, type TableId } from "../../format/index.ts";
import {
  type CellChange,
  computeTotals,
  findLastYear,
  getFigure,
  isComputed,
  listCarriedFigures,
  listTypedCells,
  type TableFigures,
} from "../../report/index.ts";
import type { DraftStore } from "../store/draft-store.ts";

/** 其余填 0: the blank cells that a person fills become 0. */
export function fillBlanks(store: DraftStore, table: TableId): void {
  const blanks = listAllZero(store, table).filter(
    ([address]) => getFigure(store.report.tables, address) === null,
  );
  if (blanks.length > 0) store.changeCells(blanks);
}

/** Every cell that a person fills, with 0. */
export function listAllZero({ draft }: DraftStore, table: TableId): readonly CellChange[] {
  return listTypedCells(draft, listCells(table)).map((address): CellChange => [address, 0]);
}

/** The totals of a table as they would be computed; null where a part of one is blank. */
export function listComputed({ report }: DraftStore, table: TableId): readonly CellChange[] {
  const tables = computeTotals(report.tables, table);
  return listCells(table)
    .filter(({ address }) => computedTotals.has(address))
    .map(({ address }): CellChange => [address, getFigure(tables, address)]);
}

/** How many figures these changes would replace by others, or by nothing. Filling a blank cell replaces nothing. */
export function countReplaced({ report }: DraftStore, changes: readonly CellChange[]): number {
  return changes.filter(([address, value]) => {
    const current = getFigure(report.tables, address);
    return current !== null && current !== value;
  }).length;
}

/** How many cells of a table hold what is no number. */
export function countUnreadable(figures: TableFigures): number {
  const values = Object.values(figures).flatMap((row) => Object.values(row));
  return values.filter((value) => typeof value === "string").length;
}

/** Row 二 from last year's row 四, as far as a person fills it. */
export function listCarriedIn({ draft }: DraftStore): readonly CellChange[] {
  const last = findLastYear(draft);
  const figures = last === null ? [] : listCarriedFigures(last);
  return figures.filter(([address]) => !isComputed(address, draft.totals));
}
