/** A question with two answers, in the browser's own modal dialog. Esc and the backdrop mean no. */

import { type ReactElement, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { wizardMessages } from "../messages.ts";
import { Button } from "./Button.tsx";
import styles from "./controls.module.css";

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
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    if (current?.open === false) current.showModal();
    // Closed before it is taken away: only so does the browser give the cursor back to where it was. Chromium 86 does
    // not even then, and leaves it in the dialog.
    return () => {
      current?.close();
      const isLeftBehind = current?.contains(document.activeElement) === true;
      if (isLeftBehind && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.isWide === true ? `${styles.dialog} ${styles.wideDialog}` : styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={titleId}>{props.title}</h2>
      <div className={styles.dialogBody}>{props.children}</div>
      <div className={styles.actions}>
        <Button onClick={props.onCancel}>{wizardMessages.cancel}</Button>
        <Button look="primary" disabled={props.isConfirmDisabled} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </div>
    </dialog>
  );
}
