/** What can be done with a whole table: totals computed or typed, filling with 0, and how much is filled. */

import type { ReactElement } from "react";
import { computedTotals, listCells, type TableId } from "../../format/index.ts";
import { measureFilling } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Icon } from "../design/Icon.tsx";
import { allZeroLabels, wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore, useSettledPart } from "../store/store-hooks.ts";
import { CarriedInButton } from "./CarriedInButton.tsx";
import type { CursorPlace } from "./cell-cursor.ts";
import { countReplaced, countUnreadable, fillBlanks, listAllZero } from "./fill-cells.ts";
import { NoteButton } from "./NoteButton.tsx";
import { useOverwriteQuestion } from "./OverwriteQuestion.tsx";
import { TotalsSwitch } from "./TotalsSwitch.tsx";
import styles from "./table.module.css";

function FilledCount({ table }: { readonly table: TableId }): ReactElement {
  const total = useSettledPart(({ draft }) => measureFilling(draft, listCells(table)).total);
  const filled = useSettledPart(({ draft }) => measureFilling(draft, listCells(table)).filled);
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

/** For an agency to which nothing of a table happened. */
function AllZeroButton({ table, label }: { readonly table: TableId; readonly label: string }): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const { start, question } = useOverwriteQuestion({
    words: wizardMessages.overwriteByZero,
    count: () => countReplaced(store, listAllZero(store, table)),
    change: () => store.changeCells(listAllZero(store, table)),
  });
  return (
    <>
      <Button disabled={isReadOnly} onClick={start}>
        {label}
      </Button>
      {question}
    </>
  );
}

export function TableToolbar({ table, onOpenFile, cursor }: TableToolbarProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const hasTotals = listCells(table).some((cell) => computedTotals.has(cell.address));
  const allZeroLabel = allZeroLabels[table];
  return (
    <div className={styles.toolbar}>
      {hasTotals && <TotalsSwitch table={table} />}
      <Button disabled={isReadOnly} onClick={() => fillBlanks(store, table)}>
        {wizardMessages.fillZeros}
      </Button>
      {allZeroLabel !== null && <AllZeroButton table={table} label={allZeroLabel} />}
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
    </div>
  );
}
