/** A year's report as plain data. Owns the types only; ids come from the form. */

import type { CellAddress, SectionId, TableId } from "../format/index.ts";

/**
 * What stands in a number cell. `null` is not filled in and never means 0. A string is what was typed where
 * a number would not print the same: "12.50" is a valid amount in 万元, any other string is invalid.
 */
export type CellValue = number | string | null;

export type TableFigures = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
export type Tables = Readonly<Record<TableId, TableFigures>>;

export interface ReportTopic {
  /** Without ordinal and without 。 */
  readonly heading: string;
  readonly text: string;
}

/** Printed in this order: text, topics, the section's table, note. Each line of a text is a paragraph. */
export interface ReportSection {
  readonly text: string;
  readonly topics: readonly ReportTopic[];
  readonly note: string;
}

export interface Signature {
  readonly name: string;
  /** ISO date (2025-01-17), or "" while it is not known. */
  readonly date: string;
}

export interface Report {
  readonly format: "2021";
  /** 机关全称 */
  readonly agency: string;
  /** The year reported on; null where a file that was read names none. */
  readonly year: number | null;
  /** "" = composed from agency and year. */
  readonly title: string;
  readonly preface: string;
  readonly sections: Readonly<Record<SectionId, ReportSection>>;
  readonly tables: Tables;
  /** A remark printed inside a number cell, without its brackets. */
  readonly cellNotes: Readonly<Partial<Record<CellAddress, string>>>;
  readonly signature: Signature | null;
}

/** Whether a table's totals are computed by the tool or typed and checked. */
export type TotalsMode = "computed" | "typed";
export type TotalsModes = Readonly<Record<TableId, TotalsMode>>;

/** A warning that the writer keeps, with the reason given. */
export interface KeptWarning {
  readonly rule: string;
  readonly cells: readonly CellAddress[];
  readonly place: string | null;
  readonly excerpt: string | null;
  readonly reason: string;
}

/** A report with what the wizard needs beside it; saved in the browser and as a draft file. */
export interface Draft {
  readonly report: Report;
  readonly kept: readonly KeptWarning[];
  readonly previous: Report | null;
  readonly totals: TotalsModes;
}
