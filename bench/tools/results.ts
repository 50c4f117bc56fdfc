/** What a question answers, and how answers are printed and kept. Owns the form of bench/results. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Circumstances } from "./machine.ts";

const RESULTS = join(import.meta.dirname, "..", "results");

/** One line of a table: a ratio beside the two figures it was made of, measured in the same run. */
export interface ResultRow {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
  readonly ratio: number;
  /** The quartiles of the ratio over the rounds; null where nothing varies. */
  readonly spread: { readonly lower: number; readonly upper: number } | null;
  /** The ratio must not be above this; null for lines that only explain others. */
  readonly goal: number | null;
}

export interface Answer {
  /** The file's name, "keys". */
  readonly name: string;
  readonly question: string;
  readonly rows: readonly ResultRow[];
  readonly remarks: readonly string[];
}

/** An answer as it is kept. */
export interface Result extends Answer, Circumstances {}

function printSpread(spread: ResultRow["spread"]): string {
  return spread === null ? "" : `${spread.lower.toFixed(2)}–${spread.upper.toFixed(2)}`;
}

function judge({ ratio, goal }: ResultRow): string {
  if (goal === null) return "";
  return `${ratio <= goal ? "✓" : "✗"} ≤ ${Number(goal.toFixed(3))}`;
}

/** The result as a Markdown section with one table. */
export function printResult({ question, rows, remarks, date, machine }: Result): string {
  const lines = rows.map((row) =>
    [row.what, row.measured, row.against, row.ratio.toFixed(2), printSpread(row.spread), judge(row)].join(
      " | ",
    ),
  );
  return [
    `## ${question}`,
    "",
    "| | measured | against | ratio | quartiles | goal |",
    "|---|---|---|---|---|---|",
    ...lines.map((line) => `| ${line} |`),
    ...remarks.map((remark) => `\n${remark}`),
    `\n${date}, ${machine}.`,
    "",
  ].join("\n");
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(3)) : value;
}

/** Prints the answer and keeps it as JSON and Markdown. */
export function keepAnswer(answer: Answer, circumstances: Circumstances): void {
  mkdirSync(RESULTS, { recursive: true });
  const result: Result = { ...answer, ...circumstances };
  writeFileSync(join(RESULTS, `${answer.name}.json`), `${JSON.stringify(result, roundNumber, 2)}\n`);
  // From the rounded figures, as every later printing: another rounding of the same ratio would be another figure.
  const markdown = printResult(readResult(answer.name));
  writeFileSync(join(RESULTS, `${answer.name}.md`), markdown);
  console.log(`\n${markdown}`);
}

/** What a question was answered last. Throws if it was never asked. */
export function readResult(name: string): Result {
  return JSON.parse(readFileSync(join(RESULTS, `${name}.json`), "utf8")) as Result;
}

/** Whether every goal of the answer is reached. */
export function reachesGoals({ rows }: Answer): boolean {
  return rows.every(({ ratio, goal }) => goal === null || ratio <= goal);
}
