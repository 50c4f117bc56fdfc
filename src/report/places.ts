/**
 * Places: the addresses of a report's texts ("sections.overview.topics.1.text"), as findings and screens use
 * them. Owns reading and changing a text by its place.
 */

import type { SectionId } from "../format/index.ts";
import { sectionIds } from "../format/index.ts";
import type { Report, ReportSection } from "./report-types.ts";

export type SectionPlace =
  | `sections.${SectionId}.text`
  | `sections.${SectionId}.note`
  | `sections.${SectionId}.topics.${number}.heading`
  | `sections.${SectionId}.topics.${number}.text`;

export type BasicPlace = "agency" | "title" | "preface" | "signature.name" | "signature.date";

/** Every text that can be typed. */
export type TextPlace = BasicPlace | SectionPlace;

const SECTION_PLACE = /^sections\.(\w+)\.(?:(text|note)|topics\.(\d+)\.(heading|text))$/;

interface SectionPath {
  readonly section: SectionId;
  readonly part: "text" | "note" | "heading" | "topicText";
  readonly topic: number;
}

function parseSectionPlace(place: string): SectionPath | null {
  const match = SECTION_PLACE.exec(place);
  const section = sectionIds.find((id) => id === match?.[1]);
  if (match === null || section === undefined) return null;
  if (match[2] !== undefined) return { section, part: match[2] === "note" ? "note" : "text", topic: -1 };
  return { section, part: match[4] === "heading" ? "heading" : "topicText", topic: Number(match[3]) };
}

/** The section a place lies in; null for 基本信息. */
export function findPlaceSection(place: string): SectionId | null {
  const [root, id] = place.split(".");
  const named = root === "sections" ? id : null;
  return sectionIds.find((section) => section === named) ?? null;
}

function getSectionText(section: ReportSection, path: SectionPath): string {
  if (path.part === "text" || path.part === "note") return section[path.part];
  const topic = section.topics[path.topic];
  return (path.part === "heading" ? topic?.heading : topic?.text) ?? "";
}

function setSectionText(section: ReportSection, path: SectionPath, text: string): ReportSection {
  if (path.part === "text" || path.part === "note") return { ...section, [path.part]: text };
  const key = path.part === "heading" ? "heading" : "text";
  const topics = section.topics.map((topic, index) =>
    index === path.topic ? { ...topic, [key]: text } : topic,
  );
  return { ...section, topics };
}

/** The text at a place; "" where the report has no such topic or signature. */
export function getText(report: Report, place: TextPlace): string {
  const path = parseSectionPlace(place);
  if (path !== null) return getSectionText(report.sections[path.section], path);
  if (place === "signature.name") return report.signature?.name ?? "";
  if (place === "signature.date") return report.signature?.date ?? "";
  return place === "agency" || place === "title" || place === "preface" ? report[place] : "";
}

/** The report with one text changed. A topic or signature that does not exist is not made. */
export function setText(report: Report, place: TextPlace, text: string): Report {
  const path = parseSectionPlace(place);
  if (path !== null) {
    const section = setSectionText(report.sections[path.section], path, text);
    return { ...report, sections: { ...report.sections, [path.section]: section } };
  }
  if (place === "signature.name" || place === "signature.date") {
    const key = place === "signature.name" ? "name" : "date";
    return { ...report, signature: report.signature && { ...report.signature, [key]: text } };
  }
  return { ...report, [place]: text };
}
