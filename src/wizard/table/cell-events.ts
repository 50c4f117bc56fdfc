/**
 * Which events of a table reach its cursor. Listens natively, and ahead of React: React takes part in every event
 * of every key twice at its root, which costs more than the sums of a figure do. Must not decide what an event
 * means (cell-cursor.ts).
 */

import { type CellCursor, findInput } from "./cell-cursor.ts";

type Detach = () => void;

/** What a key that types a character fires besides "keydown" and "input". Nobody outside the cell has any use for it. */
const LATER_EVENTS = ["keypress", "textInput", "keyup", "selectionchange"] as const;

function listen<Name extends keyof HTMLElementEventMap>(
  root: HTMLElement,
  name: Name,
  handle: (event: HTMLElementEventMap[Name]) => void,
): Detach {
  root.addEventListener(name, handle);
  return () => root.removeEventListener(name, handle);
}

/** Whether a key only types: all others (shortcuts, Tab, F1 …) belong to the page as well. */
function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function stop(event: Event): void {
  event.stopPropagation();
}

/**
 * Keeps the keys that type into the cell with the cursor, whichever it is, from going through the rest of the page. From
 * cell to cell the shield stays up: to listen anew costs more than what Tab does.
 */
function shieldFocusedCell(root: HTMLElement, cursor: CellCursor): Detach {
  let input: HTMLInputElement | null = null;
  const stopTyping = (event: KeyboardEvent): void => {
    if (event.target === input && isTyping(event)) event.stopPropagation();
  };
  const takeInput = (event: Event): void => {
    if (event.target !== input) return;
    event.stopPropagation();
    cursor.onInput(event);
  };
  const raise = (): void => {
    window.addEventListener("keydown", stopTyping, true);
    window.addEventListener("input", takeInput, true);
    // Not looked at one by one: whoever listens to keys here listens to "keydown".
    for (const name of LATER_EVENTS) window.addEventListener(name, stop, true);
  };
  const lower = (): void => {
    window.removeEventListener("keydown", stopTyping, true);
    window.removeEventListener("input", takeInput, true);
    for (const name of LATER_EVENTS) window.removeEventListener(name, stop, true);
  };
  const follow = (target: EventTarget | null): void => {
    const found = findInput(target);
    const next = found !== null && root.contains(found) ? found : null;
    if (input === null && next !== null) raise();
    if (input !== null && next === null) lower();
    input = next;
  };
  const endings = [
    listen(root, "focusin", ({ target }) => follow(target)),
    listen(root, "focusout", ({ relatedTarget }) => follow(relatedTarget)),
    () => follow(null),
  ];
  follow(document.activeElement);
  return () => {
    for (const end of endings) end();
  };
}

/** Lets a cursor follow what happens in the cells inside `root`; returns the way to stop. */
export function attachCellEvents(root: HTMLElement, cursor: CellCursor): Detach {
  const endings: readonly Detach[] = [
    // A program that types into a cell without the cursor goes past the shield.
    listen(root, "input", cursor.onInput),
    listen(root, "compositionend", cursor.onCompositionEnd),
    listen(root, "focusin", cursor.onFocusIn),
    listen(root, "focusout", cursor.onFocusOut),
    listen(root, "mousedown", cursor.onMouseDown),
    listen(root, "mouseover", cursor.onMouseOver),
    listen(root, "dblclick", cursor.onDoubleClick),
    listen(root, "keydown", cursor.onKeyDown),
    listen(root, "copy", cursor.onCopy),
    listen(root, "cut", cursor.onCut),
    listen(root, "paste", cursor.onPaste),
    shieldFocusedCell(root, cursor),
  ];
  return () => {
    for (const end of endings) end();
  };
}
