/**
 * The request table in react-datasheet-grid: the page adds up and marks with every change, as its manual shows it.
 */

import { createRef, type ReactElement, useState } from "react";
import {
  type Column,
  createTextColumn,
  DataSheetGrid,
  type DataSheetGridRef,
  keyColumn,
} from "react-datasheet-grid";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import "react-datasheet-grid/dist/style.css";
import {
  BALANCE_ROWS,
  form2021,
  HANDLED_ROW,
  joinLabel,
  resultRows,
  TOTAL_COLUMN,
} from "../../../src/format/index.ts";
import { pasteAtCursor, renewRoot } from "../peer-page.ts";

const { rows, columns } = form2021.tables.requests;
const typedColumns = columns.filter((column) => column.id !== TOTAL_COLUMN);

type Line = Readonly<Record<string, string | number | null>>;

/** Blank is null; the totals of a row and of the results are the page's own. */
function addUp(lines: readonly Line[]): Line[] {
  const add = (values: ReadonlyArray<string | number | null | undefined>): number =>
    values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
  const results = lines.filter((line) => resultRows.includes(String(line.id)));
  return lines.map((line) => {
    const own =
      line.id === HANDLED_ROW
        ? Object.fromEntries(typedColumns.map(({ id }) => [id, add(results.map((each) => each[id]))]))
        : {};
    const whole = { ...line, ...own };
    return { ...whole, [TOTAL_COLUMN]: add(typedColumns.map(({ id }) => whole[id as keyof typeof whole])) };
  });
}

function isBroken(lines: readonly Line[], column: string): boolean {
  const add = (ids: readonly string[]): number =>
    lines
      .filter((line) => ids.includes(String(line.id)))
      .reduce((sum, line) => sum + Number(line[column] ?? 0), 0);
  return add(BALANCE_ROWS.left) !== add(BALANCE_ROWS.right);
}

const balanced: readonly string[] = [...BALANCE_ROWS.left, ...BALANCE_ROWS.right];

function createColumns(broken: ReadonlySet<string>): Column<Line>[] {
  const label: Column<Line> = { ...keyColumn("label", createTextColumn()), title: "", disabled: true };
  return [
    label,
    ...columns.map(
      (column): Column<Line> => ({
        ...keyColumn(
          column.id,
          createTextColumn<number | null>({
            continuousUpdates: true,
            parseUserInput: (text) => (text.trim() === "" ? null : Number(text)),
            formatBlurredInput: (value) => (value === null ? "" : String(value)),
          }),
        ),
        title: joinLabel(column.label),
        disabled: ({ rowData }) => column.id === TOTAL_COLUMN || rowData.id === HANDLED_ROW,
        cellClassName: ({ rowData }) =>
          broken.has(column.id) && balanced.includes(String(rowData.id)) ? "broken" : undefined,
      }),
    ),
  ];
}

const grid = createRef<DataSheetGridRef>();

function Table({ figures }: { readonly figures: ReadonlyArray<ReadonlyArray<number | null>> }): ReactElement {
  const [lines, setLines] = useState(() =>
    addUp(
      rows.map((row, line) => ({
        id: row.id,
        label: row.path.map(joinLabel).join(" "),
        ...Object.fromEntries(columns.map(({ id }, place) => [id, figures[line]?.[place] ?? null])),
      })),
    ),
  );
  const broken = new Set(columns.map(({ id }) => id).filter((id) => isBroken(lines, id)));
  return (
    <DataSheetGrid<Line>
      ref={grid}
      value={lines}
      onChange={(changed) => setLines(addUp(changed))}
      columns={createColumns(broken)}
      height={1400}
      lockRows
    />
  );
}

let shown: Root | null = null;

window.peer = {
  mount: (figures) => {
    shown?.unmount();
    shown = createRoot(renewRoot());
    shown.render(<Table figures={figures} />);
  },
  // The first column is that of the labels.
  enter: (row, column) => grid.current?.setActiveCell({ row, col: column + 1 }),
  paste: (block) => {
    flushSync(() => grid.current?.setActiveCell({ row: 0, col: 1 }));
    pasteAtCursor(block);
  },
};
