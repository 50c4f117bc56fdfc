/** Findings grouped by step, or that there are none. Each leads to its place. */

import type { ReactElement } from "react";
import { type Finding, listDoubtfulCells } from "../../check/index.ts";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";
import { FindingEntryItem } from "./FindingEntryItem.tsx";
import { type FindingEntry, groupFindings } from "./finding-groups.ts";
import styles from "./findings.module.css";

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onGo: (entry: FindingEntry) => void;
  /** They are a draft's, in which they can be corrected and kept. */
  readonly isDraft: boolean;
}

export function FindingGroups({ findings, onGo, isDraft }: FindingGroupsProps): ReactElement {
  const groups = groupFindings(findings);
  const doubtful = listDoubtfulCells(findings);
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
              <FindingEntryItem
                key={entry.key}
                entry={entry}
                onGo={onGo}
                isDraft={isDraft}
                isDoubtful={entry.finding?.about?.some((cell) => doubtful.has(cell)) ?? false}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
