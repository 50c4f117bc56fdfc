/** Which findings speak of what is only not yet filled, rather than wrong. */

import type { Finding } from "./check-types.ts";

/** The rule of a blank cell in a table that has figures. */
export const BLANK_RULE = "value.blank";
const unfilledRules: ReadonlySet<string> = new Set([BLANK_RULE, "structure.missing"]);

/** A blank cell, table, text or field. */
export function isUnfilled({ rule }: Finding): boolean {
  return unfilledRules.has(rule);
}
