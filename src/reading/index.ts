/** File → document tree → report. */

export { type DocxReading, readDocx } from "./read-docx.ts";
export * from "./recognise/index.ts";
export { type Difference, type DifferencePlace, verifyDocx } from "./verify-docx.ts";
