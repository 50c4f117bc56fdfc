/** The report's texts, each with a button that copies it. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import styles from "./copying.module.css";
import type { CopyText } from "./list-texts.ts";
import { copyingMessages } from "./messages.ts";

interface TextCopiesProps {
  readonly texts: readonly CopyText[];
  readonly isCopied: (id: string, text: string) => boolean;
  readonly onCopy: (text: CopyText) => void;
}

export function TextCopies({ texts, isCopied, onCopy }: TextCopiesProps): ReactElement {
  return (
    <section aria-label={copyingMessages.texts}>
      <h2>{copyingMessages.texts}</h2>
      <ul className={styles.texts}>
        {texts.map((each) => (
          <li key={each.id} data-copied={isCopied(each.id, each.text) || undefined}>
            <div className={styles.textHead}>
              <h3>{each.name}</h3>
              {isCopied(each.id, each.text) && (
                <span className={styles.copiedMark}>
                  <Icon name="success" /> {copyingMessages.copied}
                </span>
              )}
              {each.text !== "" && (
                <Button aria-label={copyingMessages.copyNamed(each.name)} onClick={() => onCopy(each)}>
                  {copyingMessages.copyText}
                </Button>
              )}
            </div>
            {each.text === "" ? (
              <p className={styles.blank}>{copyingMessages.blank}</p>
            ) : (
              <p className={styles.text}>{each.text}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
