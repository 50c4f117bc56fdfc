/** The ways in which a finished report leaves the wizard, each with what it is good for. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import styles from "./export.module.css";
import { exportMessages } from "./messages.ts";
import type { Publication, Publishing } from "./use-publishing.ts";

const publications: readonly Publication[] = ["word", "webPage", "editor", "print"];

const uses = {
  word: exportMessages.wordUse,
  webPage: exportMessages.webPageUse,
  editor: exportMessages.editorUse,
  print: exportMessages.printUse,
} as const;

interface ExportActionsProps {
  readonly state: Publishing;
  readonly onStart: (publication: Publication) => void;
  readonly onCopying: () => void;
}

/** What is under way, for those who wait for it. */
function describeWork(state: Publishing): string {
  if (state.kind !== "working") return "";
  return state.publication === "editor" ? exportMessages.workingEditor : exportMessages.working;
}

export function ExportActions({ state, onStart, onCopying }: ExportActionsProps): ReactElement {
  const isWorking = state.kind === "working";
  return (
    <div className={styles.actions}>
      <ul aria-label={exportMessages.actions} className={styles.actionList}>
        {publications.map((publication) => (
          <li key={publication}>
            <Button
              look={publication === "word" ? "primary" : "plain"}
              disabled={isWorking}
              onClick={() => onStart(publication)}
            >
              {exportMessages[publication]}
            </Button>
            <span>{uses[publication]}</span>
          </li>
        ))}
        <li>
          <Button onClick={onCopying}>{exportMessages.copying}</Button>
          <span>{exportMessages.copyingUse}</span>
        </li>
      </ul>
      <p role="status" className={styles.working}>
        {describeWork(state)}
      </p>
    </div>
  );
}
