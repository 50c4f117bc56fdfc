/**
 * Which events of a table reach its cursor. Listens natively, and ahead of React: React takes part in every event
 * of every key twice at its root, which costs more than the sums of a figure do. Must not decide what an event
 * means (cell-cursor.ts).
 */

import { type CellCursor, findInput } from "./cell-cursor.ts";

type Detach = () => void;

/** What a key that types a character fires besides "input". Nobody outside the cell has any use for it. */
const KEY_EVENTS = ["keydown", "keypress", "textInput", "keyup"] as const;

function listen<Name extends keyof HTMLElementEventMap>(
  root: HTMLElement,
  name: Name,
  handle: (event: HTMLElementEventMap[Name]) => void,
): Detach {
  root.addEventListener(name, handle);
  return () => root.removeEventListener(name, handle);
}

/** Whether a key only types: all others (shortcuts, Tab, F1 …) belong to the page as well. */
function isTyping(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return true;
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Keeps the keys that type a figure from going through the rest of the page. */
function shieldKeys(root: HTMLElement, cursor: CellCursor): Detach {
  const isOwn = (target: EventTarget | null): boolean => {
    const input = findInput(target);
    return input !== null && root.contains(input);
  };
  const stopTyping = (event: Event): void => {
    if (isTyping(event) && isOwn(event.target)) event.stopPropagation();
  };
  const takeInput = (event: Event): void => {
    if (!isOwn(event.target)) return;
    event.stopPropagation();
    cursor.onInput(event);
  };
  const stopCaret = (event: Event): void => {
    if (isOwn(document.activeElement)) event.stopPropagation();
  };
  for (const name of KEY_EVENTS) window.addEventListener(name, stopTyping, true);
  window.addEventListener("input", takeInput, true);
  window.addEventListener("selectionchange", stopCaret, true);
  return () => {
    for (const name of KEY_EVENTS) window.removeEventListener(name, stopTyping, true);
    window.removeEventListener("input", takeInput, true);
    window.removeEventListener("selectionchange", stopCaret, true);
  };
}

/** Lets a cursor follow what happens in the cells inside `root`; returns the way to stop. */
export function attachCellEvents(root: HTMLElement, cursor: CellCursor): Detach {
  const endings: readonly Detach[] = [
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
    shieldKeys(root, cursor),
  ];
  return () => {
    for (const end of endings) end();
  };
}
