/** Compares the form with the format's published list, where that lies beside the project. */

import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { joinLabel } from "./cells.ts";
import { form2021 } from "./form-2021.ts";
import type { ColumnGroup, FormColumn, FormRow, Label } from "./form-types.ts";
import { composeHeading } from "./sections.ts";
import { composeTitle } from "./title.ts";

const file = new URL("../../../shared/format-2021.json", import.meta.url);

const { proactive, requests, disputes } = form2021.tables;

const listColumns = (columns: readonly FormColumn[]) =>
  columns.map(({ id, label }) => [id, joinLabel(label)]);
const joinPath = (path: readonly Label[]) => path.map(joinLabel);
const listRows = (rows: readonly FormRow[]) => rows.map(({ id, path }) => [id, joinPath(path)]);

function listGroups(group: ColumnGroup): unknown {
  if (typeof group !== "string") return [joinLabel(group.label), group.columns.map(listGroups)];
  return joinLabel(requests.columns.find((column) => column.id === group)?.label ?? []);
}

/** The form in the shape of the published list. */
const listed = {
  format: form2021.format,
  title: composeTitle("{agency}", null).replace("年", "{year}年"),
  sections: form2021.sections.map((section) => ({
    id: section.id,
    heading: composeHeading(section),
    ...(section.table !== null && { table: section.table }),
    ...(section.topics.length > 0 && {
      topics: section.topics.map(({ id, heading }, index) => ({
        id,
        heading: `（${"一二三四五"[index]}）${heading}`,
      })),
    }),
  })),
  tables: {
    proactive: {
      blocks: proactive.blocks.map((block) => ({
        heading: joinLabel(block.heading),
        labelHeading: joinLabel(block.labelHeading),
        columns: listColumns(block.columns),
        rows: block.rows.map(({ id, path }) => [id, joinPath(path).join("")]),
        unit: block.unit,
        ...(block.unit === "万元" && { decimals: true }),
      })),
    },
    requests: {
      caption: joinLabel(requests.caption),
      columnGroups: listGroups(requests.columnGroup),
      columns: listColumns(requests.columns),
      rows: listRows(requests.rows),
      unit: requests.unit,
    },
    disputes: {
      columnGroups: listRows(disputes.rows),
      columns: listColumns(disputes.columns),
      unit: disputes.unit,
    },
  },
};

it("The form equals the published list, word for word", ({ skip }) => {
  skip(!existsSync(file), "no published list of the format lies beside the project");
  const published = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  expect({ ...listed, source: published.source, identities: published.identities }).toEqual(published);
});
