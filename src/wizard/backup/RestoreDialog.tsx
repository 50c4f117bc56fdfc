/** Asks what to do with drafts of a backup that are on this computer with other contents. */

import { type ReactElement, useState } from "react";
import type { DifferingDraft, RestoreChoice } from "../../drafts/backup/index.ts";
import { printTitle } from "../../report/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { printMoment } from "../print-moment.ts";
import styles from "./backup.module.css";
import type { RestoreQuestion } from "./backup-work.ts";
import { backupWords } from "./messages.ts";

interface RestoreDialogProps {
  readonly question: RestoreQuestion;
  readonly onAnswer: (choice: RestoreChoice) => void;
  readonly onCancel: () => void;
}

function DifferingItem({ draft }: { readonly draft: DifferingDraft }): ReactElement {
  const { entry, local } = draft;
  return (
    <li>
      <strong>{printTitle(entry.draft.report)}</strong>
      <span>{backupWords.localSaved(printMoment(local.savedAt))}</span>
      {entry.savedAt !== null && <span>{backupWords.backupSaved(printMoment(entry.savedAt))}</span>}
    </li>
  );
}

const choices: readonly RestoreChoice[] = ["both", "backup", "local"];

export function RestoreDialog({ question, onAnswer, onCancel }: RestoreDialogProps): ReactElement {
  const [chosen, setChosen] = useState<RestoreChoice>("both");
  const { plan, contents } = question;
  const day = plan.createdAt === "" ? "" : printMoment(Date.parse(plan.createdAt));
  return (
    <ConfirmDialog
      title={backupWords.title(plan.differing.length)}
      confirmLabel={backupWords.confirm}
      onConfirm={() => onAnswer(chosen)}
      onCancel={onCancel}
    >
      <p>{backupWords.intro(day, contents.entries.length + contents.faults.length)}</p>
      {contents.isCut && <p>{backupWords.cut}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that. */}
      <ul className={styles.differing} aria-label={backupWords.title(plan.differing.length)} tabIndex={0}>
        {plan.differing.map((draft) => (
          <DifferingItem key={draft.local.id} draft={draft} />
        ))}
      </ul>
      <fieldset className={styles.choices}>
        <legend>{backupWords.choices}</legend>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="restore"
              checked={chosen === choice}
              onChange={() => setChosen(choice)}
            />
            {backupWords[choice]}
          </label>
        ))}
      </fieldset>
      {plan.missing.length > 0 && <p>{backupWords.alsoMissing(plan.missing.length)}</p>}
      {plan.presentCount > 0 && <p>{backupWords.alsoPresent(plan.presentCount)}</p>}
    </ConfirmDialog>
  );
}
