/** The rows of 表二 that count documents made, repealed and in force. Owns which cells they are. */

import type { CellAddress } from "../../format/index.ts";
import { form2021 } from "../../format/index.ts";

export const documentRows: readonly string[] = form2021.tables.proactive.blocks
  .filter((block) => block.columns.some((column) => column.id === "inForce"))
  .flatMap((block) => block.rows.map((row) => row.id));

export interface DocumentCells {
  readonly issued: CellAddress;
  readonly repealed: CellAddress;
  readonly inForce: CellAddress;
}

/** The three cells of a row of documents. */
export function listDocumentCells(row: string): DocumentCells {
  return {
    issued: `proactive.${row}.issued`,
    repealed: `proactive.${row}.repealed`,
    inForce: `proactive.${row}.inForce`,
  };
}
