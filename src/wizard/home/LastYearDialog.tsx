/** Asks which report is last year's: a draft of this computer or a file. */

import { type ReactElement, useRef, useState } from "react";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { FilePicker } from "../design/FilePicker.tsx";
import { wizardMessages } from "../messages.ts";
import { READABLE_FILES } from "../opening/readable-files.ts";
import styles from "./home.module.css";
import { nameDraftChoice } from "./name-draft.ts";
import type { DraftEntry } from "./use-home.ts";

interface LastYearDialogProps {
  readonly drafts: readonly DraftEntry[];
  readonly onDraft: (entry: DraftEntry) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

export function LastYearDialog({ drafts, onDraft, onFile, onClose }: LastYearDialogProps): ReactElement {
  const usable = drafts.filter(({ summary }) => !summary.damaged && summary.year !== null);
  const [chosen, setChosen] = useState(usable[0]?.summary.id ?? "");
  const entry = usable.find(({ summary }) => summary.id === chosen);
  const picker = useRef<HTMLInputElement>(null);
  const choose = (): void => picker.current?.click();
  const files = (
    <FilePicker
      picker={picker}
      label={wizardMessages.chooseLastYearFile}
      accept={READABLE_FILES}
      onFile={onFile}
    />
  );
  // Without a draft to choose there is only one thing to do.
  if (entry === undefined || entry.summary.year === null) {
    return (
      <ConfirmDialog
        title={wizardMessages.chooseLastYear}
        confirmLabel={wizardMessages.chooseLastYearFile}
        onConfirm={choose}
        onCancel={onClose}
      >
        <p>{wizardMessages.chooseLastYearFileText}</p>
        {files}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={wizardMessages.chooseLastYear}
      confirmLabel={wizardMessages.beginYear(entry.summary.year + 1)}
      onConfirm={() => onDraft(entry)}
      onCancel={onClose}
    >
      <p>{wizardMessages.chooseLastYearText}</p>
      <select
        className={controls.field}
        aria-label={wizardMessages.chooseLastYear}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {usable.map(({ summary }) => (
          <option key={summary.id} value={summary.id}>
            {nameDraftChoice(summary)}
          </option>
        ))}
      </select>
      <p className={styles.otherWay}>
        {wizardMessages.orLastYearFile}
        <Button look="quiet" onClick={choose}>
          {wizardMessages.chooseLastYearFile}
        </Button>
      </p>
      {files}
    </ConfirmDialog>
  );
}
