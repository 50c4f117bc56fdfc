/** Saves a checked report as a Word file in which each finding is a comment at its place. */

import { type ReactElement, useState } from "react";
import { suggestFileName } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { exportReport } from "../export/export-report.ts";
import { wizardMessages } from "../messages.ts";
import { DOCX_TYPE, downloadFile } from "../session/download.ts";
import styles from "./opening.module.css";
import type { OpenedReport } from "./opening-types.ts";

type Saving =
  | { readonly kind: "idle" | "working" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string };

interface SaveCommentsProps extends Pick<OpenedReport, "report" | "findings"> {
  /** Stands beside the button. */
  readonly children: ReactElement;
}

export function SaveComments({ report, findings, children }: SaveCommentsProps): ReactElement {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const save = async (): Promise<void> => {
    setSaving({ kind: "working" });
    const answer = await exportReport("word", report, new Date(), findings);
    const name = wizardMessages.commentsName(suggestFileName(report));
    if (answer.kind === "made") {
      downloadFile(name, answer.product, DOCX_TYPE);
      setSaving({ kind: "saved", name });
    } else {
      setSaving({ kind: "failed", reason: answer.kind === "failed" ? answer.reason : answer.first });
    }
  };
  return (
    <>
      <div className={styles.actions}>
        <Button look="primary" disabled={saving.kind === "working"} onClick={() => void save()}>
          {saving.kind === "working" ? wizardMessages.savingComments : wizardMessages.saveComments}
        </Button>
        {children}
      </div>
      {saving.kind === "saved" && (
        <Notice severity="success" text={wizardMessages.savedComments(saving.name)} />
      )}
      {saving.kind === "failed" && (
        <Notice severity="error" text={wizardMessages.commentsFailed(saving.reason)} />
      )}
    </>
  );
}
