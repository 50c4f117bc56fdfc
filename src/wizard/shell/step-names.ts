/** What steps are called. */

import { composeHeading, getSection } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";
import type { StepId } from "./targets.ts";

/** The step's name: the section's printed heading, or a name of the wizard's own. */
export function nameStep(step: StepId): string {
  if (step === "basics") return wizardMessages.basics;
  if (step === "export") return wizardMessages.exportStep;
  return composeHeading(getSection(step));
}
