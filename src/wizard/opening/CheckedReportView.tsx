/** The findings of a file beside its pages; saved as a Word file in which each is a comment. No draft is made. */

import { type ReactElement, useState } from "react";
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
import { showSpot } from "./show-spot.ts";
import { UnreadList } from "./UnreadList.tsx";

/** A finding's cell or text on the drawn pages; the section where the text itself is missing. */
function findSpot({ cells, place }: Finding): Element | null {
  for (let target = cells[0] ?? place ?? "title"; target !== ""; target = target.replace(/\.?[^.]*$/, "")) {
    const spot = document.querySelector(`[data-pages] [data-place="${target}"]`);
    if (spot !== null) return spot;
  }
  return null;
}

function FindingGroups({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
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
                <button
                  type="button"
                  onClick={() => showSpot(entry.finding === null ? null : findSpot(entry.finding))}
                >
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

export function CheckedReportView({ opened, onDraft }: CheckedReportViewProps): ReactElement {
  const { report, findings, unread } = opened;
  return (
    <div className={styles.columns}>
      <div className={styles.read}>
        <div className={styles.actions}>
          <SaveComments report={report} findings={findings} />
          <Button onClick={() => onDraft(createOpenedDraft(report))}>{wizardMessages.openAsDraft}</Button>
        </div>
        <FindingGroups findings={findings} />
        <UnreadList unread={unread} />
      </div>
      <section className={styles.sourceFrame} aria-label={wizardMessages.reportPages} data-pages>
        <h3>{wizardMessages.reportPages}</h3>
        <Preview report={report} />
      </section>
    </div>
  );
}
