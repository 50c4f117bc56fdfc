/** The page on which a file is read and looked at, before anything is made of it. */

import { type ReactElement, useEffect, useState } from "react";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { CheckedReportView } from "./CheckedReportView.tsx";
import { OpenedReportView } from "./OpenedReportView.tsx";
import styles from "./opening.module.css";
import type { Opening, ReadingAnswer } from "./opening-types.ts";
import { startReading } from "./start-reading.ts";

interface OpeningPageProps {
  readonly opening: Opening;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

function useReading({ content }: Opening): ReadingAnswer | null {
  const [answer, setAnswer] = useState<ReadingAnswer | null>(null);
  useEffect(() => {
    setAnswer(null);
    return startReading(content, setAnswer);
  }, [content]);
  return answer;
}

function nameTitle({ purpose, name }: Opening, answer: ReadingAnswer | null): string {
  if (answer === null) return wizardMessages.reading(name);
  if (answer.kind === "refused") return wizardMessages.refusedTitle(name);
  return purpose === "check" ? wizardMessages.checkedTitle : wizardMessages.openedTitle;
}

export function OpeningPage({ opening, onDraft, onClose }: OpeningPageProps): ReactElement {
  const answer = useReading(opening);
  const { purpose, name } = opening;
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Button look="quiet" onClick={onClose}>
          {answer === null ? wizardMessages.cancel : wizardMessages.backHome}
        </Button>
        <h1>{nameTitle(opening, answer)}</h1>
        {answer?.kind === "read" && <p>{purpose === "check" ? wizardMessages.checkIntro(name) : name}</p>}
      </header>
      {answer === null && <progress className={styles.progress} aria-label={wizardMessages.reading(name)} />}
      {answer?.kind === "refused" && <Notice severity="error" text={answer.reason} />}
      {answer?.kind === "read" &&
        (purpose === "check" ? (
          <CheckedReportView opened={answer.opened} onDraft={onDraft} />
        ) : (
          <OpenedReportView opened={answer.opened} purpose={purpose} onDraft={onDraft} />
        ))}
    </main>
  );
}
