/**
 * What one row of a ledger counts as. Owns the counting rules by date (domain: 一 = received in the year, 二 = received
 * before and not finished before, 四 = not finished by its end); a row is classed only where all of it is certain.
 */

import type { CountOptions, LedgerDoubtPart, LedgerRow, RowDecision } from "./ledger-types.ts";
import { UNFINISHED } from "./ledger-types.ts";
import { classifyApplicant, classifyResult } from "./ledger-words.ts";
import { ledgerReasons } from "./messages.ts";
import { readDate } from "./read-date.ts";

export interface RowDoubt {
  readonly part: LedgerDoubtPart;
  readonly reason: string;
  /** For a wording that could not be classed. */
  readonly choices?: readonly string[];
}

export type RowClass =
  | {
      readonly kind: "counted";
      /** Row ids: where it came in, and where it went. */
      readonly origin: "received" | "carriedIn";
      readonly result: string;
      readonly applicant: string;
    }
  | { readonly kind: "leftOut"; readonly reason: string }
  | { readonly kind: "undecided"; readonly doubts: readonly RowDoubt[] };

/** The year to which a date belongs, seen from the reported one. */
type Period = "before" | "within" | "after";

type Certain<T> = { readonly value: T } | { readonly doubt: RowDoubt };

const SUMMARY = /^(?:合\s*计|总\s*计|小\s*计|共计)/;

/** What a form's own first row is called, which shows how to fill it in. */
const SAMPLE = /^[（(【[]?(?:填写)?(?:示例|样例|范例|举例|例)[】\])）]?\s*\d*[:：]?$/;

function findPeriod(date: number, year: number): Period {
  const own = Math.floor(date / 10_000);
  if (own === year) return "within";
  return own < year ? "before" : "after";
}

function readPeriod(text: string, year: number): Period | null {
  const date = readDate(text);
  return date === null ? null : findPeriod(date, year);
}

function findReceived(row: LedgerRow, decision: RowDecision, options: CountOptions): Certain<Period> {
  if (decision.received !== undefined)
    return { value: decision.received === "thisYear" ? "within" : "before" };
  if (!options.hasDates.received) {
    if (options.withoutDates === "allReceivedThisYear") return { value: "within" };
    return { doubt: { part: "received", reason: ledgerReasons.receivedUnknown } };
  }
  if (row.received === "") return { doubt: { part: "received", reason: ledgerReasons.receivedBlank } };
  const period = readPeriod(row.received, options.year);
  if (period !== null) return { value: period };
  return { doubt: { part: "received", reason: ledgerReasons.receivedUnread(row.received) } };
}

/** When a request was finished; `after` also where it is not finished at all. */
function findFinished(
  row: LedgerRow,
  result: string | null,
  decision: RowDecision,
  options: CountOptions,
): Certain<Period> {
  const isOpen = result === UNFINISHED || (result === null && row.result === "");
  // A decision of the user on the row stands above its dates.
  if (decision.result !== undefined) return { value: isOpen ? "after" : "within" };
  if (!options.hasDates.finished) {
    if (isOpen || options.withoutDates === "allReceivedThisYear")
      return { value: isOpen ? "after" : "within" };
    return { doubt: { part: "finished", reason: ledgerReasons.finishedUnknown } };
  }
  if (row.finished === "") {
    return isOpen ? { value: "after" } : { doubt: { part: "finished", reason: ledgerReasons.finishedBlank } };
  }
  const period = readPeriod(row.finished, options.year);
  if (period !== null) return { value: period };
  return { doubt: { part: "finished", reason: ledgerReasons.finishedUnread(row.finished) } };
}

/** Wordings come from files: "constructor" is no decision. */
function lookUp(decided: Readonly<Record<string, string>>, wording: string): string | undefined {
  return Object.keys(decided).includes(wording) ? decided[wording] : undefined;
}

function findApplicant(row: LedgerRow, decision: RowDecision, options: CountOptions): Certain<string> {
  const decided = decision.applicant ?? lookUp(options.decisions.applicants, row.applicant);
  if (decided !== undefined) return { value: decided };
  if (row.applicant === "") return { doubt: { part: "applicant", reason: ledgerReasons.applicantBlank } };
  const found = classifyApplicant(row.applicant);
  if (found.id !== null) return { value: found.id };
  const reason = ledgerReasons.applicantOpen(row.applicant);
  return { doubt: { part: "applicant", reason, choices: found.choices } };
}

/** The result as far as it is known without dates; null where blank. */
function findResult(row: LedgerRow, decision: RowDecision, options: CountOptions): Certain<string | null> {
  const decided = decision.result ?? lookUp(options.decisions.results, row.result);
  if (decided !== undefined) return { value: decided };
  if (row.result === "") return { value: null };
  const found = classifyResult(row.result);
  if (found.id !== null) return { value: found.id };
  const reason = ledgerReasons.resultOpen(row.result);
  return { doubt: { part: "result", reason, choices: found.choices } };
}

/** Where a request went: by its result if it was finished in the year, otherwise carried on. */
function findOutcome(row: LedgerRow, finished: Period, result: Certain<string | null>): Certain<string> {
  if (finished === "after") return { value: "carriedOut" };
  if ("doubt" in result) return result;
  if (result.value === null) return { doubt: { part: "result", reason: ledgerReasons.resultBlank } };
  if (result.value === UNFINISHED) {
    return { doubt: { part: "result", reason: ledgerReasons.stillOpen(row.result) } };
  }
  return { value: result.value };
}

function isReversed(row: LedgerRow): boolean {
  const received = readDate(row.received);
  const finished = readDate(row.finished);
  return received !== null && finished !== null && finished < received;
}

/** A request that is not this year's: received after it, or finished before it. */
function findOtherYear(row: LedgerRow, decision: RowDecision, { year }: CountOptions): string | null {
  const received = decision.received === undefined ? readPeriod(row.received, year) : null;
  if (received === "after") return ledgerReasons.receivedLater(year);
  const finished = decision.result === undefined ? readPeriod(row.finished, year) : null;
  return finished === "before" ? ledgerReasons.finishedEarlier(year) : null;
}

/** Why a row may be no request of its own; null where nothing speaks for that. */
function findRowDoubt({ isMerged, begins, number }: LedgerRow): string | null {
  if (isMerged) return ledgerReasons.mergedAbove;
  return [begins, number].some((words) => SAMPLE.test(words)) ? ledgerReasons.sample : null;
}

/** What a row counts as, or why it cannot be said. */
export function classRow(row: LedgerRow, options: CountOptions): RowClass {
  const decision = options.decisions.rows[row.row] ?? {};
  if (decision.leaveOut === true) return { kind: "leftOut", reason: ledgerReasons.byDecision };
  if ([row.begins, row.number, row.applicant].some((words) => SUMMARY.test(words))) {
    return { kind: "leftOut", reason: ledgerReasons.summary };
  }
  if (isReversed(row) && decision.received === undefined && decision.result === undefined) {
    return { kind: "undecided", doubts: [{ part: "finished", reason: ledgerReasons.datesReversed }] };
  }
  const otherYear = findOtherYear(row, decision, options);
  const doubt = findRowDoubt(row);
  if (otherYear === null && doubt !== null && decision.received === undefined) {
    return { kind: "undecided", doubts: [{ part: "received", reason: doubt }] };
  }
  if (otherYear !== null) return { kind: "leftOut", reason: otherYear };
  return classRequest(row, decision, options);
}

function classRequest(row: LedgerRow, decision: RowDecision, options: CountOptions): RowClass {
  const applicant = findApplicant(row, decision, options);
  const received = findReceived(row, decision, options);
  const result = findResult(row, decision, options);
  const known = "doubt" in result ? "" : result.value;
  const finished = findFinished(row, known, decision, options);
  const outcome = "doubt" in finished ? finished : findOutcome(row, finished.value, result);
  const doubts = [applicant, received, outcome].flatMap((each) => ("doubt" in each ? [each.doubt] : []));
  // A wording nobody knows is told even where its date is missing too: one decision then settles all its rows.
  if ("doubt" in finished && "doubt" in result) doubts.push(result.doubt);
  if ("doubt" in applicant || "doubt" in received || "doubt" in outcome) return { kind: "undecided", doubts };
  const origin = received.value === "within" ? "received" : "carriedIn";
  return { kind: "counted", origin, result: outcome.value, applicant: applicant.value };
}
