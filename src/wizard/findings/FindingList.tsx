/** The findings of the draft, grouped by step; each leads to its cell or text. */

import type { ReactElement } from "react";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";
import { useFindings } from "../store/store-hooks.ts";
import { FindingEntryItem } from "./FindingEntryItem.tsx";
import { groupFindings } from "./finding-groups.ts";
import styles from "./findings.module.css";
import { KeptList } from "./KeptList.tsx";

interface FindingListProps {
  readonly onGo: (target: string) => void;
}

export function FindingList({ onGo }: FindingListProps): ReactElement {
  const groups = groupFindings(useFindings());
  return (
    <>
      {groups.length === 0 && (
        <p className={styles.none}>
          <Icon name="success" /> {wizardMessages.noFindings}
        </p>
      )}
      {groups.map((group) => (
        <section key={group.step} className={styles.group} aria-label={nameStep(group.step)}>
          <h3>{nameStep(group.step)}</h3>
          <ul>
            {group.entries.map((entry) => (
              <FindingEntryItem key={entry.key} entry={entry} onGo={onGo} />
            ))}
          </ul>
        </section>
      ))}
      <KeptList />
    </>
  );
}
