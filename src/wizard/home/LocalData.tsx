/** That everything stays on this computer, how to verify it, and how to keep a copy elsewhere. */

import { lazy, type ReactElement, Suspense, useState } from "react";
import type { BackupState } from "../backup/use-backup.ts";
import { Button } from "../design/Button.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { LoadBoundary } from "../design/LoadBoundary.tsx";
import { wizardMessages } from "../messages.ts";
import styles from "./home.module.css";

const RestoreDialog = lazy(async () => ({
  default: (await import("../backup/RestoreDialog.tsx")).RestoreDialog,
}));
const LocalOnlyDialog = lazy(async () => ({
  default: (await import("../local-only/LocalOnlyDialog.tsx")).LocalOnlyDialog,
}));

interface LocalDataProps {
  readonly backup: BackupState;
  /** There is something to back up. */
  readonly canSave: boolean;
}

export function LocalData({ backup, canSave }: LocalDataProps): ReactElement {
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
          <p className={styles.local}>{wizardMessages.localOnlyText}</p>
        </div>
        <div className={styles.cardActions}>
          <Button disabled={isBusy || !canSave} onClick={() => void backup.save()}>
            {wizardMessages.saveBackup}
          </Button>
          <FileButton
            label={wizardMessages.restoreBackup}
            accept=".json,application/json"
            disabled={isBusy}
            onFile={(file) => void backup.openFile(file)}
          />
        </div>
        {isBusy && <p role="status">{wizardMessages.working}</p>}
      </section>
      {/* Each by itself: one that cannot be fetched takes nothing else with it. */}
      {question !== null && (
        <LoadBoundary>
          <Suspense fallback={null}>
            <RestoreDialog
              question={question}
              onAnswer={(choice) => void backup.answer(choice)}
              onCancel={backup.cancel}
            />
          </Suspense>
        </LoadBoundary>
      )}
      {isVerifying && (
        <LoadBoundary>
          <Suspense fallback={null}>
            <LocalOnlyDialog onClose={() => setVerifying(false)} />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
