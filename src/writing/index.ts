/** Report → document tree → file. */

export { composeDocument } from "./compose.ts";
export { suggestFileName } from "./file-name.ts";
export { fitTable, type TableFit } from "./fit-table.ts";
export { type RenderOptions, renderDocx } from "./render-docx.ts";
export * from "./typography.ts";
