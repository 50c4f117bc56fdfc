/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z over the whole draft, instead of the browser's undo of a single field. */

import { useEffect, useMemo } from "react";
import { flushSync } from "react-dom";
import type { DraftStore } from "../store/draft-store.ts";
import type { KeyPress } from "../table/cell-keys.ts";

/** What a key press means; null for one that is none of these. */
export function readUndoKey(press: KeyPress): "undo" | "redo" | null {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === "y") return "redo";
  if (key !== "z") return null;
  return press.shiftKey ? "redo" : "undo";
}

interface UndoActions {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo that also lead to what they changed; bound to their keys while mounted. */
export function useUndoKeys(store: DraftStore, goTo: (target: string) => void): UndoActions {
  const actions = useMemo<UndoActions>(() => {
    // A text that was just undone has its field only after React has drawn it; and the cursor must be there within
    // the key, or the next one is answered where it was.
    const travel = (step: () => string | null): void => {
      const target = flushSync(step);
      if (target !== null) goTo(target);
    };
    return { undo: () => travel(() => store.undo()), redo: () => travel(() => store.redo()) };
  }, [store, goTo]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = event.isComposing ? null : readUndoKey(event);
      if (action === null) return;
      // A question is about the draft as it stands: nothing changes behind it. Its text fields undo their own
      // typing; elsewhere in it the browser would undo what was last typed into the page.
      if (event.target instanceof Element && event.target.closest("dialog") !== null) {
        if (!event.target.matches("input, textarea")) event.preventDefault();
        return;
      }
      event.preventDefault();
      actions[action]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [actions]);
  return actions;
}
