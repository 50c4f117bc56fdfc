/**
 * Ctrl+S in a draft saves it at once. The browser would offer to save the page: a file that looks like the report and
 * holds no draft.
 */

import { useEffect } from "react";
import type { KeyPress } from "../table/cell-keys.ts";

export function isSaveKey(press: KeyPress): boolean {
  return (
    (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.key.toLowerCase() === "s"
  );
}

export function useSaveKey(save: () => unknown): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || !isSaveKey(event)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [save]);
}
