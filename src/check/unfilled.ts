/** Which findings speak of what is only not yet filled, rather than wrong. */

import type { Finding } from "./check-types.ts";

/** The rule of a blank cell in a table that has figures. */
export const BLANK_RULE = "value.blank";
const unfilledRules: ReadonlySet<string> = new Set([BLANK_RULE, "structure.missing"]);

/** The rule of what a template, or last year's text, left to be filled in. */
export const PLACEHOLDER_RULE = "text.placeholder";

/** ××, ____, 【…】 in a text: a warning only, for words may really read so. */
export function isTemplateBlank({ rule }: Finding): boolean {
  return rule === PLACEHOLDER_RULE;
}

/** A blank cell, table, text or field. */
export function isUnfilled({ rule }: Finding): boolean {
  return unfilledRules.has(rule);
}
