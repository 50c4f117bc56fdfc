/**
 * The normal form of a report's texts: a report in it, once printed and read back, is the same
 * report. Owns what reads as a heading; readers use the same functions. Must not touch figures.
 */

import type { SectionId } from "../format/index.ts";
import { composeTitle, form2021, getSection, sectionIds } from "../format/index.ts";
import { mapIds } from "./blank.ts";
import { cleanLine, cleanText, splitParagraphs } from "./clean-text.ts";
import { type NumberingStyle, parseNumbering } from "./numbering.ts";
import type { Report, ReportSection, ReportTopic } from "./report-types.ts";

/** A run-in heading ends at a 。 within this many characters. */
const RUN_IN_HEADING_LENGTH = 30;
/** A line that goes on for longer without 。 is a paragraph that happens to begin with a number. */
const MAX_HEADING_LENGTH = 200;
/** Ordinals print and read up to （九十九）. */
const MAX_TOPICS = 99;
const PRINTED_TOPIC_STYLE: NumberingStyle = "chinese";
const SECTION_ORDINAL = /^(?:[一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})\s*[、.．]\s*/;

export interface TopicLine {
  readonly style: NumberingStyle;
  readonly heading: string;
  /** What follows a run-in heading on its line; "" where the heading has the line to itself. */
  readonly text: string;
}

/**
 * Reads "（一）主动公开" and "（一）主动公开情况。正文…" as a topic heading; null for running text, for a list
 * item that ends in ； or ，, for a numbered sentence whose first 。 comes late, and for a long paragraph.
 */
export function parseTopicLine(line: string): TopicLine | null {
  const numbered = parseNumbering(line);
  if (numbered === null) return null;
  const { style, rest } = numbered;
  const end = rest.indexOf("。");
  if (end === -1) {
    const isListItem = /[；;，,、]$/.test(rest);
    return isListItem || rest.length > MAX_HEADING_LENGTH ? null : { style, heading: rest, text: "" };
  }
  if (end === 0 || end > RUN_IN_HEADING_LENGTH) return null;
  return { style, heading: rest.slice(0, end).trim(), text: rest.slice(end + 1).trim() };
}

/** The section whose printed heading a line is, with or without its ordinal; null for any other line. */
export function parseSectionHeading(line: string): SectionId | null {
  const wording = line.replace(SECTION_ORDINAL, "").replace(/\s/g, "");
  return form2021.sections.find((section) => section.heading === wording)?.id ?? null;
}

interface OpenTopic {
  heading: string;
  lines: string[];
}

interface OpenSection {
  lines: string[];
  topics: OpenTopic[];
}

/** Lets a line end the heading-like look of another section's heading: as a sentence it stays text. */
function keepAsText(line: string, own: SectionId | null): string[] {
  const section = parseSectionHeading(line);
  if (section === null) return [line];
  return section === own ? [] : [`${line}。`];
}

/** The paragraphs of one of a section's texts as they will print: none reads as a section's heading. */
export function splitSectionText(text: string, own: SectionId): string[] {
  return splitParagraphs(text).flatMap((line) => keepAsText(line, own));
}

function appendLine(section: OpenSection, line: string): void {
  (section.topics[section.topics.length - 1]?.lines ?? section.lines).push(line);
}

/** Adds lines to a section, turning those numbered in `style` into topics of it. */
function appendLines(section: OpenSection, lines: readonly string[], style: NumberingStyle): void {
  for (const line of lines) {
    let rest = line;
    let topic = parseTopicLine(rest);
    while (topic?.style === style && section.topics.length < MAX_TOPICS) {
      section.topics.push({ heading: topic.heading, lines: [] });
      rest = topic.text;
      topic = parseTopicLine(rest);
    }
    if (rest !== "") appendLine(section, rest);
  }
}

/** The line without its ordinals, however many were typed or pasted, and without a 、 behind them. */
function leaveOutNumbering(line: string): string {
  let rest = line;
  for (let inner = parseNumbering(rest); inner !== null; inner = parseNumbering(rest)) rest = inner.rest;
  return rest.replace(/^[、\s]+/, "");
}

/** Without the marks that would make a heading read as a list item; not a regex, which would be quadratic. */
function leaveOutEndMarks(heading: string): string {
  let end = heading.length;
  while (end > 0 && /[；;，,、\s]/.test(heading.charAt(end - 1))) end -= 1;
  return heading.slice(0, end);
}

/** A heading without ordinals, inner line breaks and end mark; what stands behind a 。 is its topic's text. */
function splitHeading(typed: string): { heading: string; text: string } {
  const rest = leaveOutNumbering(cleanLine(typed));
  const end = rest.indexOf("。");
  const heading = leaveOutEndMarks(end === -1 ? rest : rest.slice(0, end));
  if (heading.length > MAX_HEADING_LENGTH) return { heading: "", text: rest };
  return { heading, text: end === -1 ? "" : rest.slice(end + 1).trim() };
}

function findFirstStyle(lines: readonly string[]): NumberingStyle {
  for (const line of lines) {
    const topic = parseTopicLine(line);
    if (topic !== null) return topic.style;
  }
  return PRINTED_TOPIC_STYLE;
}

/** What becomes of a topic without a heading: it joins what stands before it, or it stays, its heading being written. */
type Unnamed = "join" | "stay";

function appendTopic(section: OpenSection, topic: ReportTopic, own: SectionId, unnamed: Unnamed): void {
  const { heading, text } = splitHeading(topic.heading);
  const lines = [text, ...splitParagraphs(topic.text)].flatMap((line) =>
    line === "" ? [] : keepAsText(line, own),
  );
  const isTopic = heading !== "" || (unnamed === "stay" && topic.heading.trim() === "");
  if (isTopic && section.topics.length < MAX_TOPICS) section.topics.push({ heading, lines: [] });
  else if (heading !== "") appendLine(section, heading);
  appendLines(section, lines, PRINTED_TOPIC_STYLE);
}

/** One pass; it is repeated until nothing changes. */
function rewriteSection(section: ReportSection, id: SectionId, unnamed: Unnamed): ReportSection {
  const textLines = splitSectionText(section.text, id);
  const open: OpenSection = { lines: [], topics: [] };
  appendLines(open, textLines, findFirstStyle(textLines));
  for (const topic of section.topics) appendTopic(open, topic, id, unnamed);
  const note = splitSectionText(section.note, id);
  const hasTable = getSection(id).table !== null;
  if (!hasTable) appendLines(open, note, PRINTED_TOPIC_STYLE);
  return {
    text: open.lines.join("\n"),
    topics: open.topics.map((topic) => ({ heading: topic.heading, text: topic.lines.join("\n") })),
    note: hasTable ? note.join("\n") : "",
  };
}

function isSameSection(a: ReportSection, b: ReportSection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function rewriteUntilSettled(section: ReportSection, id: SectionId, unnamed: Unnamed): ReportSection {
  const next = rewriteSection(section, id, unnamed);
  return isSameSection(next, section) ? section : rewriteUntilSettled(next, id, unnamed);
}

/**
 * A section in normal form: numbered lines of its first style become topics, its own heading (copied along)
 * is dropped, a topic without a heading joins what stands before it. Idempotent.
 */
export function normaliseSection(section: ReportSection, id: SectionId): ReportSection {
  return rewriteUntilSettled(section, id, "join");
}

/** A section as it is written: in normal form, but for topics whose heading is blank for the moment. Idempotent. */
export function settleSection(section: ReportSection, id: SectionId): ReportSection {
  return rewriteUntilSettled(section, id, "stay");
}

/** Paragraphs before the first section, in normal form. */
export function normalisePreface(preface: string): string {
  return splitParagraphs(preface)
    .flatMap((line) => keepAsText(line, null))
    .join("\n");
}

/** A cell note without the brackets that printing adds. */
function cleanNote(note: string): string {
  const line = cleanLine(note);
  return /^[（(]([^（()）]*)[）)]$/.exec(line)?.[1]?.trim() ?? line;
}

function normaliseTitle(report: Report, agency: string): string {
  const title = cleanLine(report.title);
  return title === composeTitle(agency, report.year) ? "" : title;
}

/** The whole report in normal form; figures are left as they are. */
export function normaliseReport(report: Report): Report {
  return rewriteReport(report, normaliseSection);
}

/** The report of a draft: in normal form, but for topics whose heading is blank for the moment. */
export function settleReport(report: Report): Report {
  return rewriteReport(report, settleSection);
}

function rewriteReport(report: Report, rewrite: typeof normaliseSection): Report {
  const agency = cleanLine(report.agency);
  const sections = mapIds(sectionIds, (id) => rewrite(report.sections[id], id));
  const cellNotes = Object.fromEntries(
    Object.entries(report.cellNotes)
      .map(([address, note]) => [address, cleanNote(note ?? "")] as const)
      .filter(([, note]) => note !== ""),
  );
  const { signature } = report;
  return {
    ...report,
    agency,
    title: normaliseTitle(report, agency),
    preface: normalisePreface(report.preface),
    sections,
    cellNotes,
    signature: signature && { name: cleanLine(signature.name), date: cleanText(signature.date).trim() },
  };
}

/** The title as printed: the writer's own, or composed from agency and year. */
export function printTitle({ title, agency, year }: Pick<Report, "title" | "agency" | "year">): string {
  return title === "" ? composeTitle(agency, year) : title;
}

/** The signature's date as printed: "2025-01-17" → "2025年1月17日"; "" while it is not known. */
export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return day === undefined ? date : `${year}年${month}月${day}日`;
}
