/**
 * Whether an .xlsx archive can be read at all: what it is, and that neither its parts nor its sheets are larger than
 * any ledger. The library behind read-workbook.ts lays out every cell up to the last filled one; a file of a few
 * bytes with one cell far away would take all memory.
 */

import { strFromU8, unzipSync } from "fflate";
import { spreadsheetReasons } from "./messages.ts";

/** Unpacked; a ledger of 10,000 requests has a tenth of it. */
export const MAX_MEGABYTES = 64;
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

function measureSheets(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.xml$/i.test(name) && name !== WORKBOOK });
  return Object.values(parts).reduce((sum, part) => sum + measureSheet(strFromU8(part)), 0);
}

function listParts(bytes: Uint8Array): { readonly names: ReadonlySet<string>; readonly size: number } {
  const names = new Set<string>();
  let size = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      names.add(name);
      return false;
    },
  });
  return { names, size };
}

/** Why an archive is not read, null where it can be. Sizes are compared before anything is unpacked. */
export function findArchiveFault(bytes: Uint8Array): string | null {
  try {
    const { names, size } = listParts(bytes);
    if (!names.has(WORKBOOK)) return spreadsheetReasons.otherOffice;
    if (size > MAX_MEGABYTES * 1024 * 1024) return spreadsheetReasons.tooLarge(MAX_MEGABYTES);
    const isTooLarge = measureSheets(bytes) > MAX_CELLS;
    return isTooLarge ? spreadsheetReasons.tooManyCells(`${MAX_CELLS / 10_000}万`) : null;
  } catch {
    return spreadsheetReasons.notSpreadsheet;
  }
}
