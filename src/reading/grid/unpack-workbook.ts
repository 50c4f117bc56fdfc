/**
 * The bytes of an .xlsx file → the same workbook as a plain archive of its XML, or why not. Owns what may go to the
 * library behind read-workbook.ts, which believes an archive's own sizes and lays out every cell up to the last
 * filled one: nothing that is larger unpacked, or has a cell farther away, than any ledger.
 */

import { strFromU8, strToU8, zipSync } from "fflate";
import { type Archive, type ArchiveFault, MAX_MEGABYTES, openArchive } from "../bytes/open-archive.ts";
import { spreadsheetReasons } from "./messages.ts";
import { markRichText } from "./rich-text.ts";
import { type CellFormats, markShownNumbers, readCellFormats } from "./shown-numbers.ts";

export const MAX_CELLS = 2_000_000;

const WORKBOOK = "xl/workbook.xml";
const ROW_OR_CELL = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/g;
/** Its name, its attributes, and whether it is closed at once: a cell that is so is blank. */
const WHOLE_TAG = /<(?:[\w.-]+:)?(row|c)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const ROW_NUMBER = /^\d{1,7}$/;
const CELL_ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;
/** Of any spreadsheet program. The library lays out every row before the last one, the blank ones too. */
const MAX_ROW = 1_048_576;

function countColumn(letters: string): number {
  return Array.from(letters).reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The row and column that an element names; 0 for what it does not name, null where it names no place of a sheet. */
function readPlace(name: string, attributes: string): { row: number; column: number } | null {
  const [found, double, single] = PLACE.exec(attributes) ?? [];
  if (found === undefined) return { row: 0, column: 0 };
  const place = double ?? single ?? "";
  if (name === "row") return ROW_NUMBER.test(place) ? { row: Number(place), column: 0 } : null;
  const [address, letters = "", row = ""] = CELL_ADDRESS.exec(place) ?? [];
  return address === undefined ? null : { row: Number(row), column: countColumn(letters) };
}

/** The cells of a sheet up to its last filled row and column; null for a sheet of no program. */
function measureSheet(xml: string): number | null {
  let rows = 0;
  let columns = 0;
  let tags = 0;
  for (const [, name = "", attributes = "", end] of xml.matchAll(WHOLE_TAG)) {
    tags += 1;
    const place = readPlace(name, attributes);
    if (place === null || place.row > MAX_ROW) return null;
    if (name === "row" || end === "/") continue;
    rows = Math.max(rows, place.row);
    columns = Math.max(columns, place.column);
  }
  // The library may understand a tag that was not understood here.
  return tags === Array.from(xml.matchAll(ROW_OR_CELL)).length ? rows * columns : null;
}

/** Days are counted from 1904; the library knows the switch as "1" only, LibreOffice writes "true". */
const DATES_FROM_1904 = /(<(?:[\w.-]+:)?workbookPr\s[^<>]*?\bdate1904\s*=\s*)(?:"true"|'true')/;

/** What the library reads; pictures and printer settings are none of it. */
const READ_PARTS = /\.xml(?:\.rels)?$/i;

/** Where texts stand, rather than the fonts of whole cells. */
const RICH_PARTS = /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/i;
const HAS_LOOKS = /vertAlign|strike/;
const IS_STYLES = /<(?:[\w.-]+:)?styleSheet[\s>]/;
const STYLES_HEAD = 1000;

const REASONS: Readonly<Record<ArchiveFault, string>> = {
  broken: spreadsheetReasons.brokenWorkbook,
  protected: spreadsheetReasons.protectedFile,
  tooLarge: spreadsheetReasons.tooLarge(MAX_MEGABYTES),
};

export type WorkbookUnpacking =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: string };

function refuse(reason: string): WorkbookUnpacking {
  return { ok: false, reason };
}

/** Why an archive without a workbook is refused, told by the names of its parts. */
function refuseByParts(names: readonly string[]): string {
  if (names.includes("word/document.xml")) return spreadsheetReasons.document;
  return names.includes("[Content_Types].xml") ? spreadsheetReasons.otherOffice : spreadsheetReasons.archive;
}

/** Every part is unpacked, and counted, so that no size has to be believed. */
function unpackParts(archive: Archive): Map<string, Uint8Array> | ArchiveFault {
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names.filter((each) => !each.endsWith("/"))) {
    const unpacked = archive.unpack(name);
    if (!unpacked.ok) return unpacked.fault;
    if (READ_PARTS.test(name)) parts.set(name, unpacked.bytes);
  }
  return parts;
}

/** The cells of all sheets, up to each one's last filled row and column; null where one is a sheet of no program. */
function measureSheets(parts: ReadonlyMap<string, Uint8Array>): number | null {
  let cells = 0;
  for (const [name, part] of parts) {
    if (name === WORKBOOK || name.endsWith(".rels")) continue;
    const measured = measureSheet(strFromU8(part));
    if (measured === null) return null;
    cells += measured;
  }
  return cells;
}

/** The formats of the workbook's styles, none where it has no styles; null where they are broken. */
function findFormats(parts: ReadonlyMap<string, Uint8Array>): CellFormats | null {
  for (const part of parts.values()) {
    // Most programs name it xl/styles.xml.
    const head = strFromU8(part.subarray(0, STYLES_HEAD));
    if (IS_STYLES.test(head)) return readCellFormats(strFromU8(part));
  }
  return [];
}

/** The parts with what would be lost of their dates, their texts' looks and their numbers' formats. */
function keepLooks(parts: ReadonlyMap<string, Uint8Array>, formats: CellFormats): Record<string, Uint8Array> {
  const hasFormats = formats.some((format) => format !== null);
  return Object.fromEntries(
    Array.from(parts, ([name, part]) => {
      if (name === WORKBOOK) return [name, strToU8(strFromU8(part).replace(DATES_FROM_1904, '$1"1"'))];
      if (!RICH_PARTS.test(name)) return [name, part];
      const xml = strFromU8(part);
      const marked = HAS_LOOKS.test(xml) ? markRichText(xml) : xml;
      const shown = hasFormats ? markShownNumbers(marked, formats) : marked;
      return [name, shown === xml ? part : strToU8(shown)];
    }),
  );
}

/** The workbook's XML as an archive that says of itself what is true. */
export function unpackWorkbook(bytes: Uint8Array): WorkbookUnpacking {
  const opened = openArchive(bytes);
  if (!opened.ok) {
    return refuse(opened.fault === "broken" ? spreadsheetReasons.notSpreadsheet : REASONS[opened.fault]);
  }
  if (!opened.archive.names.includes(WORKBOOK)) return refuse(refuseByParts(opened.archive.names));
  const parts = unpackParts(opened.archive);
  if (typeof parts === "string") return refuse(REASONS[parts]);
  const cells = measureSheets(parts);
  if (cells === null) return refuse(REASONS.broken);
  if (cells > MAX_CELLS) return refuse(spreadsheetReasons.tooManyCells(`${MAX_CELLS / 10_000}万`));
  const formats = findFormats(parts);
  if (formats === null) return refuse(REASONS.broken);
  return { ok: true, bytes: new Uint8Array(zipSync(keepLooks(parts, formats), { level: 0 })) };
}
