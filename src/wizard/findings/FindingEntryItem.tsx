/** One finding in the list: a click leads to it; in a draft a warning can be kept, a figure corrected. */

import { memo, type ReactElement, useState } from "react";
import { type Finding, proposeCorrection, proposeTotal } from "../../check/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import type { FindingEntry } from "./finding-groups.ts";
import styles from "./findings.module.css";
import { KeepDialog } from "./KeepDialog.tsx";

function FindingActions({ finding }: { readonly finding: Finding }): ReactElement | null {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [isKeeping, setKeeping] = useState(false);
  const correction = proposeCorrection(finding, store.report);
  const total = proposeTotal(finding, store.draft.totals);
  const canKeep = finding.severity === "warning";
  if (isReadOnly || (correction === null && total === null && !canKeep)) return null;
  return (
    <div className={styles.actions}>
      {correction !== null && (
        <Button look="quiet" title={correction.replacement} onClick={() => store.correct(correction)}>
          {finding.about === undefined ? wizardMessages.correctWords : wizardMessages.correctSentence}
        </Button>
      )}
      {total !== null && (
        <Button look="quiet" onClick={() => store.changeCells([[total.cell, total.value]])}>
          {wizardMessages.correctTotal(total.value)}
        </Button>
      )}
      {canKeep && (
        <Button look="quiet" onClick={() => setKeeping(true)}>
          {wizardMessages.keepWarning}
        </Button>
      )}
      {isKeeping && <KeepDialog finding={finding} onClose={() => setKeeping(false)} />}
    </div>
  );
}

interface FindingEntryItemProps {
  readonly entry: FindingEntry;
  readonly onGo: (entry: FindingEntry) => void;
  readonly isDraft: boolean;
}

function isSameEntry(a: FindingEntryItemProps, b: FindingEntryItemProps): boolean {
  const [one, other] = [a.entry, b.entry];
  const isSame =
    one.message === other.message && one.finding === other.finding && one.target === other.target;
  return isSame && a.onGo === b.onGo;
}

export const FindingEntryItem = memo(function FindingEntryItem({
  entry,
  onGo,
  isDraft,
}: FindingEntryItemProps): ReactElement {
  const name = entry.isOpen ? "open" : entry.severity;
  return (
    <li className={styles.entry} data-severity={name}>
      <button type="button" onClick={() => onGo(entry)}>
        <Icon name={name} label={wizardMessages[name]} />
        <span>{entry.message}</span>
      </button>
      {isDraft && entry.finding !== null && <FindingActions finding={entry.finding} />}
    </li>
  );
}, isSameEntry);
