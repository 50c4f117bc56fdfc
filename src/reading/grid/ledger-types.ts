/** A ledger of requests and what counting it gives. Owns the types only. */

import type { CellAddress } from "../../format/index.ts";

/** The columns of a ledger that matter, by their index in the grid; null where there is none. */
export interface LedgerColumns {
  /** 申请人类型 */
  readonly applicant: number;
  /** 办理结果 */
  readonly result: number;
  /** 收到日期 */
  readonly received: number | null;
  /** 办结日期 */
  readonly finished: number | null;
  /** 申请编号 */
  readonly number: number | null;
}

export interface LedgerHeader {
  /** The grid row that holds the column names, from 0; the requests stand below. */
  readonly headerRow: number;
  readonly columns: LedgerColumns;
}

/** One request as the ledger tells it: texts on one line, "" where blank. */
export interface LedgerRow {
  /** As a spreadsheet counts: the first row of the grid is 1. */
  readonly row: number;
  /** The first words in the row, by which people know it; "合计" where it is no request. */
  readonly begins: string;
  /** Its number and all that is counted by stand in cells merged with those of the row above. */
  readonly isMerged: boolean;
  readonly number: string;
  readonly applicant: string;
  readonly result: string;
  readonly received: string;
  readonly finished: string;
}

/** A column id of 三's table without the total: `naturalPerson` … `other`. */
export type ApplicantId = string;
/** A row id of a result (`granted` … `otherHandling.other`), or not finished by the end of the year. */
export type ResultId = string;
export const UNFINISHED = "unfinished";

/** What the user decides about one row; a missing part is read from the ledger. */
export interface RowDecision {
  readonly applicant?: ApplicantId;
  /** A result row's id or `UNFINISHED`. */
  readonly result?: ResultId;
  readonly received?: "thisYear" | "earlier";
  /** The request does not belong into this year's table. */
  readonly leaveOut?: boolean;
}

export interface LedgerDecisions {
  /** By wording, exactly as `OpenWording.wording` gives it. */
  readonly applicants: Readonly<Record<string, ApplicantId>>;
  readonly results: Readonly<Record<string, ResultId>>;
  /** By `LedgerRow.row`. */
  readonly rows: Readonly<Record<number, RowDecision>>;
}

export interface CountOptions {
  readonly year: number;
  /** Whether the ledger has the two dates at all (`LedgerHeader.columns`). */
  readonly hasDates: { readonly received: boolean; readonly finished: boolean };
  /**
   * The user's answer where a date column is missing: all were received this year, and what has a result was
   * finished this year. null while not asked: such rows are undecided.
   */
  readonly withoutDates: "allReceivedThisYear" | null;
  readonly decisions: LedgerDecisions;
}

export type LedgerDoubtPart = "applicant" | "result" | "received" | "finished";

/** A row that was not counted because something in it is not certain. */
export interface UndecidedRow {
  readonly row: LedgerRow;
  readonly doubts: ReadonlyArray<{ readonly part: LedgerDoubtPart; readonly reason: string }>;
}

export interface LeftOutRow {
  readonly row: LedgerRow;
  /** Chinese. */
  readonly reason: string;
}

/** A wording that could not be classed, with all rows that bear it. */
export interface OpenWording {
  readonly part: "applicant" | "result";
  readonly wording: string;
  readonly rows: readonly number[];
  /** The ids that come into question, likeliest first; all of them where nothing is known. */
  readonly choices: readonly string[];
}

export interface LedgerCount {
  /** All 24 × 6 cells of 三's table that are no totals, 0 where nothing was counted. */
  readonly cells: ReadonlyArray<readonly [address: CellAddress, count: number]>;
  /** counted + undecided + leftOut = rowCount */
  readonly rowCount: number;
  readonly counted: number;
  readonly undecided: readonly UndecidedRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly openWordings: readonly OpenWording[];
  /** The same 申请编号 in more than one row; all of them are counted. */
  readonly duplicates: ReadonlyArray<{ readonly number: string; readonly rows: readonly number[] }>;
}
