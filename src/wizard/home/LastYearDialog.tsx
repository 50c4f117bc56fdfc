/** Asks which report is last year's: a draft of this computer or a file. */

import { type ReactElement, useRef, useState } from "react";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { FilePicker } from "../design/FilePicker.tsx";
import { wizardMessages } from "../messages.ts";
import { READABLE_FILES } from "../opening/readable-files.ts";
import { type DraftChoice, listLastYearDrafts } from "../previous/last-year-drafts.ts";
import { proposeYear } from "../proposals.ts";
import styles from "./home.module.css";
import type { DraftEntry } from "./use-home.ts";

interface LastYearDialogProps {
  /** null where they cannot be listed. */
  readonly drafts: readonly DraftEntry[] | null;
  readonly onDraft: (entry: DraftEntry) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** Those with a year, the one before the year that is due first. */
function listChoices(drafts: readonly DraftEntry[]): readonly DraftChoice[] {
  const before = proposeYear(new Date()) - 1;
  const summaries = drafts.map(({ summary }) => summary);
  const ordered = [
    ...summaries.filter(({ year }) => year === before),
    ...summaries.filter(({ year }) => year !== before),
  ];
  return listLastYearDrafts(ordered, { agency: "", year: null });
}

export function LastYearDialog({ drafts, onDraft, onFile, onClose }: LastYearDialogProps): ReactElement {
  const [choices] = useState(() => listChoices(drafts ?? []));
  const [chosen, setChosen] = useState(choices[0]?.draft.id ?? "");
  const entry = drafts?.find(({ summary }) => summary.id === chosen);
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
        <p>{drafts === null ? wizardMessages.draftsUnseenFileText : wizardMessages.chooseLastYearFileText}</p>
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
        {choices.map(({ draft, label }) => (
          <option key={draft.id} value={draft.id}>
            {label}
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
