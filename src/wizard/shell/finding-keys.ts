/** F8 and Shift+F8: to the next finding and the one before, from wherever the cursor is. */

import { useEffect } from "react";
import type { Finding } from "../../check/index.ts";
import { groupFindings } from "../findings/finding-groups.ts";
import type { DraftStore } from "../store/draft-store.ts";
import type { KeyPress } from "../table/cell-keys.ts";
import { findStep, isTargetFocused, type StepId, stepIds } from "./targets.ts";

/** What a key press means; null for one that is neither. */
export function readFindingKey(press: KeyPress): "nextFinding" | "previousFinding" | null {
  if (press.key !== "F8" || press.ctrlKey || press.metaKey || press.altKey) return null;
  return press.shiftKey ? "previousFinding" : "nextFinding";
}

/** Where somebody is: the step on the screen, and which targets have the cursor. */
export interface Standpoint {
  readonly step: StepId;
  readonly isAt: (target: string) => boolean;
}

/**
 * Where the next finding of the list leads, round and round. From elsewhere, as after the last one was mended: the
 * first of this step and those after it (or the last of this step and those before it), so that what is left
 * unmended further up is not gone through again. Null without findings.
 */
export function findNextTarget(
  findings: readonly Finding[],
  { step, isAt }: Standpoint,
  isBack: boolean,
): string | null {
  const entries = groupFindings(findings).flatMap((group) => group.entries);
  const targets = [...new Set(entries.map((entry) => entry.target))];
  if (isBack) targets.reverse();
  const at = targets.findIndex(isAt);
  if (at >= 0) return targets[(at + 1) % targets.length] ?? null;
  const here = stepIds.indexOf(step);
  const isAhead = (target: string): boolean => {
    const there = stepIds.indexOf(findStep(target));
    return isBack ? there <= here : there >= here;
  };
  return targets.find(isAhead) ?? targets[0] ?? null;
}

/** Leads to findings by their keys while mounted. */
export function useFindingKeys(store: DraftStore, step: StepId, goTo: (target: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.isComposing ? null : readFindingKey(event);
      // One question at a time.
      if (key === null || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      const target = findNextTarget(
        store.getFindings(),
        { step, isAt: isTargetFocused },
        key === "previousFinding",
      );
      if (target !== null) goTo(target);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, step, goTo]);
}
