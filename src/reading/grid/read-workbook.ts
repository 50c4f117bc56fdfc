/**
 * The sheets of an .xlsx file through read-excel-file. Owns how its values become text; loaded only when a workbook is
 * opened. The library tells nothing of merged cells: their text stands in the first of them, the others are blank.
 */

import readXlsxFile from "read-excel-file/universal";
import { buildGrid } from "./build-grid.ts";
import { printExactly } from "./exact-number.ts";
import type { Sheet } from "./spreadsheet-types.ts";

/** The library's dates stand for midnight UTC. */
interface ReadDate {
  readonly toISOString: () => string;
}

function isDate(value: unknown): value is ReadDate {
  return typeof value === "object" && value !== null && "toISOString" in value;
}

function printValue(value: unknown): string {
  if (typeof value === "number") return printExactly(String(value)) ?? String(value);
  if (typeof value === "string") return value;
  if (isDate(value)) return value.toISOString().slice(0, 10);
  return typeof value === "boolean" ? String(value).toUpperCase() : "";
}

/** The sheets of a workbook that unpack-workbook.ts let through, in their order; null where it cannot be read. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<readonly Sheet[] | null> {
  try {
    const sheets = await readXlsxFile(bytes);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      grid: buildGrid(data.map((row) => row.map(printValue))),
    }));
  } catch {
    return null;
  }
}
