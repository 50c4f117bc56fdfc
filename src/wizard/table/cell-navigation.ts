/**
 * Moving between the figures of a printed table. Owns which cell lies in which direction; merged cells count
 * for every column that they cover. Must not touch the DOM.
 */

import type { CellAddress, FigureCell, TableId } from "../../format/index.ts";
import { findCell, tableLayouts } from "../../format/index.ts";

export type Direction = "up" | "down" | "left" | "right";

function listFigures(table: TableId): FigureCell[] {
  return tableLayouts[table].rows.flat().filter((cell): cell is FigureCell => cell.kind === "figure");
}

const figures: Readonly<Record<TableId, readonly FigureCell[]>> = {
  proactive: listFigures("proactive"),
  requests: listFigures("requests"),
  disputes: listFigures("disputes"),
};

function covers(cell: FigureCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.colSpan;
}

/**
 * The figure next to `address` in a direction, in the column `track` when moving up or down (so that passing a
 * merged cell does not change the column); null at the table's edge.
 */
export function findNeighbour(address: CellAddress, direction: Direction, track: number): CellAddress | null {
  const table = findCell(address)?.table;
  if (table === undefined) return null;
  const cells = figures[table];
  const from = cells.find((cell) => cell.address === address);
  if (from === undefined) return null;
  const candidates =
    direction === "up" || direction === "down"
      ? cells.filter((cell) => covers(cell, track))
      : cells.filter((cell) => cell.row === from.row);
  const index = candidates.indexOf(from);
  const step = direction === "down" || direction === "right" ? 1 : -1;
  return candidates[index + step]?.address ?? null;
}

/** The layout column of a figure. */
export function findColumn(address: CellAddress): number {
  const table = findCell(address)?.table;
  return (table && figures[table].find((cell) => cell.address === address)?.column) ?? 0;
}
