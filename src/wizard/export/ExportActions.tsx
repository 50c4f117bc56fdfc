/** The ways in which a finished report leaves the wizard, each with what it is good for. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import styles from "./export.module.css";
import { exportMessages } from "./messages.ts";
import { PublishResult } from "./PublishResult.tsx";
import type { Publication, Publisher } from "./use-publishing.ts";

const publications: readonly Publication[] = ["word", "webPage", "editor", "print"];

const uses = {
  word: exportMessages.wordUse,
  webPage: exportMessages.webPageUse,
  editor: exportMessages.editorUse,
  print: exportMessages.printUse,
} as const;

interface ExportActionsProps {
  readonly publisher: Publisher;
  /** Whether it is known what to publish. */
  readonly isReady: boolean;
  readonly onCopying: () => void;
}

/** What is under way, and what became of it, right below its button. */
function PublicationState({ publication, publisher }: PublicationProps): ReactElement | null {
  const { state, copyAgain } = publisher;
  if (state.kind === "idle" || state.publication !== publication) return null;
  if (state.kind === "done") return <PublishResult outcome={state.outcome} onCopy={copyAgain} />;
  if (state.kind === "asking") return null;
  const words = publication === "editor" ? exportMessages.workingEditor : exportMessages.working;
  return <p role="status">{words}</p>;
}

interface PublicationProps {
  readonly publication: Publication;
  readonly publisher: Publisher;
}

interface PublicationItemProps extends PublicationProps {
  readonly isReady: boolean;
}

function PublicationItem({ publication, publisher, isReady }: PublicationItemProps): ReactElement {
  return (
    <li>
      <Button
        look={publication === "word" ? "primary" : "plain"}
        disabled={publisher.state.kind === "working" || !isReady}
        onClick={() => publisher.start(publication)}
      >
        {exportMessages[publication]}
      </Button>
      <span>{uses[publication]}</span>
      <div className={styles.state}>
        <PublicationState publication={publication} publisher={publisher} />
      </div>
    </li>
  );
}

export function ExportActions({ publisher, isReady, onCopying }: ExportActionsProps): ReactElement {
  return (
    <ul aria-label={exportMessages.actions} className={styles.actions}>
      {publications.map((publication) => (
        <PublicationItem
          key={publication}
          publication={publication}
          publisher={publisher}
          isReady={isReady}
        />
      ))}
      <li>
        <Button onClick={onCopying}>{exportMessages.copying}</Button>
        <span>{exportMessages.copyingUse}</span>
      </li>
    </ul>
  );
}
