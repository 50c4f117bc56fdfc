/** 检查与导出: what is left to put right, the ways to publish, and the pages as they will print. */

import { type ReactElement, useEffect, useLayoutEffect } from "react";
import { isTemplateBlank } from "../../check/index.ts";
import { normaliseReport } from "../../report/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { Notice } from "../design/Notice.tsx";
import { FindingList } from "../findings/FindingList.tsx";
import { countDoubtful } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { Preview } from "../preview/Preview.tsx";
import type { GoTo } from "../shell/targets.ts";
import { useDraftStore, useFindings, useSettledPart } from "../store/store-hooks.ts";
import { useOfficeTemplate } from "../template/office-template.ts";
import { TemplateLine } from "../template/TemplateLine.tsx";
import { ExportActions } from "./ExportActions.tsx";
import styles from "./export.module.css";
import { exportMessages } from "./messages.ts";
import { type Published, usePublishing } from "./use-publishing.ts";

function ReadySummary(): ReactElement {
  const findings = useFindings();
  const doubtful = countDoubtful(findings);
  const warnings = findings.filter(
    (finding) => finding.severity === "warning" && !isTemplateBlank(finding),
  ).length;
  const summary = [
    doubtful === 0 ? wizardMessages.exportReady : wizardMessages.exportErrors(doubtful),
    ...(warnings === 0 ? [] : [wizardMessages.exportWarnings(warnings)]),
  ];
  const severity = doubtful > 0 ? "error" : warnings > 0 ? "warning" : "success";
  return <Notice severity={severity} text={summary.join("")} />;
}

interface ExportStepProps {
  readonly onGo: GoTo;
  readonly onTemplate: () => void;
  readonly onCopying: () => void;
  readonly onShown: () => void;
}

export function ExportStep({ onGo, onTemplate, onCopying, onShown }: ExportStepProps): ReactElement {
  const store = useDraftStore();
  const doubtful = countDoubtful(useFindings());
  // Not only with the findings: another window may write what changes none of them, and these pages are printed.
  const report = useSettledPart((draft) => draft.report);
  const office = useOfficeTemplate();
  const readPublished = (): Published | null =>
    office && { report: normaliseReport(store.report), typography: office.typography };
  const publisher = usePublishing(readPublished, () => {
    store.settleFindings();
    return countDoubtful(store.getFindings());
  });
  const { state } = publisher;
  // Whoever comes here straight from typing must not read what was found before it.
  useLayoutEffect(() => store.settleFindings(), [store]);
  useEffect(onShown, [onShown]);
  return (
    <div className={styles.export}>
      <section className={styles.results}>
        <ReadySummary />
        <FindingList onGo={onGo} />
        <ExportActions publisher={publisher} isReady={office !== null} onCopying={onCopying} />
      </section>
      <section aria-label={wizardMessages.preview}>
        <h3 className={styles.previewTitle}>{wizardMessages.preview}</h3>
        <p className={styles.hint}>{wizardMessages.previewHint}</p>
        {office !== null && (
          <>
            <TemplateLine office={office} onTemplate={onTemplate} />
            <Preview report={report} typography={office.typography} isPrinted />
          </>
        )}
      </section>
      {state.kind === "asking" && (
        <ConfirmDialog
          title={exportMessages.askTitle[state.publication](doubtful)}
          confirmLabel={exportMessages.goOn[state.publication]}
          onCancel={publisher.cancel}
          onConfirm={publisher.goOn}
        >
          {exportMessages.askText[state.publication]}
        </ConfirmDialog>
      )}
    </div>
  );
}
