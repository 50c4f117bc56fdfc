/** The rule catalogue, in the order in which findings of one place are listed. */

import type { Rule, RuleDescription } from "../check-types.ts";
import { plausibleRules } from "./plausible.ts";
import { structureRules } from "./structure.ts";
import { sumRules } from "./sums.ts";
import { valueRules } from "./values.ts";

export const rules: readonly Rule[] = [...structureRules, ...valueRules, ...sumRules, ...plausibleRules];

/** The rules for people to read: what is looked at, why, and by which clause or practice. */
export const ruleCatalogue: readonly RuleDescription[] = rules.map(({ id, severity, name, why, source }) => ({
  id,
  severity,
  name,
  why,
  source,
}));
