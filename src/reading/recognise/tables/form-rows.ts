/**
 * The form's tables as readers of figures need them: the rows from top to bottom, the figures of each from left to
 * right. Derived from the form; 四's table is one row, its figures being three groups side by side.
 */

import type { CellAddress, ColumnGroup, TableId } from "../../../format/index.ts";
import { composeAddress, findCell, form2021, joinLabel } from "../../../format/index.ts";

export interface FormLine {
  readonly table: TableId;
  /** "" for the one row of 四's table. */
  readonly id: string;
  /** The printed labels from the outermost to its own; [] for 四's. */
  readonly labels: readonly string[];
  /** What its figures stand under: column ids; in 四's table "row.column". */
  readonly keys: readonly string[];
}

const { proactive, requests, disputes } = form2021.tables;

const disputeKeys = disputes.rows.flatMap((row) =>
  disputes.columns.map((column) => `${row.id}.${column.id}`),
);

/** Every row of a table in printed order. */
export const formLines: Readonly<Record<TableId, readonly FormLine[]>> = {
  proactive: proactive.blocks.flatMap((block) =>
    block.rows.map((row) => ({
      table: "proactive" as const,
      id: row.id,
      labels: row.path.map(joinLabel),
      keys: block.columns.map((column) => column.id),
    })),
  ),
  requests: requests.rows.map((row) => ({
    table: "requests" as const,
    id: row.id,
    labels: row.path.map(joinLabel),
    keys: requests.columns.map((column) => column.id),
  })),
  disputes: [{ table: "disputes", id: "", labels: [], keys: disputeKeys }],
};

/** The address of a figure by its row and what it stands under. */
export function addressFigure(line: FormLine, key: string): CellAddress {
  if (line.table !== "disputes") return composeAddress(line.table, line.id, key);
  const [row = "", column = ""] = key.split(".");
  return composeAddress("disputes", row, column);
}

/** How `unread` names a row: "requests.carriedOut"; 四's row is its table's section. */
export function nameLine(line: FormLine): string {
  return line.id === "" ? line.table : `${line.table}.${line.id}`;
}

/** What a table's figures can stand under, from left to right. */
export const formKeys: Readonly<Record<TableId, readonly string[]>> = {
  proactive: [...new Set(formLines.proactive.flatMap((line) => line.keys))],
  requests: requests.columns.map((column) => column.id),
  disputes: disputeKeys,
};

/** The printed label of a column. In 四's table the words under a group. */
export function getKeyLabel(table: TableId, key: string): string {
  const line = formLines[table].find((each) => each.keys.includes(key));
  return (line && findCell(addressFigure(line, key))?.columnLabel) ?? "";
}

/** A label that heads several others, with what it heads. */
export interface FormGroup {
  readonly official: string;
  readonly ids: readonly string[];
}

function listColumnGroups(group: ColumnGroup): FormGroup[] {
  if (typeof group === "string") return [];
  const ids = (each: ColumnGroup): string[] =>
    typeof each === "string" ? [each] : each.columns.flatMap(ids);
  return [{ official: joinLabel(group.label), ids: ids(group) }, ...group.columns.flatMap(listColumnGroups)];
}

/** The merged labels over 三's columns: 申请人情况, 法人或其他组织. */
export const columnGroups: readonly FormGroup[] = listColumnGroups(requests.columnGroup);
