/** What a paste would do, before it does anything: what goes where, what is overwritten, what is left out. */

import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import type { TableId } from "../../format/index.ts";
import { nameTable } from "../../format/index.ts";
import type { PastePlan } from "../../reading/grid/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftStore } from "../store/store-hooks.ts";
import styles from "./import.module.css";
import { listRemarks } from "./paste-remarks.ts";
import { countChanges, TablePreview } from "./TablePreview.tsx";

/** How the cells of the clipboard found their places. */
function describePlacing({ rowsBy, columnsBy }: PastePlan): string {
  if (rowsBy === columnsBy) {
    return rowsBy === "labels" ? wizardMessages.placedByLabels : wizardMessages.placedByPosition;
  }
  return rowsBy === "labels" ? wizardMessages.placedByRowLabels : wizardMessages.placedByColumnLabels;
}

interface PasteDialogProps {
  readonly table: TableId;
  readonly plan: PastePlan;
  readonly onClose: () => void;
}

export function PasteDialog({ table, plan, onClose }: PasteDialogProps): ReactElement {
  const store = useDraftStore();
  const { tables } = store.report;
  const changes = new Map(plan.entries.map(({ address, value }) => [address, value]));
  const { changed, overwritten } = countChanges(tables, changes);
  const remarks = listRemarks(plan);
  const accept = (): void => {
    const notes = Object.fromEntries(
      plan.entries.filter(({ note }) => note !== "").map(({ address, note }) => [address, note]),
    );
    // Closed first: giving the cursor back makes the browser lay out the page, which costs least before it changes.
    flushSync(onClose);
    store.changeCells([...changes], notes);
  };
  return (
    <ConfirmDialog
      title={wizardMessages.pasteTitle(nameTable(table))}
      confirmLabel={wizardMessages.pasteAccept(changed)}
      isWide
      isConfirmDisabled={plan.entries.length === 0}
      onConfirm={accept}
      onCancel={onClose}
    >
      <p>
        {plan.entries.length === 0
          ? wizardMessages.nothingFits
          : `${describePlacing(plan)}${wizardMessages.pasteCounts(plan.entries.length, overwritten, plan.blanks.length)}`}
      </p>
      {remarks.length > 0 && (
        <section className={styles.remarks}>
          <h3>{wizardMessages.pasteRemarks(remarks.length)}</h3>
          <ul>
            {remarks.map((remark, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in several cells
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      <TablePreview table={table} draft={store.draft} changes={changes} />
    </ConfirmDialog>
  );
}
