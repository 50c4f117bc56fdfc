/** The steps with the state of each: done, open, or how many errors. */

import type { ReactElement } from "react";
import { Icon } from "../design/Icon.tsx";
import { groupFindings, isSameState, type StepCounts } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { useFromFindings } from "../store/store-hooks.ts";
import styles from "./shell.module.css";
import { nameStep } from "./step-names.ts";
import { readStepId, type StepId, stepIds } from "./targets.ts";

function StepState({ group }: { readonly group: StepCounts | undefined }): ReactElement {
  if (group === undefined || group.errors + group.warnings === 0) {
    return (
      <span className={styles.state} data-state="done" title={wizardMessages.stepDone}>
        <Icon name="success" label={wizardMessages.stepDone} />
      </span>
    );
  }
  if (group.isOpen) return <span className={styles.state}>{wizardMessages.stepOpen}</span>;
  const words = describeState(group);
  const severity = group.errors > 0 ? "error" : "warning";
  return (
    <span className={styles.state} data-state={severity} title={words}>
      <Icon name={severity} label={words} />
      <span aria-hidden>{group.errors > 0 ? group.errors : group.warnings}</span>
    </span>
  );
}

function describeState(group: StepCounts | undefined): string {
  if (group === undefined || group.errors + group.warnings === 0) return wizardMessages.stepDone;
  if (group.isOpen) return wizardMessages.stepOpen;
  return group.errors > 0
    ? wizardMessages.stepErrors(group.errors)
    : wizardMessages.stepWarnings(group.warnings);
}

interface StepSelectProps extends StepListProps {
  readonly groups: readonly StepCounts[];
}

/** The steps on a narrow screen, where a list would fill it. */
function StepSelect({ current, groups, onGo }: StepSelectProps): ReactElement {
  return (
    <select
      className={styles.stepSelect}
      aria-label={wizardMessages.steps}
      value={current}
      onChange={(event) => onGo(readStepId(event.target.value))}
    >
      {stepIds.map((step) => (
        <option key={step} value={step}>
          {step === "export"
            ? nameStep(step)
            : wizardMessages.stepWithState(
                nameStep(step),
                describeState(groups.find((group) => group.step === step)),
              )}
        </option>
      ))}
    </select>
  );
}

function haveSameStates(a: readonly StepCounts[], b: readonly StepCounts[]): boolean {
  return (
    a.length === b.length &&
    a.every((counts, index) => {
      const other = b[index];
      return other?.step === counts.step && isSameState(counts, other);
    })
  );
}

interface StepListProps {
  readonly current: StepId;
  readonly onGo: (step: StepId) => void;
}

export function StepList({ current, onGo }: StepListProps): ReactElement {
  const groups = useFromFindings(groupFindings, haveSameStates);
  return (
    <nav className={styles.steps} aria-label={wizardMessages.steps}>
      <StepSelect current={current} groups={groups} onGo={onGo} />
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
