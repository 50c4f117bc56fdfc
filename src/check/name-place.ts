/** How a place that was not filled is called: a cell, a row ("requests.carriedOut"), a section, the whole document. */

import { composeHeading, findCell, getSection, listCellsAt, nameTable, sectionIds } from "../format/index.ts";
import { checkMessages } from "./messages.ts";
import { nameCell } from "./name-cells.ts";

/** The place in the words of the printed form. */
export function namePlace(place: string): string {
  const cell = findCell(place);
  if (cell !== undefined) return nameCell(cell.address);
  const [inRow] = listCellsAt(place);
  if (inRow !== undefined) return checkMessages.row(nameTable(inRow.table), inRow.rowLabel);
  const section = sectionIds.find((each) => each === place);
  return section === undefined ? checkMessages.wholeDocument : composeHeading(getSection(section));
}
