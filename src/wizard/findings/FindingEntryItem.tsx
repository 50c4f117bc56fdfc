/** One finding in the list: a click leads to it; in a draft a warning can be kept, a figure corrected. */

import { type MouseEvent, memo, type ReactElement, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  type Correction,
  type Finding,
  listDoubtfulCells,
  proposeCorrection,
  proposeTotal,
} from "../../check/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { useDraftPart, useDraftStore, useSettledPart } from "../store/store-hooks.ts";
import type { FindingEntry } from "./finding-groups.ts";
import styles from "./findings.module.css";
import { KeepDialog } from "./KeepDialog.tsx";

/** The button that was pressed goes with its finding: the keyboard goes on at the next one, if there is one. */
function focusNeighbour(pressed: HTMLElement): void {
  const list = pressed.closest("section")?.parentElement ?? null;
  const items = Array.from(list?.querySelectorAll("section > ul > li") ?? []);
  const at = items.findIndex((item) => item.contains(pressed));
  const neighbour = items[at + 1] ?? items[at - 1];
  neighbour?.querySelector("button")?.focus({ preventScroll: true });
}

/**
 * Whether a text may still be corrected by the figure that was offered: what was typed in a table since then is
 * checked only now, and another figure, or one that does not add up any more, was not what was pressed.
 */
function isStillOffered(store: DraftStore, offered: Finding): boolean {
  store.settleFindings();
  const findings = store.getFindings();
  const now = findings.find(
    ({ rule, place, excerpt, occurrence }) =>
      rule === offered.rule &&
      place === offered.place &&
      excerpt === offered.excerpt &&
      occurrence === offered.occurrence,
  );
  const doubtful = listDoubtfulCells(findings);
  return now?.expected === offered.expected && now.about?.some((cell) => doubtful.has(cell)) !== true;
}

interface FindingActionsProps {
  readonly finding: Finding;
  readonly isDoubtful: boolean;
}

function FindingActions({ finding, isDoubtful }: FindingActionsProps): ReactElement | null {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [isKeeping, setKeeping] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const correction = isDoubtful ? null : proposeCorrection(finding, store.report);
  // Other sums than the finding's own bear a total out: it stays the same while they change.
  const total = useSettledPart((each) => proposeTotal(finding, each.draft)?.value ?? null);
  const canKeep = finding.severity === "warning";
  if (isReadOnly || (correction === null && total === null && !canKeep)) return null;
  const correctAt = (event: MouseEvent<HTMLElement>, correct: () => void): void => {
    // A double click must not correct the next finding too, which moves under the pointer.
    if (event.detail > 1) return;
    focusNeighbour(event.currentTarget);
    correct();
  };
  const correctText = (offered: Correction): void => {
    if (isStillOffered(store, finding)) store.correct(offered);
  };
  const correctTotal = (): void => {
    // What was typed since the offer was made may speak against it.
    const now = proposeTotal(finding, store.draft);
    if (now !== null) store.changeCells([[now.cell, now.value]]);
  };
  const keep = (reason: string): void => {
    // Closed first: a dialog gives the keyboard back to the button that opened it.
    flushSync(() => setKeeping(false));
    if (actions.current !== null) focusNeighbour(actions.current);
    store.keep(finding, reason);
  };
  return (
    <div ref={actions} className={styles.actions}>
      {correction !== null && (
        <Button
          look="quiet"
          title={correction.replacement}
          onClick={(event) => correctAt(event, () => correctText(correction))}
        >
          {finding.about === undefined
            ? wizardMessages.correctWords(correction.written)
            : wizardMessages.correctSentence(correction.written)}
        </Button>
      )}
      {total !== null && (
        <Button look="quiet" onClick={(event) => correctAt(event, correctTotal)}>
          {wizardMessages.correctTotal(total)}
        </Button>
      )}
      {canKeep && (
        <Button look="quiet" onClick={() => setKeeping(true)}>
          {wizardMessages.keepWarning}
        </Button>
      )}
      {isKeeping && <KeepDialog finding={finding} onKeep={keep} onClose={() => setKeeping(false)} />}
    </div>
  );
}

interface FindingEntryItemProps {
  readonly entry: FindingEntry;
  readonly onGo: (entry: FindingEntry) => void;
  readonly isDraft: boolean;
  /** It speaks of figures that do not add up: no text is to be corrected by them. */
  readonly isDoubtful: boolean;
}

function isSameEntry(a: FindingEntryItemProps, b: FindingEntryItemProps): boolean {
  const [one, other] = [a.entry, b.entry];
  const isSame =
    one.message === other.message && one.finding === other.finding && one.target === other.target;
  return isSame && a.onGo === b.onGo && a.isDoubtful === b.isDoubtful;
}

export const FindingEntryItem = memo(function FindingEntryItem({
  entry,
  onGo,
  isDraft,
  isDoubtful,
}: FindingEntryItemProps): ReactElement {
  const name = entry.isOpen ? "open" : entry.severity;
  return (
    <li className={styles.entry} data-severity={name}>
      <button type="button" onClick={() => onGo(entry)}>
        <Icon name={name} label={wizardMessages[name]} />
        <span>{entry.message}</span>
      </button>
      {isDraft && entry.finding !== null && (
        <FindingActions finding={entry.finding} isDoubtful={isDoubtful} />
      )}
    </li>
  );
}, isSameEntry);
