/**
 * What the words in a cell label, for each of the form's three tables. Owns no wording: those are the form's and
 * src/format/label-wordings.ts; remembers what was compared, so that each wording is compared once.
 */

import type { TableId } from "../../../format/index.ts";
import { joinLabel, tableIds, tableLayouts } from "../../../format/index.ts";
import { normaliseLabel } from "../../cells/labels.ts";
import { type CellMatches, createMatcher, type MatchCell } from "../../grid/label-matches.ts";

export type CellLabels = Readonly<Record<TableId, CellMatches>>;
export type FindLabels = (text: string) => CellLabels;

/** Longer than the longest label with all its words: a paragraph. */
const MAX_LABEL = 80;
const CAPTION = /^\(?本列数据的勾稽关系/;

const nothing: CellMatches = { rows: null, columns: null, isLabel: false };
const noLabels: CellLabels = { proactive: nothing, requests: nothing, disputes: nothing };

function listOfficialLabels(): ReadonlySet<string> {
  const cells = tableIds.flatMap((table) => tableLayouts[table].rows.flat());
  return new Set(
    cells.flatMap((cell) => (cell.kind === "figure" ? [] : [normaliseLabel(joinLabel(cell.label))])),
  );
}

const officialLabels = listOfficialLabels();
/** Official wordings are compared once for all documents; there are some eighty of them. */
const officialFindings = new Map<string, CellLabels>();

/** Words that lead to no row and no column, as several headings run into one cell do, name none here. */
function leaveOutUncertain({ rows, columns, isLabel }: CellMatches): CellMatches {
  const names = (match: CellMatches["rows"]): boolean => match !== null && match.ids.length > 0;
  return { rows: names(rows) ? rows : null, columns: names(columns) ? columns : null, isLabel };
}

function compare(text: string, matchers: Readonly<Record<TableId, MatchCell>>): CellLabels {
  const cell = { text };
  return {
    proactive: leaveOutUncertain(matchers.proactive(cell)),
    requests: leaveOutUncertain(matchers.requests(cell)),
    disputes: leaveOutUncertain(matchers.disputes(cell)),
  };
}

/** A finder for one document. */
export function createLabelFinder(): FindLabels {
  const matchers = Object.fromEntries(tableIds.map((table) => [table, createMatcher(table)])) as Record<
    TableId,
    MatchCell
  >;
  const own = new Map<string, CellLabels>();
  return (text) => {
    if (text === "" || text.length > MAX_LABEL * 2) return noLabels;
    const earlier = own.get(text);
    if (earlier !== undefined) return earlier;
    const label = normaliseLabel(text);
    const found =
      officialFindings.get(label) ?? (label.length > MAX_LABEL ? noLabels : compare(text, matchers));
    if (officialLabels.has(label)) officialFindings.set(label, found);
    own.set(text, found);
    return found;
  };
}

/** Whether a cell holds the identity printed in the corner of 三's table, whole or cut. */
export function isCaption(text: string): boolean {
  return text.includes("勾") && CAPTION.test(normaliseLabel(text));
}

/** The one table that a label belongs to; null for what labels none, or several ("其他", "总计"). */
export function findOnlyTable(labels: CellLabels): TableId | null {
  const tables = tableIds.filter((table) => labels[table].isLabel);
  return tables.length === 1 ? (tables[0] ?? null) : null;
}
