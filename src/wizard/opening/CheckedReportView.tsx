/** The findings of a file beside its pages; saved as a Word file in which each is a comment. No draft is made. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Finding } from "../../check/index.ts";
import type { Draft } from "../../report/index.ts";
import { suggestFileName } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import { Notice } from "../design/Notice.tsx";
import { exportWord } from "../export/export-word.ts";
import { groupFindings } from "../findings/finding-groups.ts";
import findingStyles from "../findings/findings.module.css";
import { wizardMessages } from "../messages.ts";
import { Preview } from "../preview/Preview.tsx";
import { DOCX_TYPE, downloadFile } from "../session/download.ts";
import { nameStep } from "../shell/step-names.ts";
import { createOpenedDraft } from "./open-as-draft.ts";
import styles from "./opening.module.css";
import type { OpenedReport } from "./opening-types.ts";
import { SourceView } from "./SourceView.tsx";
import { showSpot } from "./show-spot.ts";
import { findOrigin, UnreadList } from "./UnreadList.tsx";

/** A cell or text on the drawn pages; what it is a part of where it does not print. */
function findSpot(target: string): Element | null {
  for (let place = target; place !== ""; place = place.replace(/\.?[^.]*$/, "")) {
    // Only on the pages: the preview also draws everything once unseen, to measure it.
    const spot = document.querySelector(`[data-pages] section [data-place="${place}"]`);
    if (spot !== null) return spot;
  }
  return document.querySelector("[data-pages] section [data-place]");
}

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onShow: (target: string) => void;
}

function FindingGroups({ findings, onShow }: FindingGroupsProps): ReactElement {
  if (findings.length === 0) {
    return (
      <p className={findingStyles.none}>
        <Icon name="success" /> {wizardMessages.noFindings}
      </p>
    );
  }
  return (
    <>
      {groupFindings(findings).map((group) => (
        <section key={group.step} className={findingStyles.group}>
          <h3>{nameStep(group.step)}</h3>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.key} className={findingStyles.entry} data-severity={entry.severity}>
                <button type="button" onClick={() => onShow(entry.target)}>
                  <Icon name={entry.severity} label={wizardMessages[entry.severity]} />
                  <span>{entry.message}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type Saving =
  | { readonly kind: "idle" | "working" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string };

function SaveComments({ report, findings }: Pick<OpenedReport, "report" | "findings">): ReactElement {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const save = async (): Promise<void> => {
    setSaving({ kind: "working" });
    const answer = await exportWord(report, new Date(), findings);
    const name = wizardMessages.commentsName(suggestFileName(report));
    if (answer.kind === "made") {
      downloadFile(name, answer.bytes, DOCX_TYPE);
      setSaving({ kind: "saved", name });
    } else {
      setSaving({ kind: "failed", reason: answer.kind === "failed" ? answer.reason : answer.first });
    }
  };
  return (
    <>
      <Button look="primary" disabled={saving.kind === "working"} onClick={() => void save()}>
        {saving.kind === "working" ? wizardMessages.savingComments : wizardMessages.saveComments}
      </Button>
      {saving.kind === "saved" && (
        <Notice severity="success" text={wizardMessages.savedComments(saving.name)} />
      )}
      {saving.kind === "failed" && (
        <Notice severity="error" text={wizardMessages.exportFailed(saving.reason)} />
      )}
    </>
  );
}

interface CheckedReportViewProps {
  readonly opened: OpenedReport;
  readonly onDraft: (draft: Draft) => void;
}

type Shown = "pages" | "source";

/** The report's pages and its source take turns beside the findings; what is clicked decides. */
function useShownSide(): {
  readonly shown: Shown;
  readonly turnTo: (side: Shown, findTarget?: () => Element | null) => void;
} {
  const [shown, setShown] = useState<Shown>("pages");
  const target = useRef<(() => Element | null) | null>(null);
  useEffect(() => {
    // The side that was hidden is drawn by now.
    showSpot(target.current?.() ?? null);
    target.current = null;
  });
  const [, drawAgain] = useState(0);
  return {
    shown,
    turnTo: (side, findTarget) => {
      target.current = findTarget ?? null;
      setShown(side);
      drawAgain((count) => count + 1);
    },
  };
}

export function CheckedReportView({ opened, onDraft }: CheckedReportViewProps): ReactElement {
  const { report, findings, unread, source } = opened;
  const { shown, turnTo } = useShownSide();
  return (
    <div className={styles.columns}>
      <div className={styles.read}>
        <div className={styles.actions}>
          <SaveComments report={report} findings={findings} />
          <Button onClick={() => onDraft(createOpenedDraft(report))}>{wizardMessages.openAsDraft}</Button>
        </div>
        <FindingGroups findings={findings} onShow={(target) => turnTo("pages", () => findSpot(target))} />
        <UnreadList unread={unread} onShow={(entry) => turnTo("source", () => findOrigin(entry))} />
      </div>
      <section className={styles.sourceFrame} aria-label={wizardMessages.reportPages}>
        <div className={styles.sides}>
          <Button aria-pressed={shown === "pages"} onClick={() => turnTo("pages")}>
            {wizardMessages.reportPages}
          </Button>
          {source !== null && (
            <Button aria-pressed={shown === "source"} onClick={() => turnTo("source")}>
              {wizardMessages.sourceTitle}
            </Button>
          )}
        </div>
        <div data-pages hidden={shown !== "pages"}>
          <Preview report={report} />
        </div>
        {shown === "source" && source !== null && <SourceView document={source.document} />}
      </section>
    </div>
  );
}
