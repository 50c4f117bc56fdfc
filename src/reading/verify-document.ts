/**
 * Proof that a file says what the report says: reads it back and compares line by line and cell by cell. Owns what
 * counts as a difference; must not repair anything.
 */

import type { DocumentTree, TableBlock } from "../document/index.ts";
import { listLines } from "../document/index.ts";
import type { CellAddress, LayoutCell, SectionId, TableId } from "../format/index.ts";
import { composeHeading, form2021, joinLabel, tableIds, tableLayouts } from "../format/index.ts";
import type { Report } from "../report/index.ts";
import {
  getFigure,
  normaliseReport,
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
  /** The text that should be printed; "" for an empty cell. */
  readonly expected: string;
  /** What the file has there; null where the place itself is missing. */
  readonly found: string | null;
}

interface Line {
  readonly place: DifferencePlace;
  readonly text: string;
}

function listSectionLines(report: Report): Line[] {
  return form2021.sections.flatMap((section) => {
    const { text, topics, note } = report.sections[section.id];
    const topicLines = topics.flatMap((topic, index) => [
      printTopicHeading(index, topic.heading),
      ...splitParagraphs(topic.text),
    ]);
    const lines = [
      composeHeading(section),
      ...splitParagraphs(text),
      ...topicLines,
      ...splitParagraphs(note),
    ];
    return lines.map((line): Line => ({ place: `sections.${section.id}`, text: line }));
  });
}

function listExpectedLines(report: Report): Line[] {
  const preface = splitParagraphs(report.preface).map((text): Line => ({ place: "preface", text }));
  const name = report.signature?.name ?? "";
  const signature: Line[] = name === "" ? [] : [{ place: "signature", text: name }];
  return [...preface, ...listSectionLines(report), ...signature];
}

function listFoundLines(document: DocumentTree): string[] {
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? listLines(block) : []));
}

/**
 * Each expected line must follow the one before it; a missing one does not hide those behind it. Lines that nobody
 * expects are one difference, which names the first.
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

/** How many lines the title takes, which stands first, in one line or in several; 0 where it does not. */
function countTitleLines(title: string, found: readonly string[]): number {
  const wanted = title.replace(/\s/g, "");
  let read = "";
  for (const [index, line] of found.entries()) {
    read += line.replace(/\s/g, "");
    if (read === wanted) return index + 1;
    if (!wanted.startsWith(read)) break;
  }
  return 0;
}

/** The date prints in Chinese; its numbers, without leading zeros, are those of the report. */
function compareDate(date: string, found: readonly string[]): Difference[] {
  const wanted = date === "" ? "" : date.split("-").map(Number).join();
  const last = found[found.length - 1] ?? "";
  const numbers = last.match(/\d+/g)?.join() ?? "";
  return wanted === "" || numbers === wanted ? [] : [{ place: "signature", expected: date, found: last }];
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

/** The three tables stand in the form's order, and there is no other. */
function compareTables(report: Report, document: DocumentTree): Difference[] {
  const found = document.blocks.filter((block): block is TableBlock => block.kind === "table");
  const cells = tableIds.flatMap((table, index) => {
    const block = found[index];
    if (block === undefined) return [{ place: `tables.${table}` as const, expected: table, found: null }];
    return tableLayouts[table].rows.flatMap((row, at) =>
      row.flatMap((cell) => compareCell(cell, at, table, block, report)),
    );
  });
  const surplus = found.length - tableIds.length;
  if (surplus <= 0) return cells;
  return [...cells, { place: "document", expected: String(tableIds.length), found: String(found.length) }];
}

function compareDocument(report: Report, document: DocumentTree): readonly Difference[] {
  const normal = normaliseReport(report);
  const found = listFoundLines(document);
  const title = printTitle(normal);
  const titleLines = countTitleLines(title, found);
  const isTitled = titleLines > 0 || title === "";
  const date = normal.signature?.date ?? "";
  const body = found.slice(isTitled ? titleLines : 1, date === "" ? undefined : -1);
  return [
    ...(isTitled ? [] : [{ place: "title" as const, expected: title, found: found[0] ?? null }]),
    ...compareLines(listExpectedLines(normal), body),
    ...compareDate(date, found),
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
 * Where a Word file differs from the report it was made of: title, every line, each of the 200 cells, all
 * labels, and no line or table besides. A file that cannot be read is one difference.
 */
export function verifyDocx(report: Report, bytes: Uint8Array): readonly Difference[] {
  return compareReading(report, readDocx(bytes));
}

/** Where a web page differs from the report it was made of, as `verifyDocx`. */
export function verifyHtml(report: Report, html: string): readonly Difference[] {
  return compareReading(report, readHtml(html));
}
