/** The bytes of a spreadsheet (.xlsx, .csv) → its sheets. */

import type { TableBlock } from "../../document/index.ts";

export interface Sheet {
  /** As on its tab; the file's name for a .csv. */
  readonly name: string;
  readonly grid: TableBlock;
}

export type SpreadsheetReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  /** Chinese, with what to do. */
  | { readonly ok: false; readonly reason: string };

/** The sheets of an .xlsx or .csv file. What it is, is told by its content; `name` only names a .csv. */
export function readSpreadsheet(_bytes: Uint8Array, _name: string): Promise<SpreadsheetReading> {
  return Promise.resolve({ ok: false, reason: "" });
}
