/**
 * The zod schemas of report JSON and draft files, derived from the form. Owns what a file may contain; missing
 * parts become blank, unknown ones are found by the strict objects. Must not read files or upgrade versions.
 */

import * as z from "zod";
import type { CellAddress, TableId } from "../format/index.ts";
import { findCell, form2021, listCells, sectionIds, tableIds } from "../format/index.ts";
import { blankSection } from "./blank.ts";
import { cleanText } from "./clean-text.ts";
import { fitsExactly } from "./figures.ts";
import { schemaMessages } from "./messages.ts";
import type { Draft, Report } from "./report-types.ts";

// A strict content security policy forbids the code generation that zod tries by default.
z.config({ jitless: true });

export const SCHEMA_VERSION = 1;

// Far above anything written by hand: whatever was typed or pasted and saved must open again.
const MAX_TEXT_LENGTH = 200_000;

const text = z.string().max(MAX_TEXT_LENGTH, schemaMessages.tooLong).overwrite(cleanText);

const cellValue = z.union(
  [
    z.null(),
    // -0 prints as 0 and must compare as 0.
    z
      .number()
      .refine(fitsExactly, schemaMessages.tooManyDigits)
      .transform((value) => value + 0),
    // A program that writes "" means blank.
    text.transform((typed) => (typed.trim() === "" ? null : typed)),
  ],
  { error: (issue) => findUnionMessage(issue.input) },
);

function findUnionMessage(input: unknown): string {
  return typeof input === "number" ? schemaMessages.tooManyDigits : schemaMessages.notFigure;
}

type Shape = Record<string, z.ZodType>;

function createTableSchema(table: TableId): z.ZodType {
  const rows = new Map<string, Shape>();
  for (const cell of listCells(table)) {
    rows.set(cell.row, { ...rows.get(cell.row), [cell.column]: cellValue.default(null) });
  }
  const shape = [...rows].map(([row, columns]) => [row, z.strictObject(columns).prefault({})] as const);
  return z.strictObject(Object.fromEntries(shape)).prefault({});
}

const topic = z.strictObject({ heading: text.default(""), text: text.default("") });

const section = z
  .strictObject({
    text: text.default(""),
    topics: z.array(topic).default([]),
    note: text.default(""),
  })
  .default(blankSection as { text: string; topics: []; note: string });

const signature = z.strictObject({
  name: text.default(""),
  date: z
    .string()
    .refine((date) => date === "" || isDate(date), schemaMessages.notDate)
    .default(""),
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
  .min(2008, schemaMessages.notYear)
  .max(2100, schemaMessages.notYear);

const reportShape = {
  format: z.literal(form2021.format as Report["format"]),
  agency: text.default(""),
  year: yearSchema.nullable().default(null),
  title: text.default(""),
  preface: text.default(""),
  sections: z.strictObject(Object.fromEntries(sectionIds.map((id) => [id, section]))).prefault({}),
  tables: z.strictObject(Object.fromEntries(tableIds.map((id) => [id, createTableSchema(id)]))).prefault({}),
  cellNotes: z.record(z.string(), text).default({}),
  signature: signature.nullable().default(null),
};

/** A report. Missing parts become blank; unknown keys are issues of the code `unrecognized_keys`. */
export const reportSchema = z.strictObject(reportShape) as unknown as z.ZodType<Report>;

const address = z.string().refine((value) => findCell(value) !== undefined, schemaMessages.notCell);

const keptWarning = z.strictObject({
  rule: text,
  cells: z.array(address).default([]),
  place: text.nullable().default(null),
  excerpt: text.nullable().default(null),
  reason: text,
});

const totals = z
  .strictObject(
    Object.fromEntries(tableIds.map((id) => [id, z.enum(["computed", "typed"]).default("typed")])),
  )
  .prefault({});

const draftFileSchema = z.strictObject({
  ...reportShape,
  schemaVersion: z.literal(SCHEMA_VERSION),
  kept: z.array(keptWarning).default([]),
  previous: reportSchema.nullable().default(null),
  totals,
});

/** A draft file of the current version. */
export const draftSchema = draftFileSchema as unknown as z.ZodType<DraftFile>;

export type DraftFile = Report & Omit<Draft, "report"> & { readonly schemaVersion: number };

export function isCellAddress(value: string): value is CellAddress {
  return findCell(value) !== undefined;
}
