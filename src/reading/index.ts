/** File → document tree → report. */

export { type DocxReading, readDocx } from "./docx/read-docx.ts";
export { type HtmlReading, readHtml } from "./html/read-html.ts";
export { type DocumentReading, readDocument } from "./read-document.ts";
export { type RecognisedTables, recogniseTables, type Unread } from "./recognise-tables.ts";
export { readText } from "./text/index.ts";
export { type Difference, type DifferencePlace, verifyDocx, verifyHtml } from "./verify-document.ts";
