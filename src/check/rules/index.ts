/** The rule catalogue, in the order in which findings of one place are listed. */

import type { Rule } from "../check-types.ts";
import { plausibleRules } from "./plausible.ts";
import { structureRules } from "./structure.ts";
import { sumRules } from "./sums.ts";
import { valueRules } from "./values.ts";

export const rules: readonly Rule[] = [...structureRules, ...valueRules, ...sumRules, ...plausibleRules];
