/**
 * The lines of a report as the text rules read them. Owns that an unchanged line is read once: everything
 * derived from a line hangs on one `Paragraph` object as long as its words, section and heading are the same.
 */

import type { SectionId } from "../../format/index.ts";
import type { Report, ReportSection } from "../../report/index.ts";
import { type Clause, splitClauses } from "./clauses.ts";
import { createReadableLine, type ReadableLine } from "./readable-line.ts";

export type TextScope = SectionId | "preface";

export interface Paragraph {
  readonly scope: TextScope;
  /** The topic's heading above it; "" where there is none. */
  readonly heading: string;
  readonly line: ReadableLine;
  readonly clauses: readonly Clause[];
}

export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  /** The text in which the line stands. */
  readonly place: string;
}

/** More lines than a few reports have; beyond it everything is read anew. */
const MAX_KNOWN = 5000;
const known = new Map<string, Paragraph>();

function readParagraph(scope: TextScope, heading: string, text: string): Paragraph {
  const key = `${scope}\n${heading}\n${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const line = createReadableLine(text);
  const paragraph = { scope, heading, line, clauses: splitClauses(line) };
  known.set(key, paragraph);
  return paragraph;
}

function readText(scope: TextScope, heading: string, place: string, text: string): PlacedParagraph[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ place, paragraph: readParagraph(scope, heading, line) }));
}

function readSection(id: SectionId, section: ReportSection): readonly PlacedParagraph[] {
  const place = `sections.${id}`;
  return [
    ...readText(id, "", `${place}.text`, section.text),
    ...section.topics.flatMap(({ heading, text }, index) =>
      readText(id, heading, `${place}.topics.${index}.text`, text),
    ),
    ...readText(id, "", `${place}.note`, section.note),
  ];
}

const sectionParagraphs = new WeakMap<ReportSection, readonly PlacedParagraph[]>();

/** The non-empty lines of the preface or of a section, in printed order. */
export function listParagraphs(report: Report, scope: TextScope): readonly PlacedParagraph[] {
  if (scope === "preface") return readText(scope, "", scope, report.preface);
  const section = report.sections[scope];
  const before = sectionParagraphs.get(section);
  // One object may stand for several sections of a blank report.
  if (before !== undefined && before[0]?.paragraph.scope === scope) return before;
  const paragraphs = readSection(scope, section);
  sectionParagraphs.set(section, paragraphs);
  return paragraphs;
}

/** A function of a paragraph that is worked out once for each. */
export function rememberByParagraph<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const results = new WeakMap<Paragraph, { readonly value: T }>();
  return (paragraph) => {
    const before = results.get(paragraph);
    if (before !== undefined) return before.value;
    const value = read(paragraph);
    results.set(paragraph, { value });
    return value;
  };
}
