/** For tests: small ledgers as text, and counting them. */

import type { TableBlock } from "../../document/index.ts";
import { countLedger } from "../grid/count-ledger.ts";
import { findLedgerColumns, listLedgerRows } from "../grid/find-ledger.ts";
import type { CountOptions, LedgerCount, LedgerDecisions } from "../grid/ledger-types.ts";
import { readTabText } from "../grid/read-tab-text.ts";

export const noDecisions: LedgerDecisions = { applicants: {}, results: {}, rows: {} };

/** Lines with "|" between the cells. */
export function buildLedger(...lines: string[]): TableBlock {
  const grid = readTabText(lines.map((line) => line.replace(/\|/g, "\t")).join("\n"));
  if (grid === null) throw new Error("an empty ledger");
  return grid;
}

/** Counts a ledger for 2024. */
export function countGrid(grid: TableBlock, options: Partial<CountOptions> = {}): LedgerCount {
  const header = findLedgerColumns(grid);
  if (header === null) throw new Error("no header");
  const { received, finished } = header.columns;
  return countLedger(listLedgerRows(grid, header), {
    year: 2024,
    hasDates: { received: received !== null, finished: finished !== null },
    withoutDates: null,
    decisions: noDecisions,
    ...options,
  });
}

/** The counts that are not 0, by address without the table. */
export function listCounts({ cells }: LedgerCount): Record<string, number> {
  return Object.fromEntries(
    cells
      .filter(([, count]) => count > 0)
      .map(([address, count]) => [address.slice("requests.".length), count]),
  );
}
