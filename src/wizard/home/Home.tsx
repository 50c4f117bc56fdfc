/** The first page: the drafts of this computer, a new one, files to open, to begin from, to check. */

import { type ReactElement, useRef, useState } from "react";
import { type DraftDatabase, explainFault } from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { DropTarget } from "../design/DropTarget.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { useLostFocus } from "../design/use-lost-focus.ts";
import { DisplayButton } from "../display/DisplayButton.tsx";
import { HelpButton } from "../help/HelpButton.tsx";
import { wizardMessages } from "../messages.ts";
import type { Opening } from "../opening/opening-types.ts";
import { isBackupFile, isDraftFile, READABLE_FILES } from "../opening/readable-files.ts";
import { goToRules } from "../session/navigation.ts";
import { DeletedDrafts } from "./DeletedDrafts.tsx";
import { DraftCard } from "./DraftCard.tsx";
import styles from "./home.module.css";
import { LastYearDialog } from "./LastYearDialog.tsx";
import { LocalData } from "./LocalData.tsx";
import { NewsNotice } from "./NewsNotice.tsx";
import { useHome } from "./use-home.ts";
import { usePastedReport } from "./use-pasted-report.ts";

interface HomeProps {
  readonly database: DraftDatabase;
  /** The file that the address asks for is not here any more: only the page that was given it holds it. */
  readonly isFileGone: boolean;
  /** Opens a new draft that could not be stored. */
  readonly onUnsaved: (draft: Draft) => void;
  /** Reads a file and shows what it says. */
  readonly onOpening: (opening: Opening) => void;
  /** Shows the office's template, or one in a file. */
  readonly onTemplate: (file: File | null) => void;
}

export function Home({ database, isFileGone, onUnsaved, onOpening, onTemplate }: HomeProps): ReactElement {
  const home = useHome(database, isFileGone, onUnsaved, onTemplate);
  const [isChoosing, setChoosing] = useState(false);
  const page = useRef<HTMLElement>(null);
  // A draft that was deleted or taken back is spoken of above the list; 撤销 goes with what it took back.
  useLostFocus(page, () => {
    const find = (selector: string) => page.current?.querySelector<HTMLElement>(selector);
    return find("[data-news]") ?? find("h1");
  });
  const open = async (file: File): Promise<void> => {
    if (await isBackupFile(file)) await home.backup.openFile(file);
    // A draft is opened as it was left; there is nothing to compare it with.
    else if (await isDraftFile(file)) await home.openFile(file);
    else onOpening({ name: file.name, content: file, purpose: "draft" });
  };
  const beginAfter = (file: File): void => onOpening({ name: file.name, content: file, purpose: "next" });
  const take = (file: File): void => (isChoosing ? beginAfter(file) : void open(file));
  const refuseSeveral = (count: number): void => home.warn(wizardMessages.oneFileOnly(count));
  usePastedReport({
    onFiles: ([file, ...others]) => {
      if (others.length > 0) refuseSeveral(others.length + 1);
      else if (file !== undefined) take(file);
    },
    onReport: onOpening,
    onTooShort: (length) => home.warn(wizardMessages.pastedTooShort(length)),
  });
  return (
    <main ref={page} className={styles.home}>
      <DropTarget
        words={wizardMessages.dropHere}
        isAsked={isChoosing}
        onFile={take}
        onSeveral={refuseSeveral}
      />
      {/* Asked once it is known which drafts there are, or that they cannot be seen. */}
      {isChoosing && (home.drafts !== null || home.fault !== null) && (
        <LastYearDialog
          drafts={home.drafts}
          onDraft={(entry) => {
            setChoosing(false);
            void home.beginNext(entry);
          }}
          onFile={beginAfter}
          onClose={() => setChoosing(false)}
        />
      )}
      <header className={styles.intro}>
        <div className={styles.top}>
          <p className={styles.product}>{wizardMessages.product}</p>
          <DisplayButton />
        </div>
        <PageHeading>{wizardMessages.homeTitle}</PageHeading>
        <p>{wizardMessages.homeIntro}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void home.create()}>
            {wizardMessages.newReport}
          </Button>
          <Button onClick={() => setChoosing(true)}>{wizardMessages.beginNext}</Button>
          <FileButton
            label={wizardMessages.openFile}
            accept={READABLE_FILES}
            onFile={(file) => void open(file)}
          />
          <FileButton
            label={wizardMessages.checkFile}
            accept={READABLE_FILES}
            onFile={(file) => onOpening({ name: file.name, content: file, purpose: "check" })}
          />
        </div>
        <p className={styles.local}>{wizardMessages.dropHint}</p>
      </header>
      {home.fault !== null && <Notice severity="error" text={explainFault(home.fault)} />}
      {home.news !== null && (
        <NewsNotice key={home.news.text} news={home.news} onAct={() => void home.act()} />
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
      <DeletedDrafts drafts={home.deleted} onRestore={(draft) => void home.restore(draft)} />
      <LocalData
        backup={home.backup}
        isKept={home.fault !== "refused"}
        canSave={home.drafts !== null && home.drafts.length > 0}
      />
      <p className={styles.pages}>
        <HelpButton look="quiet" onTour={null} />
        <Button look="quiet" onClick={() => void home.openExample()}>
          {wizardMessages.openExample}
        </Button>
        <Button look="quiet" onClick={goToRules}>
          {wizardMessages.rulesPage}
        </Button>
        <Button look="quiet" onClick={() => onTemplate(null)}>
          {wizardMessages.templatePage}
        </Button>
      </p>
    </main>
  );
}
