/** What texts call 表四's groups, and the cells they add up. Owns the words; no judgement. */

import type { CellAddress } from "../../../format/index.ts";
import { composeAddress, nameTable, TOTAL_COLUMN } from "../../../format/index.ts";
import { textMessages } from "../../text-messages.ts";
import { type Counting, countCell } from "./claim.ts";

const total = (row: string): CellAddress => composeAddress("disputes", row, TOTAL_COLUMN);
const RECONSIDERATION = total("reconsideration");
const DIRECT = total("directLitigation");
const AFTER = total("litigationAfterReconsideration");
const table = nameTable("disputes");

export type DisputeKey = "reconsideration" | "litigation" | "direct" | "after" | "both";

export const disputeCountings: Readonly<Record<DisputeKey, Counting>> = {
  reconsideration: countCell(RECONSIDERATION),
  litigation: { name: textMessages.rowsName(table, "行政诉讼两类总计"), cells: [DIRECT, AFTER] },
  direct: countCell(DIRECT),
  after: countCell(AFTER),
  both: {
    name: textMessages.rowsName(table, "行政复议和行政诉讼总计"),
    cells: [RECONSIDERATION, DIRECT, AFTER],
  },
};

export const disputeCells: readonly CellAddress[] = disputeCountings.both.cells;

/** The groups a few words name; null where they name none. */
export function findDisputeKey(words: string): DisputeKey | null {
  if (/复议后(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)/.test(words)) return "after";
  if (/直接(?:提起)?(?:行政)?(?:起诉|诉讼)/.test(words)) return "direct";
  const isReconsideration = /(?<!经)复议/.test(words);
  const isLitigation = /诉讼|起诉/.test(words);
  if (isReconsideration && isLitigation) return "both";
  if (isReconsideration) return "reconsideration";
  return isLitigation ? "litigation" : null;
}

/** Files for the record, cases carried over and other bodies' cases are not what 表四 counts. */
export const NOT_COUNTED =
  /备案|结转|上年|往年|复议机[关构](?!(?:[已均都]|全部|依法|经审理)*(?:予以|[作做]出|决定|维持|驳回))|代理|规范性文件|合法性|听证/;
