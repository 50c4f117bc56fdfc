/** 检查与导出: what is left to put right, the Word file, and the pages as they will print. */

import { type ReactElement, useState } from "react";
import { normaliseReport } from "../../report/index.ts";
import { suggestFileName } from "../../writing/index.ts";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { Notice } from "../design/Notice.tsx";
import { FindingList } from "../findings/FindingList.tsx";
import { countErrors } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { Preview } from "../preview/Preview.tsx";
import { DOCX_TYPE, downloadFile } from "../session/download.ts";
import { useDraftStore, useFindings } from "../store/store-hooks.ts";
import { useOfficeTemplate } from "../template/office-template.ts";
import { TemplateLine } from "../template/TemplateLine.tsx";
import styles from "./export.module.css";
import { exportWord } from "./export-word.ts";
import type { ExportAnswer } from "./export-worker.ts";

type Progress =
  | { readonly kind: "idle" | "asking" | "working" }
  | { readonly kind: "done"; readonly answer: ExportAnswer; readonly name: string };

function Outcome({ answer, name }: { readonly answer: ExportAnswer; readonly name: string }): ReactElement {
  if (answer.kind === "made") return <Notice severity="success" text={wizardMessages.exported(name)} />;
  const text =
    answer.kind === "differs"
      ? wizardMessages.exportDiffers(answer.count, answer.first)
      : wizardMessages.exportFailed(answer.reason);
  return <Notice severity="error" text={text} />;
}

function ReadySummary(): ReactElement {
  const findings = useFindings();
  const errors = countErrors(findings);
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  const summary = [
    errors === 0 ? wizardMessages.exportReady : wizardMessages.exportErrors(errors),
    ...(warnings === 0 ? [] : [wizardMessages.exportWarnings(warnings)]),
  ];
  const severity = errors > 0 ? "error" : warnings > 0 ? "warning" : "success";
  return <Notice severity={severity} text={summary.join("")} />;
}

interface ExportStepProps {
  readonly onGo: (target: string) => void;
  readonly onTemplate: () => void;
}

export function ExportStep({ onGo, onTemplate }: ExportStepProps): ReactElement {
  const store = useDraftStore();
  const errors = countErrors(useFindings());
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });
  const office = useOfficeTemplate();
  const makeFile = async (): Promise<void> => {
    if (office === null) return;
    setProgress({ kind: "working" });
    const report = normaliseReport(store.report);
    const name = suggestFileName(report);
    const answer = await exportWord(report, office.typography, new Date());
    if (answer.kind === "made") downloadFile(name, answer.bytes, DOCX_TYPE);
    setProgress({ kind: "done", answer, name });
  };
  return (
    <div className={styles.export}>
      <section className={styles.results}>
        <ReadySummary />
        <FindingList onGo={onGo} />
        <div className={styles.actions}>
          <Button
            look="primary"
            disabled={progress.kind === "working" || office === null}
            onClick={() => (errors > 0 ? setProgress({ kind: "asking" }) : void makeFile())}
          >
            {wizardMessages.downloadWord}
          </Button>
          {progress.kind === "working" && <span role="status">{wizardMessages.exporting}</span>}
        </div>
        {progress.kind === "done" && <Outcome answer={progress.answer} name={progress.name} />}
      </section>
      <section aria-label={wizardMessages.preview}>
        <h3 className={styles.previewTitle}>{wizardMessages.preview}</h3>
        <p className={styles.hint}>{wizardMessages.previewHint}</p>
        {office !== null && (
          <>
            <TemplateLine office={office} onTemplate={onTemplate} />
            <Preview report={store.report} typography={office.typography} />
          </>
        )}
      </section>
      {progress.kind === "asking" && (
        <ConfirmDialog
          title={wizardMessages.exportAskTitle(errors)}
          confirmLabel={wizardMessages.exportAnyway}
          onCancel={() => setProgress({ kind: "idle" })}
          onConfirm={() => void makeFile()}
        >
          {wizardMessages.exportAskText}
        </ConfirmDialog>
      )}
    </div>
  );
}
