/** What checks take and give. Owns the types, and which severity is the graver. */

import type { CellAddress, SectionId } from "../format/index.ts";
import type { ReadingNotes, Report, TotalsModes } from "../report/index.ts";

/** `error` must be put right, `warning` may be kept with a reason, `info` is only pointed out. */
export type Severity = "error" | "warning" | "info";

/** The gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

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
  /** The words spoken of: an exact part of the text at `place`, of one line. */
  readonly excerpt: string | null;
  /** How often the same words stand before in that text; absent for the first. */
  readonly occurrence?: number;
  /** For a text: the cells it was compared with. Kept apart from `cells`, which texts do not have. */
  readonly about?: readonly CellAddress[];
  /** For a text: what else it was compared with, in words: the agency, the year, another sentence. */
  readonly against?: string;
}

/** What is checked: a report and what stands beside it. */
export interface Subject {
  readonly report: Report;
  /** A computed total's blank is its parts' blank and is not reported again. */
  readonly totals: TotalsModes;
  /** Last year's report; null where there is none. */
  readonly previous: Report | null;
  /** How a file that was read was printed; null for what was typed here. */
  readonly notes: ReadingNotes | null;
}

/** A cell, or what else a check reads: a field, the texts of a section, last year's report, the notes. */
export type Source =
  | CellAddress
  | "agency"
  | "year"
  | "title"
  | "preface"
  | "signature"
  | "previous"
  | "notes"
  | `sections.${SectionId}`;

/** `key` runs while a key is handled; `pause` reads texts or a whole table and waits until the typing pauses. */
export type Pace = "key" | "pause";

/** One instance of a rule: the one row, column or section it speaks of. Silent where it cannot see enough. */
export interface Check {
  readonly pace: Pace;
  readonly reads: readonly Source[];
  readonly run: (subject: Subject) => readonly Finding[];
}

/** What the page of rules shows of one. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** A few Chinese words. */
  readonly name: string;
  /** One Chinese sentence for whoever writes the report: why this is looked at. */
  readonly why: string;
  /** The clause or practice it comes from, in Chinese. */
  readonly source: string;
}

/** A rule of the catalogue. */
export interface Rule extends RuleDescription {
  readonly checks: readonly Check[];
}
