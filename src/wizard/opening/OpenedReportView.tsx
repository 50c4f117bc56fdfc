/** What was read beside its source, the uncertain places first; then it becomes a draft. */

import { type ReactElement, useState } from "react";
import { isFailedSum } from "../../check/index.ts";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { describeCounts } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { createNextDraft, createOpenedDraft } from "./open-as-draft.ts";
import styles from "./opening.module.css";
import type { OpenedReport, OpeningPurpose } from "./opening-types.ts";
import { ReadSummary } from "./ReadSummary.tsx";
import { SourceView } from "./SourceView.tsx";
import { showSpot } from "./show-spot.ts";
import { findOrigin, UnreadList } from "./UnreadList.tsx";

interface ActionProps {
  readonly opened: OpenedReport;
  readonly onDraft: (draft: Draft) => void;
}

function OpenAction({ opened, onDraft }: ActionProps): ReactElement {
  const { findings } = opened;
  return (
    <>
      <p>
        {wizardMessages.openedFindings(describeCounts(findings))}
        {findings.some(isFailedSum) && wizardMessages.sumsKept}
      </p>
      <Button look="primary" onClick={() => onDraft(createOpenedDraft(opened.report))}>
        {wizardMessages.openAsDraft}
      </Button>
    </>
  );
}

const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

/** The year of last year's report must be known: everything that is taken over follows from it. */
function NextAction({ opened, onDraft }: ActionProps): ReactElement {
  const [typed, setTyped] = useState("");
  const known = opened.report.year;
  const year = known ?? Number(typed);
  const isYear = Number.isInteger(year) && year >= FIRST_YEAR && year < LAST_YEAR;
  return (
    <>
      {known === null && (
        <label className={styles.year}>
          {wizardMessages.nextNeedsYear}
          <input
            className={controls.field}
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      {isYear && <p>{wizardMessages.nextSummary(opened.report.agency, year + 1)}</p>}
      <Button
        look="primary"
        disabled={!isYear}
        onClick={() => onDraft(createNextDraft({ ...opened.report, year }, year + 1))}
      >
        {isYear ? wizardMessages.beginYear(year + 1) : wizardMessages.newReport}
      </Button>
    </>
  );
}

interface OpenedReportViewProps extends ActionProps {
  readonly purpose: Exclude<OpeningPurpose, "check">;
}

export function OpenedReportView({ opened, purpose, onDraft }: OpenedReportViewProps): ReactElement {
  const Action = purpose === "next" ? NextAction : OpenAction;
  return (
    <div className={styles.columns}>
      <div className={styles.read}>
        <UnreadList unread={opened.unread} onShow={(entry) => showSpot(findOrigin(entry))} />
        <ReadSummary report={opened.report} />
        <div className={styles.decision}>
          <Action opened={opened} onDraft={onDraft} />
        </div>
      </div>
      {opened.source !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that.
        <section className={styles.sourceFrame} aria-label={wizardMessages.sourceTitle} tabIndex={0}>
          <h2>{wizardMessages.sourceTitle}</h2>
          <SourceView document={opened.source.document} />
        </section>
      )}
    </div>
  );
}
