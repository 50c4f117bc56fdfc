/**
 * Figures and ledgers that come as a grid of cells: the clipboard, spreadsheets, what goes where, a ledger
 * counted. An entry of its own beside src/reading/index.ts, so that pasting loads no Word reader; spreadsheet
 * code is loaded when a spreadsheet is opened.
 */

export { countLedger } from "./count-ledger.ts";
export { findLedgerColumns, listLedgerRows, listMissingColumns } from "./find-ledger.ts";
export type * from "./ledger-types.ts";
export { UNFINISHED } from "./ledger-types.ts";
export type * from "./paste-types.ts";
export { listPassedOver, pickGrid } from "./pick-grid.ts";
export { planPaste } from "./plan-paste.ts";
export { readHtmlTables } from "./read-html-tables.ts";
export { readSpreadsheet } from "./read-spreadsheet.ts";
export { readTabText } from "./read-tab-text.ts";
export type { Sheet } from "./spreadsheet-types.ts";
