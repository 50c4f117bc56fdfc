/** What stands in the source and was not taken: the first thing to look at. */

import type { ReactElement } from "react";
import { namePlace } from "../../check/index.ts";
import type { Unread } from "../../reading/index.ts";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import styles from "./opening.module.css";
import { nameSourceSpot } from "./SourceView.tsx";

/** The element of what was not taken; its row or its block where the cell is not drawn. */
export function findOrigin({ origin }: Unread): Element | null {
  if (origin === undefined) return null;
  const { block, row, cell } = origin;
  const spots = [nameSourceSpot(block, row, cell), nameSourceSpot(block, row), nameSourceSpot(block)];
  return spots.map((id) => document.getElementById(id)).find((spot) => spot !== null) ?? null;
}

interface UnreadListProps {
  readonly unread: readonly Unread[];
  /** What is to be done about them: a writer fills them in, a reviewer only looks. */
  readonly hint: string;
  readonly onShow: (entry: Unread) => void;
}

export function UnreadList({ unread, hint, onShow }: UnreadListProps): ReactElement {
  if (unread.length === 0) {
    return (
      <p className={styles.complete}>
        <Icon name="success" /> {wizardMessages.unreadNone}
      </p>
    );
  }
  return (
    <section>
      <h2>
        <Icon name="warning" /> {wizardMessages.unreadTitle(unread.length)}
      </h2>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.unread}>
        {unread.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several places
          <li key={index}>
            <button type="button" disabled={entry.origin === undefined} onClick={() => onShow(entry)}>
              <strong>{namePlace(entry.where)}</strong>
              {entry.raw !== "" && <q>{entry.raw}</q>}
              <span>{entry.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
