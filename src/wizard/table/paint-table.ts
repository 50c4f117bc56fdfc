/** Keeps a drawn table showing what the store says: one subscription per cell and per balance. */

import type { CellAddress } from "../../format/index.ts";
import type { DraftStore } from "../store/draft-store.ts";
import type { Unsubscribe } from "../store/subscriptions.ts";
import { BalancePainter } from "./balance-painter.ts";
import { CellPainter } from "./cell-painter.ts";

/** The cells that were painted since their descriptions were written. */
type Undescribed = Set<CellPainter>;

function paintCell(
  input: HTMLInputElement,
  store: DraftStore,
  isReadOnly: boolean,
  undescribed: Undescribed,
): Unsubscribe {
  const address = input.dataset.address as CellAddress;
  const box = input.parentElement;
  if (box === null) return () => undefined;
  const painter = new CellPainter(box, input, address);
  const paint = (): void => {
    painter.show(store.getCellView(address), isReadOnly);
    undescribed.add(painter);
  };
  const unsubscribe = store.subscribeCell(address, paint);
  paint();
  return () => {
    unsubscribe();
    painter.clear();
  };
}

/** Descriptions are read out on entering a cell: they are written then, and when the typing pauses. */
function describeCells(store: DraftStore, undescribed: Undescribed): Unsubscribe {
  const describe = (): void => {
    for (const painter of undescribed) painter.describe();
    undescribed.clear();
  };
  describe();
  // Of the way from cell to cell nobody but the window hears: cell-events.ts.
  window.addEventListener("focusin", describe, true);
  const unsubscribe = store.subscribeFindings(describe);
  return () => {
    window.removeEventListener("focusin", describe, true);
    unsubscribe();
  };
}

function paintBalance(cell: HTMLElement, store: DraftStore): Unsubscribe {
  const { balance = "", label = "" } = cell.dataset;
  const painter = new BalancePainter(cell, label);
  const paint = (): void => painter.show(store.getBalanceView(balance));
  const unsubscribe = store.subscribeBalance(balance, paint);
  paint();
  return () => {
    unsubscribe();
    painter.clear();
  };
}

/** Shows all figures and balances inside `root` and follows them; returns the way to stop. */
export function paintTable(root: HTMLElement, store: DraftStore, isReadOnly: boolean): Unsubscribe {
  const inputs = [...root.querySelectorAll<HTMLInputElement>("input[data-address]")];
  const balances = [...root.querySelectorAll<HTMLElement>("[data-balance]")];
  const undescribed: Undescribed = new Set();
  const endings = [
    ...inputs.map((input) => paintCell(input, store, isReadOnly, undescribed)),
    describeCells(store, undescribed),
    ...balances.map((cell) => paintBalance(cell, store)),
  ];
  return () => {
    for (const end of endings) end();
  };
}
