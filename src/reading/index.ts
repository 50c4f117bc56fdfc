/** File → document tree → report. */

export { type DocxReading, readDocx } from "./docx/read-docx.ts";
export { type RecognisedTables, recogniseTables, type Unread } from "./recognise-tables.ts";
export { type Difference, type DifferencePlace, verifyDocx } from "./verify-docx.ts";
