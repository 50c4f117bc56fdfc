/** Filling a table: with 0, or 二 from last year's 四. Owns which cells are filled; totals that are computed never. */

import { listCells, type TableId } from "../../format/index.ts";
import {
  type CellChange,
  type Draft,
  findLastYear,
  getFigure,
  isComputed,
  listCarriedFigures,
  type TableFigures,
} from "../../report/index.ts";
import type { DraftStore } from "../store/draft-store.ts";

/** The cells of a table that a person fills. */
function listTypedCells(draft: Draft, table: TableId): ReturnType<typeof listCells> {
  return listCells(table).filter((cell) => !isComputed(cell.address, draft.totals));
}

/** 其余填 0: the blank cells that a person fills become 0. */
export function fillBlanks(store: DraftStore, table: TableId): void {
  const blanks = listTypedCells(store.draft, table)
    .filter((cell) => getFigure(store.report.tables, cell.address) === null)
    .map((cell): CellChange => [cell.address, 0]);
  if (blanks.length > 0) store.changeCells(blanks);
}

/** How many figures other than 0 filling everything with 0 would overwrite. */
export function countOverwritten(store: DraftStore, table: TableId): number {
  const values = listTypedCells(store.draft, table).map((cell) =>
    getFigure(store.report.tables, cell.address),
  );
  return values.filter((value) => value !== null && value !== 0).length;
}

/** Every cell that a person fills becomes 0. */
export function fillAll(store: DraftStore, table: TableId): void {
  store.changeCells(listTypedCells(store.draft, table).map((cell): CellChange => [cell.address, 0]));
}

/** How many cells of a table hold something. */
export function countFilled(figures: TableFigures): number {
  let count = 0;
  for (const row of Object.values(figures)) {
    for (const value of Object.values(row)) if (value !== null) count += 1;
  }
  return count;
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
