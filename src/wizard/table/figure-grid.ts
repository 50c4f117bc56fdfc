/**
 * The figures of a printed table as a grid of rows and columns: which lies where, which lies next to which.
 * A merged cell counts for every column that it covers. Must not touch the DOM.
 */

import type { CellAddress, FigureCell, TableId } from "../../format/index.ts";
import { getCell, tableIds, tableLayouts } from "../../format/index.ts";

export type Direction = "up" | "down" | "left" | "right";

/** The figures of one printed line, from left to right. */
type GridRow = readonly FigureCell[];

function listRows(table: TableId): readonly GridRow[] {
  return tableLayouts[table].rows
    .map((row) => row.filter((cell): cell is FigureCell => cell.kind === "figure"))
    .filter((row) => row.length > 0);
}

const grids: Readonly<Record<TableId, readonly GridRow[]>> = {
  proactive: listRows("proactive"),
  requests: listRows("requests"),
  disputes: listRows("disputes"),
};

const figures: ReadonlyMap<CellAddress, FigureCell> = new Map(
  tableIds.flatMap((table) => grids[table].flat().map((cell) => [cell.address, cell] as const)),
);

/** The figure at an address. Throws `RangeError` where the form has none (a broken invariant). */
export function getFigureCell(address: CellAddress): FigureCell {
  const cell = figures.get(address);
  if (cell === undefined) throw new RangeError(`no such figure: ${address}`);
  return cell;
}

/** The rows of figures of the table that holds `address`. */
export function listGridRows(address: CellAddress): readonly GridRow[] {
  return grids[getCell(address).table];
}

function covers(cell: FigureCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.colSpan;
}

/** The line of figures in a direction, beginning with `address`; up and down follow the column `track`. */
function listOnward(address: CellAddress, direction: Direction, track: number): readonly CellAddress[] {
  const from = getFigureCell(address);
  const rows = listGridRows(address);
  const isVertical = direction === "up" || direction === "down";
  const line = isVertical
    ? rows.flatMap((row) => row.filter((cell) => covers(cell, track) || cell === from))
    : (rows.find((row) => row.includes(from)) ?? []);
  const index = line.indexOf(from);
  const onward =
    direction === "down" || direction === "right" ? line.slice(index) : line.slice(0, index + 1).reverse();
  return onward.map((cell) => cell.address);
}

/** The figure next to `address` in a direction; null at the table's edge. */
export function findNeighbour(address: CellAddress, direction: Direction, track: number): CellAddress | null {
  return listOnward(address, direction, track)[1] ?? null;
}

/**
 * Where Ctrl+arrow leads, as in a spreadsheet: to the last filled cell of a run, else to the next filled one,
 * else to the edge.
 */
export function findJump(
  address: CellAddress,
  direction: Direction,
  track: number,
  isFilled: (address: CellAddress) => boolean,
): CellAddress {
  const line = listOnward(address, direction, track);
  const isInRun = isFilled(address) && line[1] !== undefined && isFilled(line[1]);
  const stop = isInRun
    ? line.findIndex(
        (_, index) => index > 0 && !(line[index + 1] !== undefined && isFilled(line[index + 1] ?? address)),
      )
    : line.findIndex((each, index) => index > 0 && isFilled(each));
  return line[stop === -1 ? line.length - 1 : stop] ?? address;
}

/** A rectangle of figures spanned by two corners: its rows from top to bottom. */
export function listRectangle(anchor: CellAddress, head: CellAddress): readonly GridRow[] {
  const [a, b] = [getFigureCell(anchor), getFigureCell(head)];
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const left = Math.min(a.column, b.column);
  const right = Math.max(a.column + a.colSpan, b.column + b.colSpan);
  return listGridRows(anchor)
    .filter((row) => row.some((cell) => cell.row >= top && cell.row <= bottom))
    .map((row) => row.filter((cell) => cell.column < right && cell.column + cell.colSpan > left));
}
