/**
 * Proof that a file says what the report says: reads it back and compares line by line and cell by cell. Owns what
 * counts as a difference; must not repair anything.
 */

import type { DocumentTree, TableBlock } from "../document/index.ts";
import { listLines } from "../document/index.ts";
import type { CellAddress, FormSection, LayoutCell, SectionId, TableId } from "../format/index.ts";
import { composeHeading, form2021, joinLabel, tableIds, tableLayouts } from "../format/index.ts";
import type { Report } from "../report/index.ts";
import {
  getFigure,
  normaliseReport,
  printDate,
  printFigureLines,
  printTitle,
  printTopicHeading,
  splitParagraphs,
} from "../report/index.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";

/** A cell's address, a place of a text, a table, or the file as a whole. */
export type DifferencePlace =
  | CellAddress
  | "document"
  | "title"
  | "preface"
  | "signature"
  | `sections.${SectionId}`
  | `tables.${TableId}`;

export interface Difference {
  readonly place: DifferencePlace;
  /** The text that should be printed; "" for an empty cell, and for a whole table. */
  readonly expected: string;
  /** What the file has there; null where the place itself is missing. */
  readonly found: string | null;
}

interface Line {
  readonly place: DifferencePlace;
  readonly text: string;
}

function listSectionLines(
  section: FormSection,
  report: Report,
): { readonly above: Line[]; readonly below: Line[] } {
  const { text, topics, note } = report.sections[section.id];
  const topicLines = topics.flatMap((topic, index) => [
    printTopicHeading(index, topic.heading),
    ...splitParagraphs(topic.text),
  ]);
  const toLine = (line: string): Line => ({ place: `sections.${section.id}`, text: line });
  return {
    above: [composeHeading(section), ...splitParagraphs(text), ...topicLines].map(toLine),
    below: splitParagraphs(note).map(toLine),
  };
}

/** Name and date, each on its line. */
function listSignatureLines({ signature }: Report): Line[] {
  const lines = signature === null ? [] : [signature.name, printDate(signature.date)];
  return lines.filter((line) => line !== "").map((text): Line => ({ place: "signature", text }));
}

/** The lines behind the title, in the parts into which the tables divide them. */
function listExpectedParts(report: Report): Line[][] {
  let part = splitParagraphs(report.preface).map((text): Line => ({ place: "preface", text }));
  const parts = [part];
  for (const section of form2021.sections) {
    const { above, below } = listSectionLines(section, report);
    part.push(...above);
    if (section.table !== null) {
      part = [];
      parts.push(part);
    }
    part.push(...below);
  }
  part.push(...listSignatureLines(report));
  return parts;
}

/** The file's lines, in the parts into which its tables divide them. */
function listFoundParts(document: DocumentTree): string[][] {
  let part: string[] = [];
  const parts = [part];
  for (const block of document.blocks) {
    if (block.kind === "table") {
      part = [];
      parts.push(part);
    } else if (block.kind === "paragraph") part.push(...listLines(block));
  }
  return parts;
}

/**
 * Each expected line must follow the one before it; a missing one does not hide those behind it. Lines that nobody
 * expects are one difference in each part, which names the first.
 */
function compareLines(expected: readonly Line[], found: readonly string[]): Difference[] {
  let next = 0;
  const known = new Set<number>();
  const missing = expected.flatMap(({ place, text }): Difference[] => {
    const at = found.indexOf(text, next);
    if (at === -1) return [{ place, expected: text, found: null }];
    known.add(at);
    next = at + 1;
    return [];
  });
  const surplus = found.find((line, index) => line.trim() !== "" && !known.has(index));
  return surplus === undefined ? missing : [...missing, { place: "document", expected: "", found: surplus }];
}

/** A line on the wrong side of a table is not in its place; a table too many or too few is a difference of its own. */
function compareParts(
  expected: ReadonlyArray<readonly Line[]>,
  found: ReadonlyArray<readonly string[]>,
): Difference[] {
  if (expected.length !== found.length) return compareLines(expected.flat(), found.flat());
  return expected.flatMap((part, index) => compareLines(part, found[index] ?? []));
}

/** How many lines the title takes, which stands first, in one line or in several; 0 where it does not. */
function countTitleLines(title: string, found: readonly string[]): number {
  let rest = title;
  for (const [index, line] of found.entries()) {
    // Between two lines a blank of the title does not print.
    rest = rest.trimStart();
    if (!rest.startsWith(line)) return 0;
    rest = rest.slice(line.length);
    if (rest === "") return index + 1;
  }
  return 0;
}

function printExpected(cell: LayoutCell, report: Report): string {
  if (cell.kind !== "figure") return joinLabel(cell.label);
  const figure = printFigureLines(getFigure(report.tables, cell.address)).join("\n");
  const note = report.cellNotes[cell.address] ?? "";
  return note === "" ? figure : `${figure}\n（${note}）`;
}

function compareCell(
  cell: LayoutCell,
  row: number,
  table: TableId,
  found: TableBlock,
  report: Report,
): Difference[] {
  const own = found.rows[row]?.find((each) => each.column === cell.column);
  const expected = printExpected(cell, report);
  const sameSpan = own?.colSpan === cell.colSpan && own.rowSpan === cell.rowSpan;
  const text = own?.lines.join(cell.kind === "figure" ? "\n" : "") ?? null;
  if (sameSpan && text === expected) return [];
  return [{ place: cell.kind === "figure" ? cell.address : `tables.${table}`, expected, found: text }];
}

/** A row or a cell that the form does not have. */
function findSurplusCell(table: TableId, found: TableBlock): Difference[] {
  const { rows } = tableLayouts[table];
  const surplus = found.rows
    .flatMap((row, at) => row.filter(({ column }) => !rows[at]?.some((cell) => cell.column === column)))
    .slice(0, 1);
  return surplus.map(({ lines }) => ({
    place: `tables.${table}`,
    expected: "",
    found: lines.join(""),
  }));
}

/** The three tables stand in the form's order, and there is no other. */
function compareTables(report: Report, document: DocumentTree): Difference[] {
  const found = document.blocks.filter((block): block is TableBlock => block.kind === "table");
  const cells = tableIds.flatMap((table, index): Difference[] => {
    const block = found[index];
    if (block === undefined) return [{ place: `tables.${table}`, expected: "", found: null }];
    const differences = tableLayouts[table].rows.flatMap((row, at) =>
      row.flatMap((cell) => compareCell(cell, at, table, block, report)),
    );
    return [...differences, ...findSurplusCell(table, block)];
  });
  const surplus = found.length - tableIds.length;
  if (surplus <= 0) return cells;
  return [...cells, { place: "document", expected: String(tableIds.length), found: String(found.length) }];
}

function compareDocument(report: Report, document: DocumentTree): readonly Difference[] {
  const normal = normaliseReport(report);
  const [first = [], ...parts] = listFoundParts(document);
  const title = printTitle(normal);
  const titleLines = countTitleLines(title, first);
  const isTitled = titleLines > 0 || title === "";
  const body = [first.slice(isTitled ? titleLines : 1), ...parts];
  return [
    ...(isTitled ? [] : [{ place: "title" as const, expected: title, found: first[0] ?? null }]),
    ...compareParts(listExpectedParts(normal), body),
    ...compareTables(normal, document),
  ];
}

type Reading =
  | { readonly ok: true; readonly document: DocumentTree }
  | { readonly ok: false; readonly reason: string };

function compareReading(report: Report, reading: Reading): readonly Difference[] {
  if (reading.ok) return compareDocument(report, reading.document);
  return [{ place: "document", expected: "", found: reading.reason }];
}

/**
 * Where a Word file differs from the report it was made of: title, every line in its place between the
 * tables, each of the 200 cells, all labels, and no line, cell or table besides. A file that cannot be read is one difference.
 */
export function verifyDocx(report: Report, bytes: Uint8Array): readonly Difference[] {
  return compareReading(report, readDocx(bytes));
}

/** Where a web page differs from the report it was made of, as `verifyDocx`. */
export function verifyHtml(report: Report, html: string): readonly Difference[] {
  return compareReading(report, readHtml(html));
}
