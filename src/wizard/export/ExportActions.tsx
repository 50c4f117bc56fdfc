/** The ways in which a finished report leaves the wizard, each with what it is good for. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import styles from "./export.module.css";
import { exportMessages } from "./messages.ts";
import { PublishResult } from "./PublishResult.tsx";
import type { Publication, Publisher, Publishing, PublishOutcome } from "./use-publishing.ts";

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

interface PublicationItemProps {
  readonly publication: Publication;
  readonly publisher: Publisher;
  readonly isReady: boolean;
}

/** What is told of a publication; while it is made again, what was told of it keeps its place unseen. */
function findOutcome(state: Publishing): PublishOutcome | null {
  if (state.kind === "done") return state.outcome;
  return state.kind === "working" ? state.former : null;
}

function PublicationItem({ publication, publisher, isReady }: PublicationItemProps): ReactElement {
  const { state, copyAgain } = publisher;
  const isOwn = state.kind !== "idle" && state.publication === publication;
  const outcome = isOwn ? findOutcome(state) : null;
  const working = publication === "editor" ? exportMessages.workingEditor : exportMessages.working;
  return (
    <li>
      <Button
        look={publication === "word" ? "primary" : "plain"}
        isPassive={state.kind === "working" || !isReady}
        onClick={() => publisher.start(publication)}
      >
        {exportMessages[publication]}
      </Button>
      {/* In the place of other words: a line more would move the whole preview while the worker starts. */}
      {isOwn && state.kind === "working" ? (
        <span role="status">{working}</span>
      ) : (
        <span>{uses[publication]}</span>
      )}
      {outcome !== null && (
        // Another element each time, so that the same words are read out again.
        <div key={state.kind} className={styles.state} data-former={state.kind === "working" || undefined}>
          <PublishResult outcome={outcome} onCopy={copyAgain} />
        </div>
      )}
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
