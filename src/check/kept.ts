/**
 * Warnings that the writer keeps with a reason. Owns what a kept warning remembers and when it counts as
 * changed; must not store anything.
 */

import type { CellAddress } from "../format/index.ts";
import type { KeptWarning, Report, TextPlace } from "../report/index.ts";
import { cleanLine, countCharacters, findExcerpt, getFigure, getText, printFigure } from "../report/index.ts";
import type { Finding } from "./check-types.ts";
import { checkMessages } from "./messages.ts";

const MIN_REASON_LENGTH = 4;
const SENTENCE_ENDS: readonly string[] = ["。", "；", "！", "？", "\n"];

/** What is wrong with a reason, in Chinese; null where it is long enough. */
export function findReasonFault(reason: string): string | null {
  return countCharacters(reason) < MIN_REASON_LENGTH ? checkMessages.reasonTooShort(MIN_REASON_LENGTH) : null;
}

function printCells(report: Report, cells: readonly CellAddress[]): string {
  return cells.map((cell) => printFigure(getFigure(report.tables, cell))).join("、");
}

/** The whole sentence around the words spoken of: the same words may stand in others, which nobody has looked at. */
function quoteSentence({ place, excerpt, occurrence = 0 }: Finding, report: Report): string {
  const words = excerpt ?? "";
  const text = place === null ? "" : getText(report, place as TextPlace);
  const start = findExcerpt(text, words, occurrence);
  if (start === -1) return words;
  const begin =
    start === 0 ? 0 : Math.max(...SENTENCE_ENDS.map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = SENTENCE_ENDS.map((mark) => text.indexOf(mark, start + words.length));
  return text.slice(begin, Math.min(...ends.filter((end) => end !== -1), text.length));
}

/** The sentence with the figures it was compared with: all that drafts of former versions remember of a text. */
function rememberSentence(finding: Finding, report: Report): string {
  const sentence = quoteSentence(finding, report);
  return finding.about === undefined ? sentence : `${sentence}\n${printCells(report, finding.about)}`;
}

/**
 * The sentence with what it was compared with, and the words spoken of where they are a part of it: of two numbers in
 * a sentence one may be kept. Where no words are spoken of, the message, which names all figures, last year's
 * included, and all headings. A change of any is a change.
 */
function remember(finding: Finding, report: Report): string {
  const { excerpt, message, against } = finding;
  if (excerpt === null) return message;
  const words = quoteSentence(finding, report) === excerpt ? [] : [excerpt];
  const beside = against === undefined ? [] : [against];
  return [rememberSentence(finding, report), ...words, ...beside].join("\n");
}

/**
 * A warning as it is kept. Throws `RangeError` for what is no warning and for a reason that `findReasonFault`
 * refuses: both are to be asked before.
 */
export function keepWarning(finding: Finding, reason: string, report: Report): KeptWarning {
  if (finding.severity !== "warning") throw new RangeError(`only warnings can be kept: ${finding.rule}`);
  if (findReasonFault(reason) !== null) throw new RangeError("the reason is too short");
  const { rule, cells, place } = finding;
  return { rule, cells, place, excerpt: remember(finding, report), reason: cleanLine(reason) };
}

export interface KeptFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** As the draft holds it. */
  readonly record: KeptWarning;
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
    (kept.excerpt === remember(finding, report) ||
      (finding.excerpt !== null && kept.excerpt === rememberSentence(finding, report)))
  );
}

/**
 * Which findings are open and which are kept: errors never, warnings while nothing they speak of changed. Each that was
 * kept keeps one: a second one that says the same is open.
 */
export function splitKept(
  findings: readonly Finding[],
  kept: readonly KeptWarning[],
  report: Report,
): SplitFindings {
  const open: Finding[] = [];
  const found: KeptFinding[] = [];
  const left = [...kept];
  for (const finding of findings) {
    const at =
      finding.severity === "warning" ? left.findIndex((each) => isSameWarning(each, finding, report)) : -1;
    const [record] = at === -1 ? [] : left.splice(at, 1);
    if (record === undefined) open.push(finding);
    else found.push({ finding, reason: record.reason, record });
  }
  return { open, kept: found };
}
