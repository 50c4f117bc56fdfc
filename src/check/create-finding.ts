/** Findings from what differs: fills what a rule does not speak of. Owns the defaults, no judgement. */

import type { Finding, RuleDescription } from "./check-types.ts";

type Named = Pick<RuleDescription, "id" | "severity">;
type Spoken = Pick<Finding, "message"> & Partial<Omit<Finding, "rule" | "severity" | "message">>;

/** A finding of a rule; what is not given is empty. */
export function createFinding({ id, severity }: Named, spoken: Spoken): Finding {
  return {
    rule: id,
    severity,
    cells: [],
    place: null,
    expected: null,
    actual: null,
    excerpt: null,
    ...spoken,
  };
}
