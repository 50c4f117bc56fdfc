/** Asks which report is last year's: a draft of this computer or a file. */

import { type ReactElement, useState } from "react";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { FileButton } from "../design/FileButton.tsx";
import { wizardMessages } from "../messages.ts";
import { READABLE_FILES } from "../opening/readable-files.ts";
import { nameDraft } from "./name-draft.ts";
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
  return (
    <ConfirmDialog
      title={wizardMessages.chooseLastYear}
      confirmLabel={wizardMessages.beginYear((entry?.summary.year ?? 0) + 1)}
      isConfirmDisabled={entry === undefined}
      onConfirm={() => entry !== undefined && onDraft(entry)}
      onCancel={onClose}
    >
      <p>{wizardMessages.chooseLastYearText}</p>
      {usable.length === 0 ? (
        <p className={controls.hint}>{wizardMessages.noDraftsYet}</p>
      ) : (
        <select
          className={controls.field}
          aria-label={wizardMessages.chooseLastYear}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {usable.map(({ summary }) => (
            <option key={summary.id} value={summary.id}>
              {nameDraft(summary)}
            </option>
          ))}
        </select>
      )}
      <p>
        <FileButton label={wizardMessages.chooseLastYearFile} accept={READABLE_FILES} onFile={onFile} />
      </p>
    </ConfirmDialog>
  );
}
