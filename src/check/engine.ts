/**
 * Runs the rules: all at once for a file, or only those that read what changed for a report being typed. Owns
 * the order of findings and of their cells; must not know any single rule.
 */

import type { CellAddress } from "../format/index.ts";
import type { ReadingNotes, Report, TotalsModes } from "../report/index.ts";
import { typedModes } from "../report/index.ts";
import type { Check, Finding, Source, Subject } from "./check-types.ts";
import { rules } from "./rules/index.ts";

const checks: readonly Check[] = rules.flatMap((rule) => rule.checks);

const checksBySource: ReadonlyMap<Source, readonly number[]> = indexChecks();

function indexChecks(): ReadonlyMap<Source, readonly number[]> {
  const index = new Map<Source, number[]>();
  checks.forEach((check, position) => {
    for (const source of new Set(check.reads)) index.set(source, [...(index.get(source) ?? []), position]);
  });
  return index;
}

/** How many failing sums each cell takes part in: a wrong figure fails its row and its column at once. */
function countFailingSums(findings: readonly Finding[]): ReadonlyMap<CellAddress, number> {
  const counts = new Map<CellAddress, number>();
  for (const finding of findings) {
    if (!finding.rule.startsWith("sum.")) continue;
    for (const cell of finding.cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function rankCulprits(findings: readonly Finding[]): readonly Finding[] {
  const counts = countFailingSums(findings);
  if (counts.size === 0) return findings;
  return findings.map((finding) => {
    if (!finding.rule.startsWith("sum.")) return finding;
    const rank = (cell: CellAddress): number => counts.get(cell) ?? 0;
    const cells = [...finding.cells].sort((a, b) => rank(b) - rank(a));
    // A finding that says the same stays the same object, so that a screen need not draw it again.
    return cells.every((cell, index) => cell === finding.cells[index]) ? finding : { ...finding, cells };
  });
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
  return rankCulprits(checks.flatMap((check) => check.run(subject)));
}

/** The findings of a report that is being typed. */
export interface LiveCheck {
  /** Runs again the checks on figures that read one of the changed sources; those on texts wait. */
  readonly update: (subject: Subject, changed: readonly Source[]) => void;
  /** Runs the checks that wait since `update`, when the typing pauses. Returns whether any did. */
  readonly settle: (subject: Subject) => boolean;
  /** Runs every check again: another draft, or a change of what totals are. */
  readonly reset: (subject: Subject) => void;
  /** What is known, in the order of `checkReport`; the same array until something changes. */
  readonly getFindings: () => readonly Finding[];
}

/** A live check of one report; equal to `checkReport` after `update` and `settle`. */
export function createLiveCheck(subject: Subject): LiveCheck {
  const found: Array<readonly Finding[]> = checks.map((check) => check.run(subject));
  const waiting = new Set<number>();
  let findings: readonly Finding[] | null = null;
  const run = (current: Subject, positions: Iterable<number>): void => {
    for (const position of positions) found[position] = checks[position]?.run(current) ?? [];
    findings = null;
  };
  return {
    update: (current, changed) => {
      const touched = new Set(changed.flatMap((source) => checksBySource.get(source) ?? []));
      for (const position of touched) if (checks[position]?.pace === "pause") waiting.add(position);
      run(
        current,
        [...touched].filter((position) => !waiting.has(position)),
      );
    },
    settle: (current) => {
      const hasWaited = waiting.size > 0;
      run(current, waiting);
      waiting.clear();
      return hasWaited;
    },
    reset: (current) => {
      run(current, checks.keys());
      waiting.clear();
    },
    getFindings: () => {
      findings ??= rankCulprits(found.flat());
      return findings;
    },
  };
}
