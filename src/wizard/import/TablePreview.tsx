/** A table of the form as it would stand after an import: what is new, what is overwritten, what stays. */

import type { ReactElement } from "react";
import type { CellAddress, LayoutCell, TableId } from "../../format/index.ts";
import { nameTable, tableLayouts } from "../../format/index.ts";
import { type CellValue, getFigure, printFigure, type Tables } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import styles from "./import.module.css";

type Change = "new" | "overwritten" | "same" | "kept";

function classifyChange(before: CellValue, after: CellValue | undefined): Change {
  if (after === undefined) return "kept";
  if (before === null) return "new";
  return before === after ? "same" : "overwritten";
}

interface PreviewCellProps {
  readonly cell: LayoutCell;
  readonly tables: Tables;
  readonly changes: ReadonlyMap<CellAddress, CellValue>;
}

function PreviewCell({ cell, tables, changes }: PreviewCellProps): ReactElement {
  if (cell.kind !== "figure") {
    return (
      <th rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
        {cell.label.join("")}
      </th>
    );
  }
  const before = getFigure(tables, cell.address);
  const after = changes.get(cell.address);
  const change = classifyChange(before, after);
  const words = change === "overwritten" ? wizardMessages.wasFigure(printFigure(before)) : undefined;
  return (
    <td rowSpan={cell.rowSpan} colSpan={cell.colSpan} data-change={change} title={words}>
      {printFigure(after ?? before)}
      {words !== undefined && <small>{words}</small>}
    </td>
  );
}

interface TablePreviewProps {
  readonly table: TableId;
  readonly tables: Tables;
  readonly changes: ReadonlyMap<CellAddress, CellValue>;
}

export function TablePreview({ table, tables, changes }: TablePreviewProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that.
    <section className={styles.previewScroll} aria-label={nameTable(table)} tabIndex={0}>
      <table className={styles.preview} data-table={table}>
        <tbody>
          {tableLayouts[table].rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place in the form
            <tr key={index}>
              {row.map((cell) => (
                <PreviewCell key={cell.column} cell={cell} tables={tables} changes={changes} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many cells an import fills, and how many of them it overwrites. */
export function countChanges(
  tables: Tables,
  changes: ReadonlyMap<CellAddress, CellValue>,
): { readonly changed: number; readonly overwritten: number } {
  const kinds = [...changes].map(([address, after]) => classifyChange(getFigure(tables, address), after));
  const overwritten = kinds.filter((kind) => kind === "overwritten").length;
  return { changed: kinds.filter((kind) => kind === "new").length + overwritten, overwritten };
}
