/**
 * The bytes of a Word file (of Word, WPS, LibreOffice) → document tree, in one pass over the tokens of its body.
 * Owns which parts are read and why a file is refused; what an element does is in body-elements.ts.
 */

import type { Aside, DocumentTree } from "../../document/index.ts";
import { decodeXml } from "../bytes/decode-xml.ts";
import { startsWith, ZIP_MARK } from "../bytes/file-marks.ts";
import { type Archive, openArchive } from "../bytes/open-archive.ts";
import { refuseByMark, refuseByParts } from "../bytes/refused-kinds.ts";
import { type FlowItem, isTable } from "../flow/flow-types.ts";
import { MAX_CELLS } from "../flow/limits.ts";
import { hasText, toDocument } from "../flow/to-document.ts";
import { readingMessages } from "../messages.ts";
import { scanXml, type XmlFault } from "../xml/scan-xml.ts";
import { closeElement, openElement } from "./body-elements.ts";
import { BodyReader } from "./body-reader.ts";
import { findPartPaths, type PartPaths, readPart } from "./find-parts.ts";
import { ListNumbers } from "./list-numbers.ts";
import { readNumbering } from "./read-numbering.ts";
import { Styles } from "./read-styles.ts";
import { readTitleProperty } from "./read-title-property.ts";

/** The main parts of spreadsheets and slides. */
const OTHER_OFFICE = /^(?:xl|ppt)\//i;

export type DocxReading =
  | { readonly ok: true; readonly document: DocumentTree }
  | { readonly ok: false; readonly reason: string };

const XML_FAULTS: Readonly<Record<XmlFault, string>> = {
  broken: readingMessages.brokenXml,
  doctype: readingMessages.documentType,
  tooDeep: readingMessages.tooDeep,
};

function refuse(reason: string): DocxReading {
  return { ok: false, reason };
}

function createReader(archive: Archive, paths: PartPaths): BodyReader {
  const styles = new Styles();
  styles.read(readPart(archive, paths.styles) ?? "");
  const definitions = readNumbering(readPart(archive, paths.numbering) ?? "");
  return new BodyReader(styles, new ListNumbers(definitions, styles));
}

function scanPart(reader: BodyReader, xml: string): XmlFault | null {
  return scanXml(xml, {
    open: (name, tag) => openElement(reader, name, tag),
    close: (name) => closeElement(reader, name),
    text: (text) => reader.text(text),
  });
}

function printItem(item: FlowItem): string {
  if (!isTable(item)) return item.text;
  return item.table.rows.flatMap((row) => row.flatMap((cell) => cell.lines)).join(" ");
}

/** Notes at the foot of a page or at the end; most files have the part, but no words in it. */
function readNotes(archive: Archive, paths: PartPaths): Aside[] {
  return paths.notes.flatMap((path) => {
    const xml = readPart(archive, path) ?? "";
    if (!xml.includes("<w:t")) return [];
    const reader = createReader(archive, paths);
    scanPart(reader, xml);
    const texts = reader.finish().map((item) => printItem(item).trim());
    return texts.filter((text) => text !== "").map((text): Aside => ({ kind: "footnote", text }));
  });
}

function finish(reader: BodyReader, notes: readonly Aside[], properties: string): DocxReading {
  if (reader.fault === "tooManyCells") return refuse(readingMessages.tooManyCells(`${MAX_CELLS / 10_000}万`));
  if (reader.fault !== null) return refuse(readingMessages.tooDeep);
  const items: readonly FlowItem[] = reader.finish();
  if (!hasText(items))
    return refuse(reader.hasEmbedded ? readingMessages.embeddedPage : readingMessages.noText);
  const embedded: readonly Aside[] = reader.hasEmbedded ? [{ kind: "embedded", text: "" }] : [];
  const document = toDocument(items, readTitleProperty(properties, items));
  const asides = [...notes, ...embedded];
  return { ok: true, document: asides.length === 0 ? document : { ...document, asides } };
}

function readArchive(archive: Archive): DocxReading {
  const paths = findPartPaths(archive);
  const body = archive.names.find((name) => name.toLowerCase() === paths.body.toLowerCase());
  if (body === undefined || OTHER_OFFICE.test(body)) return refuse(refuseByParts(archive.names));
  const unpacked = archive.unpack(body);
  if (!unpacked.ok) return unpacked;
  const xml = decodeXml(unpacked.bytes);
  if (xml === null) return refuse(readingMessages.brokenXml);
  const reader = createReader(archive, paths);
  const fault = scanPart(reader, xml);
  if (fault !== null) return refuse(XML_FAULTS[fault]);
  return finish(reader, readNotes(archive, paths), readPart(archive, paths.properties) ?? "");
}

/**
 * The visible text and tables of a Word file, tracked changes as if accepted, automatic numbers as text. Each line
 * of a paragraph is a paragraph of the tree; titles and headings are not told from it, whatever their style; a
 * table that only lays out text gives way to it. The reason is Chinese.
 */
export function readDocx(bytes: Uint8Array): DocxReading {
  if (!startsWith(bytes, ZIP_MARK)) return refuse(refuseByMark(bytes) ?? readingMessages.notDocx);
  const opened = openArchive(bytes);
  return opened.ok ? readArchive(opened.archive) : opened;
}
