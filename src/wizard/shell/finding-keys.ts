/** F8 and Shift+F8: to the next finding and the one before, from wherever the cursor is. */

import { useEffect } from "react";
import type { Finding } from "../../check/index.ts";
import { groupFindings } from "../findings/finding-groups.ts";
import type { DraftStore } from "../store/draft-store.ts";
import type { KeyPress } from "../table/cell-keys.ts";
import { findFocusedTarget } from "./targets.ts";

/** What a key press means; null for one that is neither. */
export function readFindingKey(press: KeyPress): "nextFinding" | "previousFinding" | null {
  if (press.key !== "F8" || press.ctrlKey || press.metaKey || press.altKey) return null;
  return press.shiftKey ? "previousFinding" : "nextFinding";
}

/** Where the next finding of the list leads, round and round; from elsewhere its first or last. Null without findings. */
export function findNextTarget(
  findings: readonly Finding[],
  from: string | null,
  isBack: boolean,
): string | null {
  const entries = groupFindings(findings).flatMap((group) => group.entries);
  const targets = [...new Set(entries.map((entry) => entry.target))];
  if (isBack) targets.reverse();
  const at = from === null ? -1 : targets.indexOf(from);
  return targets[(at + 1) % targets.length] ?? null;
}

/** Leads to findings by their keys while mounted. */
export function useFindingKeys(store: DraftStore, goTo: (target: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.isComposing ? null : readFindingKey(event);
      // One question at a time.
      if (key === null || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      const target = findNextTarget(store.getFindings(), findFocusedTarget(), key === "previousFinding");
      if (target !== null) goTo(target);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, goTo]);
}
