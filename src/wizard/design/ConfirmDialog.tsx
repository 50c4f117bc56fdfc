/** A question with two answers. Esc means no, Enter in a field of one line means yes. */

import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { wizardMessages } from "../messages.ts";
import { Button } from "./Button.tsx";
import { ModalDialog } from "./ModalDialog.tsx";

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly isConfirmDisabled?: boolean;
  /** For a dialog that shows a table. */
  readonly isWide?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** An input method's own Enter only ends its word. */
function isAnswer({ key, target, nativeEvent }: KeyboardEvent): boolean {
  const isLine = target instanceof HTMLInputElement && target.type === "text";
  return isLine && key === "Enter" && !nativeEvent.isComposing;
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const answer = (event: KeyboardEvent): void => {
    if (!isAnswer(event) || props.isConfirmDisabled === true) return;
    event.preventDefault();
    props.onConfirm();
  };
  const buttons = (
    <>
      <Button onClick={props.onCancel}>{wizardMessages.cancel}</Button>
      <Button look="primary" disabled={props.isConfirmDisabled} onClick={props.onConfirm}>
        {props.confirmLabel}
      </Button>
    </>
  );
  return (
    <ModalDialog
      title={props.title}
      isWide={props.isWide}
      buttons={buttons}
      onCancel={props.onCancel}
      onKeyDown={answer}
    >
      {props.children}
    </ModalDialog>
  );
}
