/** The neutral document tree. */

export type * from "./document-types.ts";
