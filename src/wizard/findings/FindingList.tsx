/** The findings of the draft, grouped by step; each leads to its cell or text. */

import type { ReactElement } from "react";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";
import { useFindings } from "../store/store-hooks.ts";
import { groupFindings } from "./finding-groups.ts";
import styles from "./findings.module.css";

interface FindingListProps {
  readonly onGo: (target: string) => void;
}

export function FindingList({ onGo }: FindingListProps): ReactElement {
  const groups = groupFindings(useFindings());
  if (groups.length === 0) {
    return (
      <p className={styles.none}>
        <Icon name="success" /> {wizardMessages.noFindings}
      </p>
    );
  }
  return (
    <>
      {groups.map((group) => (
        <section key={group.step} className={styles.group} aria-label={nameStep(group.step)}>
          <h3>{nameStep(group.step)}</h3>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.key}>
                <button
                  type="button"
                  data-severity={entry.isOpen ? "open" : entry.severity}
                  onClick={() => onGo(entry.target)}
                >
                  {entry.isOpen ? (
                    <Icon name="open" label={wizardMessages.open} />
                  ) : (
                    <Icon name={entry.severity} label={wizardMessages[entry.severity]} />
                  )}
                  <span>{entry.message}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
