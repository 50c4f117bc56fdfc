/**
 * Counts a ledger of requests into 三's table. Owns the sums and the lists of what was not counted; what a row
 * counts as is class-ledger-row.ts's.
 */

import type { CellAddress } from "../../format/index.ts";
import { composeAddress, computedTotals, listCells } from "../../format/index.ts";
import { classRow, type RowDoubt } from "./class-ledger-row.ts";
import type {
  CountOptions,
  LedgerCount,
  LedgerRow,
  LeftOutRow,
  OpenWording,
  UndecidedRow,
} from "./ledger-types.ts";

function listCounts(counts: ReadonlyMap<CellAddress, number>): Array<readonly [CellAddress, number]> {
  return listCells("requests")
    .filter(({ address }) => !computedTotals.has(address))
    .map(({ address }) => [address, counts.get(address) ?? 0] as const);
}

function listDuplicates(rows: readonly LedgerRow[]): LedgerCount["duplicates"] {
  const byNumber = new Map<string, number[]>();
  for (const { number, row } of rows) {
    if (number === "") continue;
    const found = byNumber.get(number);
    if (found === undefined) byNumber.set(number, [row]);
    else found.push(row);
  }
  return [...byNumber]
    .filter(([, found]) => found.length > 1)
    .map(([number, found]) => ({ number, rows: found }));
}

class OpenWordings {
  private readonly found = new Map<string, OpenWording & { readonly rows: number[] }>();

  add(row: LedgerRow, { part, choices }: RowDoubt): void {
    if (choices === undefined || (part !== "applicant" && part !== "result")) return;
    const wording = row[part];
    const key = `${part} ${wording}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { part, wording, rows: [row.row], choices });
    else known.rows.push(row.row);
  }

  list(): readonly OpenWording[] {
    return [...this.found.values()];
  }
}

/**
 * The 24 × 6 cells that a ledger adds up to, by 收到日期, 办结日期, 申请人类型 and 办理结果. Only rows in which all of
 * these are certain are counted, so that 一 + 二 = 三 + 四 holds in every column; the others are listed. Totals are
 * not among the cells. Counts what it is told: duplicates are pointed out, not dropped.
 */
export function countLedger(rows: readonly LedgerRow[], options: CountOptions): LedgerCount {
  const counts = new Map<CellAddress, number>();
  const undecided: UndecidedRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const open = new OpenWordings();
  for (const row of rows) {
    const found = classRow(row, options);
    if (found.kind === "leftOut") leftOut.push({ row, reason: found.reason });
    else if (found.kind === "undecided") {
      undecided.push({ row, doubts: found.doubts.map(({ part, reason }) => ({ part, reason })) });
      for (const doubt of found.doubts) open.add(row, doubt);
    } else {
      for (const id of [found.origin, found.result]) {
        const address = composeAddress("requests", id, found.applicant);
        counts.set(address, (counts.get(address) ?? 0) + 1);
      }
    }
  }
  return {
    cells: listCounts(counts),
    rowCount: rows.length,
    counted: rows.length - undecided.length - leftOut.length,
    undecided,
    leftOut,
    openWordings: open.list(),
    duplicates: listDuplicates(rows),
  };
}
