/** How a place of the report that was not filled is called. Pure. */

import { findCell, listCellsAt, nameTable, sectionIds } from "../../format/index.ts";
import { wizardMessages } from "../messages.ts";
import { nameStep } from "../shell/step-names.ts";

/** A cell, a row ("requests.carriedOut"), a section or the document as a whole. */
export function nameUnreadPlace(where: string): string {
  const cell = findCell(where);
  if (cell !== undefined) {
    return `${nameTable(cell.table)} ${wizardMessages.cellName(cell.rowLabel, cell.columnLabel)}`;
  }
  const [inRow] = listCellsAt(where);
  if (inRow !== undefined) return `${nameTable(inRow.table)} ${inRow.rowLabel}`;
  const section = sectionIds.find((each) => each === where);
  return section === undefined ? wizardMessages.wholeDocument : nameStep(section);
}
