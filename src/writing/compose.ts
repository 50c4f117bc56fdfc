/**
 * Report → document tree: what prints, in which order and words. Owns the printed order; faces and widths are
 * typography's, words of the form are the form's.
 */

import type { Block, DocumentTree } from "../document/index.ts";
import type { FormSection } from "../format/index.ts";
import { composeHeading, form2021 } from "../format/index.ts";
import type { Report, Signature } from "../report/index.ts";
import { normaliseReport, printTitle, printTopicHeading } from "../report/index.ts";
import { breakTitle } from "./break-title.ts";
import { composeTable } from "./compose-table.ts";
import { composeParagraphs } from "./compose-text.ts";
import { nationalTypography } from "./typography.ts";

function composeSection(section: FormSection, report: Report): Block[] {
  const { text, topics, note } = report.sections[section.id];
  return [
    { kind: "heading", level: 1, text: composeHeading(section) },
    ...composeParagraphs(text),
    ...topics.flatMap((topic, index): Block[] => [
      { kind: "heading", level: 2, text: printTopicHeading(index, topic.heading) },
      ...composeParagraphs(topic.text),
    ]),
    ...(section.table === null ? [] : [composeTable(section.table, report)]),
    ...composeParagraphs(note),
  ];
}

/** "2025-01-17" → "2025年1月17日" */
function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return day === undefined ? date : `${year}年${month}月${day}日`;
}

function composeSignature(signature: Signature | null): Block[] {
  if (signature === null || (signature.name === "" && signature.date === "")) return [];
  return [{ kind: "signature", name: signature.name, date: printDate(signature.date) }];
}

/**
 * The document as it prints, from the report's normal form: title, preface, the six sections, signature. Blank
 * cells are empty, never 0; what was typed into a cell prints as typed.
 */
export function composeDocument(report: Report): DocumentTree {
  const normal = normaliseReport(report);
  const title = printTitle(normal);
  return {
    title,
    author: normal.agency,
    blocks: [
      { kind: "title", lines: breakTitle(title, nationalTypography.titleLineChars) },
      ...composeParagraphs(normal.preface),
      ...form2021.sections.flatMap((section) => composeSection(section, normal)),
      ...composeSignature(normal.signature),
    ],
  };
}
