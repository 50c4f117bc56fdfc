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
  /** That text, and where the line begins in it. */
  readonly text: string;
  readonly start: number;
}

/** A text of a report, as it was typed. */
interface PlacedText {
  readonly heading: string;
  readonly place: string;
  readonly text: string;
}

/** What the preface or a section consists of: another object or another string is another text. */
type Source = ReportSection | string;

interface Reading {
  readonly source: Source;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly byWords: ReadonlyMap<string, Paragraph>;
}

/**
 * Each part as it was read last. A line that still stands there is not read again; what is gone is forgotten, or a
 * day of writing would be kept line by line.
 */
const lastReadings = new Map<TextScope, Reading>();

function getSource(report: Report, scope: TextScope): Source {
  return scope === "preface" ? report.preface : report.sections[scope];
}

function listTexts(source: Source, scope: TextScope): readonly PlacedText[] {
  if (typeof source === "string") return [{ heading: "", place: scope, text: source }];
  const place = `sections.${scope}`;
  return [
    { heading: "", place: `${place}.text`, text: source.text },
    ...source.topics.map(({ heading, text }, index) => ({
      heading,
      place: `${place}.topics.${index}.text`,
      text,
    })),
    { heading: "", place: `${place}.note`, text: source.note },
  ];
}

/** A paragraph of a report has some hundred characters: what is longer is none, and rules set every word beside others. */
const MAX_LINE = 8_000;

function readParagraph(scope: TextScope, heading: string, text: string): Paragraph {
  const line = createReadableLine(text.length > MAX_LINE ? "" : text);
  return { scope, heading, line, clauses: splitClauses(line) };
}

function readSource(source: Source, scope: TextScope, former: Reading["byWords"]): Reading {
  const byWords = new Map<string, Paragraph>();
  const read = (heading: string, text: string): Paragraph => {
    const words = `${heading}\n${text}`;
    const paragraph = byWords.get(words) ?? former.get(words) ?? readParagraph(scope, heading, text);
    byWords.set(words, paragraph);
    return paragraph;
  };
  const paragraphs = listTexts(source, scope).flatMap(({ heading, place, text }) => {
    let next = 0;
    return text.split("\n").flatMap((line): PlacedParagraph[] => {
      const start = next;
      next += line.length + 1;
      return line.trim() === "" ? [] : [{ place, text, start, paragraph: read(heading, line) }];
    });
  });
  return { source, paragraphs, byWords };
}

/** The non-empty lines of the preface or of a section, in printed order. */
export function listParagraphs(report: Report, scope: TextScope): readonly PlacedParagraph[] {
  const source = getSource(report, scope);
  const last = lastReadings.get(scope);
  if (last?.source === source) return last.paragraphs;
  const reading = readSource(source, scope, last?.byWords ?? new Map());
  lastReadings.set(scope, reading);
  return reading.paragraphs;
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
