/** File → document tree → report. */

export { type DocxReading, readDocx } from "./read-docx.ts";
export { type RecognisedTables, recogniseTables, type Unread } from "./recognise/recognise-tables.ts";
export { type Difference, type DifferencePlace, verifyDocx } from "./verify-docx.ts";
