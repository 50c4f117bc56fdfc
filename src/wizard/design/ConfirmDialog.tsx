/** A question with two answers. Esc means no. */

import type { ReactElement, ReactNode } from "react";
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

export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const buttons = (
    <>
      <Button onClick={props.onCancel}>{wizardMessages.cancel}</Button>
      <Button look="primary" disabled={props.isConfirmDisabled} onClick={props.onConfirm}>
        {props.confirmLabel}
      </Button>
    </>
  );
  return (
    <ModalDialog title={props.title} isWide={props.isWide} buttons={buttons} onCancel={props.onCancel}>
      {props.children}
    </ModalDialog>
  );
}
