/** Finds the ledger in a grid: the row that names its columns, and its requests. Owns the names' comparison only. */

import type { TableBlock } from "../../document/index.ts";
import { ledgerHeaders } from "../../format/index.ts";
import { type GridMatrix, getGridCell, layMatrix } from "./grid-matrix.ts";
import type { LedgerColumns, LedgerHeader, LedgerRow } from "./ledger-types.ts";
import { simplifyWording } from "./wordings.ts";

/** Titles and notes above the header are few. */
const MAX_HEADER_ROW = 20;

type LedgerColumn = keyof LedgerColumns;

/** The first of a column's names that the row bears counts: 收到日期 before 申请日期. */
function findColumn(names: readonly string[], column: LedgerColumn): number | null {
  for (const name of ledgerHeaders[column]) {
    const found = names.indexOf(simplifyWording(name));
    if (found !== -1) return found;
  }
  return null;
}

function readHeader(matrix: GridMatrix, row: number): LedgerColumns | null {
  const names = Array.from({ length: matrix.width }, (_, column) =>
    simplifyWording(getGridCell(matrix, row, column)?.text ?? ""),
  );
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

/** The header of a ledger: the row that names 申请人类型 and 办理结果; null where no row names both. */
export function findLedgerColumns(grid: TableBlock): LedgerHeader | null {
  const matrix = layMatrix(grid);
  for (let row = 0; row < Math.min(matrix.height, MAX_HEADER_ROW); row += 1) {
    const columns = readHeader(matrix, row);
    if (columns !== null) return { headerRow: row, columns };
  }
  return null;
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
