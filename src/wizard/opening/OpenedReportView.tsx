/** What was read beside its source, the uncertain places first; then it becomes a draft. */

import { type ReactElement, useState } from "react";
import { isFailedSum } from "../../check/index.ts";
import { type Draft, LAST_YEAR } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { describeCounts } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { readYear } from "../steps/basics-form.ts";
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
      <Button look="primary" onClick={() => onDraft(createOpenedDraft(opened))}>
        {wizardMessages.openAsDraft}
      </Button>
    </>
  );
}

/** The year of a report after which another one can begin. */
function asLastYear(year: number | null): number | null {
  return year !== null && year < LAST_YEAR ? year : null;
}

/** A year that is still being typed is no fault yet. */
const YEAR_DIGITS = 4;

interface YearQuestionProps {
  readonly onYear: (year: number | null) => void;
}

function YearQuestion({ onYear }: YearQuestionProps): ReactElement {
  const [typed, setTyped] = useState("");
  const [isLeft, setLeft] = useState(false);
  const isWhole = isLeft || typed.trim().length >= YEAR_DIGITS;
  const isWrong = isWhole && typed.trim() !== "" && asLastYear(readYear(typed)) === null;
  return (
    <div className={styles.year}>
      <label>
        {wizardMessages.nextNeedsYear}
        <input
          className={controls.field}
          inputMode="numeric"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby="last-year-fault"
          onChange={(event) => {
            setTyped(event.target.value);
            onYear(asLastYear(readYear(event.target.value)));
          }}
          onBlur={() => setLeft(true)}
        />
      </label>
      <div id="last-year-fault">
        {isWrong && (
          <p className={controls.fault} role="alert">
            <Icon name="error" /> {wizardMessages.nextYearFault}
          </p>
        )}
      </div>
    </div>
  );
}

/** The year of last year's report must be known: everything that is taken over follows from it. */
function NextAction({ opened, onDraft }: ActionProps): ReactElement {
  const known = asLastYear(opened.report.year);
  const [asked, setAsked] = useState<number | null>(null);
  const year = known ?? asked;
  return (
    <>
      {known === null && <YearQuestion onYear={setAsked} />}
      {year !== null && <p>{wizardMessages.nextSummary(opened.report.agency, year + 1)}</p>}
      <Button
        look="primary"
        disabled={year === null}
        onClick={() => {
          if (year !== null) onDraft(createNextDraft({ ...opened.report, year }, year + 1));
        }}
      >
        {year === null ? wizardMessages.newReport : wizardMessages.beginYear(year + 1)}
      </Button>
    </>
  );
}

/** Back from the draft that was made of it: another one would be without all that was written since. */
function ContinueAction({ onContinue }: { readonly onContinue: () => void }): ReactElement {
  return (
    <>
      <p>{wizardMessages.draftMade}</p>
      <Button look="primary" onClick={onContinue}>
        {wizardMessages.continueMade}
      </Button>
    </>
  );
}

interface OpenedReportViewProps extends ActionProps {
  readonly onContinue: (() => void) | null;
  readonly purpose: Exclude<OpeningPurpose, "check">;
}

export function OpenedReportView(props: OpenedReportViewProps): ReactElement {
  const { opened, purpose, onDraft, onContinue } = props;
  const Action = purpose === "next" ? NextAction : OpenAction;
  return (
    <div className={styles.columns}>
      <div className={styles.read}>
        <UnreadList
          unread={opened.unread}
          hint={wizardMessages.unreadHint}
          onShow={(entry) => showSpot(findOrigin(entry))}
        />
        <ReadSummary report={opened.report} />
        <div className={styles.decision}>
          {onContinue === null ? (
            <Action opened={opened} onDraft={onDraft} />
          ) : (
            <ContinueAction onContinue={onContinue} />
          )}
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
