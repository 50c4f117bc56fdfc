/** Quotes the kept results: all of them in docs/measured.md, those that the README claims in its table. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Claim, claims } from "../claims.ts";
import { ROOT } from "./build.ts";
import { printResult, type ResultRow, readResult } from "./results.ts";

const DOCUMENT = join(ROOT, "docs", "measured.md");
const README = join(ROOT, "README.md");
/** What stands between these lines of the README is written here. */
const BEGIN = "<!-- measured: written by npm run bench -->";
const END = "<!-- /measured -->";

const INTRODUCTION = `# Measured

Written by \`npm run bench\`; every line is a ratio of two figures of the same run, with the quartiles over its rounds.
At 4× the page's processor is slowed down, as an office machine of some years ago.
`;

function findRow({ question, what }: Claim): ResultRow {
  const row = readResult(question).rows.find((candidate) => candidate.what === what);
  if (row === undefined) throw new RangeError(`${question}.json has no line "${what}"`);
  return row;
}

function judge({ ratio, goal }: ResultRow): string {
  if (goal === null) return "";
  return `≤ ${Number(goal.toFixed(3))} ${ratio <= goal ? "达到" : "未达到"}`;
}

function printClaim(claim: Claim): string {
  const row = findRow(claim);
  return `| ${claim.words} | ${row.measured} | ${row.against} | ${row.ratio.toFixed(2)} | ${judge(row)} |`;
}

function printClaims(): string {
  const made = new Set(claims.map(({ question }) => question));
  const circumstances = new Set(
    [...made].map((name) => {
      const { date, machine } = readResult(name);
      return `${date}，${machine}`;
    }),
  );
  return [
    "| | 本工具 | 相比 | 比值 | 目标 |",
    "|---|---|---|---|---|",
    ...claims.map(printClaim),
    "",
    `测量时间和机器：${[...circumstances].join("；")}。`,
  ].join("\n");
}

/** Writes both. Throws if a claimed line was never measured, or the README has no place for it. */
export function publishResults(questions: readonly string[]): void {
  const sections = questions.map((name) => printResult(readResult(name)));
  writeFileSync(DOCUMENT, [INTRODUCTION, ...sections].join("\n"));
  const readme = readFileSync(README, "utf8");
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error("README.md has no place for what was measured");
  writeFileSync(README, `${before}${BEGIN}\n${printClaims()}\n${END}${after}`);
}
