/**
 * `npm test`: every check of the project in one run. A step without tests counts as one test. The last line is
 * "N passed, N failed" (", N skipped" where tests were skipped); any failure makes the exit code 1.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { type Counts, readCounts } from "./counts.ts";

const REPORTS = ".cache/test-reports";
const MINUTE_MS = 60_000;

interface Step {
  readonly name: string;
  /** An npm package's program and its arguments. */
  readonly command: string;
  readonly timeoutMinutes: number;
  /** Who counts the tests of this step, and writes them to `report`. */
  readonly runner?: "vitest" | "playwright";
  readonly report?: string;
  /** The step makes no sense after this one has failed. */
  readonly needs?: string;
}

const steps: readonly Step[] = [
  { name: "lint", command: "npm run --silent lint", timeoutMinutes: 2 },
  { name: "types", command: "npm run --silent typecheck", timeoutMinutes: 2 },
  { name: "tools beside the project", command: "npx tsx .ci/install-outside.ts", timeoutMinutes: 6 },
  {
    name: "unit tests",
    command: `npm run --silent test:unit -- --reporter=default --reporter=json --outputFile.json=${REPORTS}/unit.json`,
    timeoutMinutes: 10,
    runner: "vitest",
    report: `${REPORTS}/unit.json`,
  },
  { name: "build", command: "npm run --silent build", timeoutMinutes: 3 },
  {
    name: "e2e tests",
    command: "npm run --silent test:e2e -- --reporter=list,json",
    timeoutMinutes: 30,
    runner: "playwright",
    report: `${REPORTS}/e2e.json`,
    needs: "build",
  },
];

const passedStep: Counts = { passed: 1, failed: 0, skipped: 0 };
const failedStep: Counts = { passed: 0, failed: 1, skipped: 0 };

function countStep(step: Step, succeeded: boolean): Counts {
  if (step.runner === undefined || step.report === undefined) return succeeded ? passedStep : failedStep;
  const counts = readCounts(step.runner, step.report);
  if (counts === null || counts.passed + counts.failed === 0) {
    console.log(`${step.name}: no test ran`);
    return failedStep;
  }
  // A runner can fail beside its tests, by an error that none of them caught.
  return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function runStep(step: Step): Counts {
  console.log(`\n== ${step.name} ==`);
  const { status } = spawnSync(step.command, {
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: step.timeoutMinutes * MINUTE_MS,
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: step.report },
  });
  const counts = countStep(step, status === 0);
  console.log(counts.failed === 0 ? `ok: ${step.name}` : `FAILED: ${step.name}`);
  return counts;
}

function runSteps(): Counts {
  const failedSteps = new Set<string>();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const blocked = step.needs !== undefined && failedSteps.has(step.needs);
    if (blocked) console.log(`\n== ${step.name} ==\nFAILED: not run, because ${step.needs} failed`);
    const counts = blocked ? failedStep : runStep(step);
    if (counts.failed > 0) failedSteps.add(step.name);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const { passed, failed, skipped } = runSteps();
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
