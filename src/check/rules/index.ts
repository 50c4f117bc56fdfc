/** The rule catalogue, in the order in which findings of one place are listed. */

import type { Rule, RuleDescription } from "../check-types.ts";
import { carryRules } from "./carry.ts";
import { changeRule } from "./change.ts";
import { plausibleRules } from "./plausible.ts";
import { printedRules } from "./printed.ts";
import { signatureRule } from "./signature.ts";
import { structureRules } from "./structure.ts";
import { sumRules } from "./sums.ts";
import { agencyRule } from "./texts/agency.ts";
import { breakdownRule } from "./texts/breakdown.ts";
import { disputesRule } from "./texts/disputes.ts";
import { documentsRule } from "./texts/documents.ts";
import { feesRule } from "./texts/fees.ts";
import { noneRule } from "./texts/none.ts";
import { periodRule } from "./texts/period.ts";
import { placeholderRule } from "./texts/placeholder.ts";
import { repeatedRule } from "./texts/repeated.ts";
import { reportYearRule } from "./texts/report-year.ts";
import { requestsRule } from "./texts/requests.ts";
import { yearRule } from "./texts/year.ts";
import { topicHeadingRule } from "./topic-headings.ts";
import { valueRules } from "./values.ts";

export const rules: readonly Rule[] = [
  ...structureRules,
  topicHeadingRule,
  ...printedRules,
  signatureRule,
  reportYearRule,
  periodRule,
  ...valueRules,
  ...sumRules,
  ...carryRules,
  ...plausibleRules,
  changeRule,
  yearRule,
  placeholderRule,
  agencyRule,
  requestsRule,
  noneRule,
  disputesRule,
  documentsRule,
  feesRule,
  breakdownRule,
  repeatedRule,
];

/** The rules for people to read: what is looked at, why, and by which clause or practice. */
export const ruleCatalogue: readonly RuleDescription[] = rules.map(({ id, severity, name, why, source }) => ({
  id,
  severity,
  name,
  why,
  source,
}));
