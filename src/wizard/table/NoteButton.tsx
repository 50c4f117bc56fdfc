/** Asks for the remark that prints under the figure that last had the cursor. */

import { type ReactElement, useId, useState } from "react";
import type { CellAddress } from "../../format/index.ts";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import type { CursorPlace } from "./cell-cursor.ts";
import { nameFigure } from "./name-figure.ts";

interface NoteDialogProps {
  readonly address: CellAddress | null;
  readonly onClose: () => void;
}

function NoteDialog({ address, onClose }: NoteDialogProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [note, setNote] = useState(address === null ? "" : (store.report.cellNotes[address] ?? ""));
  const id = useId();
  const save = (): void => {
    if (address !== null) store.setCellNote(address, note);
    onClose();
  };
  return (
    <ConfirmDialog
      title={wizardMessages.noteTitle}
      confirmLabel={wizardMessages.noteSave}
      isConfirmDisabled={isReadOnly || address === null}
      onConfirm={save}
      onCancel={onClose}
    >
      {isReadOnly && <Notice severity="warning" text={wizardMessages.takenMeanwhile} />}
      {address === null ? (
        <p>{wizardMessages.noteChooseCell}</p>
      ) : (
        <>
          <label htmlFor={id}>{wizardMessages.noteLabel(nameFigure(address))}</label>
          <input
            id={id}
            className={controls.field}
            value={note}
            placeholder={wizardMessages.noteExample}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

interface NoteButtonProps {
  readonly cursor: CursorPlace;
}

export function NoteButton({ cursor }: NoteButtonProps): ReactElement {
  const isReadOnly = useDraftPart((store) => store.isReadOnly);
  const [asked, setAsked] = useState<{ readonly address: CellAddress | null } | null>(null);
  return (
    <>
      <Button disabled={isReadOnly} onClick={() => setAsked({ address: cursor.current })}>
        {wizardMessages.noteButton}
      </Button>
      {asked !== null && <NoteDialog address={asked.address} onClose={() => setAsked(null)} />}
    </>
  );
}
