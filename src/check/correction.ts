/** What a sentence would say with the figure of the table. Owns how a number is written in place of another. */

import type { Report } from "../report/index.ts";
import type { Finding } from "./check-types.ts";

/** `excerpt`, a part of the text at `place`, becomes `replacement`. */
export interface Correction {
  readonly place: string;
  readonly excerpt: string;
  readonly replacement: string;
}

/**
 * The words of a text finding with the number of the table in place of the one written, in the same style; null
 * where the excerpt does not hold exactly one such number or no exact one is expected.
 */
export function proposeCorrection(_finding: Finding, _report: Report): Correction | null {
  return null;
}
