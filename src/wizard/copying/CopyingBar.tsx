/** Whose figures are copied and how far that is, and all figures at once. Stays in sight while the tables scroll. */

import type { ReactElement } from "react";
import { formCells } from "../../format/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import styles from "./copying.module.css";
import { copyingMessages } from "./messages.ts";
import type { CopyOutcome } from "./use-copying.ts";

interface CopyingBarProps {
  /** Agency and year: with several drafts at hand nobody may take the figures of another one. */
  readonly name: string;
  readonly copied: number;
  readonly outcome: CopyOutcome | null;
  readonly onCopyAll: () => void;
  readonly onForget: () => void;
}

export function CopyingBar({ name, copied, outcome, onCopyAll, onForget }: CopyingBarProps): ReactElement {
  return (
    <div className={styles.bar}>
      <div className={styles.barActions}>
        <Button title={copyingMessages.copyAllHint} onClick={onCopyAll}>
          {copyingMessages.copyAll(formCells.length)}
        </Button>
        <span>{copyingMessages.progress(copied, formCells.length)}</span>
        <Button look="quiet" isPassive={copied === 0} onClick={onForget}>
          {copyingMessages.startAgain}
        </Button>
        <strong className={styles.name} title={name}>
          {name}
        </strong>
      </div>
      <p role="status" className={styles.outcome} data-failed={outcome?.succeeded === false || undefined}>
        {outcome === null ? (
          copyingMessages.keys
        ) : (
          <>
            <Icon name={outcome.succeeded ? "success" : "error"} /> {outcome.words}
          </>
        )}
      </p>
    </div>
  );
}
