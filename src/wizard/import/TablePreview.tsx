/** A table of the form as it would stand after an import: what is new, what is overwritten, what stays. */

import type { ReactElement } from "react";
import type { CellAddress, LayoutCell, TableId } from "../../format/index.ts";
import { joinLabel, nameTable, tableLayouts } from "../../format/index.ts";
import {
  type CellValue,
  type Draft,
  fillFigures,
  getFigure,
  printFigure,
  type Tables,
} from "../../report/index.ts";
import controls from "../design/controls.module.css";
import { wizardMessages } from "../messages.ts";
import styles from "./import.module.css";

type Changes = ReadonlyMap<CellAddress, CellValue>;

/** What the import fills, and what was not touched or follows from it. */
type Filling = "new" | "overwritten" | "same";
type Change = Filling | "kept" | "recomputed";

function classifyFilling(before: CellValue, after: CellValue): Filling {
  if (before === after) return "same";
  return before === null ? "new" : "overwritten";
}

function classifyChange(before: CellValue, after: CellValue, isFilled: boolean): Change {
  if (isFilled) return classifyFilling(before, after);
  return before === after ? "kept" : "recomputed";
}

/** What the legend calls them, in its order. */
const changeNames: ReadonlyMap<Change, string> = new Map([
  ["new", wizardMessages.legendNew],
  ["overwritten", wizardMessages.legendOverwritten],
  ["recomputed", wizardMessages.legendRecomputed],
  ["kept", wizardMessages.legendKept],
]);

interface PreviewCellProps {
  readonly cell: LayoutCell;
  readonly tables: Tables;
  readonly changed: Tables;
  readonly changes: Changes;
}

function PreviewCell({ cell, tables, changed, changes }: PreviewCellProps): ReactElement {
  if (cell.kind !== "figure") {
    return (
      <th rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
        {joinLabel(cell.label)}
      </th>
    );
  }
  const before = getFigure(tables, cell.address);
  const after = getFigure(changed, cell.address);
  const change = classifyChange(before, after, changes.has(cell.address));
  const isReplaced = before !== null && before !== after;
  const words = isReplaced ? wizardMessages.wasFigure(printFigure(before)) : undefined;
  return (
    <td rowSpan={cell.rowSpan} colSpan={cell.colSpan} data-change={change} title={words}>
      {printFigure(after)}
      {before !== after && <span className={controls.hidden}>{changeNames.get(change)}</span>}
      {words !== undefined && <small>{words}</small>}
    </td>
  );
}

interface TablePreviewProps {
  readonly table: TableId;
  /** As it is before the import. */
  readonly draft: Draft;
  readonly changes: Changes;
}

export function TablePreview({ table, draft, changes }: TablePreviewProps): ReactElement {
  const { tables } = draft.report;
  const changed = fillFigures(tables, [...changes], draft.totals);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to do that. */}
      <section className={styles.previewScroll} aria-label={nameTable(table)} tabIndex={0}>
        <table className={styles.preview} data-table={table}>
          <tbody>
            {tableLayouts[table].rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place in the form
              <tr key={index}>
                {row.map((cell) => (
                  <PreviewCell
                    key={cell.column}
                    cell={cell}
                    tables={tables}
                    changed={changed}
                    changes={changes}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.legend}>
        {[...changeNames].map(([change, name]) => (
          <span key={change} data-change={change}>
            {name}
          </span>
        ))}
      </p>
    </>
  );
}

/** How many cells an import fills, and how many of them it overwrites. */
export function countChanges(
  tables: Tables,
  changes: Changes,
): { readonly changed: number; readonly overwritten: number } {
  const kinds = [...changes].map(([address, after]) => classifyFilling(getFigure(tables, address), after));
  const overwritten = kinds.filter((kind) => kind === "overwritten").length;
  return { changed: kinds.filter((kind) => kind === "new").length + overwritten, overwritten };
}
