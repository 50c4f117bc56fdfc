/** Decides which cell of a pasted grid goes into which cell of the form. */

import type { TableBlock } from "../../document/index.ts";
import type { TableId } from "../../format/index.ts";
import type { PasteOptions, PastePlan } from "./paste-types.ts";

/** What pasting `grid` at the cursor would do; changes nothing. */
export function planPaste(_grid: TableBlock, _options: PasteOptions): PastePlan {
  return {
    placedBy: "position",
    rowsBy: "position",
    columnsBy: "position",
    entries: [],
    unread: [],
    blanks: [],
    conflicts: [],
    totals: [],
    leftOut: [],
  };
}

/**
 * Of several tables (a whole report copied from a web page, the sheets of a workbook) the one whose labels fit
 * `table` best, otherwise the largest; null where there is none.
 */
export function pickGrid(grids: readonly TableBlock[], _table: TableId): TableBlock | null {
  return grids[0] ?? null;
}
