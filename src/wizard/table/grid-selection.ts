/**
 * The selected rectangle of one table. Owns anchor and head, and shows the selection by marking cells in the
 * page, so that dragging over 175 cells renders nothing again.
 */

import type { CellAddress } from "../../format/index.ts";
import { nameCellField } from "../shell/targets.ts";
import { listRectangle } from "./figure-grid.ts";

export class GridSelection {
  #anchor: CellAddress | null = null;
  #head: CellAddress | null = null;
  #shown: readonly CellAddress[] = [];

  get anchor(): CellAddress | null {
    return this.#anchor;
  }

  get head(): CellAddress | null {
    return this.#head;
  }

  /** Whether more than the one cell with the cursor is selected. */
  get isRange(): boolean {
    return this.#shown.length > 0;
  }

  /** Selects one cell: the one with the cursor. */
  selectCell(address: CellAddress): void {
    this.#anchor = address;
    this.#head = address;
    this.#show([]);
  }

  /** Extends the selection from its anchor to `head`. */
  extendTo(head: CellAddress): void {
    this.#anchor ??= head;
    this.#head = head;
    this.#show(this.#anchor === head ? [] : this.listRows().flat());
  }

  /** The selected addresses row by row; the cell with the cursor alone where no range is selected. */
  listRows(): readonly (readonly CellAddress[])[] {
    if (this.#anchor === null || this.#head === null) return [];
    return listRectangle(this.#anchor, this.#head).map((row) => row.map((cell) => cell.address));
  }

  #show(addresses: readonly CellAddress[]): void {
    for (const address of this.#shown) findCellBox(address)?.removeAttribute("data-selected");
    for (const address of addresses) findCellBox(address)?.setAttribute("data-selected", "");
    this.#shown = addresses;
  }
}

function findCellBox(address: CellAddress): Element | null {
  return document.getElementById(nameCellField(address))?.parentElement ?? null;
}
