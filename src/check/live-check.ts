/**
 * The findings of a report that is being typed: runs only the checks that read what changed, those that read
 * texts or whole tables when the typing pauses. Must not know any single rule.
 */

import type { Finding, Pace, Source, Subject } from "./check-types.ts";
import { checks, explainSums, rankCulprits } from "./engine.ts";

/** For each source, the checks that read it. */
type CheckIndex = ReadonlyMap<Source, readonly number[]>;

function indexChecks(pace: Pace): CheckIndex {
  const index = new Map<Source, number[]>();
  checks.forEach((check, position) => {
    if (check.pace !== pace) return;
    for (const source of new Set(check.reads)) {
      const known = index.get(source);
      if (known === undefined) index.set(source, [position]);
      else known.push(position);
    }
  });
  return index;
}

const indexes = new Map<Pace, CheckIndex>();

/** Made with the first change: the start of the page, where every check runs, does not wait for it. */
function getIndex(pace: Pace): CheckIndex {
  const known = indexes.get(pace);
  if (known !== undefined) return known;
  const index = indexChecks(pace);
  indexes.set(pace, index);
  return index;
}

function listChecks(pace: Pace, sources: Iterable<Source>): ReadonlySet<number> {
  const index = getIndex(pace);
  const positions = new Set<number>();
  for (const source of sources) for (const position of index.get(source) ?? []) positions.add(position);
  return positions;
}

export interface LiveCheck {
  /** Runs again the checks on figures that read one of the changed sources; those on texts wait. */
  readonly update: (subject: Subject, changed: readonly Source[]) => void;
  /**
   * When the typing pauses: runs the checks that wait and looks for causes of failing sums. Returns whether
   * the findings may have changed.
   */
  readonly settle: (subject: Subject) => boolean;
  /** Runs every check again: another draft, or a change of what totals are. */
  readonly reset: (subject: Subject) => void;
  /** What is known, in the order of `checkReport`; the same array until something changes. */
  readonly getFindings: () => readonly Finding[];
}

/** A live check of one report; equal to `checkReport` after `update` and `settle`. */
export function createLiveCheck(subject: Subject): LiveCheck {
  const found: Array<readonly Finding[]> = checks.map((check) => check.run(subject));
  /** The few checks that found something: going through all of them with every key would cost more than checking. */
  const speaking = new Set(found.flatMap((findings, position) => (findings.length > 0 ? [position] : [])));
  /** These in the order in which they are listed; null where it is not known any more. */
  let order: readonly number[] | null = null;
  /** What changed since the last pause. */
  const waiting = new Set<Source>();
  /** As it was checked last: who tells what changed speaks of cells and texts, not of the signature. */
  let { signature } = subject.report;
  /** The subject whose failing sums are explained; null while a key's changes are not settled. */
  let settled: Subject | null = subject;
  let findings: readonly Finding[] | null = null;
  /** Checks that were silent and stay so leave the list of findings as it is. */
  const run = (current: Subject, positions: Iterable<number>): void => {
    for (const position of positions) {
      const result = checks[position]?.run(current) ?? [];
      const wasSpeaking = speaking.has(position);
      if (result.length > 0 || wasSpeaking) findings = null;
      if (result.length > 0 !== wasSpeaking) order = null;
      found[position] = result;
      if (result.length > 0) speaking.add(position);
      else speaking.delete(position);
    }
  };
  const listFound = (): Finding[] => {
    order ??= [...speaking].sort((a, b) => a - b);
    return order.flatMap((position) => found[position] ?? []);
  };
  return {
    update: (current, changed) => {
      for (const source of changed) waiting.add(source);
      if (current.report.signature !== signature) waiting.add("signature");
      signature = current.report.signature;
      run(current, listChecks("key", changed));
      settled = null;
    },
    settle: (current) => {
      const isOpen = settled === null;
      if (isOpen) {
        run(current, listChecks("pause", waiting));
        // The causes of a failing sum may lie in figures that changed meanwhile.
        findings = null;
      }
      waiting.clear();
      settled = current;
      return isOpen;
    },
    reset: (current) => {
      run(current, checks.keys());
      waiting.clear();
      signature = current.report.signature;
      settled = current;
    },
    getFindings: () => {
      if (findings !== null) return findings;
      const ranked = rankCulprits(listFound());
      findings = settled === null ? ranked : explainSums(ranked, settled);
      return findings;
    },
  };
}
