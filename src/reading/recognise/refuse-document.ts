/**
 * Documents that are no report of this format, or more than one. Owns what tells them; the words are messages.ts's.
 */

import type { DocumentTree } from "../../document/index.ts";
import { normaliseLabel } from "../cells/labels.ts";
import type { Item } from "./document-items.ts";
import type { FoundSections } from "./find-sections.ts";
import { refusals } from "./messages.ts";
import type { DocumentTables } from "./recognise-tables.ts";

/** Column headings of the trial format of 2019 that the format of 2021 gave up. */
const TRIAL_LABELS = [
  "本年新制作数量",
  "本年新公开数量",
  "对外公开总数量",
  "上一年项目数量",
  "本年增/减",
  "政府集中采购",
  "采购项目数量",
  "采购总金额",
];
const ENOUGH_TRIAL_LABELS = 2;
const SHORTEST_TRIAL_LABEL = 5;
const MAX_LINE = 120;
/** A row or two may be printed twice, at a page's end; a whole table is another report's. */
const MANY_REPEATED_ROWS = 6;
const MANY_REPEATED_SECTIONS = 3;

function listShortTexts(document: DocumentTree, items: readonly Item[]): string[] {
  const cells = document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap((row) => row.map((cell) => cell.lines.join(""))) : [],
  );
  const lines = items.flatMap((item) => (item.kind === "line" ? [item.text] : []));
  return [...cells, ...lines].filter((text) => text.length <= MAX_LINE);
}

function isTrialFormat(document: DocumentTree, items: readonly Item[]): boolean {
  const found = new Set<string>();
  for (const text of listShortTexts(document, items)) {
    if (text.length < SHORTEST_TRIAL_LABEL || !/[量减购]/.test(text)) continue;
    const label = normaliseLabel(text);
    for (const trial of TRIAL_LABELS) if (label.includes(trial)) found.add(trial);
    if (found.size >= ENOUGH_TRIAL_LABELS) return true;
  }
  return false;
}

function holdsTwoReports({ found }: DocumentTables, { repeated }: FoundSections): boolean {
  const rows = found.reduce((sum, table) => sum + table.repeatedRows, 0);
  return rows >= MANY_REPEATED_ROWS || repeated >= MANY_REPEATED_SECTIONS;
}

/** Why a document is not read as a report, in Chinese; null where it is one. */
export function findRefusal(
  document: DocumentTree,
  tables: DocumentTables,
  items: readonly Item[],
  sections: FoundSections,
  hasTitle: boolean,
): string | null {
  if (isTrialFormat(document, items)) return refusals.trialFormat;
  if (holdsTwoReports(tables, sections)) return refusals.twoReports;
  const count = sections.headings.length;
  if (tables.found.length === 0 && (count === 0 || (count === 1 && !hasTitle))) return refusals.otherKind;
  return null;
}
