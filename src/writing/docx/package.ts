/**
 * The parts of the Word file that the docx library writes otherwise: font table, document properties, and the
 * zip's time stamps. Owns these three; must not read a clock.
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

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/** The DOS date and time of a zip entry, in UTC, so that the same input gives the same bytes everywhere. */
function toDosStamp(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/**
 * Puts `date` in place of the clock's time at every entry, in the bytes themselves: packing again would cost as
 * much as writing the file. Expects an archive without a comment. Throws `RangeError` for any other.
 */
export function stampArchive(archive: Uint8Array, date: Date): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError("no plain zip archive");
  const stamp = toDosStamp(date);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== CENTRAL_ENTRY) throw new RangeError("broken zip directory");
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}
