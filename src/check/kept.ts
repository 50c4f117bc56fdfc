/**
 * Warnings that the writer keeps with a reason. Owns what a kept warning remembers and when it counts as
 * changed; must not store anything.
 */

import type { CellAddress } from "../format/index.ts";
import type { KeptWarning, Report } from "../report/index.ts";
import { cleanLine, countCharacters, getFigure, printFigure } from "../report/index.ts";
import type { Finding } from "./check-types.ts";
import { checkMessages } from "./messages.ts";

const MIN_REASON_LENGTH = 4;

/** What is wrong with a reason, in Chinese; null where it is long enough. */
export function findReasonFault(reason: string): string | null {
  return countCharacters(reason) < MIN_REASON_LENGTH ? checkMessages.reasonTooShort(MIN_REASON_LENGTH) : null;
}

function printCells(report: Report, cells: readonly CellAddress[]): string {
  return cells.map((cell) => printFigure(getFigure(report.tables, cell))).join("、");
}

/** The sentence with the figures it was compared with, or the figures alone: a change of either is a change. */
function remember(finding: Finding, report: Report, cells: readonly CellAddress[]): string {
  if (finding.excerpt === null) return printCells(report, cells);
  return finding.about === undefined
    ? finding.excerpt
    : `${finding.excerpt}\n${printCells(report, finding.about)}`;
}

/**
 * A warning as it is kept. Throws `RangeError` for what is no warning and for a reason that `findReasonFault`
 * refuses: both are to be asked before.
 */
export function keepWarning(finding: Finding, reason: string, report: Report): KeptWarning {
  if (finding.severity !== "warning") throw new RangeError(`only warnings can be kept: ${finding.rule}`);
  if (findReasonFault(reason) !== null) throw new RangeError("the reason is too short");
  const { rule, cells, place } = finding;
  return { rule, cells, place, excerpt: remember(finding, report, cells), reason: cleanLine(reason) };
}

export interface KeptFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface SplitFindings {
  readonly open: readonly Finding[];
  readonly kept: readonly KeptFinding[];
}

function isSameWarning(kept: KeptWarning, finding: Finding, report: Report): boolean {
  return (
    kept.rule === finding.rule &&
    kept.place === finding.place &&
    kept.cells.length === finding.cells.length &&
    // Which cell is the likeliest culprit may have changed: the order tells nothing.
    kept.cells.every((cell) => finding.cells.includes(cell)) &&
    kept.excerpt === remember(finding, report, kept.cells)
  );
}

/** Which findings are open and which are kept: errors never, warnings while nothing they speak of changed. */
export function splitKept(
  findings: readonly Finding[],
  kept: readonly KeptWarning[],
  report: Report,
): SplitFindings {
  const open: Finding[] = [];
  const found: KeptFinding[] = [];
  for (const finding of findings) {
    const match =
      finding.severity === "warning" ? kept.find((each) => isSameWarning(each, finding, report)) : undefined;
    if (match === undefined) open.push(finding);
    else found.push({ finding, reason: match.reason });
  }
  return { open, kept: found };
}
