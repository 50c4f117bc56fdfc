/** Findings as the panel lists them: grouped by step, the blank cells of a table as one entry. Pure. */

import {
  BLANK_RULE,
  type Finding,
  isTemplateBlank,
  isUnfilled,
  type Severity,
  severities,
} from "../../check/index.ts";
import { wizardMessages } from "../messages.ts";
import { findStep, type StepId, stepIds, type Words } from "../shell/targets.ts";

export interface FindingEntry {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where a click leads. */
  readonly target: string;
  /** The words there that are spoken of; null for all of it. */
  readonly words: Words | null;
  /** Not yet filled rather than wrong. */
  readonly isOpen: boolean;
  /** The finding; null where the entry stands for several. */
  readonly finding: Finding | null;
}

/** What the list of steps shows of a step. */
export interface StepCounts {
  readonly step: StepId;
  /** Mistakes; what is only not yet filled makes the step open. */
  readonly errors: number;
  readonly warnings: number;
  readonly isOpen: boolean;
}

export interface FindingGroup extends StepCounts {
  readonly entries: readonly FindingEntry[];
}

function findTarget(finding: Finding): string {
  return finding.cells[0] ?? finding.place ?? "agency";
}

function createEntry(finding: Finding): FindingEntry {
  return {
    // Not by its words: they change with every key typed into one of its cells.
    key: `${finding.rule} ${finding.place} ${finding.excerpt} ${finding.occurrence} ${[...finding.cells].sort().join()}`,
    severity: finding.severity,
    message: finding.message,
    target: findTarget(finding),
    words:
      finding.excerpt === null ? null : { excerpt: finding.excerpt, occurrence: finding.occurrence ?? 0 },
    isOpen: isUnfilled(finding),
    finding,
  };
}

/** What is wrong comes first, what is not yet filled last. */
function rankEntry({ severity, isOpen }: FindingEntry): number {
  return isOpen ? severities.length : severities.indexOf(severity);
}

/** The same words twice in one text are two entries: each needs a key of its own, or React keeps what has gone. */
function numberAlike(entries: readonly FindingEntry[]): FindingEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = seen.get(entry.key) ?? 0;
    seen.set(entry.key, count + 1);
    return count === 0 ? entry : { ...entry, key: `${entry.key} ${count}` };
  });
}

function listEntries(findings: readonly Finding[]): FindingEntry[] {
  const blanks = findings.filter((finding) => finding.rule === BLANK_RULE);
  const entries = findings.filter((finding) => finding.rule !== BLANK_RULE).map(createEntry);
  const [first] = blanks;
  if (first !== undefined) {
    const message = blanks.length === 1 ? first.message : wizardMessages.blanks(blanks.length);
    entries.push({ ...createEntry(first), key: BLANK_RULE, message, finding: null });
  }
  return numberAlike(entries).sort((a, b) => rankEntry(a) - rankEntry(b));
}

function groupStep(step: StepId, findings: readonly Finding[]): FindingGroup {
  const errors = findings.filter((finding) => finding.severity === "error");
  const mistakes = errors.filter((finding) => !isUnfilled(finding));
  return {
    step,
    entries: listEntries(findings),
    errors: mistakes.length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
    isOpen: errors.length > mistakes.length,
  };
}

const knownGroups = new WeakMap<readonly Finding[], readonly FindingGroup[]>();

/** One group per step that has findings, in the order of the steps. The same list of findings has the same groups. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const known = knownGroups.get(findings);
  if (known !== undefined) return known;
  const groups = listGroups(findings);
  // Several parts of the screen ask whenever findings are told.
  knownGroups.set(findings, groups);
  return groups;
}

function listGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const byStep = new Map<StepId, Finding[]>(stepIds.map((id) => [id, []]));
  for (const finding of findings) byStep.get(findStep(findTarget(finding)))?.push(finding);
  return [...byStep].filter(([, found]) => found.length > 0).map(([step, found]) => groupStep(step, found));
}

/** Whether two groups show the same beside their step's name. */
export function isSameState(a: StepCounts, b: StepCounts): boolean {
  return a.errors === b.errors && a.warnings === b.warnings && a.isOpen === b.isOpen;
}

/** How many entries the list shows. */
export function countEntries(findings: readonly Finding[]): number {
  return groupFindings(findings).reduce((count, group) => count + group.entries.length, 0);
}

function countErrors(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === "error").length;
}

/** How many findings are not to be published without asking: errors, and blanks of a template. */
export function countDoubtful(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === "error" || isTemplateBlank(finding)).length;
}

function countOpen(findings: readonly Finding[]): number {
  return findings.filter((finding) => isUnfilled(finding)).length;
}

function countWarnings(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === "warning").length;
}

/** What was found, in numbers: what is only not yet filled counts apart from what is wrong. */
export function describeCounts(findings: readonly Finding[]): string {
  const open = countOpen(findings);
  return wizardMessages.findingCounts(countErrors(findings) - open, open, countWarnings(findings));
}

/** The same without what is not yet filled, which every figure typed changes. */
export function describeMistakes(findings: readonly Finding[]): string {
  return wizardMessages.findingCounts(
    countErrors(findings) - countOpen(findings),
    0,
    countWarnings(findings),
  );
}
