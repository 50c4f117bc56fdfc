/** The help of one step as a list. */

import type { ReactElement } from "react";
import type { StepId } from "../shell/targets.ts";
import { listStepHelp } from "./step-help.ts";

export function StepHelpText({ step }: { readonly step: StepId }): ReactElement {
  return (
    <ul>
      {listStepHelp(step).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
