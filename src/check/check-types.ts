/** What checks take and give. Owns types only. */

import type { CellAddress } from "../format/index.ts";
import type { Report, TotalsModes } from "../report/index.ts";

/** `error` must be put right, `warning` may be kept with a reason, `info` is only pointed out. */
export type Severity = "error" | "warning" | "info";

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Chinese: names the table, row and column as printed, both sides and the difference, and what to do. */
  readonly message: string;
  /** Every operand and the sum, the likeliest culprit first; [] for texts. */
  readonly cells: readonly CellAddress[];
  /** The text spoken of ("sections.overview.topics.1.text"), a basic field, "tables.requests", or null. */
  readonly place: string | null;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly excerpt: string | null;
}

/** What is checked: a report and what stands beside it. */
export interface Subject {
  readonly report: Report;
  /** A computed total's blank is its parts' blank and is not reported again. */
  readonly totals: TotalsModes;
}

/** A cell, or a place whose texts a check reads ("agency", "sections.overview"). */
export type Source = CellAddress | "agency" | "year" | `sections.${string}`;

/** One instance of a rule: the one row, column or section it speaks of. Silent where it cannot see enough. */
export interface Check {
  readonly reads: readonly Source[];
  readonly run: (subject: Subject) => readonly Finding[];
}

/** A rule of the catalogue. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** The clause or practice it comes from, in Chinese. */
  readonly source: string;
  readonly checks: readonly Check[];
}
