/** Finds the ledger in a grid: its header and its rows. */

import type { TableBlock } from "../../document/index.ts";
import type { LedgerHeader, LedgerRow } from "./ledger-types.ts";

/** The header of a ledger: the row that names 申请人类型 and 办理结果; null where no row names both. */
export function findLedgerColumns(_grid: TableBlock): LedgerHeader | null {
  return null;
}

/** The requests below the header, without wholly blank rows. */
export function listLedgerRows(_grid: TableBlock, _header: LedgerHeader): readonly LedgerRow[] {
  return [];
}
