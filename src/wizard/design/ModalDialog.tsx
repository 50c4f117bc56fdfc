/**
 * The browser's own modal dialog: a title, what is said, a line of buttons. Esc and the browser's Back mean no. The
 * keyboard begins at the button marked `data-first`, else where the browser puts it: at the first thing in it that takes
 * keys.
 */

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import styles from "./controls.module.css";
import { noteDialog } from "./open-dialogs.ts";
import { dropStrayClick } from "./stray-click.ts";

/** Before Chromium 130 the keys do not come into a part that scrolls unless something in it takes them. */
function openToKeys(body: HTMLElement, titleId: string): () => void {
  const observer = new ResizeObserver(() => {
    const isCut = body.scrollHeight > body.clientHeight;
    if (!isCut || body.querySelector("button, input, select, textarea, summary, [tabindex]") !== null) {
      body.removeAttribute("tabindex");
      return;
    }
    body.tabIndex = 0;
    body.setAttribute("role", "group");
    body.setAttribute("aria-labelledby", titleId);
  });
  observer.observe(body);
  return () => observer.disconnect();
}

interface ModalDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  /** For a dialog that shows a table. */
  readonly isWide?: boolean | undefined;
  readonly onCancel: () => void;
  /** For the keys of the fields in it. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function ModalDialog(props: ModalDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    if (current?.open === false) current.showModal();
    dropStrayClick();
    // Without scrolling: what is said is read from its beginning.
    current?.querySelector<HTMLElement>("[data-first]")?.focus({ preventScroll: true });
    // Closed before it is taken away: only so does the browser give the cursor back to where it was. Chromium 86 does
    // not even then, and leaves it in the dialog.
    return () => {
      current?.close();
      dropStrayClick();
      const isLeftBehind = current?.contains(document.activeElement) === true;
      if (isLeftBehind && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => (body.current === null ? undefined : openToKeys(body.current, titleId)), [titleId]);
  const { onCancel } = props;
  const cancel = useRef(onCancel);
  useLayoutEffect(() => {
    cancel.current = onCancel;
  }, [onCancel]);
  // One closer for all the dialog's time: the browser's Back is answered with it.
  useEffect(() => noteDialog(() => cancel.current()), []);
  return (
    <dialog
      ref={dialog}
      className={props.isWide === true ? `${styles.dialog} ${styles.wideDialog}` : styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{props.title}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields in it have the keys */}
      <div ref={body} className={styles.dialogBody} onKeyDown={props.onKeyDown}>
        {props.children}
      </div>
      <div className={styles.actions}>{props.buttons}</div>
    </dialog>
  );
}
