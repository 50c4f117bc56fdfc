/** 版式: the office's own look beside a report in it. Shows the settings and what they make of the pages. */

import { type ReactElement, useEffect, useMemo, useState } from "react";
import type { DraftDatabase } from "../../drafts/index.ts";
import {
  cleanFileName,
  createFormReport,
  normaliseReport,
  printTitle,
  type Report,
} from "../../report/index.ts";
import { printTemplateFile, proposeSignature, type Template } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { wizardMessages } from "../messages.ts";
import { Preview } from "../preview/Preview.tsx";
import { proposeYear } from "../proposals.ts";
import { downloadFile } from "../session/download.ts";
import { describeDeviations } from "./describe-template.ts";
import { saveFault, saveFaults, templateWords } from "./messages.ts";
import { TemplateSettings } from "./TemplateSettings.tsx";
import styles from "./template.module.css";
import { type TemplateEditing, useTemplateEditing } from "./use-template-editing.ts";

interface TemplatePageProps {
  readonly database: DraftDatabase;
  /** The draft whose pages are shown; null for an empty form. */
  readonly draftId: string | null;
  /** A template file that was opened elsewhere, to be taken at once. */
  readonly file: File | null;
  readonly onFileTaken: () => void;
  readonly onClose: () => void;
}

/** The report of a draft as it is stored; null while it is loaded and where there is none. */
function useStoredReport(database: DraftDatabase, draftId: string | null): Report | null {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    let isWanted = draftId !== null;
    const load = async (id: string): Promise<void> => {
      const loaded = await database.load(id);
      if (loaded.ok && isWanted) setReport(normaliseReport(loaded.value.draft.report));
    };
    if (draftId !== null) void load(draftId);
    return () => {
      isWanted = false;
    };
  }, [database, draftId]);
  return report;
}

/** An empty form as a new report of this office begins. */
function createExample(template: Template): Report {
  const form = createFormReport(templateWords.exampleAgency, proposeYear(new Date()));
  return { ...form, signature: proposeSignature(template, form.agency) };
}

interface SummaryProps {
  readonly editing: TemplateEditing;
  readonly agency: string;
}

/** What differs from the national standard, and what can be done with the template as a whole. */
function Summary({ editing, agency }: SummaryProps): ReactElement | null {
  const { state } = editing;
  if (state === null) return null;
  const { office, past, fault, news, isSaved } = state;
  const deviations = describeDeviations(office.template);
  const isNational = deviations === templateWords.sameAsNational;
  return (
    <>
      <Notice
        severity={isNational ? "success" : "info"}
        text={isSaved ? templateWords.saved(deviations) : deviations}
      >
        <Button isPassive={past.length === 0} onClick={editing.undo}>
          {templateWords.undo}
        </Button>
        <Button isPassive={isNational && office.fault === null} onClick={editing.restore}>
          {templateWords.restore}
        </Button>
        <Button
          onClick={() =>
            downloadFile(
              templateWords.fileName(cleanFileName(agency)),
              printTemplateFile(office.template),
              "application/json",
            )
          }
        >
          {templateWords.saveFile}
        </Button>
        <FileButton
          label={templateWords.openFile}
          accept=".json,application/json"
          onFile={(file) => void editing.openFile(file)}
        />
      </Notice>
      {office.fault !== null && (
        <Notice severity="warning" text={templateWords.storedUnreadable(office.fault)} />
      )}
      {fault !== null && (
        <Notice severity="error" text={templateWords.notSaved(saveFaults[fault] ?? saveFault)} />
      )}
      {fault === null && news !== null && <Notice severity={news.severity} text={news.text} />}
    </>
  );
}

export function TemplatePage({
  database,
  draftId,
  file,
  onFileTaken,
  onClose,
}: TemplatePageProps): ReactElement {
  const editing = useTemplateEditing(database);
  const stored = useStoredReport(database, draftId);
  const { state, openFile } = editing;
  const isLoaded = state !== null;
  useEffect(() => {
    if (!isLoaded || file === null) return;
    // Once only: what is set here afterwards must not give way to the file again when the page is shown anew.
    onFileTaken();
    void openFile(file);
  }, [isLoaded, file, openFile, onFileTaken]);
  const template = state?.office.template ?? null;
  const report = useMemo(
    () => stored ?? (template === null ? null : createExample(template)),
    [stored, template],
  );
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <p>
          <Button look="quiet" isFlush onClick={onClose}>
            {wizardMessages.back}
          </Button>
        </p>
        <PageHeading>{templateWords.title}</PageHeading>
        <p>
          {templateWords.intro}
          {(state?.fault ?? null) === null && templateWords.savedAtOnce}
        </p>
      </header>
      {state === null || report === null ? (
        <p role="status">{wizardMessages.loading}</p>
      ) : (
        <>
          <TemplateSettings
            template={state.office.template}
            typography={state.office.typography}
            report={report}
            onChange={editing.change}
          />
          <section className={styles.outcome} aria-label={templateWords.preview}>
            <Summary editing={editing} agency={stored?.agency ?? ""} />
            <h2>
              {stored === null
                ? templateWords.previewOfExample
                : templateWords.previewOfDraft(printTitle(stored))}
            </h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its pages can only so be scrolled by keys */}
            <div className={styles.pages} tabIndex={0}>
              <Preview report={report} typography={state.office.typography} />
            </div>
          </section>
        </>
      )}
    </main>
  );
}
