/**
 * Finds the ledger in a grid: the row that names its columns, and its requests; tells a ledger that lacks a column.
 * Owns the names' comparison only.
 */

import type { TableBlock } from "../../document/index.ts";
import { ledgerHeaders } from "../../format/index.ts";
import { type GridMatrix, getGridCell, layMatrix } from "./grid-matrix.ts";
import type { LedgerColumns, LedgerHeader, LedgerRow } from "./ledger-types.ts";
import { simplifyWording } from "./wordings.ts";

/** Titles and notes above the header are few. */
const MAX_HEADER_ROW = 20;

type LedgerColumn = keyof LedgerColumns;

const needed: readonly LedgerColumn[] = ["applicant", "result"];
const dates: readonly LedgerColumn[] = ["received", "finished"];

/** The first of a column's names that the row bears counts: 收到日期 before 申请日期. */
function findColumn(names: readonly string[], column: LedgerColumn): number | null {
  for (const name of ledgerHeaders[column]) {
    const found = names.indexOf(simplifyWording(name));
    if (found !== -1) return found;
  }
  return null;
}

/** The names in a row; a blank below the row of names before it, as merged cells leave it in a sheet, goes on with that. */
function listNames(matrix: GridMatrix, row: number, above: readonly string[] = []): readonly string[] {
  return Array.from({ length: matrix.width }, (_, column) => {
    const own = simplifyWording(getGridCell(matrix, row, column)?.text ?? "");
    return own === "" ? (above[column] ?? "") : own;
  });
}

function readNames(names: readonly string[]): LedgerColumns | null {
  const applicant = findColumn(names, "applicant");
  const result = findColumn(names, "result");
  if (applicant === null || result === null) return null;
  return {
    applicant,
    result,
    received: findColumn(names, "received"),
    finished: findColumn(names, "finished"),
    number: findColumn(names, "number"),
  };
}

/** The second row of a header: 申请人类型 or 办理结果 itself stands there, under words that could be taken for it. */
function readLowerNames(matrix: GridMatrix, row: number, above: readonly string[]): LedgerColumns | null {
  const columns = readNames(listNames(matrix, row, above));
  const isOwn = (column: number): boolean => getGridCell(matrix, row, column)?.row === row;
  return columns !== null && (isOwn(columns.applicant) || isOwn(columns.result)) ? columns : null;
}

/**
 * The header of a ledger: the row that names 申请人类型 and 办理结果, the lower one where two rows name them together
 * (申请人情况 over 申请人类型); null where none does.
 */
export function findLedgerColumns(grid: TableBlock): LedgerHeader | null {
  const matrix = layMatrix(grid);
  for (let row = 0; row < Math.min(matrix.height, MAX_HEADER_ROW); row += 1) {
    const names = listNames(matrix, row);
    if (readNames(names) === null) continue;
    const lower = readLowerNames(matrix, row + 1, names);
    if (lower !== null) return { headerRow: row + 1, columns: lower };
    const columns = readNames(row === 0 ? names : listNames(matrix, row, listNames(matrix, row - 1)));
    if (columns !== null) return { headerRow: row, columns };
  }
  return null;
}

/**
 * The headings, by the names that are usual, which a ledger lacks; empty where the grid lacks none or is no ledger. A
 * ledger has a row that names one of the two dates and another column of a ledger.
 */
export function listMissingColumns(grid: TableBlock): readonly string[] {
  const matrix = layMatrix(grid);
  for (let row = 0; row < Math.min(matrix.height, MAX_HEADER_ROW); row += 1) {
    const names = listNames(matrix, row);
    const found = [...needed, ...dates].filter((column) => findColumn(names, column) !== null);
    if (found.length < 2 || !dates.some((column) => found.includes(column))) continue;
    return needed.filter((column) => !found.includes(column)).map((column) => ledgerHeaders[column][0] ?? "");
  }
  return [];
}

/** Whether a row has nothing of its own by which it is a request: its first words, and all that it is counted by. */
function isMerged(cells: GridMatrix["cells"][number], columns: LedgerColumns, row: number): boolean {
  const first = cells.find((cell) => cell !== null) ?? null;
  const { applicant, result, received, finished, number } = columns;
  const counted = [applicant, result, received, finished, number].map((column) =>
    column === null ? null : (cells[column] ?? null),
  );
  return first !== null && [first, ...counted].every((cell) => cell === null || cell.row < row);
}

/** The requests below the header, without wholly blank rows. A merged cell says the same of all its rows. */
export function listLedgerRows(grid: TableBlock, { headerRow, columns }: LedgerHeader): readonly LedgerRow[] {
  const matrix = layMatrix(grid);
  const rows: LedgerRow[] = [];
  for (let row = headerRow + 1; row < matrix.height; row += 1) {
    const cells = matrix.cells[row] ?? [];
    // The header itself may be merged over two rows.
    if (cells.every((cell) => cell === null || cell.row <= headerRow)) continue;
    const read = (column: number | null): string => (column === null ? "" : (cells[column]?.text ?? ""));
    rows.push({
      row: row + 1,
      begins: cells.find((cell) => cell !== null && cell.text !== "")?.text ?? "",
      isMerged: isMerged(cells, columns, row),
      number: read(columns.number),
      applicant: read(columns.applicant),
      result: read(columns.result),
      received: read(columns.received),
      finished: read(columns.finished),
    });
  }
  return rows;
}
