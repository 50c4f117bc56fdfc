/**
 * Where a step of typing ends before its time: when a selection is typed over, cut or removed. Undone, what stood there
 * comes back as it was, and not as it was before it was written. Number cells are left out: they are a step each.
 */

import { useEffect } from "react";
import type { DraftStore } from "../store/draft-store.ts";

/** Whether more of the field than a key adds or removes is about to change. A composition is one change, with all its keys. */
function replacesSelection(event: Event): boolean {
  if (event instanceof InputEvent && event.isComposing) return false;
  const { target } = event;
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return false;
  return target.selectionStart !== target.selectionEnd && target.closest("[data-table]") === null;
}

export function useTypingSteps(store: DraftStore): void {
  useEffect(() => {
    const end = (event: Event): void => {
      if (replacesSelection(event)) store.sealStep();
    };
    document.addEventListener("beforeinput", end);
    document.addEventListener("compositionstart", end);
    return () => {
      document.removeEventListener("beforeinput", end);
      document.removeEventListener("compositionstart", end);
    };
  }, [store]);
}
