/** What opening a spreadsheet gives. Owns the types only. */

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
