/**
 * Runs the rules over a report. Owns the order of findings and of their cells; must not know any single rule.
 */

import type { CellAddress } from "../format/index.ts";
import type { ReadingNotes, Report, TotalsModes } from "../report/index.ts";
import { typedModes } from "../report/index.ts";
import type { Check, Finding, Subject } from "./check-types.ts";
import { diagnose } from "./diagnosis.ts";
import { isFailedSum } from "./failed-sum.ts";
import { rules } from "./rules/index.ts";

/** Every check, in the order in which findings are listed. */
export const checks: readonly Check[] = rules.flatMap((rule) => rule.checks);

/** How many failing sums each cell takes part in: a wrong figure fails its row and its column at once. */
function countFailingSums(findings: readonly Finding[]): ReadonlyMap<CellAddress, number> {
  const counts = new Map<CellAddress, number>();
  for (const finding of findings.filter(isFailedSum)) {
    for (const cell of finding.cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

/** The findings with the likeliest culprit first among the cells of each failing sum. */
export function rankCulprits(findings: readonly Finding[]): readonly Finding[] {
  const counts = countFailingSums(findings);
  if (counts.size === 0) return findings;
  const rank = (cell: CellAddress): number => counts.get(cell) ?? 0;
  return findings.map((finding) => {
    const { cells } = finding;
    const isRanked = cells.every((cell, index) => rank(cells[index - 1] ?? cell) >= rank(cell));
    // A finding that says the same stays the same object, so that a screen need not draw it again.
    if (!isFailedSum(finding) || isRanked) return finding;
    return { ...finding, cells: [...cells].sort((a, b) => rank(b) - rank(a)) };
  });
}

/** The findings with the likeliest cause of each failing sum, where exactly one fits. */
export function explainSums(findings: readonly Finding[], subject: Subject): readonly Finding[] {
  return findings.some(isFailedSum)
    ? findings.map((finding) => (isFailedSum(finding) ? diagnose(finding, subject) : finding))
    : findings;
}

/** What may stand beside a report that is checked. */
export interface CheckOptions {
  /** Without it every total counts as typed, as in a file that was read. */
  readonly totals?: TotalsModes;
  readonly previous?: Report | null;
  readonly notes?: ReadingNotes | null;
}

/** All findings of a report. */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  const { totals = typedModes, previous = null, notes = null } = options;
  const subject: Subject = { report, totals, previous, notes };
  return explainSums(rankCulprits(checks.flatMap((check) => check.run(subject))), subject);
}
