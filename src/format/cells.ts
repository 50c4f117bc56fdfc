/**
 * The 200 number cells, derived from the form. Owns addresses and the printed words that name a cell;
 * must not hold any label of its own.
 */

import { form2021 } from "./form-2021.ts";
import type { CellAddress, FormRow, Label, TableId, Unit } from "./form-types.ts";
import { freezeDeep } from "./freeze.ts";

export interface FormCell {
  readonly address: CellAddress;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly unit: Unit;
  /** The row's label as printed, with its merged labels: "（三）不予公开 1.属于国家秘密". */
  readonly rowLabel: string;
  /** The column's label as printed. */
  readonly columnLabel: string;
}

/** Joins the pieces of a label to its official wording. */
export function joinLabel(label: Label): string {
  return label.join("");
}

/** The address of a cell; does not check that the form has it (see `findCell`). */
export function composeAddress(table: TableId, row: string, column: string): CellAddress {
  return `${table}.${row}.${column}`;
}

/** 三、本年度办理结果 heads 22 rows and tells nothing apart: a cell is named without it. */
function nameRow(row: FormRow, table: TableId): string {
  const path = table === "requests" && row.path.length > 1 ? row.path.slice(1) : row.path;
  return path.map(joinLabel).join(" ");
}

function listTableCells(
  table: TableId,
  unit: Unit,
  rows: readonly FormRow[],
  columns: ReadonlyArray<{ readonly id: string; readonly label: Label }>,
): FormCell[] {
  return rows.flatMap((row) => {
    const rowLabel = nameRow(row, table);
    return columns.map((column) => ({
      address: composeAddress(table, row.id, column.id),
      table,
      row: row.id,
      column: column.id,
      unit,
      rowLabel,
      columnLabel: joinLabel(column.label),
    }));
  });
}

/** All number cells in the form's printed order: 10 + 175 + 15. */
export const formCells: readonly FormCell[] = freezeDeep([
  ...form2021.tables.proactive.blocks.flatMap((block) =>
    listTableCells("proactive", block.unit, block.rows, block.columns),
  ),
  ...listTableCells(
    "requests",
    form2021.tables.requests.unit,
    form2021.tables.requests.rows,
    form2021.tables.requests.columns,
  ),
  ...listTableCells(
    "disputes",
    form2021.tables.disputes.unit,
    form2021.tables.disputes.rows,
    form2021.tables.disputes.columns,
  ),
]);

export const tableIds: readonly TableId[] = ["proactive", "requests", "disputes"];

const cellsByAddress: ReadonlyMap<string, FormCell> = new Map(formCells.map((cell) => [cell.address, cell]));

/** The cell at an address, or undefined where the form has none. */
export function findCell(address: string): FormCell | undefined {
  return cellsByAddress.get(address);
}

/** The cell at an address known to be the form's. Throws `RangeError` otherwise (a broken invariant). */
export function getCell(address: CellAddress): FormCell {
  const cell = cellsByAddress.get(address);
  if (cell === undefined) throw new RangeError(`no such cell: ${address}`);
  return cell;
}

/** The cells at a place: one at a cell's address, all of a row at the row's ("requests.carriedOut"); else none. */
export function listCellsAt(place: string): readonly FormCell[] {
  return formCells.filter(({ address, table, row }) => address === place || `${table}.${row}` === place);
}

/** The cells of one table in printed order. */
export function listCells(table: TableId): readonly FormCell[] {
  return formCells.filter((cell) => cell.table === table);
}
