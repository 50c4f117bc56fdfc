/** The steps with the state of each: done, open, or how many errors. */

import type { ReactElement } from "react";
import { Icon } from "../design/Icon.tsx";
import { type FindingGroup, groupFindings } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { useFindings } from "../store/store-hooks.ts";
import styles from "./shell.module.css";
import { nameStep } from "./step-names.ts";
import { type StepId, stepIds } from "./targets.ts";

function StepState({ group }: { readonly group: FindingGroup | undefined }): ReactElement {
  if (group === undefined || group.errors + group.warnings === 0) {
    return (
      <span className={styles.state} data-state="done" title={wizardMessages.stepDone}>
        <Icon name="success" label={wizardMessages.stepDone} />
      </span>
    );
  }
  if (group.isOpen) return <span className={styles.state}>{wizardMessages.stepOpen}</span>;
  const words =
    group.errors > 0 ? wizardMessages.stepErrors(group.errors) : wizardMessages.stepWarnings(group.warnings);
  const severity = group.errors > 0 ? "error" : "warning";
  return (
    <span className={styles.state} data-state={severity} title={words}>
      <Icon name={severity} label={words} />
      <span aria-hidden>{group.errors > 0 ? group.errors : group.warnings}</span>
    </span>
  );
}

interface StepListProps {
  readonly current: StepId;
  readonly onGo: (step: StepId) => void;
}

export function StepList({ current, onGo }: StepListProps): ReactElement {
  const groups = groupFindings(useFindings());
  return (
    <nav className={styles.steps} aria-label={wizardMessages.steps}>
      <ol>
        {stepIds.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={styles.stepButton}
              aria-current={step === current ? "step" : undefined}
              onClick={() => onGo(step)}
            >
              <span>{nameStep(step)}</span>
              {step !== "export" && <StepState group={groups.find((group) => group.step === step)} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
