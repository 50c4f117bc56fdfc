/** What the page of every peer offers to the bench: one table that it can draw anew and put the cursor into. */

export interface PeerTable {
  /** Draws the table anew with these figures; null is blank. Rows and columns are the form's, totals included. */
  readonly mount: (figures: ReadonlyArray<ReadonlyArray<number | null>>) => void;
  /** Puts the cursor into a cell, as a click would. */
  readonly enter: (row: number, column: number) => void;
  /** Takes the form's figures, tab-separated, as the table takes a block from the clipboard best. */
  readonly paste: (block: string) => void;
}

declare global {
  interface Window {
    peer: PeerTable;
  }
}

/** The element that a table is drawn into; empty at each call. */
export function renewRoot(): HTMLElement {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  return root;
}

/** Pastes a block where the cursor is, as the browser does. */
export function pasteAtCursor(block: string): void {
  const data = new DataTransfer();
  data.setData("text/plain", block);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
}
