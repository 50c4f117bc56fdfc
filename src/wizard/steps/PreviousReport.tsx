/** Names last year's report: another draft of this computer, or a file. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Severity } from "../../check/index.ts";
import { type DraftSummary, explainFault, readDraftFile } from "../../drafts/index.ts";
import { findLastYear, printTitle, type Report } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { DropTarget } from "../design/DropTarget.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Notice } from "../design/Notice.tsx";
import { nameDraft } from "../home/name-draft.ts";
import { wizardMessages } from "../messages.ts";
import type { ReadingAnswer } from "../opening/opening-types.ts";
import { isDraftFile, READABLE_FILES } from "../opening/readable-files.ts";
import { startReading } from "../opening/start-reading.ts";
import { type DraftChoice, listLastYearDrafts } from "../previous/last-year-drafts.ts";
import { useDatabase } from "../session/database-context.ts";
import { readRoute } from "../session/navigation.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import styles from "./steps.module.css";

/** The drafts that may be last year's report; agency and year may still be typed on the same step. */
function useLastYearDrafts(): readonly DraftChoice[] {
  const database = useDatabase();
  const agency = useDraftPart((each) => each.report.agency);
  const year = useDraftPart((each) => each.report.year);
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  useEffect(() => {
    void database.list().then((listed) => {
      if (!listed.ok) return;
      const route = readRoute();
      // Its own draft may still be stored under the year it had before.
      setDrafts(listed.value.filter(({ id }) => route.page !== "draft" || id !== route.id));
    });
  }, [database]);
  return listLastYearDrafts(drafts, { agency, year });
}

/** Whether two agencies are named, and not alike. */
function isOtherName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/\s/g, ""));
  return one !== "" && other !== "" && one !== other;
}

function ChosenReport({ report }: { readonly report: Report }): ReactElement {
  const store = useDraftStore();
  const year = useDraftPart((each) => each.report.year);
  const agency = useDraftPart((each) => each.report.agency);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const isOther = useDraftPart(({ draft }) => draft.previous !== null && findLastYear(draft) === null);
  return (
    <>
      <div className={styles.chosen}>
        <span>{wizardMessages.previousShown(printTitle(report))}</span>
        <Button look="quiet" disabled={isReadOnly} onClick={() => store.setPrevious(null)}>
          {wizardMessages.previousRemove}
        </Button>
      </div>
      {isOther && year !== null && report.year !== null && (
        <Notice severity="warning" text={wizardMessages.previousOtherYear(report.year, year - 1)} />
      )}
      {isOtherName(report.agency, agency) && (
        <Notice severity="warning" text={wizardMessages.previousOtherAgency(report.agency)} />
      )}
    </>
  );
}

interface News {
  readonly severity: Severity;
  readonly text: string;
}

interface PreviousChoice {
  readonly news: News | null;
  /** The id of the draft that is last year's report by choice; "" where none is, or a file. */
  readonly chosen: string;
  /** null for none. */
  readonly chooseDraft: (summary: DraftSummary | null) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  /** Says that files are opened one by one; `count` were dropped. */
  readonly refuseSeveral: (count: number) => void;
}

/** Takes what is chosen as last year's report; of several choices the last one counts, none once the step is left. */
function usePreviousChoice(): PreviousChoice {
  const store = useDraftStore();
  const database = useDatabase();
  const previous = useDraftPart(({ draft }) => draft.previous);
  const [news, setNews] = useState<News | null>(null);
  const [choice, setChoice] = useState<{ readonly id: string; readonly report: Report } | null>(null);
  /** Gives up what is under way. */
  const giveUp = useRef<() => void>(() => {});
  useEffect(() => () => giveUp.current(), []);
  /** Gives up the choice before; whether this one still counts. */
  const begin = (): (() => boolean) => {
    giveUp.current();
    let counts = true;
    giveUp.current = () => {
      counts = false;
    };
    return () => counts;
  };
  const tellError = (text: string): void => setNews({ severity: "error", text });
  const refuse = (name: string, reason: string): void => tellError(wizardMessages.fileRefused(name, reason));
  const take = (name: string, answer: ReadingAnswer): void => {
    if (answer.kind === "refused") {
      refuse(name, answer.reason);
      return;
    }
    const { report, unread } = answer.opened;
    setNews(
      unread.length === 0 ? null : { severity: "warning", text: wizardMessages.previousGaps(unread.length) },
    );
    store.setPrevious(report);
  };
  const chooseDraft = async (summary: DraftSummary | null): Promise<void> => {
    const counts = begin();
    if (summary === null) return store.setPrevious(null);
    const loaded = await database.load(summary.id);
    if (!counts()) return;
    if (!loaded.ok) return refuse(nameDraft(summary), explainFault(loaded.fault));
    const { report } = loaded.value.draft;
    setNews(null);
    setChoice({ id: summary.id, report });
    store.setPrevious(report);
  };
  const openFile = async (file: File): Promise<void> => {
    const counts = begin();
    const isDraft = await isDraftFile(file);
    if (!counts()) return;
    if (!isDraft) {
      setNews({ severity: "info", text: wizardMessages.reading(file.name) });
      giveUp.current = startReading(file, (answer) => take(file.name, answer));
      return;
    }
    const reading = await readDraftFile(file);
    if (!counts()) return;
    if (!reading.ok) return refuse(file.name, reading.reason);
    setNews(null);
    store.setPrevious(reading.draft.report);
  };
  const refuseSeveral = (count: number): void => tellError(wizardMessages.oneFileOnly(count));
  const chosen = choice !== null && choice.report === previous ? choice.id : "";
  return { news, chosen, chooseDraft, openFile, refuseSeveral };
}

interface DraftSelectProps {
  readonly choices: readonly DraftChoice[];
  /** The id of the draft chosen; "" for none. */
  readonly chosen: string;
  readonly onChoose: (draft: DraftSummary | null) => void;
}

function DraftSelect({ choices, chosen, onChoose }: DraftSelectProps): ReactElement {
  return (
    <select
      className={controls.field}
      aria-label={wizardMessages.previousChoose}
      value={chosen}
      onChange={({ target }) =>
        onChoose(choices.find(({ draft }) => draft.id === target.value)?.draft ?? null)
      }
    >
      <option value="">{wizardMessages.previousChoose}</option>
      {choices.map(({ draft, label }) => (
        <option key={draft.id} value={draft.id}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function PreviousReport(): ReactElement {
  const choices = useLastYearDrafts();
  const previous = useDraftPart(({ draft }) => draft.previous);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { news, chosen, chooseDraft, openFile, refuseSeveral } = usePreviousChoice();
  const fields = useRef<HTMLFieldSetElement>(null);
  /** What was dropped anywhere on the page is answered here. */
  const showAnswer = (): void => fields.current?.scrollIntoView({ block: "nearest" });
  return (
    <fieldset ref={fields} className={styles.signature} disabled={isReadOnly}>
      {previous === null && !isReadOnly && (
        <DropTarget
          words={wizardMessages.dropAsPrevious}
          onFile={(file) => {
            showAnswer();
            void openFile(file);
          }}
          onSeveral={(count) => {
            showAnswer();
            refuseSeveral(count);
          }}
        />
      )}
      <legend>{wizardMessages.previousTitle}</legend>
      <p className={controls.hint}>{wizardMessages.previousHint}</p>
      {previous !== null && <ChosenReport report={previous} />}
      {news !== null && <Notice severity={news.severity} text={news.text} />}
      {/* The list stays once a draft is chosen: by the keyboard an arrow chooses, and the next one chooses otherwise. */}
      {(previous === null || chosen !== "") && (
        <div className={styles.chosen}>
          {choices.length > 0 && (
            <DraftSelect choices={choices} chosen={chosen} onChoose={(draft) => void chooseDraft(draft)} />
          )}
          {previous === null && (
            <FileButton
              label={wizardMessages.previousOpen}
              accept={READABLE_FILES}
              onFile={(file) => void openFile(file)}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}
