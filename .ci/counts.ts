/** Reads how many tests passed, failed and were skipped from the runners' JSON reports. */

import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

function readVitest(json: unknown): Counts {
  const report = vitestReport.parse(json);
  // A file that breaks before its first test has no failed test to show for it.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readPlaywright(json: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(json);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The counts in a report file; null where the runner left none that can be read. */
export function readCounts(runner: "vitest" | "playwright", path: string): Counts | null {
  if (!existsSync(path)) return null;
  try {
    const json: unknown = JSON.parse(readFileSync(path, "utf8"));
    return runner === "vitest" ? readVitest(json) : readPlaywright(json);
  } catch {
    return null;
  }
}
