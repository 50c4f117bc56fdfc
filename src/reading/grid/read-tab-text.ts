/** Tab-separated text, as spreadsheets copy their cells → a table. */

import type { TableBlock } from "../../document/index.ts";
import { buildGrid } from "./build-grid.ts";
import { splitFields } from "./split-fields.ts";

/** The cells of tab-separated text; a cell with line breaks is quoted. null where there is no text. */
export function readTabText(text: string): TableBlock | null {
  const grid = buildGrid(splitFields(text.replace(/^\uFEFF/, ""), "\t"));
  return grid.rows.some((row) => row.length > 0) ? grid : null;
}
