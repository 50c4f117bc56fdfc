/** What differs between two drafts that share what did not change. Owns how changes are found, by identity. */

import type { Source } from "../../check/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { composeAddress, formCells, sectionIds, tableIds } from "../../format/index.ts";
import { type Draft, findLastYear, listDependentTotals, type Tables } from "../../report/index.ts";

/** The addresses whose values differ; rows of the same identity are passed over. */
function listChangedCells(before: Tables, after: Tables): CellAddress[] {
  const changed: CellAddress[] = [];
  for (const table of tableIds) {
    if (before[table] === after[table]) continue;
    for (const [row, figures] of Object.entries(after[table])) {
      const old = before[table][row];
      if (old === figures) continue;
      for (const [column, value] of Object.entries(figures)) {
        if (old?.[column] !== value) changed.push(composeAddress(table, row, column));
      }
    }
  }
  return changed;
}

/** The sources of checks, other than cells, that differ. */
export function listChangedPlaces(before: Draft, after: Draft): Source[] {
  const changed: Source[] = [];
  if (before.report.agency !== after.report.agency) changed.push("agency");
  if (before.report.year !== after.report.year) changed.push("year");
  if (before.report.title !== after.report.title) changed.push("title");
  if (before.report.preface !== after.report.preface) changed.push("preface");
  if (before.previous !== after.previous) changed.push("previous");
  for (const id of sectionIds) {
    if (before.report.sections[id] !== after.report.sections[id]) changed.push(`sections.${id}`);
  }
  return changed;
}

/** Whether what stands beside the figures differs: last year's ones, which a change of the year may bring or take, or remarks. */
function isBesideChanged(before: Draft, after: Draft): boolean {
  return findLastYear(before) !== findLastYear(after) || before.report.cellNotes !== after.report.cellNotes;
}

/**
 * The cells that show something else than before: changed figures, totals that show a partial sum of them, all where
 * what stands beside the figures has changed.
 */
export function listTouchedCells(before: Draft, after: Draft): Iterable<CellAddress> {
  if (isBesideChanged(before, after)) return new Set(formCells.map((cell) => cell.address));
  const changed = listChangedCells(before.report.tables, after.report.tables);
  const touched = new Set(changed);
  for (const address of changed) for (const total of listDependentTotals(address)) touched.add(total);
  for (const table of tableIds.filter((id) => before.totals[id] !== after.totals[id])) {
    for (const cell of formCells) if (cell.table === table) touched.add(cell.address);
  }
  return touched;
}
