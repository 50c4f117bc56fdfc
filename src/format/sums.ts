/**
 * The identities of the form: every sum that must hold inside one report, derived from rows and columns.
 * Must not calculate anything; checks and computed totals read the lists.
 */

import { composeAddress } from "./cells.ts";
import { form2021 } from "./form-2021.ts";
import type { CellAddress } from "./form-types.ts";
import { freezeDeep } from "./freeze.ts";

export type SumKind = "sum.row" | "sum.handled" | "sum.balance" | "sum.disputes";

/** Σ `left` = Σ `right`. Where one side is a single total, it is `right`. */
export interface FormSum {
  readonly kind: SumKind;
  readonly left: readonly CellAddress[];
  readonly right: readonly CellAddress[];
}

export const TOTAL_COLUMN = "total";
export const HANDLED_ROW = "handled";
/** The rows on each side of the printed identity: 一 + 二 = 三（七） + 四. */
export const BALANCE_ROWS = freezeDeep({
  left: ["received", "carriedIn"],
  right: [HANDLED_ROW, "carriedOut"],
});

const { requests, disputes } = form2021.tables;
const outsideResults: ReadonlySet<string> = new Set([...BALANCE_ROWS.left, ...BALANCE_ROWS.right]);

/** The rows of results that （七）总计 adds up, in printed order. */
export const resultRows: readonly string[] = requests.rows
  .map((row) => row.id)
  .filter((id) => !outsideResults.has(id));

function listParts(columns: ReadonlyArray<{ readonly id: string }>): string[] {
  return columns.map((column) => column.id).filter((id) => id !== TOTAL_COLUMN);
}

const requestParts = listParts(requests.columns);
const disputeParts = listParts(disputes.columns);

/** All 42 sums: 25 rows, 7 （七）, 7 balances, 3 groups of 四. */
export const formSums: readonly FormSum[] = freezeDeep([
  ...requests.rows.map(
    (row): FormSum => ({
      kind: "sum.row",
      left: requestParts.map((column) => composeAddress("requests", row.id, column)),
      right: [composeAddress("requests", row.id, TOTAL_COLUMN)],
    }),
  ),
  ...requests.columns.map(
    (column): FormSum => ({
      kind: "sum.handled",
      left: resultRows.map((row) => composeAddress("requests", row, column.id)),
      right: [composeAddress("requests", HANDLED_ROW, column.id)],
    }),
  ),
  ...requests.columns.map(
    (column): FormSum => ({
      kind: "sum.balance",
      left: BALANCE_ROWS.left.map((row) => composeAddress("requests", row, column.id)),
      right: BALANCE_ROWS.right.map((row) => composeAddress("requests", row, column.id)),
    }),
  ),
  ...disputes.rows.map(
    (row): FormSum => ({
      kind: "sum.disputes",
      left: disputeParts.map((column) => composeAddress("disputes", row.id, column)),
      right: [composeAddress("disputes", row.id, TOTAL_COLUMN)],
    }),
  ),
]);

/**
 * For each cell that is a total, the cells it adds up, in an order in which no total comes before a total
 * that it needs: （七） by column first, then the 总计 column. （七）× 总计 adds up its row.
 */
export const computedTotals: ReadonlyMap<CellAddress, readonly CellAddress[]> = listComputedTotals();

function listComputedTotals(): ReadonlyMap<CellAddress, readonly CellAddress[]> {
  const totals = new Map<CellAddress, readonly CellAddress[]>();
  for (const kind of ["sum.handled", "sum.row", "sum.disputes"] satisfies SumKind[]) {
    for (const sum of formSums) {
      const total = sum.right[0];
      if (sum.kind === kind && total !== undefined) {
        totals.delete(total);
        totals.set(total, sum.left);
      }
    }
  }
  return totals;
}
