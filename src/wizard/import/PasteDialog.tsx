/** What a paste would do, before it does anything: what goes where, what is overwritten, what is left out. */

import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import type { TableId } from "../../format/index.ts";
import { nameTable } from "../../format/index.ts";
import type { PastePlan } from "../../reading/grid/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import styles from "./import.module.css";
import { listRemarks } from "./paste-remarks.ts";
import { RemarkList } from "./RemarkList.tsx";
import { countChanges, TablePreview } from "./TablePreview.tsx";
import type { PasteSource } from "./use-table-import.ts";

/** How the cells of the clipboard or the file found their places. */
function describePlacing({ rowsBy, columnsBy }: PastePlan, { isFile, isAtCursor }: PasteSource): string {
  const source = wizardMessages.pasteSource(isFile);
  const start = wizardMessages.pasteStart(isAtCursor);
  if (rowsBy === columnsBy) {
    return rowsBy === "labels"
      ? wizardMessages.placedByLabels(source)
      : wizardMessages.placedByPosition(source, start);
  }
  return rowsBy === "labels"
    ? wizardMessages.placedByRowLabels(source, start)
    : wizardMessages.placedByColumnLabels(source, start);
}

/** Why nothing fits: one sentence says that nothing does, and these are there for whoever asks. */
function FoldedRemarks({ remarks }: { readonly remarks: readonly string[] }): ReactElement | null {
  if (remarks.length === 0) return null;
  return (
    <details className={styles.remarks}>
      <summary>{wizardMessages.notFitting(remarks.length)}</summary>
      <ul>
        {remarks.map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several cells
          <li key={index}>{remark}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the paste does, in a sentence or two. */
function describePlan(plan: PastePlan, source: PasteSource, overwritten: number, hasEffect: boolean): string {
  if (plan.entries.length === 0) {
    const reasons = new Set(plan.leftOut.flatMap(({ kind, reason }) => (kind === "figure" ? [reason] : [])));
    const [reason, ...others] = reasons;
    const isPlain = reason !== undefined && others.length === 0;
    return isPlain ? wizardMessages.nothingFitsBecause(reason) : wizardMessages.nothingFits;
  }
  if (!hasEffect) return wizardMessages.nothingChanges;
  const name = wizardMessages.pasteSource(source.isFile);
  const counts = wizardMessages.pasteCounts(plan.entries.length, overwritten, plan.blanks.length, name);
  return `${describePlacing(plan, source)}${counts}`;
}

interface PasteDialogProps {
  readonly table: TableId;
  readonly plan: PastePlan;
  readonly source: PasteSource;
  readonly passedOver: string | null;
  readonly onClose: () => void;
}

export function PasteDialog({ table, plan, source, passedOver, onClose }: PasteDialogProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { tables, cellNotes } = store.report;
  const changes = new Map(plan.entries.map(({ address, value }) => [address, value]));
  const { changed, overwritten } = countChanges(tables, changes);
  const noted = plan.entries.filter(({ note }) => note !== "");
  const hasEffect = changed > 0 || noted.some(({ address, note }) => cellNotes[address] !== note);
  const isFitting = plan.entries.length > 0;
  const remarks = listRemarks(plan, wizardMessages.pasteSource(source.isFile));
  const accept = (): void => {
    const notes = Object.fromEntries(noted.map(({ address, note }) => [address, note]));
    // Closed first: giving the cursor back makes the browser lay out the page, which costs least before it changes.
    flushSync(onClose);
    store.changeCells([...changes], notes);
  };
  return (
    <ConfirmDialog
      title={wizardMessages.pasteTitle(nameTable(table))}
      confirmLabel={wizardMessages.pasteAccept(changed)}
      isWide
      isConfirmDisabled={isReadOnly || !hasEffect}
      onConfirm={accept}
      onCancel={onClose}
    >
      {isReadOnly && <Notice severity="warning" text={wizardMessages.takenMeanwhile} />}
      {passedOver !== null && <Notice severity="warning" text={passedOver} />}
      <p>{describePlan(plan, source, overwritten, hasEffect)}</p>
      {isFitting ? <RemarkList remarks={remarks} /> : <FoldedRemarks remarks={remarks} />}
      {isFitting && <TablePreview table={table} draft={store.draft} changes={changes} />}
    </ConfirmDialog>
  );
}
