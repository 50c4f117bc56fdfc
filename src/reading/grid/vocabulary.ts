/** The labels of each table's rows and columns with their short forms, ready for comparing. */

import type { ColumnGroup, FormRow, Label, TableId } from "../../format/index.ts";
import {
  form2021,
  groupWordings,
  joinLabel,
  labelWordings,
  tableIds,
  tableLayouts,
} from "../../format/index.ts";
import { addWording, findNumeral, simplifyWording, type Vocabulary } from "./wordings.ts";

export type FormAxis = "rows" | "columns";

/** An id with its labels from the outermost to its own. */
interface LabelledId {
  readonly id: string;
  readonly path: readonly Label[];
}

function listColumnPaths(group: ColumnGroup, above: readonly Label[]): LabelledId[] {
  if (typeof group !== "string") {
    return group.columns.flatMap((child) => listColumnPaths(child, [...above, group.label]));
  }
  const label = form2021.tables.requests.columns.find((column) => column.id === group)?.label ?? [];
  return [{ id: group, path: [...above, label] }];
}

function listLabelledIds(table: TableId, axis: FormAxis): readonly LabelledId[] {
  const { proactive, requests, disputes } = form2021.tables;
  if (table === "proactive") {
    return proactive.blocks.flatMap((block): readonly (FormRow | LabelledId)[] =>
      axis === "rows" ? block.rows : block.columns.map(({ id, label }) => ({ id, path: [label] })),
    );
  }
  if (axis === "rows") return table === "requests" ? requests.rows : disputes.rows;
  if (table === "requests") return listColumnPaths(requests.columnGroup, []);
  return disputes.columns.map(({ id, label }) => ({ id, path: [label] }));
}

function createVocabulary(table: TableId, axis: FormAxis): Vocabulary {
  const leaves = new Map<string, readonly string[]>();
  const groups = new Map<string, readonly string[]>();
  const shortForms: Readonly<Record<string, readonly string[]>> = labelWordings[table][axis];
  for (const { id, path } of listLabelledIds(table, axis)) {
    path.forEach((label, level) => {
      const official = joinLabel(label);
      const isOwn = level === path.length - 1;
      const others = isOwn ? shortForms[id] : groupWordings[official];
      for (const text of [official, ...(others ?? [])]) addWording(isOwn ? leaves : groups, text, [id]);
    });
  }
  return { leaves, groups };
}

function listPrintedLabels(table: TableId): ReadonlySet<string> {
  const labels = tableLayouts[table].rows.flat().filter((cell) => cell.kind !== "figure");
  return new Set(labels.map((cell) => simplifyWording(joinLabel(cell.label))));
}

/** Every label of each printed table, also those that tell no row and no column (信息内容). */
export const printedLabels: Readonly<Record<TableId, ReadonlySet<string>>> = Object.fromEntries(
  tableIds.map((table) => [table, listPrintedLabels(table)]),
) as Record<TableId, ReadonlySet<string>>;

/** The vocabulary of each table's rows and columns. */
export const vocabularies: Readonly<Record<TableId, Readonly<Record<FormAxis, Vocabulary>>>> =
  Object.fromEntries(
    tableIds.map((table) => [
      table,
      { rows: createVocabulary(table, "rows"), columns: createVocabulary(table, "columns") },
    ]),
  ) as Record<TableId, Record<FormAxis, Vocabulary>>;

/** The numeral that a row's own label begins with in print, by table and row id; null where it has none. */
export function findRowNumeral(table: TableId, row: string): string | null {
  const path = listLabelledIds(table, "rows").find(({ id }) => id === row)?.path ?? [];
  return findNumeral(joinLabel(path[path.length - 1] ?? []));
}
