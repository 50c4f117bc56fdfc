/** What belongs into a step and how it is counted; folded in beside the step's heading until it is wanted. */

import { type ReactElement, useState } from "react";
import { loadPart } from "../design/LoadPart.tsx";
import { wizardMessages } from "../messages.ts";
import type { StepId } from "../shell/targets.ts";
import styles from "./help.module.css";

const StepHelpText = loadPart(async () => (await import("./StepHelpText.tsx")).StepHelpText);

export function StepHelp({ step }: { readonly step: StepId }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.stepHelp} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{wizardMessages.stepHelp}</summary>
      {isOpen && <StepHelpText step={step} />}
    </details>
  );
}
