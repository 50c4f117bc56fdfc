/** The first page: the drafts of this computer, a new one, a draft file to open. */

import type { ReactElement } from "react";
import { type DraftDatabase, faultMessages } from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { goToRules } from "../session/navigation.ts";
import { DraftCard } from "./DraftCard.tsx";
import styles from "./home.module.css";
import { useHome } from "./use-home.ts";

interface HomeProps {
  readonly database: DraftDatabase;
  /** Opens a new draft that could not be stored. */
  readonly onUnsaved: (draft: Draft) => void;
}

export function Home({ database, onUnsaved }: HomeProps): ReactElement {
  const home = useHome(database, onUnsaved);
  return (
    <main className={styles.home}>
      <header className={styles.intro}>
        <p className={styles.product}>{wizardMessages.product}</p>
        <h1>{wizardMessages.homeTitle}</h1>
        <p>{wizardMessages.homeIntro}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void home.create()}>
            {wizardMessages.newReport}
          </Button>
          <FileButton
            label={wizardMessages.openDraftFile}
            accept=".json,application/json"
            onFile={(file) => void home.openFile(file)}
          />
        </div>
      </header>
      {home.fault !== null && (
        <Notice
          severity="error"
          text={`${faultMessages[home.fault].what}${faultMessages[home.fault].whatToDo}`}
        />
      )}
      {home.news !== null && (
        <Notice severity={home.news.severity} text={home.news.text}>
          {home.news.undo !== null && (
            <Button onClick={() => void home.news?.undo?.()}>{wizardMessages.undo}</Button>
          )}
        </Notice>
      )}
      {home.drafts === null && home.fault === null && <p role="status">{wizardMessages.loading}</p>}
      {home.drafts?.length === 0 && (
        <section className={styles.empty}>
          <h2>{wizardMessages.emptyTitle}</h2>
          <p>{wizardMessages.emptyText}</p>
        </section>
      )}
      <ul className={styles.drafts}>
        {home.drafts?.map((entry) => (
          <DraftCard
            key={entry.summary.id}
            entry={entry}
            onOpen={() => home.open(entry)}
            onDuplicate={() => void home.duplicate(entry)}
            onDelete={() => void home.remove(entry)}
          />
        ))}
      </ul>
      <p className={styles.local}>
        {wizardMessages.localOnly}
        <Button look="quiet" onClick={goToRules}>
          {wizardMessages.rulesPage}
        </Button>
      </p>
    </main>
  );
}
