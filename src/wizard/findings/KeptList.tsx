/** The warnings that the writer keeps, with the reasons; they never print. */

import type { ReactElement } from "react";
import type { KeptFinding } from "../../check/index.ts";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import styles from "./findings.module.css";

interface KeptListProps {
  readonly kept: readonly KeptFinding[];
  /** null where none can be made a finding again. */
  readonly onRelease: ((kept: KeptFinding) => void) | null;
}

export function KeptList({ kept, onRelease }: KeptListProps): ReactElement | null {
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
            {onRelease !== null && (
              <Button look="quiet" onClick={() => onRelease(each)}>
                {wizardMessages.releaseWarning}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
