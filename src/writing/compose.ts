/**
 * Report → document tree: what prints, in which order and words. Owns the printed order; faces and widths are
 * typography's, words of the form are the form's.
 */

import type { Block, DocumentTree } from "../document/index.ts";
import type { FormSection, SectionId } from "../format/index.ts";
import { composeHeading, form2021 } from "../format/index.ts";
import type { Report, ReportTopic, Signature } from "../report/index.ts";
import { normaliseReport, printDate, printTitle, printTopicHeading } from "../report/index.ts";
import { breakTitle } from "./break-title.ts";
import { composeTable } from "./compose-table.ts";
import { composeParagraphs } from "./compose-text.ts";
import { nationalTypography, type Typography } from "./typography.ts";

function composeTopic(section: SectionId, topic: ReportTopic, index: number): Block[] {
  const place = `sections.${section}.topics.${index}` as const;
  const text = printTopicHeading(index, topic.heading);
  return [
    { kind: "heading", place: `${place}.heading`, level: 2, text },
    ...composeParagraphs(topic.text, `${place}.text`),
  ];
}

function composeSection(section: FormSection, report: Report, typography: Typography): Block[] {
  const { id, table } = section;
  const { text, topics, note } = report.sections[id];
  return [
    { kind: "heading", place: `sections.${id}`, level: 1, text: composeHeading(section) },
    ...composeParagraphs(text, `sections.${id}.text`),
    ...topics.flatMap((topic, index) => composeTopic(id, topic, index)),
    ...(table === null ? [] : [composeTable(table, report, typography)]),
    ...composeParagraphs(note, `sections.${id}.note`),
  ];
}

function composeSignature(signature: Signature | null): Block[] {
  if (signature === null || (signature.name === "" && signature.date === "")) return [];
  return [{ kind: "signature", place: "signature", name: signature.name, date: printDate(signature.date) }];
}

/**
 * The document as it prints, from the report's normal form: title, preface, the six sections, signature. Blank
 * cells are empty, never 0; what was typed into a cell prints as typed. Blocks and cells know their place in it.
 * The typography decides where titles and labels break, nothing else; a web page has no other than the national one.
 */
export function composeDocument(report: Report, typography: Typography = nationalTypography): DocumentTree {
  const normal = normaliseReport(report);
  const title = printTitle(normal);
  return {
    title,
    author: normal.agency,
    blocks: [
      { kind: "title", place: "title", lines: breakTitle(title, typography.titleLineChars) },
      ...composeParagraphs(normal.preface, "preface"),
      ...form2021.sections.flatMap((section) => composeSection(section, normal, typography)),
      ...composeSignature(normal.signature),
    ],
  };
}
