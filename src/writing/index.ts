/** Report → document tree, and how that looks on paper. The Word file itself is made in ./docx. */

export type { DocumentComment } from "./anchor-comments.ts";
export { composeDocument } from "./compose.ts";
export { suggestFileName } from "./file-name.ts";
export { fitTable } from "./fit-table.ts";
export { isKeptWithNext } from "./keep-together.ts";
export { alignPageNumber, printPageNumber } from "./page-number.ts";
export { printText } from "./print-text.ts";
export { applyTemplate } from "./template/apply-template.ts";
export { isFaceName, MAX_FACE_NAME_LENGTH } from "./template/face-name.ts";
export * from "./template/template.ts";
export {
  isTemplateFile,
  MAX_SIGNATURE_CHARS,
  printTemplateFile,
  readTemplateFile,
  writeTemplateFile,
} from "./template/template-file.ts";
export * from "./typography.ts";
