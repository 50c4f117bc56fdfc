/** The version of the draft files that are written; `read-file.ts` upgrades older ones. Apart from the schema, which is large. */

export const SCHEMA_VERSION = 1;
