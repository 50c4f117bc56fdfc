/** What differs between two drafts that share what did not change. Owns how changes are found, by identity. */

import type { Source } from "../../check/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { composeAddress, sectionIds, tableIds } from "../../format/index.ts";
import type { Draft, Tables } from "../../report/index.ts";

/** The addresses whose values differ; rows of the same identity are passed over. */
export function listChangedCells(before: Tables, after: Tables): CellAddress[] {
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
