/**
 * The bytes of an .xlsx file → the same workbook as a plain archive of its XML, or why not. Owns what may go to the
 * library behind read-workbook.ts, which believes an archive's own sizes and lays out every cell up to the last
 * filled one: nothing that is larger unpacked, or has a cell farther away, than any ledger.
 */

import { strFromU8, zipSync } from "fflate";
import { type Archive, type ArchiveFault, MAX_MEGABYTES, openArchive } from "../bytes/open-archive.ts";
import { spreadsheetReasons } from "./messages.ts";

export const MAX_CELLS = 2_000_000;

const WORKBOOK = "xl/workbook.xml";
/** Its place and whether it is blank (closed at once). */
const CELL = /<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*?(\/?)>/g;

function countColumn(letters: string): number {
  return Array.from(letters).reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The cells of a sheet up to its last filled row and column. */
function measureSheet(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = "", row = "", end] of xml.matchAll(CELL)) {
    if (end === "/") continue;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, countColumn(letters));
  }
  return rows * columns;
}

/** What the library reads; pictures and printer settings are none of it. */
const READ_PARTS = /\.xml(?:\.rels)?$/i;

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

/** The cells of all sheets, up to each one's last filled row and column. */
function measureSheets(parts: ReadonlyMap<string, Uint8Array>): number {
  const sheets = [...parts].filter(([name]) => name !== WORKBOOK && !name.endsWith(".rels"));
  return sheets.reduce((sum, [, part]) => sum + measureSheet(strFromU8(part)), 0);
}

/** The workbook's XML as an archive that says of itself what is true. */
export function unpackWorkbook(bytes: Uint8Array): WorkbookUnpacking {
  const opened = openArchive(bytes);
  if (!opened.ok) {
    return refuse(opened.fault === "broken" ? spreadsheetReasons.notSpreadsheet : REASONS[opened.fault]);
  }
  if (!opened.archive.names.includes(WORKBOOK)) return refuse(spreadsheetReasons.otherOffice);
  const parts = unpackParts(opened.archive);
  if (typeof parts === "string") return refuse(REASONS[parts]);
  if (measureSheets(parts) > MAX_CELLS)
    return refuse(spreadsheetReasons.tooManyCells(`${MAX_CELLS / 10_000}万`));
  return { ok: true, bytes: new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 })) };
}
