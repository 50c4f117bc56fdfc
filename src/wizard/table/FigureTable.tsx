/**
 * One of the three tables as the official form prints it, with its figures to be typed. React draws it once;
 * figures, marks and balances are painted into it as they change.
 */

import { useTable } from "@tanstack/react-table";
import { memo, type ReactElement, type RefObject, useLayoutEffect, useRef } from "react";
import type { LabelCell, LayoutCell, TableId } from "../../format/index.ts";
import { form2021, nameTable, tableLayouts } from "../../format/index.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { BalanceRow } from "./BalanceRow.tsx";
import { CellCursor, type CursorPlace, type PasteHandler } from "./cell-cursor.ts";
import { attachCellEvents } from "./cell-events.ts";
import { FigureInput } from "./FigureInput.tsx";
import { paintTable } from "./paint-table.ts";
import styles from "./table.module.css";
import { features, tableModels } from "./table-model.ts";

function PrintedLabel({
  cell,
  isHeader,
}: {
  readonly cell: LabelCell;
  readonly isHeader: boolean;
}): ReactElement {
  const isColumn = isHeader || cell.kind === "heading";
  const isVertical = cell.kind === "label" && cell.column === 0 && cell.rowSpan > 1;
  const scope = isColumn ? (cell.colSpan > 1 ? "colgroup" : "col") : cell.rowSpan > 1 ? "rowgroup" : "row";
  return (
    <th
      className={styles[cell.kind]}
      scope={scope}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      data-column={cell.column}
      data-vertical={isVertical || undefined}
    >
      <span className={isVertical ? styles.vertical : undefined}>
        {cell.label.map((part) => (
          <span key={part} className={styles.part}>
            {part}
          </span>
        ))}
      </span>
    </th>
  );
}

interface PrintedCellProps {
  readonly cell: LayoutCell;
  readonly isHeader: boolean;
}

function PrintedCell({ cell, isHeader }: PrintedCellProps): ReactElement {
  if (cell.kind !== "figure") return <PrintedLabel cell={cell} isHeader={isHeader} />;
  return (
    <td className={styles.figure} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
      <FigureInput address={cell.address} />
    </td>
  );
}

/** Keeps the drawn table showing what the store says, before the browser paints, and its cells taking figures. */
function useLiveTable(onPaste: PasteHandler, cursor: CursorPlace): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  useLayoutEffect(
    () => (root.current === null ? undefined : paintTable(root.current, store, isReadOnly)),
    [store, isReadOnly],
  );
  useLayoutEffect(
    () =>
      root.current === null
        ? undefined
        : attachCellEvents(root.current, new CellCursor(store, onPaste, cursor)),
    [store, onPaste, cursor],
  );
  return root;
}

interface FigureTableProps {
  readonly table: TableId;
  /** Takes a paste of several cells over from the browser. */
  readonly onPaste: PasteHandler;
  readonly cursor: CursorPlace;
}

export const FigureTable = memo(function FigureTable(props: FigureTableProps): ReactElement {
  const { table, onPaste, cursor } = props;
  const root = useLiveTable(onPaste, cursor);
  const { data, columns } = tableModels[table];
  const model = useTable({ features, data, columns });
  const rows = model.getRowModel().rows.map((row) => (
    <tr key={row.id}>
      {row.getAllCells().map((cell) => {
        const placed = cell.getValue<LayoutCell | undefined>();
        return placed === undefined ? null : (
          <PrintedCell key={cell.id} cell={placed} isHeader={row.original.isHeader} />
        );
      })}
    </tr>
  ));
  const { headerRowCount, columnCount } = tableLayouts[table];
  return (
    <div ref={root} className={styles.scroll} data-table={table}>
      <table className={styles.table} aria-label={nameTable(table)}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} data-column={column.id} />
          ))}
        </colgroup>
        {headerRowCount > 0 && <thead>{rows.slice(0, headerRowCount)}</thead>}
        <tbody>{rows.slice(headerRowCount)}</tbody>
        {table === "requests" && (
          <BalanceRow labelColumns={columnCount - form2021.tables.requests.columns.length} />
        )}
      </table>
    </div>
  );
});
