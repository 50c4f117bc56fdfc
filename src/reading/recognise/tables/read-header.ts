/**
 * What the header rows of a part of a table say: which figure stands under which heading. Owns when a header can
 * be believed; must not look at a figure.
 */

import type { TableId } from "../../../format/index.ts";
import { type FindLabels, isCaption } from "./cell-labels.ts";
import { columnGroups, formKeys } from "./form-rows.ts";
import type { SourceCell, SourceRow } from "./source-rows.ts";

/** The lowest heading of a column; `key` is null where its words are none of the form's. */
export interface Leaf {
  readonly key: string | null;
  readonly cell: SourceCell;
}

export interface Header {
  readonly table: TableId;
  /** From left to right with their places on the grid; null where the places contradict each other. */
  readonly leaves: readonly Leaf[] | null;
  /** Where its cells end on the grid, those without words too. */
  readonly end: number;
  /** What the header names, in the form's order; null where it is printed in another order, or twice. */
  readonly keys: readonly string[] | null;
  /** The headings that are the form's, in the order in which they are printed. */
  readonly headings: readonly Leaf[];
  /** Headings that are none of the form's, and figures that stand in a heading's place. */
  readonly foreign: readonly SourceCell[];
  /** Every cell whose words are the form's. */
  readonly known: readonly SourceCell[];
}

/** Whether a row heads columns. `hasBody` tells whether figures' rows have begun. */
export function isHeaderRow(row: SourceRow, table: TableId, find: FindLabels, hasBody: boolean): boolean {
  let headsColumns = false;
  let isEither = false;
  let hasFigures = false;
  for (const cell of row.own) {
    if (cell.isFigure) hasFigures = true;
    const { rows, columns } = find(cell.text)[table];
    if (table === "disputes" && (rows ?? columns) !== null) headsColumns = true;
    else if (rows !== null && columns !== null) isEither = true;
    else if (rows !== null) return false;
    else if (columns !== null || isCaption(cell.text)) headsColumns = true;
  }
  if (table === "disputes") return headsColumns && !hasFigures;
  if (headsColumns) return true;
  const hasOrdinal = row.own.some((cell) => /^[\d（(]/.test(cell.text));
  return isEither && !hasFigures && !hasOrdinal && !hasBody;
}

function isInside(inner: SourceCell, outer: SourceCell): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end;
}

function findLeafKey(cell: SourceCell, table: TableId, find: FindLabels): string | null {
  const { columns } = find(cell.text)[table];
  return columns?.kind === "leaf" ? (columns.ids[0] ?? null) : null;
}

function listOwnCells(rows: readonly SourceRow[]): SourceCell[] {
  return rows.flatMap((row) => row.own.filter((cell) => cell.text !== ""));
}

/** The group of 四 that a cell names: 行政复议, 未经复议直接起诉, 复议后起诉. */
function findGroup(cell: SourceCell, find: FindLabels): string | null {
  const { rows } = find(cell.text).disputes;
  return rows?.kind === "leaf" ? (rows.ids[0] ?? null) : null;
}

/** 四's headings on a true grid: each under the one group that covers it. */
function placeDisputeLeaves(cells: readonly SourceCell[], find: FindLabels): Leaf[] {
  const groups = cells.filter((cell) => findGroup(cell, find) !== null);
  return cells.flatMap((cell): Leaf[] => {
    const column = findLeafKey(cell, "disputes", find);
    if (column === null) return [];
    const above = groups.filter(
      (group) => isInside(cell, group) && (group.origin.row ?? 0) < (cell.origin.row ?? 0),
    );
    const group = above.length === 1 && above[0] !== undefined ? findGroup(above[0], find) : null;
    return [{ key: group === null ? null : `${group}.${column}`, cell }];
  });
}

/** 四's headings where only their order is known: each group begins anew with 结果维持 or what comes next. */
function countDisputeLeaves(cells: readonly SourceCell[], find: FindLabels): Leaf[] | null {
  const groups = cells.flatMap((cell) => findGroup(cell, find) ?? []);
  const order = formKeys.disputes.map((key) => key.split(".")[1]);
  const leaves: Leaf[] = [];
  let group = -1;
  let previous = order.length;
  for (const cell of cells) {
    const column = findLeafKey(cell, "disputes", find);
    if (column === null) continue;
    const place = order.indexOf(column);
    if (place <= previous) group += 1;
    previous = place;
    const name = groups[group];
    if (name === undefined) return null;
    leaves.push({ key: `${name}.${column}`, cell });
  }
  return group + 1 === groups.length ? leaves : null;
}

/**
 * 四's headings on a grid on which a heading reaches a hair beyond its group, as programs round widths: where all fifteen
 * follow each other as in the form, and no place says otherwise, the order tells those whose place does not.
 */
function settleDisputeLeaves(cells: readonly SourceCell[], find: FindLabels): Leaf[] {
  const placed = placeDisputeLeaves(cells, find);
  const counted = countDisputeLeaves(cells, find) ?? [];
  const isComplete = counted.map(({ key }) => key).join() === formKeys.disputes.join();
  const isAgreed = placed.every(({ key }, index) => key === null || key === counted[index]?.key);
  return isComplete && isAgreed && placed.some(({ key }) => key !== null) ? counted : placed;
}

/** Where the first heading begins. Not spread as arguments here and below: hostile tables have no end of headings. */
function findStart(leaves: readonly Leaf[]): number {
  return leaves.reduce((least, { cell }) => Math.min(least, cell.start), Number.POSITIVE_INFINITY);
}

function findEnd(cells: readonly SourceCell[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.end), 0);
}

function listForeign(
  cells: readonly SourceCell[],
  leaves: readonly Leaf[],
  isKnown: (cell: SourceCell) => boolean,
) {
  const first = findStart(leaves);
  return cells.filter(
    (cell) => !isKnown(cell) && cell.start >= first && !leaves.some((leaf) => isInside(leaf.cell, cell)),
  );
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** On a true grid headings stand side by side; none may lie over another. */
function orderLeaves(leaves: readonly Leaf[]): readonly Leaf[] | null {
  const ordered = [...leaves].sort((a, b) => a.cell.start - b.cell.start);
  const apart = ordered.every((leaf, index) => leaf.cell.start >= (ordered[index - 1]?.cell.end ?? 0));
  return apart ? ordered : null;
}

/** Headings that stand over more than one column say of none which one the form means: last year's beside this year's. */
function leaveOutDoubled(leaves: readonly Leaf[]): readonly Leaf[] {
  const counts = new Map<string | null, number>();
  for (const { key } of leaves) counts.set(key, (counts.get(key) ?? 0) + 1);
  return leaves.map((leaf) => ((counts.get(leaf.key) ?? 0) > 1 ? { ...leaf, key: null } : leaf));
}

/**
 * A column under a heading of several that does not have it, 合计 of 法人或其他组织 alone, is none of the form's where
 * another one may be: behind it stands a column whose words are not known.
 */
function leaveOutSubtotals(
  leaves: readonly Leaf[],
  cells: readonly SourceCell[],
  table: TableId,
  find: FindLabels,
): readonly Leaf[] {
  const groups = cells.flatMap((cell) => {
    const { columns } = find(cell.text)[table];
    return columns?.kind === "group" ? [{ cell, ids: columns.ids }] : [];
  });
  const unknown = leaves.filter(({ key }) => key === null);
  const lastUnknown = unknown.reduce((most, { cell }) => Math.max(most, cell.start), 0);
  return leaves.map((leaf) => {
    const { key, cell } = leaf;
    if (key === null || lastUnknown < cell.end) return leaf;
    const isOfOthers = groups.some((group) => isInside(cell, group.cell) && !group.ids.includes(key));
    return isOfOthers ? { key: null, cell } : leaf;
  });
}

/**
 * Where only the order of cells is known, headings must follow each other as in the form. 三's header has two rows of
 * them: 自然人 and 总计 above the five kinds of the others, and in no other way.
 */
function orderKeys(leaves: readonly Leaf[], table: TableId): readonly string[] | null {
  const all = formKeys[table];
  const byRow = new Map<number, string[]>();
  for (const { key, cell } of leaves) {
    const row = cell.origin.row ?? 0;
    if (key !== null) byRow.set(row, [...(byRow.get(row) ?? []), key]);
  }
  const rows = [...byRow.values()];
  const keys = rows.flat();
  if (new Set(keys).size < keys.length) return null;
  const isOrdered = rows.every((row) => isAscending(row.map((key) => all.indexOf(key))));
  if (!isOrdered || (table === "requests" && !isStacked(rows))) return null;
  return table === "disputes" && !isAscending(keys.map((key) => all.indexOf(key)))
    ? null
    : all.filter((key) => keys.includes(key));
}

/** The columns that have no heading between theirs and the table's: 自然人 and 总计. */
const outerKeys: readonly string[] = formKeys.requests.filter(
  (key) => !columnGroups.some(({ ids }) => ids.length < formKeys.requests.length && ids.includes(key)),
);

function isStacked(rows: ReadonlyArray<readonly string[]>): boolean {
  if (rows.length <= 1) return true;
  const isOuter = rows.map((row) => row.map((key) => outerKeys.includes(key)));
  const first = isOuter.findIndex((row) => row.includes(false));
  return isOuter.every((row, index) =>
    index < first || first === -1 ? !row.includes(false) : !row.includes(true),
  );
}

/**
 * Whether 总计 in a row of its own above 自然人 is the last column, merged over the rows of the header: a heading of
 * several columns stands before it there. Where a cell is all that a line holds, that tells nothing.
 */
function isTotalLast(rows: readonly SourceRow[], leaves: readonly Leaf[], find: FindLabels): boolean {
  const [first, last] = outerKeys.map((key) => leaves.find((leaf) => leaf.key === key)?.cell);
  const row = rows.find(({ own }) => last !== undefined && own.includes(last));
  if (first === undefined || last === undefined || row === undefined || row.own.includes(first)) return true;
  if ((first.origin.row ?? 0) < (last.origin.row ?? 0)) return true;
  const before = row.own.slice(0, row.own.indexOf(last));
  return !row.isSequence && before.some((cell) => find(cell.text).requests.columns?.kind === "group");
}

function listColumnLeaves(cells: readonly SourceCell[], table: TableId, find: FindLabels): Leaf[] {
  return cells.flatMap((cell) => {
    const key = findLeafKey(cell, table, find);
    return key === null ? [] : [{ key, cell }];
  });
}

/** The headings by their places on the grid. */
function placeLeaves(cells: readonly SourceCell[], table: TableId, find: FindLabels): Leaf[] {
  return table === "disputes" ? settleDisputeLeaves(cells, find) : listColumnLeaves(cells, table, find);
}

/** The headings in the order in which they are printed. */
function countLeaves(cells: readonly SourceCell[], table: TableId, find: FindLabels): Leaf[] | null {
  return table === "disputes" ? countDisputeLeaves(cells, find) : listColumnLeaves(cells, table, find);
}

/** Whether the cells of each row stand side by side over all headings: where one is missing, others have moved. */
function isTiled(rows: readonly SourceRow[], leaves: readonly Leaf[]): boolean {
  const first = findStart(leaves);
  const last = findEnd(leaves.map(({ cell }) => cell));
  return rows.every((row) => {
    let reached = first;
    for (const cell of row.cells) if (cell.start <= reached) reached = Math.max(reached, cell.end);
    return reached >= last;
  });
}

/** The header that consecutive rows make; null where they name no column at all. */
export function readHeader(rows: readonly SourceRow[], table: TableId, find: FindLabels): Header | null {
  const cells = listOwnCells(rows);
  const isLoose = rows[0]?.isLoose ?? false;
  const onGrid = isLoose ? null : placeLeaves(cells, table, find);
  const isPlaced = onGrid !== null && onGrid.length > 0 && isTiled(rows, onGrid);
  const leaves = isPlaced ? onGrid : countLeaves(cells, table, find);
  if (leaves === null || leaves.length === 0) return null;
  const isKnown = (cell: SourceCell): boolean => find(cell.text)[table].isLabel || isCaption(cell.text);
  const foreign = listForeign(cells, leaves, isKnown);
  const all = [...leaves, ...foreign.map((cell): Leaf => ({ key: null, cell }))];
  const apart = isPlaced ? orderLeaves(all) : null;
  const ordered = apart && leaveOutDoubled(leaveOutSubtotals(apart, cells, table, find));
  const isCounted = table !== "requests" || isTotalLast(rows, leaves, find);
  const counted = isCounted ? orderKeys(leaves, table) : null;
  return {
    table,
    leaves: ordered,
    end: findEnd(rows.flatMap((row) => row.cells)),
    keys: ordered === null ? counted : orderByPlace(ordered, table),
    headings: leaves,
    foreign,
    known: cells.filter(isKnown),
  };
}

/** On a true grid the whole header is one line from left to right. */
function orderByPlace(leaves: readonly Leaf[], table: TableId): readonly string[] | null {
  const keys = leaves.flatMap(({ key }) => key ?? []);
  return isAscending(keys.map((key) => formKeys[table].indexOf(key))) ? keys : null;
}
