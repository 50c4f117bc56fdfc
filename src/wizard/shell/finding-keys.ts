/** F8 and Shift+F8: to the next finding and the one before, from wherever the cursor is. */

import { useEffect, useRef } from "react";
import type { Finding } from "../../check/index.ts";
import { getText, type TextPlace } from "../../report/index.ts";
import { type FindingEntry, groupFindings } from "../findings/finding-groups.ts";
import type { DraftStore } from "../store/draft-store.ts";
import type { KeyPress } from "../table/cell-keys.ts";
import { findStep, type GoTo, isTargetFocused, type StepId, stepIds } from "./targets.ts";

/** What a key press means; null for one that is neither. */
export function readFindingKey(press: KeyPress): "nextFinding" | "previousFinding" | null {
  if (press.key !== "F8" || press.ctrlKey || press.metaKey || press.altKey) return null;
  return press.shiftKey ? "previousFinding" : "nextFinding";
}

/** Where somebody is. */
export interface Standpoint {
  /** The step on the screen. */
  readonly step: StepId;
  /** Whether the cursor is where a target leads. */
  readonly isAt: (target: string) => boolean;
  /** The key of the entry that was led to last; null before the first, and where its text has been changed since. */
  readonly last: string | null;
}

/** What a press leads to, in the order of the list: words of a text one by one, all else of one place at once. */
function listStops(findings: readonly Finding[]): FindingEntry[] {
  const entries = groupFindings(findings).flatMap((group) => group.entries);
  const isFirst = (entry: FindingEntry): boolean =>
    entries.find(({ target }) => target === entry.target) === entry;
  return entries.filter((entry) => entry.words !== null || isFirst(entry));
}

/**
 * The next finding of the list, round and round. From elsewhere, as after the last one was mended: the first of this
 * text, of this step and those after it (or the last of this step and those before it), so that what is left unmended
 * further up is not gone through again. Null without findings.
 */
export function findNextEntry(
  findings: readonly Finding[],
  { step, isAt, last }: Standpoint,
  isBack: boolean,
): FindingEntry | null {
  const stops = listStops(findings);
  if (isBack) stops.reverse();
  const follow = (stop: FindingEntry): FindingEntry | null =>
    stops[(stops.indexOf(stop) + 1) % stops.length] ?? null;
  const here = stops.filter(({ target }) => isAt(target));
  const [first] = here;
  const known = here.find(({ key }) => key === last);
  if (known !== undefined) return follow(known);
  if (first !== undefined) return first.words === null ? follow(first) : first;
  const now = stepIds.indexOf(step);
  const isAhead = ({ target }: FindingEntry): boolean => {
    const there = stepIds.indexOf(findStep(target));
    return isBack ? there <= now : there >= now;
  };
  return stops.find(isAhead) ?? stops[0] ?? null;
}

/** An entry that was led to, and the text there as it was. */
interface Visit {
  readonly key: string;
  readonly place: TextPlace;
  readonly text: string;
}

/** In a changed text the words counted as second may have become the first: no entry of it is known any more. */
function recall(visit: Visit | null, { report }: DraftStore): string | null {
  return visit !== null && getText(report, visit.place) === visit.text ? visit.key : null;
}

/** Leads to findings by their keys while mounted. */
export function useFindingKeys(store: DraftStore, step: StepId, goTo: GoTo): void {
  const last = useRef<Visit | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.isComposing ? null : readFindingKey(event);
      // One question at a time.
      if (key === null || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      const standpoint = { step, isAt: isTargetFocused, last: recall(last.current, store) };
      const entry = findNextEntry(store.getFindings(), standpoint, key === "previousFinding");
      if (entry === null) return;
      const place = entry.target as TextPlace;
      last.current = { key: entry.key, place, text: getText(store.report, place) };
      goTo(entry.target, entry.words);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store, step, goTo]);
}
