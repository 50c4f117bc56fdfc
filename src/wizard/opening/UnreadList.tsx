/** What stands in the source and was not taken: the first thing to look at. */

import type { ReactElement } from "react";
import type { Unread } from "../../reading/index.ts";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameUnreadPlace } from "./name-unread-place.ts";
import styles from "./opening.module.css";
import { nameSourceSpot } from "./SourceView.tsx";
import { showSpot } from "./show-spot.ts";

function showOrigin({ origin }: Unread): void {
  if (origin === undefined) return;
  const { block, row, cell } = origin;
  const spot =
    document.getElementById(nameSourceSpot(block, row, cell)) ??
    document.getElementById(nameSourceSpot(block, row)) ??
    document.getElementById(nameSourceSpot(block));
  showSpot(spot);
}

export function UnreadList({ unread }: { readonly unread: readonly Unread[] }): ReactElement {
  if (unread.length === 0) {
    return (
      <p className={styles.complete}>
        <Icon name="success" /> {wizardMessages.unreadNone}
      </p>
    );
  }
  return (
    <section>
      <h3>
        <Icon name="warning" /> {wizardMessages.unreadTitle(unread.length)}
      </h3>
      <p className={styles.hint}>{wizardMessages.unreadHint}</p>
      <ul className={styles.unread}>
        {unread.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several places
          <li key={index}>
            <button type="button" disabled={entry.origin === undefined} onClick={() => showOrigin(entry)}>
              <strong>{nameUnreadPlace(entry.where)}</strong>
              <q>{entry.raw}</q>
              <span>{entry.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
