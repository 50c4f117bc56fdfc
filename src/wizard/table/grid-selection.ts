/**
 * The selected rectangle of one table. Owns anchor and head, and shows the selection by marking cells in the
 * page, so that dragging over 175 cells renders nothing again.
 */

import type { CellAddress } from "../../format/index.ts";
import { nameCellField } from "../shell/field-ids.ts";
import { listRectangle } from "./figure-grid.ts";

export class GridSelection {
  private anchorCell: CellAddress | null = null;
  private headCell: CellAddress | null = null;
  private shown: readonly CellAddress[] = [];

  get anchor(): CellAddress | null {
    return this.anchorCell;
  }

  get head(): CellAddress | null {
    return this.headCell;
  }

  /** Whether more than the one cell with the cursor is selected. */
  get isRange(): boolean {
    return this.shown.length > 0;
  }

  /** Whether a cell is one of several that are selected. */
  holds(address: CellAddress): boolean {
    return this.shown.includes(address);
  }

  /** Selects one cell: the one with the cursor. */
  selectCell(address: CellAddress): void {
    this.anchorCell = address;
    this.headCell = address;
    this.show([]);
  }

  /** Extends the selection from its anchor to `head`. */
  extendTo(head: CellAddress): void {
    this.anchorCell ??= head;
    this.headCell = head;
    this.show(this.anchorCell === head ? [] : this.listRows().flat());
  }

  /** The selected addresses row by row; the cell with the cursor alone where no range is selected. */
  listRows(): readonly (readonly CellAddress[])[] {
    if (this.anchorCell === null || this.headCell === null) return [];
    return listRectangle(this.anchorCell, this.headCell).map((row) => row.map((cell) => cell.address));
  }

  private show(addresses: readonly CellAddress[]): void {
    for (const address of this.shown) findCellBox(address)?.removeAttribute("data-selected");
    for (const address of addresses) findCellBox(address)?.setAttribute("data-selected", "");
    this.shown = addresses;
  }
}

function findCellBox(address: CellAddress): Element | null {
  return document.getElementById(nameCellField(address))?.parentElement ?? null;
}
