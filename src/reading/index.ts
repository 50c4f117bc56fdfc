/** File → document tree → report. */

export { readDocx } from "./docx/read-docx.ts";
export { readHtml } from "./html/read-html.ts";
export { type ReportReading, readReport } from "./read-report.ts";
export * from "./recognise/index.ts";
export { readText } from "./text/index.ts";
export { type Difference, verifyDocx, verifyHtml } from "./verify-document.ts";
