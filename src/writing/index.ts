/** Report → document tree, and how that looks on paper. The Word file itself is made in ./docx. */

export type { DocumentComment } from "./anchor-comments.ts";
export { composeDocument } from "./compose.ts";
export { suggestFileName } from "./file-name.ts";
export { fitTable, type TableFit } from "./fit-table.ts";
export { isKeptWithNext } from "./keep-together.ts";
export { printText } from "./print-text.ts";
export * from "./typography.ts";
