/** What stands in a file one after the other, in the body or in a cell, before it is a document tree. Owns types. */

import type { TableBlock } from "../../document/index.ts";

/** A line of text as it is seen; "" for an empty one. */
export interface FlowLine {
  readonly text: string;
  /** Where a reader knows more of it: a number of its own; 0 in files without such places. */
  readonly origin: number;
}

export interface FlowTable {
  readonly table: TableBlock;
  /** Its cells that are not blank. */
  readonly filled: number;
  readonly origin: number;
}

export type FlowItem = FlowLine | FlowTable;

/** A cell on its table's grid, with all that stands in it. */
export interface FlowCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly items: readonly FlowItem[];
}

/** A table while it is not certain that it is one: it may only lay out a page. */
export interface LaidTable {
  /** Each row's own cells; a cell merged from above stands only in its first row. */
  readonly rows: ReadonlyArray<readonly FlowCell[]>;
  readonly headerRowCount: number;
  readonly origin: number;
}

export function isTable(item: FlowItem): item is FlowTable {
  return "table" in item;
}
