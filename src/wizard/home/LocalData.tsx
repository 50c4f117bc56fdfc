/** That everything stays on this computer, how to verify it, and how to keep a copy elsewhere. */

import { type ReactElement, useState } from "react";
import type { BackupState } from "../backup/use-backup.ts";
import { Button } from "../design/Button.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { loadPart } from "../design/LoadPart.tsx";
import { wizardMessages } from "../messages.ts";
import styles from "./home.module.css";

const RestoreDialog = loadPart(async () => (await import("../backup/RestoreDialog.tsx")).RestoreDialog, null);
const LocalOnlyDialog = loadPart(
  async () => (await import("../local-only/LocalOnlyDialog.tsx")).LocalOnlyDialog,
  null,
);

interface LocalDataProps {
  readonly backup: BackupState;
  /** Whether the browser stores drafts at all: nothing may promise it where it does not. */
  readonly isKept: boolean;
  /** There is something to back up. */
  readonly canSave: boolean;
}

export function LocalData({ backup, isKept, canSave }: LocalDataProps): ReactElement {
  const [isVerifying, setVerifying] = useState(false);
  const { question, isBusy } = backup;
  return (
    <>
      <section className={styles.localData} aria-labelledby="local-data">
        <div>
          <p>
            <strong id="local-data">{wizardMessages.localOnly}</strong>
            <Button look="quiet" onClick={() => setVerifying(true)}>
              {wizardMessages.howToVerify}
            </Button>
          </p>
          <p className={styles.local}>
            {isKept ? wizardMessages.localOnlyText : wizardMessages.nothingKeptText}
          </p>
        </div>
        <div className={styles.cardActions}>
          <Button disabled={!canSave} isPassive={isBusy} onClick={() => void backup.save()}>
            {wizardMessages.saveBackup}
          </Button>
          <FileButton
            label={wizardMessages.restoreBackup}
            accept=".json,application/json"
            isPassive={isBusy}
            onFile={(file) => void backup.openFile(file)}
          />
        </div>
        {isBusy && <p role="status">{wizardMessages.working}</p>}
      </section>
      {question !== null && (
        <RestoreDialog
          question={question}
          onAnswer={(choice) => void backup.answer(choice)}
          onCancel={backup.cancel}
        />
      )}
      {isVerifying && <LocalOnlyDialog isKept={isKept} onClose={() => setVerifying(false)} />}
    </>
  );
}
