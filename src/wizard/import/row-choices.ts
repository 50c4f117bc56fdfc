/**
 * What can be answered about a row of a ledger that is not certain: by the part that is doubted. Owns the answers and
 * their words, and what those given decide; what a row counts as is countLedger's. Pure.
 */

import { composeAddress, getCell, labelWordings, resultRows, TOTAL_COLUMN } from "../../format/index.ts";
import {
  type CountOptions,
  countLedger,
  type LedgerDecisions,
  type LedgerDoubtPart,
  type LedgerRow,
  type OpenWording,
  type RowDecision,
  UNFINISHED,
  type UndecidedRow,
} from "../../reading/grid/index.ts";
import { wizardMessages } from "../messages.ts";

export const NO_DECISIONS: LedgerDecisions = { applicants: {}, results: {}, rows: {} };

export interface RowChoice {
  readonly label: string;
  /** Added to what was decided about the row before. */
  readonly decision: RowDecision;
}

export interface RowQuestion {
  readonly part: LedgerDoubtPart;
  readonly reason: string;
  readonly choices: readonly RowChoice[];
}

/** What a class is called: a column's label for applicants, a row's for results. */
export function nameChoice(part: OpenWording["part"], id: string): string {
  if (id === UNFINISHED) return wizardMessages.ledgerUnfinished;
  if (part === "applicant") return getCell(composeAddress("requests", "received", id)).columnLabel;
  return getCell(composeAddress("requests", id, TOTAL_COLUMN)).rowLabel;
}

/** The labels of the choices taken, by what they answer. */
export type RowAnswers = Readonly<Partial<Record<LedgerDoubtPart, string>>>;

export interface AskedQuestion extends RowQuestion {
  /** The label of the choice taken; "" while it is open. */
  readonly answer: string;
}

/** In this order the questions about one row are listed, answered or not. */
const PARTS: readonly LedgerDoubtPart[] = ["received", "applicant", "finished", "result"];

const leaveOut: RowChoice = { label: wizardMessages.ledgerLeaveOut, decision: { leaveOut: true } };
const unfinished: RowChoice = {
  label: wizardMessages.ledgerUnfinished,
  decision: { result: UNFINISHED },
};
const origins: readonly RowChoice[] = [
  { label: wizardMessages.ledgerThisYear, decision: { received: "thisYear" } },
  { label: wizardMessages.ledgerEarlier, decision: { received: "earlier" } },
];

function listApplicants(): readonly RowChoice[] {
  return Object.keys(labelWordings.requests.columns)
    .filter((id) => id !== TOTAL_COLUMN)
    .map((id) => ({ label: nameChoice("applicant", id), decision: { applicant: id } }));
}

/** How a row counts once it is decided like this; its dates count where they are kept. */
function countAlone(row: LedgerRow, options: CountOptions, decision: RowDecision) {
  const rows = { [row.row]: { ...options.decisions.rows[row.row], ...decision } };
  return countLedger([row], { ...options, decisions: { ...options.decisions, rows } });
}

/** The row of the form that a ledger's own words for the result name; null where they name none. */
function findResult(row: LedgerRow, options: CountOptions): string | null {
  // Counted as finished in the year, whatever the dates say, and for any applicant: only the result is asked for.
  const [applicant = ""] = Object.keys(labelWordings.requests.columns);
  const { cells } = countAlone(
    { ...row, received: "", finished: "" },
    { ...options, hasDates: { received: false, finished: false }, withoutDates: "allReceivedThisYear" },
    { applicant },
  );
  const counted = new Set(cells.filter(([, count]) => count > 0).map(([address]) => address));
  return resultRows.find((id) => counted.has(composeAddress("requests", id, applicant))) ?? null;
}

/** Where it went: by its own result if that is known, else by any; or carried on. */
function listOutcomes(known: string | null): readonly RowChoice[] {
  const results = known === null ? resultRows : [known];
  return [
    ...results.map((id) => ({
      label: wizardMessages.ledgerFinished(nameChoice("result", id)),
      decision: { result: id },
    })),
    unfinished,
  ];
}

/** Whether the two dates contradict each other: then the year of receipt alone would settle when it was finished. */
function areDatesReversed(row: LedgerRow, options: CountOptions): boolean {
  if (row.received === "" || row.finished === "") return false;
  const { undecided } = countAlone(row, options, { received: "thisYear" });
  return !undecided.some(({ doubts }) => doubts.some(({ part }) => part === "finished"));
}

/** Neither of two contradicting dates can be relied upon: both years are answered at once. */
function combine(outcomes: readonly RowChoice[]): readonly RowChoice[] {
  return origins.flatMap((origin) =>
    outcomes.map((outcome) => ({
      label: wizardMessages.ledgerBoth(origin.label, outcome.label),
      decision: { ...origin.decision, ...outcome.decision },
    })),
  );
}

function listChoices(part: LedgerDoubtPart, row: LedgerRow, options: CountOptions): readonly RowChoice[] {
  switch (part) {
    case "applicant":
      return listApplicants();
    case "received":
      return origins;
    case "result":
      return listOutcomes(null);
    case "finished": {
      const outcomes = listOutcomes(findResult(row, options));
      return areDatesReversed(row, options) ? combine(outcomes) : outcomes;
    }
  }
}

/** One question for each doubt about a row; every answer settles its doubt. */
export function listQuestions({ row, doubts }: UndecidedRow, options: CountOptions): readonly RowQuestion[] {
  return doubts.map(({ part, reason }) => ({
    part,
    reason,
    choices: [...listChoices(part, row, options), leaveOut],
  }));
}

/**
 * All that is asked about one row, with the answers taken, and what these decide. An answer counts only as long as its
 * question is asked and offers it: whoever changes what it rests upon is asked again.
 */
export function askAboutRow(
  row: LedgerRow,
  answers: RowAnswers,
  options: CountOptions,
): { readonly questions: readonly AskedQuestion[]; readonly decision: RowDecision } {
  const answered: AskedQuestion[] = [];
  let decision: RowDecision = {};
  for (;;) {
    const rows = { [row.row]: decision };
    const own = { ...options, decisions: { ...options.decisions, rows } };
    const open = countLedger([row], own).undecided.flatMap((undecided) => listQuestions(undecided, own));
    const next = open.find(({ part, choices }) => choices.some(({ label }) => label === answers[part]));
    const taken = next?.choices.find(({ label }) => label === answers[next.part]);
    if (next === undefined || taken === undefined) {
      const questions = [...answered, ...open.map((question) => ({ ...question, answer: "" }))];
      questions.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
      return { questions, decision };
    }
    answered.push({ ...next, answer: taken.label });
    decision = { ...decision, ...taken.decision };
  }
}
