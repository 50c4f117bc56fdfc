/** Document tree → report and what of it could not be read with certainty. */

export { recogniseReport } from "./recognise-report.ts";
export type { Origin, Origins, Recognition, Unread } from "./recognition.ts";
