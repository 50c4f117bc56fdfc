/**
 * The zod schemas of report JSON and draft files, derived from the form. Owns what a file may contain; missing
 * parts become blank, unknown ones are found by the strict objects. Must not read files or upgrade versions.
 */

import * as z from "zod/mini";
import type { CellAddress, TableId } from "../format/index.ts";
import { findCell, form2021, listCells, sectionIds, tableIds } from "../format/index.ts";
import { blankSection, mapIds } from "./blank.ts";
import { cleanText } from "./clean-text.ts";
import { fitsExactly } from "./figures.ts";
import { schemaMessages } from "./messages.ts";
import type { Draft, Report } from "./report-types.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { FIRST_YEAR, LAST_YEAR } from "./years.ts";

// A strict content security policy forbids the code generation that zod tries by default.
z.config({ jitless: true });

// Of any length: whatever was typed or pasted and saved must open again. Files are refused by their size.
const text = z.string().check(z.overwrite(cleanText));
const optionalText = z._default(text, "");

const cellValue = z.union(
  [
    z.null(),
    // -0 prints as 0 and must compare as 0.
    z.pipe(
      z.number().check(z.refine(fitsExactly, schemaMessages.tooManyDigits)),
      z.transform((value) => value + 0),
    ),
    // A program that writes "" means blank.
    z.pipe(
      text,
      z.transform((typed) => (typed.trim() === "" ? null : typed)),
    ),
  ],
  { error: (issue) => findUnionMessage(issue.input) },
);

function findUnionMessage(input: unknown): string {
  return typeof input === "number" ? schemaMessages.tooManyDigits : schemaMessages.notFigure;
}

const blankableValue = z._default(cellValue, null);

/** The cells of a row; rows of the same columns share one: the page starts by making all of this. */
const rowSchemas = new Map<string, z.ZodMiniType>();

function createRowSchema(columns: readonly string[]): z.ZodMiniType {
  const key = columns.join();
  const known = rowSchemas.get(key);
  if (known !== undefined) return known;
  const schema = z.prefault(z.strictObject(mapIds(columns, () => blankableValue)), {});
  rowSchemas.set(key, schema);
  return schema;
}

function createTableSchema(table: TableId): z.ZodMiniType {
  const rows = new Map<string, readonly string[]>();
  for (const { row, column } of listCells(table)) rows.set(row, [...(rows.get(row) ?? []), column]);
  const shape = [...rows].map(([row, columns]) => [row, createRowSchema(columns)] as const);
  return z.prefault(z.strictObject(Object.fromEntries(shape)), {});
}

const topic = z.strictObject({ heading: optionalText, text: optionalText });

const section = z._default(
  z.strictObject({
    text: optionalText,
    topics: z._default(z.array(topic), []),
    note: optionalText,
  }),
  { ...blankSection, topics: [] },
);

const signature = z.strictObject({
  name: optionalText,
  date: z._default(
    z.string().check(z.refine((date) => date === "" || isDate(date), schemaMessages.notDate)),
    "",
  ),
});

/** Whether a text is a day of the calendar as ISO date: 2024-02-30 is not. */
export function isDate(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

export const yearSchema = z
  .int(schemaMessages.notYear)
  .check(z.gte(FIRST_YEAR, schemaMessages.notYear), z.lte(LAST_YEAR, schemaMessages.notYear));

const tables: z.ZodMiniType = z.strictObject(mapIds<TableId, z.ZodMiniType>(tableIds, createTableSchema));

const reportShape = {
  format: z.literal(form2021.format as Report["format"]),
  agency: optionalText,
  year: z._default(z.nullable(yearSchema), null),
  title: optionalText,
  preface: optionalText,
  sections: z.prefault(z.strictObject(mapIds(sectionIds, () => section)), {}),
  tables: z.prefault(tables, {}),
  cellNotes: z._default(z.record(z.string(), text), {}),
  signature: z._default(z.nullable(signature), null),
};

/** A report. Missing parts become blank; unknown keys are issues of the code `unrecognized_keys`. */
export const reportSchema = z.strictObject(reportShape) as unknown as z.ZodMiniType<Report>;

const address = z.string().check(z.refine((value) => findCell(value) !== undefined, schemaMessages.notCell));
const nullableText = z._default(z.nullable(text), null);

const keptWarning = z.strictObject({
  rule: text,
  cells: z._default(z.array(address), []),
  place: nullableText,
  excerpt: nullableText,
  reason: text,
});

const totalsMode = z._default(z.enum(["computed", "typed"]), "typed");
const totals = z.prefault(z.strictObject(mapIds(tableIds, () => totalsMode)), {});

const draftFileSchema = z.strictObject({
  ...reportShape,
  schemaVersion: z.literal(SCHEMA_VERSION),
  kept: z._default(z.array(keptWarning), []),
  previous: z._default(z.nullable(reportSchema), null),
  totals,
});

/** A draft file of the current version. */
export const draftSchema = draftFileSchema as unknown as z.ZodMiniType<DraftFile>;

export type DraftFile = Report & Omit<Draft, "report"> & { readonly schemaVersion: number };

export function isCellAddress(value: string): value is CellAddress {
  return findCell(value) !== undefined;
}
