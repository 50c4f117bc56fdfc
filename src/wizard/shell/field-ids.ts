/** The ids that fields have on the screen, by what they hold. */

import type { CellAddress } from "../../format/index.ts";

/** The id of a cell's input. */
export function nameCellField(address: CellAddress): string {
  return `cell-${address}`;
}

/** What a text is typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The id of a text's field. */
export function nameTextField(place: string): string {
  return `text-${place}`;
}
