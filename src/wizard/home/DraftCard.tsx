/** One draft in the list, with what can be done with it. */

import type { ReactElement } from "react";
import { composeTitle } from "../../format/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon, type IconName } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";
import { nameOrigin } from "../name-origin.ts";
import { printMoment } from "../print-moment.ts";
import type { DraftProgress } from "./draft-summary.ts";
import styles from "./home.module.css";
import { nameDraft } from "./name-draft.ts";
import type { DraftEntry } from "./use-home.ts";

interface DraftCardProps {
  readonly entry: DraftEntry;
  readonly onOpen: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

function Progress({ progress }: { readonly progress: DraftProgress }): ReactElement {
  const { filled, total, mistakes, isOpen } = progress;
  const stillOpen: IconName = isOpen ? "open" : "success";
  return (
    <p className={styles.progress}>
      <progress value={filled} max={total} aria-label={wizardMessages.draftProgress(filled, total)} />
      <span>{wizardMessages.draftProgress(filled, total)}</span>
      <span>
        <Icon name={mistakes > 0 ? "error" : stillOpen} /> {wizardMessages.draftMistakes(mistakes, isOpen)}
      </span>
    </p>
  );
}

export function DraftCard({ entry, onOpen, onDuplicate, onDelete }: DraftCardProps): ReactElement {
  const { summary, progress } = entry;
  const agency = summary.agency === "" ? wizardMessages.unnamedAgency : summary.agency;
  const marks = nameOrigin(summary);
  const name = [nameDraft(summary), ...marks].join("，");
  return (
    <li className={styles.card}>
      <div className={styles.about}>
        <h2>{summary.title === "" ? agency : summary.title}</h2>
        <p className={styles.meta} title={composeTitle(summary.agency, summary.year)}>
          <span>{wizardMessages.yearReport(summary.year)}</span>
          <span>{wizardMessages.lastSaved(printMoment(summary.savedAt))}</span>
          {marks.map((mark) => (
            <strong key={mark}>{mark}</strong>
          ))}
        </p>
        {summary.damaged && (
          <p>
            <Icon name="error" /> {wizardMessages.damagedDraft}
          </p>
        )}
        {progress !== null && <Progress progress={progress} />}
        {/* Its line is kept until it is measured, or all below would move. */}
        {progress === null && !summary.damaged && (
          <p className={styles.progress} aria-hidden="true">
            {"\u00A0"}
          </p>
        )}
      </div>
      <div className={styles.cardActions}>
        <Button look="primary" aria-label={`${wizardMessages.continueDraft} ${name}`} onClick={onOpen}>
          {wizardMessages.continueDraft}
        </Button>
        <Button aria-label={`${wizardMessages.duplicateDraft} ${name}`} onClick={onDuplicate}>
          {wizardMessages.duplicateDraft}
        </Button>
        <Button look="danger" aria-label={`${wizardMessages.deleteDraft} ${name}`} onClick={onDelete}>
          {wizardMessages.deleteDraft}
        </Button>
      </div>
    </li>
  );
}
