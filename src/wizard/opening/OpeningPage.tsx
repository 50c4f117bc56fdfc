/** The page on which a file is read and looked at, before anything is made of it. */

import { type ReactElement, useEffect, useState } from "react";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { wizardMessages } from "../messages.ts";
import { CheckedReportView } from "./CheckedReportView.tsx";
import { OpenedReportView } from "./OpenedReportView.tsx";
import styles from "./opening.module.css";
import type { Opening, OpeningPurpose, ReadingAnswer } from "./opening-types.ts";
import { startReading } from "./start-reading.ts";

interface OpeningPageProps {
  readonly opening: Opening;
  readonly onDraft: (draft: Draft) => void;
  /** Leads to the draft that was made of it; null as long as there is none. */
  readonly onContinue: (() => void) | null;
  readonly onClose: () => void;
}

/** What came of the file; null while it is read. */
function useReading({ content }: Opening): ReadingAnswer | null {
  const [read, setRead] = useState<{ content: Blob; answer: ReadingAnswer } | null>(null);
  useEffect(() => startReading(content, (answer) => setRead({ content, answer })), [content]);
  // The answer of the file before is none of this one.
  return read?.content === content ? read.answer : null;
}

interface ReadingViewProps {
  readonly name: string;
  readonly onCancel: () => void;
}

/** While the file is read: Esc gives up, like the button. */
function ReadingView({ name, onCancel }: ReadingViewProps): ReactElement {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onCancel();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onCancel]);
  return (
    <>
      <PageHeading>{wizardMessages.reading(name)}</PageHeading>
      <progress className={styles.progress} aria-label={wizardMessages.reading(name)} />
      <p>
        <Button onClick={onCancel}>{wizardMessages.cancel}</Button>
      </p>
    </>
  );
}

interface AnswerViewProps extends Pick<OpeningPageProps, "opening" | "onDraft" | "onContinue"> {
  readonly answer: ReadingAnswer;
}

const titles: Readonly<Record<OpeningPurpose, string>> = {
  draft: wizardMessages.openedTitle,
  next: wizardMessages.nextTitle,
  check: wizardMessages.checkedTitle,
};

function AnswerView({ opening, answer, ...ways }: AnswerViewProps): ReactElement {
  const { purpose, name } = opening;
  if (answer.kind === "refused") {
    return (
      <>
        <PageHeading>{wizardMessages.refusedTitle(name)}</PageHeading>
        <Notice severity="error" text={answer.reason} />
      </>
    );
  }
  return (
    <>
      <div>
        <PageHeading>{titles[purpose]}</PageHeading>
        <p className={styles.name}>{purpose === "check" ? wizardMessages.checkIntro(name) : name}</p>
      </div>
      {purpose === "check" ? (
        <CheckedReportView opened={answer.opened} {...ways} />
      ) : (
        <OpenedReportView opened={answer.opened} purpose={purpose} {...ways} />
      )}
    </>
  );
}

export function OpeningPage({ onClose, ...shown }: OpeningPageProps): ReactElement {
  const { opening } = shown;
  const answer = useReading(opening);
  return (
    <main className={styles.page}>
      {answer === null ? (
        <ReadingView name={opening.name} onCancel={onClose} />
      ) : (
        <>
          <p className={styles.back}>
            <Button look="quiet" onClick={onClose}>
              ‹ {wizardMessages.backHome}
            </Button>
          </p>
          <AnswerView answer={answer} {...shown} />
        </>
      )}
    </main>
  );
}
