/**
 * Lines and tables between two headings → the texts of a section. Owns what stands before a table, what is a note
 * behind it, and what finds no certain place; topics are made by the normal form.
 */

import type { SectionId, TableId } from "../../format/index.ts";
import { getSection, sectionIds } from "../../format/index.ts";
import type { ReportSection } from "../../report/index.ts";
import { blankSection, mapIds, normaliseSection } from "../../report/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { appendAll } from "../flow/append-all.ts";
import type { Item, LineItem } from "./document-items.ts";
import type { FoundHeading } from "./find-sections.ts";
import { unreadReasons } from "./messages.ts";
import type { Unread } from "./recognition.ts";

/** The lines of a section, in the order in which they print. */
export interface SectionLines {
  readonly id: SectionId;
  readonly heading: LineItem;
  readonly text: readonly LineItem[];
  readonly note: readonly LineItem[];
}

export interface ReadSections {
  readonly sections: Readonly<Record<SectionId, ReportSection>>;
  readonly lines: readonly SectionLines[];
  readonly unread: readonly Unread[];
}

const NOTE = /^[（(【[]?\s*(?:注|备注|附注|说明|填表说明|\*|※)/;

export function leaveLine(
  line: LineItem,
  where: SectionId | "document",
  reason: keyof typeof unreadReasons,
): Unread {
  return { where, raw: line.text, reason: unreadReasons[reason], origin: line.origin };
}

/** The section that should follow and has no heading: its lines may stand under this one's. */
function findMissingNext(id: SectionId, headings: readonly FoundHeading[]): SectionId | null {
  const next = sectionIds[sectionIds.indexOf(id) + 1];
  return next === undefined || headings.some(({ section }) => section === next) ? null : next;
}

interface Range {
  readonly heading: FoundHeading;
  readonly items: readonly Item[];
  /** The next section's heading is missing. */
  readonly missingNext: SectionId | null;
  /** The section's table is there, but some of its rows are not. */
  readonly isBroken: boolean;
}

function isBroken(id: SectionId, broken: ReadonlySet<TableId>): boolean {
  const { table } = getSection(id);
  return table !== null && broken.has(table);
}

function isSentence(text: string): boolean {
  return NOTE.test(text) || text.endsWith("。");
}

class SectionReader {
  readonly text: LineItem[] = [];
  readonly note: LineItem[] = [];
  readonly unread: Unread[] = [];
  private partsLeft: number;
  private readonly hasTable: boolean;
  private isBehindNote = false;

  constructor(private readonly range: Range) {
    this.partsLeft = range.items.filter((item) => item.kind === "part").length;
    this.hasTable = getSection(range.heading.section).table !== null && this.partsLeft > 0;
  }

  read(): void {
    let seen = 0;
    for (const item of this.range.items) {
      if (item.kind === "part") {
        seen += 1;
        this.partsLeft -= 1;
      } else if (item.kind === "line") this.place(item, seen);
    }
  }

  private place(line: LineItem, seen: number): void {
    const { section } = this.range.heading;
    if (line.isPageNumber) this.unread.push(leaveLine(line, "document", "pageNumber"));
    // What a broken table has lost stands in lines of its own behind it.
    else if (this.range.isBroken && looksLikeFigure(line.text))
      this.unread.push(leaveLine(line, section, "outsideTable"));
    else if (!this.hasTable || seen === 0) this.text.push(line);
    else if (this.partsLeft > 0 && !isSentence(line.text)) {
      this.unread.push(leaveLine(line, section, "betweenTables"));
    } else this.placeNote(line);
  }

  /** Where the next heading is missing, only what says that it is a note is one. */
  private placeNote(line: LineItem): void {
    const { missingNext } = this.range;
    if (missingNext === null || (NOTE.test(line.text) && !this.isBehindNote)) this.note.push(line);
    else {
      this.isBehindNote = true;
      this.unread.push(leaveLine(line, missingNext, "noHeading"));
    }
  }
}

function listRanges(
  items: readonly Item[],
  headings: readonly FoundHeading[],
  end: number,
  broken: ReadonlySet<TableId>,
): Range[] {
  return headings.map((heading, index) => ({
    heading,
    items: items.slice(heading.index + 1, headings[index + 1]?.index ?? end),
    missingNext: findMissingNext(heading.section, headings),
    isBroken: isBroken(heading.section, broken),
  }));
}

function joinTexts(lines: readonly LineItem[]): string {
  return lines.map((line) => line.text).join("\n");
}

/** The sections' texts between their headings; `end` is where the report's text ends; `broken` tables lack rows. */
export function readSections(
  items: readonly Item[],
  headings: readonly FoundHeading[],
  end: number,
  broken: ReadonlySet<TableId>,
): ReadSections {
  const sections: Record<SectionId, ReportSection> = mapIds(sectionIds, () => blankSection);
  const lines: SectionLines[] = [];
  const unread: Unread[] = [];
  for (const range of listRanges(items, headings, end, broken)) {
    const reader = new SectionReader(range);
    reader.read();
    const id = range.heading.section;
    const section = { text: joinTexts(reader.text), topics: [], note: joinTexts(reader.note) };
    sections[id] = normaliseSection(section, id);
    lines.push({ id, heading: range.heading.line, text: reader.text, note: reader.note });
    appendAll(unread, reader.unread);
  }
  return { sections, lines, unread };
}

/** The form's tables that no part of the document holds. */
export function listMissingTables(items: readonly Item[]): readonly TableId[] {
  const found = new Set(items.flatMap((item) => (item.kind === "part" ? [item.table] : [])));
  return sectionIds.flatMap((id) => {
    const { table } = getSection(id);
    return table === null || found.has(table) ? [] : [table];
  });
}
