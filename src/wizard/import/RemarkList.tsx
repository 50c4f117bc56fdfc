/** What is to be looked at before an import fills anything in: a list that scrolls, and lets the keyboard do so. */

import type { ReactElement } from "react";
import { wizardMessages } from "../messages.ts";
import styles from "./import.module.css";

/** Drawing thousands would stop the page. */
const MAX_LISTED = 200;

export function RemarkList({ remarks }: { readonly remarks: readonly string[] }): ReactElement | null {
  if (remarks.length === 0) return null;
  const title = wizardMessages.pasteRemarks(remarks.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that.
    <section className={styles.remarks} aria-label={title} tabIndex={0}>
      <h3>{title}</h3>
      <ul>
        {remarks.slice(0, MAX_LISTED).map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several cells
          <li key={index}>{remark}</li>
        ))}
        {remarks.length > MAX_LISTED && <li>{wizardMessages.moreRemarks(remarks.length - MAX_LISTED)}</li>}
      </ul>
    </section>
  );
}
