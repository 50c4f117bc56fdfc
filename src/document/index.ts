/** The neutral document tree. */

export type * from "./document-types.ts";
export { listLines } from "./list-lines.ts";
