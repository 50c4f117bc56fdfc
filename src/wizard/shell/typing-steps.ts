/**
 * Where a step of typing ends before its time: when a selection is typed over, cut or removed. Undone, what stood there
 * comes back as it was, and not as it was before it was written. Number cells are left out: they are a step each.
 */

import { useEffect } from "react";
import type { DraftStore } from "../store/draft-store.ts";
import type { TextField } from "./field-ids.ts";

/** What comes before a change of a field, from the keyboard or from an input method. */
const BEFORE_CHANGES = ["beforeinput", "compositionstart"];

function findTextField(target: EventTarget | null): TextField | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isField && target.closest("[data-table]") === null ? target : null;
}

/** Whether more of the field than a key adds or removes is about to change. A composition is one change, with all its keys. */
function replacesSelection(event: Event, { selectionStart, selectionEnd }: TextField): boolean {
  return !(event instanceof InputEvent && event.isComposing) && selectionStart !== selectionEnd;
}

/** Calls `end` before a selection in a text field is replaced. Listens there alone: every key in a cell would pay for it. */
function watchFields(end: () => void): () => void {
  let field: TextField | null = null;
  const look = (event: Event): void => {
    if (field !== null && replacesSelection(event, field)) end();
  };
  const follow = (focused: EventTarget | null): void => {
    for (const name of BEFORE_CHANGES) field?.removeEventListener(name, look);
    field = findTextField(focused);
    for (const name of BEFORE_CHANGES) field?.addEventListener(name, look);
  };
  const onFocusIn = ({ target }: FocusEvent): void => follow(target);
  document.addEventListener("focusin", onFocusIn);
  follow(document.activeElement);
  return () => {
    document.removeEventListener("focusin", onFocusIn);
    follow(null);
  };
}

export function useTypingSteps(store: DraftStore): void {
  useEffect(() => watchFields(() => store.sealStep()), [store]);
}
