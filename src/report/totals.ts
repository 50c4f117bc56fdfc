/** Totals computed from their parts. Owns when a total is known; the lists of parts come from the form. */

import type { CellAddress, TableId } from "../format/index.ts";
import { computedTotals, getCell, tableIds } from "../format/index.ts";
import { mapIds } from "./blank.ts";
import {
  addCounts,
  addFigures,
  type CellChange,
  getFigure,
  hasBlank,
  setFigure,
  setFigures,
  toCellValue,
} from "./figures.ts";
import type { CellValue, Tables, TotalsModes } from "./report-types.ts";

const totalsByPart: ReadonlyMap<CellAddress, readonly CellAddress[]> = indexTotals();

function indexTotals(): ReadonlyMap<CellAddress, readonly CellAddress[]> {
  const index = new Map<CellAddress, CellAddress[]>();
  for (const [total, parts] of computedTotals) {
    for (const part of parts) index.set(part, [...(index.get(part) ?? []), total]);
  }
  return index;
}

/** Whether this cell is filled by the tool under these modes. */
export function isComputed(address: CellAddress, modes: TotalsModes): boolean {
  return computedTotals.has(address) && modes[getCell(address).table] === "computed";
}

function addParts(tables: Tables, parts: readonly CellAddress[]): CellValue {
  const count = addCounts(tables, parts);
  if (count !== null) return count;
  if (hasBlank(tables, parts)) return null;
  const { total } = addFigures(tables, parts);
  return total === null ? null : toCellValue(total);
}

function computeTotal(tables: Tables, total: CellAddress): Tables {
  const value = addParts(tables, computedTotals.get(total) ?? []);
  return getFigure(tables, total) === value ? tables : setFigure(tables, total, value);
}

/**
 * The tables with every total of `table` computed. A total stays null while one of its parts is blank or
 * invalid.
 */
export function computeTotals(tables: Tables, table: TableId): Tables {
  let next = tables;
  for (const total of computedTotals.keys()) {
    if (getCell(total).table === table) next = computeTotal(next, total);
  }
  return next;
}

/** The tables with several cells changed, and with the totals of their tables where those are computed. */
export function fillFigures(tables: Tables, changes: readonly CellChange[], modes: TotalsModes): Tables {
  const touched = new Set(changes.map(([address]) => getCell(address).table));
  return [...touched]
    .filter((table) => modes[table] === "computed")
    .reduce(computeTotals, setFigures(tables, changes));
}

/** Each total after those it needs. */
const totalOrder: ReadonlyMap<CellAddress, number> = new Map(
  [...computedTotals.keys()].map((total, index) => [total, index]),
);

const dependentTotals = new Map<CellAddress, readonly CellAddress[]>();

/** The totals that depend on a cell, directly or through another total, each after those it needs. */
export function listDependentTotals(address: CellAddress): readonly CellAddress[] {
  const known = dependentTotals.get(address);
  if (known !== undefined) return known;
  const found = findDependentTotals(address);
  dependentTotals.set(address, found);
  return found;
}

function findDependentTotals(address: CellAddress): readonly CellAddress[] {
  const reached = new Set<CellAddress>();
  const pending: CellAddress[] = [address];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const total of totalsByPart.get(part) ?? []) {
      if (!reached.has(total)) pending.push(total);
      reached.add(total);
    }
  }
  return [...reached].sort((a, b) => (totalOrder.get(a) ?? 0) - (totalOrder.get(b) ?? 0));
}

/** The tables with only those totals computed that depend on `address`. */
export function computeDependentTotals(tables: Tables, address: CellAddress): Tables {
  return listDependentTotals(address).reduce(computeTotal, tables);
}

/** Whether every total of a table that is filled is what its parts add up to. */
function addsUp(tables: Tables, table: TableId): boolean {
  const computed = computeTotals(tables, table);
  return [...computedTotals.keys()].every((total) => {
    const printed = getCell(total).table === table ? getFigure(tables, total) : null;
    return printed === null || printed === getFigure(computed, total);
  });
}

/**
 * How the totals of figures that were read are treated: computed where those that are there add up, typed where
 * one does not, so that it stays as it was printed.
 */
export function findTotalsModes(tables: Tables): TotalsModes {
  return mapIds(tableIds, (table) => (addsUp(tables, table) ? "computed" : "typed"));
}
