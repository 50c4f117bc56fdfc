/** What belongs into a step and how it is counted; folded in beside the step's heading until it is wanted. */

import { lazy, type ReactElement, Suspense, useState } from "react";
import { LoadBoundary } from "../design/LoadBoundary.tsx";
import { wizardMessages } from "../messages.ts";
import type { StepId } from "../shell/targets.ts";
import styles from "./help.module.css";

const StepHelpText = lazy(async () => ({ default: (await import("./StepHelpText.tsx")).StepHelpText }));

export function StepHelp({ step }: { readonly step: StepId }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.stepHelp} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{wizardMessages.stepHelp}</summary>
      {isOpen && (
        <LoadBoundary>
          <Suspense fallback={<p>{wizardMessages.loading}</p>}>
            <StepHelpText step={step} />
          </Suspense>
        </LoadBoundary>
      )}
    </details>
  );
}
