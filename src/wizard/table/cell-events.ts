/**
 * Which events of a table reach its cursor. Listens natively, and ahead of React: React takes part in every event
 * of every key twice at its root, which costs more than the sums of a figure do; all of a key's way from cell to cell
 * stays here. Must not decide what an event means (cell-cursor.ts).
 */

import type { CellCursor } from "./cell-cursor.ts";
import { findInput } from "./cell-input.ts";

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

/** Listens before anything in the page does. */
function listenAhead<Name extends keyof WindowEventMap>(
  name: Name,
  handle: (event: WindowEventMap[Name]) => void,
): Detach {
  window.addEventListener(name, handle, true);
  return () => window.removeEventListener(name, handle, true);
}

/** Whether a key only types, or goes on to the next cell: all others (shortcuts, F1 …) belong to the page as well. */
function isOfCells({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key.length === 1 || key === "Tab") && !ctrlKey && !metaKey && !altKey;
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** Handles an event here and nowhere else. */
function take<Taken extends Event>(event: Taken, handle: (event: Taken) => void): void {
  event.stopPropagation();
  handle(event);
}

function ignoreLaterEvents(): Detach {
  // Not looked at one by one: whoever listens to keys here listens to "keydown".
  for (const name of LATER_EVENTS) window.addEventListener(name, stop, true);
  return () => {
    for (const name of LATER_EVENTS) window.removeEventListener(name, stop, true);
  };
}

/**
 * Keeps what is typed into the cell with the cursor, whichever it is, and the way to the next cell from going through
 * the rest of the page. From cell to cell the shield stays up: to listen anew costs more than what Tab does.
 */
class CellShield {
  private readonly root: HTMLElement;
  private readonly cursor: CellCursor;
  private input: HTMLInputElement | null = null;
  private endings: readonly Detach[] = [];

  constructor(root: HTMLElement, cursor: CellCursor) {
    this.root = root;
    this.cursor = cursor;
  }

  /** Stands over the cell that has the focus now; over none where nothing or anything else has it. */
  follow(focused: EventTarget | null): void {
    const input = this.findCell(focused);
    if (this.input === null && input !== null) this.endings = this.raise();
    if (this.input !== null && input === null) for (const end of this.endings) end();
    this.input = input;
  }

  private findCell(target: EventTarget | null): HTMLInputElement | null {
    const input = findInput(target);
    return input !== null && this.root.contains(input) ? input : null;
  }

  private raise(): readonly Detach[] {
    const { cursor } = this;
    const isHere = ({ target }: Event): boolean => target === this.input;
    return [
      listenAhead("keydown", (event) => {
        if (isHere(event) && isOfCells(event)) take(event, cursor.onKeyDown);
      }),
      listenAhead("input", (event) => {
        if (isHere(event)) take(event, cursor.onInput);
      }),
      listenAhead("change", (event) => {
        if (isHere(event)) event.stopPropagation();
      }),
      listenAhead("focusout", (event) => {
        if (isHere(event) && this.findCell(event.relatedTarget) !== null) take(event, cursor.onFocusOut);
      }),
      listenAhead("focusin", (event) => {
        const next = event.relatedTarget === this.input ? this.findCell(event.target) : null;
        if (next === null) return;
        this.input = next;
        take(event, cursor.onFocusIn);
      }),
      ignoreLaterEvents(),
    ];
  }
}

function shieldFocusedCell(root: HTMLElement, cursor: CellCursor): Detach {
  const shield = new CellShield(root, cursor);
  shield.follow(document.activeElement);
  const endings = [
    listen(root, "focusin", ({ target }) => shield.follow(target)),
    listen(root, "focusout", ({ relatedTarget }) => shield.follow(relatedTarget)),
    () => shield.follow(null),
  ];
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
    listen(root, "drop", cursor.onDrop),
    shieldFocusedCell(root, cursor),
  ];
  return () => {
    for (const end of endings) end();
  };
}
