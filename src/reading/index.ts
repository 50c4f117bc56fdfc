/** File → document tree → report. */

export { type DocxReading, readDocx } from "./docx/read-docx.ts";
export { type HtmlReading, readHtml } from "./html/read-html.ts";
export { type DocumentReading, readDocument } from "./read-document.ts";
export { type ReportReading, readReport } from "./read-report.ts";
export * from "./recognise/index.ts";
export { readText } from "./text/index.ts";
export { type Difference, type DifferencePlace, verifyDocx, verifyHtml } from "./verify-document.ts";
