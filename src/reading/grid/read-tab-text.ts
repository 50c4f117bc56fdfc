/** Tab-separated text → a table. */

import type { TableBlock } from "../../document/index.ts";

/** The cells of tab-separated text as a spreadsheet copies it; null where there is no text. */
export function readTabText(_text: string): TableBlock | null {
  return null;
}
