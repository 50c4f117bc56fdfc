/** The warnings that the writer keeps, with the reasons; they never print. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore, useKept } from "../store/store-hooks.ts";
import styles from "./findings.module.css";

export function KeptList(): ReactElement | null {
  const store = useDraftStore();
  const kept = useKept();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  if (kept.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>{wizardMessages.keptWarnings(kept.length)}</summary>
      <ul>
        {kept.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same of the same words
          <li key={`${index} ${each.finding.rule} ${each.finding.message}`}>
            <p>{each.finding.message}</p>
            <p className={styles.reason}>{wizardMessages.keptReason(each.reason)}</p>
            {!isReadOnly && (
              <Button look="quiet" onClick={() => store.release(each)}>
                {wizardMessages.releaseWarning}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
