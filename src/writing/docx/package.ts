/**
 * The parts of the Word file that the docx library writes otherwise: font table and document properties. Owns these
 * two; must not read a clock.
 */

import type { DocumentTree } from "../../document/index.ts";
import { listAlternatives, type Typography } from "../typography.ts";

export interface PackagePart {
  readonly path: string;
  readonly data: string;
}

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CHINESE_CHARSET = "86";
const WESTERN_CHARSET = "00";

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function describeFont(name: string, charset: string, alternatives: readonly string[]): string {
  const altName = alternatives.length > 0 ? `<w:altName w:val="${escapeXml(alternatives.join(","))}"/>` : "";
  return `<w:font w:name="${escapeXml(name)}">${altName}<w:charset w:val="${charset}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
}

/** Names each face once, with what stands in for it where it is missing. */
export function composeFontTable(typography: Typography): PackagePart {
  const faces = Object.values(typography.faces);
  const chinese = new Set(faces.map((face) => face.eastAsia));
  const western = new Set(faces.map((face) => face.western).filter((name) => !chinese.has(name)));
  const fonts = [
    ...[...chinese].map((name) => describeFont(name, CHINESE_CHARSET, listAlternatives(name, typography))),
    ...[...western].map((name) => describeFont(name, WESTERN_CHARSET, listAlternatives(name, typography))),
  ];
  return {
    path: "word/fontTable.xml",
    data: `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join("")}</w:fonts>`,
  };
}

/** Title and author (the agency), and the date given instead of the clock's. */
export function composeProperties(document: DocumentTree, date: Date): PackagePart {
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  const author = escapeXml(document.author);
  const properties = [
    `<dc:title>${escapeXml(document.title)}</dc:title>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    "<cp:revision>1</cp:revision>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`,
  ];
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  return {
    path: "docProps/core.xml",
    data: `${XML_DECLARATION}<cp:coreProperties ${namespaces.join(" ")}>${properties.join("")}</cp:coreProperties>`,
  };
}
