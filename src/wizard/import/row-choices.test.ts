import { describe, expect, test } from "vitest";
import {
  type CountOptions,
  countLedger,
  type LedgerRow,
  type RowDecision,
} from "../../reading/grid/index.ts";
import { wizardMessages } from "../messages.ts";
import { askAboutRow, listQuestions, NO_DECISIONS, type RowAnswers } from "./row-choices.ts";

const options: CountOptions = {
  year: 2024,
  hasDates: { received: true, finished: true },
  withoutDates: null,
  decisions: NO_DECISIONS,
};
const certain: LedgerRow = {
  row: 2,
  begins: "1",
  isMerged: false,
  number: "1",
  applicant: "自然人",
  result: "予以公开",
  received: "2024-03-01",
  finished: "2024-03-20",
};

function count(row: LedgerRow, decision: RowDecision, given: CountOptions = options) {
  return countLedger([row], { ...given, decisions: { ...given.decisions, rows: { [row.row]: decision } } });
}

/** What is asked about the row, each question with its answers. */
function ask(change: Partial<LedgerRow>, given: CountOptions = options) {
  const row = { ...certain, ...change };
  const [undecided] = countLedger([row], given).undecided;
  return { row, questions: undecided === undefined ? [] : listQuestions(undecided, given) };
}

/** Where the row counts once its one question has been answered. */
function answer(change: Partial<LedgerRow>, label: string, given: CountOptions = options): string[] {
  const { row, questions } = ask(change, given);
  const choice = questions[0]?.choices.find((each) => each.label === label);
  if (choice === undefined) throw new Error(`no choice ${label}`);
  return count(row, choice.decision, given)
    .cells.filter(([, figure]) => figure > 0)
    .map(([address]) => address.slice("requests.".length));
}

const granted = "本年办结，按“（一）予以公开”计";

describe("A finished request without a readable 办结日期", () => {
  test.each(["", "三月底"])("can be counted as finished in the year or as carried on: “%s”", (finished) => {
    const { questions } = ask({ finished });
    expect(questions.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
      [granted, wizardMessages.ledgerUnfinished, wizardMessages.ledgerLeaveOut],
    ]);
    expect(answer({ finished }, granted)).toEqual(["received.naturalPerson", "granted.naturalPerson"]);
    expect(answer({ finished }, wizardMessages.ledgerUnfinished)).toEqual([
      "received.naturalPerson",
      "carriedOut.naturalPerson",
    ]);
  });

  test("keeps the year in which it came in", () => {
    expect(answer({ received: "2023-12-01", finished: "" }, granted)).toEqual([
      "carriedIn.naturalPerson",
      "granted.naturalPerson",
    ]);
  });

  test("counts by the class that was chosen for its wording", () => {
    const decisions = { ...NO_DECISIONS, results: { 不予公开: "refused.stateSecret" } };
    const label = "本年办结，按“（三）不予公开 1.属于国家秘密”计";
    expect(answer({ result: "不予公开", finished: "" }, label, { ...options, decisions })).toEqual([
      "received.naturalPerson",
      "refused.stateSecret.naturalPerson",
    ]);
  });

  test("can be any result where the ledger names none", () => {
    const choices = ask({ result: "", finished: "三月底" }).questions[0]?.choices ?? [];
    expect(choices).toHaveLength(23);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(23);
    expect(answer({ result: "", finished: "三月底" }, granted)).toEqual([
      "received.naturalPerson",
      "granted.naturalPerson",
    ]);
  });
});

test("Every answer to every single doubt settles it", () => {
  const doubtful: ReadonlyArray<Partial<LedgerRow>> = [
    { received: "" },
    { received: "春天" },
    { finished: "" },
    { finished: "三月底" },
    { finished: "三月底", result: "办理中" },
    { result: "" },
    { result: "办理中" },
    { applicant: "" },
    { received: "2024-05-05", finished: "2024-01-20" },
    { received: "2025-05-05", finished: "2024-01-20" },
    { received: "2024-05-05", finished: "2023-01-20" },
  ];
  for (const change of doubtful) {
    const { row, questions } = ask(change);
    expect(questions).toHaveLength(1);
    for (const { label, decision } of questions[0]?.choices ?? []) {
      const { counted, leftOut } = count(row, decision);
      const isLeftOut = decision.leaveOut === true;
      expect([label, counted, leftOut.length]).toEqual([label, isLeftOut ? 0 : 1, isLeftOut ? 1 : 0]);
    }
  }
});

test("Two doubts are two questions, and their answers add up", () => {
  const { row, questions } = ask({ received: "", finished: "" });
  expect(questions.map(({ part }) => part)).toEqual(["received", "finished"]);
  const [received, finished] = questions.map(({ choices }) => choices[0]?.decision ?? {});
  expect(count(row, { ...received }).undecided).toHaveLength(1);
  expect(count(row, { ...received, ...finished }).counted).toBe(1);
});

test("Dates that contradict each other leave both years to the answer", () => {
  const change = { received: "2024-05-05", finished: "2024-01-20" };
  expect(answer(change, wizardMessages.ledgerBoth(wizardMessages.ledgerEarlier, granted))).toEqual([
    "carriedIn.naturalPerson",
    "granted.naturalPerson",
  ]);
  expect(
    answer(change, wizardMessages.ledgerBoth(wizardMessages.ledgerThisYear, wizardMessages.ledgerUnfinished)),
  ).toEqual(["received.naturalPerson", "carriedOut.naturalPerson"]);
});

test("Without a column of 办结日期 a single row can be answered too", () => {
  const given = { ...options, hasDates: { received: true, finished: false } };
  expect(answer({ finished: "" }, granted, given)).toEqual([
    "received.naturalPerson",
    "granted.naturalPerson",
  ]);
});

describe("What was answered about a row", () => {
  function askAgain(change: Partial<LedgerRow>, answers: RowAnswers, given: CountOptions = options) {
    const { questions, decision } = askAboutRow({ ...certain, ...change }, answers, given);
    return { asked: questions.map(({ part, answer }) => [part, answer]), decision };
  }

  test("stays asked with its answer, and can be answered otherwise or not at all", () => {
    const change = { applicant: "" };
    expect(askAgain(change, {})).toEqual({ asked: [["applicant", ""]], decision: {} });
    expect(askAgain(change, { applicant: "自然人" })).toEqual({
      asked: [["applicant", "自然人"]],
      decision: { applicant: "naturalPerson" },
    });
    expect(askAgain(change, { applicant: "其他" }).decision).toEqual({ applicant: "other" });
    expect(askAgain(change, { applicant: wizardMessages.ledgerLeaveOut }).decision).toEqual({
      leaveOut: true,
    });
    expect(askAgain(change, { applicant: "" })).toEqual({ asked: [["applicant", ""]], decision: {} });
  });

  test("adds up, in one order whichever was answered first", () => {
    const change = { received: "", finished: "" };
    expect(askAgain(change, { finished: granted }).asked).toEqual([
      ["received", ""],
      ["finished", granted],
    ]);
    expect(askAgain(change, { finished: granted, received: wizardMessages.ledgerEarlier }).decision).toEqual({
      received: "earlier",
      result: "granted",
    });
  });

  test("may raise a further question", () => {
    const change = { begins: "示例", number: "示例", applicant: "" };
    expect(askAgain(change, {}).asked).toEqual([["received", ""]]);
    expect(askAgain(change, { received: wizardMessages.ledgerThisYear }).asked).toEqual([
      ["received", wizardMessages.ledgerThisYear],
      ["applicant", ""],
    ]);
  });

  test("is asked again once the wording that it rests upon is chosen otherwise", () => {
    const choose = (id: string): CountOptions => ({
      ...options,
      decisions: { ...NO_DECISIONS, results: { 不予公开: id } },
    });
    const change = { result: "不予公开", finished: "" };
    const answers = { finished: "本年办结，按“（三）不予公开 1.属于国家秘密”计" };
    expect(askAgain(change, answers, choose("refused.stateSecret")).decision).toEqual({
      result: "refused.stateSecret",
    });
    expect(askAgain(change, answers, choose("refused.enforcementFile"))).toEqual({
      asked: [["finished", ""]],
      decision: {},
    });
  });
});
