/** How far the tables of a draft are filled. Owns what counts: what a person fills, not what is computed. Pure. */

import type { CellAddress } from "../format/index.ts";
import { getFigure } from "./figures.ts";
import type { Draft } from "./report-types.ts";
import { isComputed } from "./totals.ts";

interface Cell {
  readonly address: CellAddress;
}

export interface Filling {
  /** How many of them hold something, be it no number. 0 is something, a blank is not. */
  readonly filled: number;
  readonly total: number;
}

/** Those of these cells that a person fills. */
export function listTypedCells(draft: Draft, cells: readonly Cell[]): readonly CellAddress[] {
  return cells.map(({ address }) => address).filter((address) => !isComputed(address, draft.totals));
}

/** How many of these cells a person fills, and how many of those are filled. */
export function measureFilling(draft: Draft, cells: readonly Cell[]): Filling {
  const typed = listTypedCells(draft, cells);
  const filled = typed.filter((address) => getFigure(draft.report.tables, address) !== null);
  return { filled: filled.length, total: typed.length };
}
