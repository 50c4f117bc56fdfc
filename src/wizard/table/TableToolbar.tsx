/** What can be done with a whole table: totals computed or typed, filling with 0, and how much is filled. */

import { type ReactElement, useState } from "react";
import { computedTotals, listCells, type TableId } from "../../format/index.ts";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Icon } from "../design/Icon.tsx";
import { allZeroLabels, wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore, useSettledPart } from "../store/store-hooks.ts";
import { CarriedInButton } from "./CarriedInButton.tsx";
import type { CursorPlace } from "./cell-cursor.ts";
import { countFilled, countOverwritten, countUnreadable, fillAll, fillBlanks } from "./fill-cells.ts";
import { NoteButton } from "./NoteButton.tsx";
import styles from "./table.module.css";

function FilledCount({ table }: { readonly table: TableId }): ReactElement {
  const total = listCells(table).length;
  const filled = useSettledPart(({ report }) => countFilled(report.tables[table]));
  const unreadable = useSettledPart(({ report }) => countUnreadable(report.tables[table]));
  if (filled < total)
    return <span className={styles.filled}>{wizardMessages.filledCells(filled, total)}</span>;
  // No tick above a cell that is marked as wrong.
  if (unreadable > 0)
    return <span className={styles.filled}>{wizardMessages.filledWrongly(unreadable)}</span>;
  return (
    <span className={styles.filled}>
      <Icon name="success" /> {wizardMessages.allFilled}
    </span>
  );
}

interface TableToolbarProps {
  readonly table: TableId;
  readonly onOpenFile: (file: File) => void;
  readonly cursor: CursorPlace;
}

export function TableToolbar({ table, onOpenFile, cursor }: TableToolbarProps): ReactElement {
  const store = useDraftStore();
  const mode = useDraftPart(({ draft }) => draft.totals[table]);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [overwritten, setOverwritten] = useState(0);
  const hasTotals = listCells(table).some((cell) => computedTotals.has(cell.address));
  const allZeroLabel = allZeroLabels[table];
  const askToFillAll = (): void => {
    const count = countOverwritten(store, table);
    if (count === 0) fillAll(store, table);
    else setOverwritten(count);
  };
  return (
    <div className={styles.toolbar}>
      {hasTotals && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={mode === "computed"}
            disabled={isReadOnly}
            onChange={(event) => store.setTotalsMode(table, event.target.checked ? "computed" : "typed")}
          />
          {wizardMessages.computeTotals}
        </label>
      )}
      <Button disabled={isReadOnly} onClick={() => fillBlanks(store, table)}>
        {wizardMessages.fillZeros}
      </Button>
      {allZeroLabel !== null && (
        <Button disabled={isReadOnly} onClick={askToFillAll}>
          {allZeroLabel}
        </Button>
      )}
      {table === "requests" && <CarriedInButton />}
      <FileButton
        label={wizardMessages.openSheet}
        // Old workbooks are refused, and told how to save them anew; not offered, they would seem to be gone.
        accept=".xlsx,.csv,.xls,.et"
        disabled={isReadOnly}
        onFile={onOpenFile}
      />
      <NoteButton cursor={cursor} />
      <FilledCount table={table} />
      {overwritten > 0 && (
        <ConfirmDialog
          title={wizardMessages.overwriteTitle}
          confirmLabel={wizardMessages.overwrite}
          onCancel={() => setOverwritten(0)}
          onConfirm={() => {
            setOverwritten(0);
            fillAll(store, table);
          }}
        >
          {wizardMessages.overwriteText(overwritten)}
        </ConfirmDialog>
      )}
    </div>
  );
}
