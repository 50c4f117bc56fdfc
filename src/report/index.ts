/** The report as data: its shape, its figures and totals, its texts' normal form, its files. */

export * from "./blank.ts";
export { cleanFileName } from "./clean-file-name.ts";
export * from "./clean-text.ts";
export * from "./excerpts.ts";
export * from "./figures.ts";
export * from "./filling.ts";
export * from "./last-year.ts";
export {
  abridge,
  isObject,
  type JsonObject,
  type Parsed,
  parseJson,
  parseLeavingOutUnknown,
  printJson,
} from "./lenient-json.ts";
export * from "./next-report.ts";
export * from "./normal-form.ts";
export * from "./numbering.ts";
export * from "./places.ts";
export * from "./read-file.ts";
export type * from "./reading-notes.ts";
export type * from "./report-types.ts";
export { isDate, yearSchema } from "./schema.ts";
export { SCHEMA_VERSION } from "./schema-version.ts";
export * from "./totals.ts";
export * from "./weigh-sum.ts";
export { FIRST_YEAR, LAST_YEAR } from "./years.ts";
