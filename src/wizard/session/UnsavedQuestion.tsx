/** Asks before changes are given up that could not be saved. What keeps them is the answer that is offered first. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { ModalDialog } from "../design/ModalDialog.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftStore } from "../store/store-hooks.ts";
import { saveDraftFile } from "./save-draft-file.ts";

interface UnsavedQuestionProps {
  readonly words: { readonly title: string; readonly text: string; readonly giveUp: string };
  readonly onGiveUp: () => void;
  readonly onCancel: () => void;
}

export function UnsavedQuestion({ words, onGiveUp, onCancel }: UnsavedQuestionProps): ReactElement {
  const store = useDraftStore();
  const buttons = (
    <>
      <Button onClick={onCancel}>{wizardMessages.cancel}</Button>
      <Button onClick={onGiveUp}>{words.giveUp}</Button>
      <Button look="primary" onClick={() => saveDraftFile(store.draft)}>
        {wizardMessages.saveDraftFile}
      </Button>
    </>
  );
  return (
    <ModalDialog title={words.title} buttons={buttons} onCancel={onCancel}>
      <p>{words.text}</p>
    </ModalDialog>
  );
}
