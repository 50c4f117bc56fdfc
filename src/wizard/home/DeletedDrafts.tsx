/** The drafts that were deleted lately, folded in: each can be had back until it is dropped for good. */

import type { ReactElement } from "react";
import { type DraftSummary, KEPT_DELETED_DAYS } from "../../drafts/index.ts";
import { Button } from "../design/Button.tsx";
import { wizardMessages } from "../messages.ts";
import { nameOrigin } from "../name-origin.ts";
import { printMoment } from "../print-moment.ts";
import styles from "./home.module.css";
import { nameDraft } from "./name-draft.ts";

interface DeletedDraftsProps {
  readonly drafts: readonly DraftSummary[];
  readonly onRestore: (draft: DraftSummary) => void;
}

/** Several of one name are told apart by more than when they were deleted. */
function describe(draft: DraftSummary): string {
  const deleted = wizardMessages.deletedAt(printMoment(draft.deletedAt ?? 0));
  const saved = wizardMessages.lastSaved(printMoment(draft.savedAt));
  return [deleted, saved, ...nameOrigin(draft)].join("　");
}

export function DeletedDrafts({ drafts, onRestore }: DeletedDraftsProps): ReactElement | null {
  if (drafts.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>{wizardMessages.deletedDrafts(drafts.length)}</summary>
      <p>{wizardMessages.deletedDraftsHint(KEPT_DELETED_DAYS)}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              {nameDraft(draft)}
              <small>{describe(draft)}</small>
            </span>
            <Button
              aria-label={`${wizardMessages.restoreDraft} ${nameDraft(draft)}`}
              onClick={() => onRestore(draft)}
            >
              {wizardMessages.restoreDraft}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
