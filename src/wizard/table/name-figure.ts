/** What a number cell is called where its table is in sight, or named beside it. */

import { type CellAddress, getCell } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";

/** 予以公开，自然人 */
export function nameFigure(address: CellAddress): string {
  const { rowLabel, columnLabel } = getCell(address);
  return wizardMessages.cellName(rowLabel, columnLabel);
}
