/** What can be done with a whole table: totals computed or typed, filling with 0, and how much is filled. */

import { type ReactElement, useState } from "react";
import { BALANCE_ROWS, composeAddress, computedTotals, listCells, type TableId } from "../../format/index.ts";
import { type Draft, getFigure, isComputed, type TableFigures } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { FileButton } from "../design/FileButton.tsx";
import { Icon } from "../design/Icon.tsx";
import { allZeroLabels, wizardMessages } from "../messages.ts";
import type { CellChange, DraftStore } from "../store/draft-store.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import styles from "./table.module.css";

/** The rows of the one relation between two years' request tables. */
const [, CARRIED_IN_ROW = ""] = BALANCE_ROWS.left;
const [, CARRIED_OUT_ROW = ""] = BALANCE_ROWS.right;

/** The cells of a table that a person fills. */
function listTypedCells(draft: Draft, table: TableId): ReturnType<typeof listCells> {
  return listCells(table).filter((cell) => !isComputed(cell.address, draft.totals));
}

function fillBlanks(store: DraftStore, table: TableId): void {
  const blanks = listTypedCells(store.draft, table)
    .filter((cell) => getFigure(store.report.tables, cell.address) === null)
    .map((cell): CellChange => [cell.address, 0]);
  if (blanks.length > 0) store.changeCells(blanks);
}

function listOverwritten(store: DraftStore, table: TableId): number {
  const values = listTypedCells(store.draft, table).map((cell) =>
    getFigure(store.report.tables, cell.address),
  );
  return values.filter((value) => value !== null && value !== 0).length;
}

function fillAll(store: DraftStore, table: TableId): void {
  store.changeCells(listTypedCells(store.draft, table).map((cell): CellChange => [cell.address, 0]));
}

function countFilled(figures: TableFigures): number {
  let count = 0;
  for (const row of Object.values(figures)) {
    for (const value of Object.values(row)) if (value !== null) count += 1;
  }
  return count;
}

function FilledCount({ table }: { readonly table: TableId }): ReactElement {
  const total = listCells(table).length;
  const filled = useDraftPart(({ report }) => countFilled(report.tables[table]));
  if (filled < total)
    return <span className={styles.filled}>{wizardMessages.filledCells(filled, total)}</span>;
  return (
    <span className={styles.filled}>
      <Icon name="success" /> {wizardMessages.allFilled}
    </span>
  );
}

/** Row 二 from last year's row 四, cell by cell. */
function listCarriedIn({ draft }: DraftStore): CellChange[] {
  const { previous } = draft;
  if (previous === null) return [];
  return listTypedCells(draft, "requests")
    .filter((cell) => cell.row === CARRIED_IN_ROW)
    .map((cell): CellChange => {
      const carriedOut = composeAddress("requests", CARRIED_OUT_ROW, cell.column);
      return [cell.address, getFigure(previous.tables, carriedOut)];
    })
    .filter(([, value]) => value !== null);
}

function CarriedInButton(): ReactElement | null {
  const store = useDraftStore();
  const hasPrevious = useDraftPart(({ draft }) => draft.previous !== null);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [overwritten, setOverwritten] = useState(0);
  if (!hasPrevious) return null;
  const fill = (): void => {
    setOverwritten(0);
    store.changeCells(listCarriedIn(store));
  };
  const askToFill = (): void => {
    const differing = listCarriedIn(store).filter(([address, value]) => {
      const current = getFigure(store.report.tables, address);
      return current !== null && current !== value;
    });
    if (differing.length === 0) fill();
    else setOverwritten(differing.length);
  };
  return (
    <>
      <Button disabled={isReadOnly} onClick={askToFill}>
        {wizardMessages.fillCarriedIn}
      </Button>
      {overwritten > 0 && (
        <ConfirmDialog
          title={wizardMessages.carriedInOverwriteTitle}
          confirmLabel={wizardMessages.carriedInOverwrite}
          onCancel={() => setOverwritten(0)}
          onConfirm={fill}
        >
          {wizardMessages.carriedInOverwriteText(overwritten)}
        </ConfirmDialog>
      )}
    </>
  );
}

interface TableToolbarProps {
  readonly table: TableId;
  readonly onOpenFile: (file: File) => void;
}

export function TableToolbar({ table, onOpenFile }: TableToolbarProps): ReactElement {
  const store = useDraftStore();
  const mode = useDraftPart(({ draft }) => draft.totals[table]);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const [overwritten, setOverwritten] = useState(0);
  const hasTotals = listCells(table).some((cell) => computedTotals.has(cell.address));
  const allZeroLabel = allZeroLabels[table];
  const askToFillAll = (): void => {
    const count = listOverwritten(store, table);
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
        accept=".xlsx,.csv"
        disabled={isReadOnly}
        onFile={onOpenFile}
      />
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
