/** The modal dialogs on the screen, innermost last: for the browser's Back, which is a way out of a dialog too. */

type Close = () => void;

let closers: readonly Close[] = [];

/** To be called when a dialog opens, with what means no in it; returns what to call when it has gone. */
export function noteDialog(close: Close): () => void {
  closers = [...closers, close];
  return () => {
    closers = closers.filter((each) => each !== close);
  };
}

/** Answers the innermost dialog with no; false where none is open. */
export function closeInnermostDialog(): boolean {
  const close = closers[closers.length - 1];
  close?.();
  return close !== undefined;
}

/** Answers every open dialog with no. */
export function closeDialogs(): void {
  for (const close of closers) close();
}
