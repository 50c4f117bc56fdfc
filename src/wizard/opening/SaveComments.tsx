/** Saves a checked report as a Word file in which each finding is a comment at its place. */

import { type ReactElement, useState } from "react";
import { suggestFileName } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { describeDifference } from "../export/describe-difference.ts";
import { exportReport } from "../export/export-report.ts";
import { wizardMessages } from "../messages.ts";
import { DOCX_TYPE, downloadFile } from "../session/download.ts";
import type { OfficeTemplate } from "../template/office-template.ts";
import styles from "./opening.module.css";
import type { OpenedReport } from "./opening-types.ts";

type Saving =
  | { readonly kind: "idle" | "working" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string };

interface SaveCommentsProps extends Pick<OpenedReport, "report" | "findings"> {
  /** null while it is being read. */
  readonly office: OfficeTemplate | null;
  /** Stands beside the button. */
  readonly children: ReactElement;
}

export function SaveComments({ report, findings, office, children }: SaveCommentsProps): ReactElement {
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const save = async (): Promise<void> => {
    if (office === null) return;
    setSaving({ kind: "working" });
    const { typography } = office;
    const answer = await exportReport("word", { report, typography, date: new Date(), findings });
    const name = wizardMessages.commentsName(suggestFileName(report));
    if (answer.kind === "made") {
      downloadFile(name, answer.product, DOCX_TYPE);
      setSaving({ kind: "saved", name });
    } else {
      const reason = answer.kind === "failed" ? answer.reason : describeDifference(answer.first);
      setSaving({ kind: "failed", reason });
    }
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          look="primary"
          isPassive={saving.kind === "working" || office === null}
          onClick={() => void save()}
        >
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
