/** A table of the form in which every figure is a button that copies it. */

import type { ReactElement } from "react";
import type { CellAddress, LayoutCell, TableId } from "../../format/index.ts";
import { composeHeading, getTableSection, joinLabel, nameTable, tableLayouts } from "../../format/index.ts";
import type { Tables } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { nameFigure } from "../table/name-figure.ts";
import styles from "./copying.module.css";
import { followArrow } from "./figure-keys.ts";
import { copyingMessages } from "./messages.ts";
import { readCopyFigure } from "./print-figures.ts";

interface FigureCopiesProps {
  readonly table: TableId;
  readonly tables: Tables;
  readonly isCopied: (address: CellAddress, figure: string) => boolean;
  readonly onCopy: (address: CellAddress, figure: string) => void;
  readonly onCopyTable: () => void;
}

interface CopyCellProps extends Omit<FigureCopiesProps, "table" | "onCopyTable"> {
  readonly address: CellAddress;
}

function CopyCell({ address, tables, isCopied, onCopy }: CopyCellProps): ReactElement {
  const figure = readCopyFigure(tables, address);
  if (figure.kind === "blank") return <span className={styles.blank}>{copyingMessages.blank}</span>;
  if (figure.kind === "notNumber") {
    return (
      <span className={styles.notNumber}>
        {figure.shown}
        <small>{copyingMessages.notNumber}</small>
      </span>
    );
  }
  const { shown } = figure;
  const wasCopied = isCopied(address, shown);
  return (
    <button
      type="button"
      className={styles.figure}
      data-figure={address}
      data-copied={wasCopied || undefined}
      aria-label={copyingMessages.figureState(nameFigure(address), shown, wasCopied)}
      // Of a figure half in sight the browser thinks that it is seen.
      onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" })}
      onClick={() => onCopy(address, shown)}
    >
      {shown}
    </button>
  );
}

function TableCell({
  cell,
  ...copies
}: Omit<CopyCellProps, "address"> & { readonly cell: LayoutCell }): ReactElement {
  const { rowSpan, colSpan } = cell;
  if (cell.kind !== "figure") {
    return (
      <th rowSpan={rowSpan} colSpan={colSpan} data-kind={cell.kind}>
        {joinLabel(cell.label)}
      </th>
    );
  }
  return (
    <td rowSpan={rowSpan} colSpan={colSpan}>
      <CopyCell address={cell.address} {...copies} />
    </td>
  );
}

export function FigureCopies({ table, onCopyTable, ...copies }: FigureCopiesProps): ReactElement {
  const heading = composeHeading(getTableSection(table));
  return (
    <section aria-label={heading}>
      <div className={styles.tableHead}>
        <h2>{heading}</h2>
        <Button onClick={onCopyTable}>{copyingMessages.copyTable}</Button>
      </div>
      <div className={styles.tableBox}>
        <table className={styles.table} data-table={table} aria-label={nameTable(table)}>
          <tbody>
            {tableLayouts[table].rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
              <tr key={index}>
                {row.map((cell) => (
                  <TableCell key={cell.column} cell={cell} {...copies} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Lets the arrow keys lead from figure to figure inside of `root`. */
export function moveByKeys(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.target instanceof HTMLElement && followArrow(event.key, event.target, event.currentTarget))
    event.preventDefault();
}
