/** The steps with the state of each: done, open, or how many errors. */

import type { ReactElement } from "react";
import { Icon } from "../design/Icon.tsx";
import { groupFindings, isSameState, type StepCounts } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { useFromFindings } from "../store/store-hooks.ts";
import styles from "./step-list.module.css";
import { nameStep } from "./step-names.ts";
import { readStepId, type StepId, stepIds } from "./targets.ts";

type StateName = "error" | "open" | "warning" | "done";

/** What matters most about a step: mistakes, then what is not yet filled, then warnings. */
function nameState(counts: StepCounts | undefined): StateName {
  if (counts === undefined) return "done";
  if (counts.errors > 0) return "error";
  if (counts.isOpen) return "open";
  return counts.warnings > 0 ? "warning" : "done";
}

function describeState(counts: StepCounts | undefined): string {
  switch (nameState(counts)) {
    case "error":
      return wizardMessages.stepErrors(counts?.errors ?? 0);
    case "open":
      return wizardMessages.stepOpen;
    case "warning":
      return wizardMessages.stepWarnings(counts?.warnings ?? 0);
    case "done":
      return wizardMessages.stepDone;
  }
}

function StepState({ counts }: { readonly counts: StepCounts | undefined }): ReactElement {
  const state = nameState(counts);
  const words = describeState(counts);
  if (state === "open") {
    return (
      <span className={styles.state} data-later>
        {words}
      </span>
    );
  }
  const count = state === "error" ? counts?.errors : state === "warning" ? counts?.warnings : undefined;
  return (
    <span className={styles.state} data-state={state} title={words}>
      <Icon name={state === "done" ? "success" : state} label={words} />
      {count !== undefined && <span aria-hidden>{count}</span>}
    </span>
  );
}

interface StepSelectProps extends StepListProps {
  readonly groups: readonly StepCounts[];
}

/** The steps on a narrow screen, where a list would fill it. */
function StepSelect({ current, groups, onGo }: StepSelectProps): ReactElement {
  return (
    <select
      className={styles.stepSelect}
      data-later
      aria-label={wizardMessages.steps}
      value={current}
      onChange={({ currentTarget }) => {
        onGo(readStepId(currentTarget.value));
        // An arrow goes to the next step at once: the one after it is an arrow away.
        currentTarget.focus({ preventScroll: true });
      }}
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
    <nav className={styles.steps} data-steps aria-label={wizardMessages.steps}>
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
              {step !== "export" && <StepState counts={groups.find((group) => group.step === step)} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
