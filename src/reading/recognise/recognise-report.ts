/**
 * Document tree → report: the parts found by the other modules of this folder, put together. Nothing is filled in and
 * nothing is lost: what found no certain place is in `unread`.
 */

import type { DocumentTree } from "../../document/index.ts";
import type { SectionId } from "../../format/index.ts";
import { sectionIds, tableIds } from "../../format/index.ts";
import type { ReadingNotes, Report } from "../../report/index.ts";
import { createBlankReport, normaliseReport } from "../../report/index.ts";
import { isAgencyName } from "../flow/agency-name.ts";
import { type Item, isLine, listItems } from "./document-items.ts";
import { type FoundSections, findSections } from "./find-sections.ts";
import { unreadReasons } from "./messages.ts";
import { isPageFurniture } from "./page-junk.ts";
import { type HeadReading, readHead } from "./read-head.ts";
import { leaveLine, listMissingTables, type ReadSections, readSections } from "./read-sections.ts";
import { readTail, type TailReading } from "./read-tail.ts";
import { findYearInText } from "./read-year.ts";
import {
  collectFigures,
  collectLabels,
  type DocumentTables,
  type Figures,
  listForeignRows,
  readTables,
} from "./recognise-tables.ts";
import type { Origin, Origins, Recognition, Unread } from "./recognition.ts";
import { findRefusal } from "./refuse-document.ts";
import { traceSection } from "./trace-origins.ts";

interface Pieces {
  readonly document: DocumentTree;
  readonly tables: DocumentTables;
  readonly found: FoundSections;
  readonly head: HeadReading;
  readonly body: ReadSections;
  readonly tail: TailReading;
  readonly notes: ReadingNotes;
}

function findHeadEnd(items: readonly Item[], { headings }: FoundSections): number {
  const firstPart = items.findIndex((item) => item.kind === "part");
  const first = headings[0]?.index ?? items.length;
  return firstPart === -1 ? first : Math.min(first, firstPart);
}

/** An author is believed only where the file's properties were written with its text. */
function findAuthor({ document, head }: Pieces): string {
  const printed = head.title.lines.map((line) => line.text).join("");
  const isOwn = document.title !== "" && printed.replace(/\s/g, "") === document.title.replace(/\s/g, "");
  return isOwn ? document.author : "";
}

function findAgency(pieces: Pieces): string {
  const { agency } = pieces.head.title;
  const name = pieces.tail.signature?.value.name ?? "";
  if (agency !== "") return agency;
  return isAgencyName(name) ? name : findAuthor(pieces);
}

function findYear({ head, body }: Pieces): number | null {
  const own = body.lines.filter(({ id }) => id === "overview" || id === "other");
  const lines = [...head.preface, ...own.flatMap(({ text }) => text)];
  return head.title.year ?? findYearInText(lines.map((line) => line.text));
}

const blankReport = createBlankReport();

function composeReport(pieces: Pieces, { tables, cellNotes }: Figures): Report {
  const { head, body, tail } = pieces;
  return normaliseReport({
    ...blankReport,
    agency: findAgency(pieces),
    year: findYear(pieces),
    title: head.title.title,
    preface: head.preface.map((line) => line.text).join("\n"),
    sections: body.sections,
    tables,
    cellNotes,
    signature: tail.signature?.value ?? null,
  });
}

function traceOrigins({ head, body, tail }: Pieces, figures: Figures, report: Report): Origins {
  const origins: Record<string, Origin> = { ...figures.origins };
  const put = (place: string, origin: Origin | undefined): void => {
    if (origin !== undefined) origins[place] = origin;
  };
  put("title", head.title.lines[0]?.origin);
  put("preface", head.preface[0]?.origin);
  put("signature", tail.signature?.origin);
  for (const section of body.lines) traceSection(origins, section, report.sections[section.id]);
  return origins;
}

function compareOrigins({ origin: a }: Unread, { origin: b }: Unread): number {
  return (
    (a?.block ?? 0) - (b?.block ?? 0) || (a?.row ?? 0) - (b?.row ?? 0) || (a?.cell ?? 0) - (b?.cell ?? 0)
  );
}

/** Buttons and the like are links too: they are the page's, and not worth a word. */
function leaveAsides({ asides = [] }: DocumentTree): Unread[] {
  const links = new Set<string>();
  return asides.flatMap(({ kind, text }) => {
    if (kind === "link" && (isPageFurniture(text) || links.has(text))) return [];
    if (kind === "link") links.add(text);
    return [{ where: "document", raw: text, reason: unreadReasons[kind] }];
  });
}

/** In the order in which it stands in the document; what has no place in it comes first. */
function listUnread({ document, tables, found, head, body, tail }: Pieces): readonly Unread[] {
  const isContents = (index: number): boolean => index < (found.headings[0]?.index ?? 0);
  return [
    ...head.unread,
    ...found.surplus.map(({ line, index }) =>
      leaveLine(line, "document", isContents(index) ? "contents" : "repeatedHeading"),
    ),
    ...body.unread,
    ...tail.unread,
    ...tables.found.flatMap((table) => table.unread),
    ...[...tables.items.values()].flatMap(listForeignRows),
    ...leaveAsides(document),
  ].sort(compareOrigins);
}

function takeNotes(
  items: readonly Item[],
  { headings }: FoundSections,
  tables: DocumentTables,
): ReadingNotes {
  const found = new Set<SectionId>(headings.map(({ section }) => section));
  return {
    headings: headings.map(({ section, line }) => ({ section, printed: line.text })),
    labels: collectLabels(tables.found),
    missingSections: sectionIds.filter((id) => !found.has(id)),
    missingTables: listMissingTables(items),
  };
}

/** Lines that stand between tables of a document without any heading have no place. */
function leaveAll(items: readonly Item[]): Unread[] {
  return items.filter(isLine).map((line) => leaveLine(line, "document", "noHeading"));
}

function readPieces(
  document: DocumentTree,
  tables: DocumentTables,
  items: readonly Item[],
  found: FoundSections,
): Pieces {
  const surplus = new Set<Item>(found.surplus.map(({ line }) => line));
  const headEnd = findHeadEnd(items, found);
  const head = readHead(
    items.slice(0, headEnd).filter((item) => !surplus.has(item)),
    document.title,
    found.headings[0]?.section === "overview",
  );
  const last = found.headings[found.headings.length - 1];
  const tail = readTail(items, last?.index ?? headEnd - 1, head.title.agency);
  const kept = tail.items.filter((item) => !surplus.has(item));
  const headings = found.headings.map((heading) => ({ ...heading, index: kept.indexOf(heading.line) }));
  const whole = new Set(tables.found.filter(({ isWhole }) => isWhole).map(({ table }) => table));
  // A table that was not known as one has lost all its rows.
  const broken = tableIds.filter((id) => !whole.has(id));
  const body = readSections(kept, headings, kept.length, new Set(broken));
  const between = kept.slice(headEnd, headings[0]?.index ?? kept.length);
  const unread = [...body.unread, ...leaveAll(between)];
  return {
    document,
    tables,
    found,
    head,
    body: { ...body, unread },
    tail,
    notes: takeNotes(items, found, tables),
  };
}

/**
 * The report that a document holds, in normal form, with everything of it that was not certain enough to be taken.
 * Refused, with the reason in Chinese: another format, two reports, a document of another kind.
 */
export function recogniseReport(document: DocumentTree): Recognition {
  const tables = readTables(document);
  const items = listItems(document, tables);
  const found = findSections(items);
  const pieces = readPieces(document, tables, items, found);
  const hasTitle = pieces.head.title.lines.some((line) => line.text.includes("公开"));
  const refusal = findRefusal(document, tables, items, found, hasTitle);
  if (refusal !== null) return { ok: false, reason: refusal };
  const figures = collectFigures(tables.found);
  const report = composeReport(pieces, figures);
  return {
    ok: true,
    report,
    unread: listUnread(pieces),
    notes: pieces.notes,
    origins: traceOrigins(pieces, figures, report),
  };
}
