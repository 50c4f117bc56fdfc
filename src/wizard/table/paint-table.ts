/** Keeps a drawn table showing what the store says: one subscription per cell and per balance. */

import type { DraftStore } from "../store/draft-store.ts";
import type { Unsubscribe } from "../store/subscriptions.ts";
import { BalancePainter } from "./balance-painter.ts";
import { findInput, readAddress } from "./cell-input.ts";
import { CellPainter, type Composition } from "./cell-painter.ts";

/** The cells that were painted since their descriptions were written. */
type Undescribed = Set<CellPainter>;

/** What the cells of one table share. */
interface Painting {
  readonly undescribed: Undescribed;
  readonly composition: Composition;
}

function paintCell(
  input: HTMLInputElement,
  store: DraftStore,
  isReadOnly: boolean,
  { undescribed, composition }: Painting,
): Unsubscribe {
  const address = readAddress(input);
  const box = input.parentElement;
  if (box === null) return () => undefined;
  const painter = new CellPainter(box, input, address, composition);
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

function followComposition(root: HTMLElement, composition: Composition): Unsubscribe {
  const begin = ({ target }: Event): void => {
    composition.input = findInput(target);
  };
  const end = (): void => {
    composition.input = null;
  };
  root.addEventListener("compositionstart", begin);
  // Before the cursor takes what was composed for the figure (cell-events.ts), which is then painted.
  root.addEventListener("compositionend", end, true);
  return () => {
    root.removeEventListener("compositionstart", begin);
    root.removeEventListener("compositionend", end, true);
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
  const painting: Painting = { undescribed: new Set(), composition: { input: null } };
  const endings = [
    ...inputs.map((input) => paintCell(input, store, isReadOnly, painting)),
    describeCells(store, painting.undescribed),
    followComposition(root, painting.composition),
    ...balances.map((cell) => paintBalance(cell, store)),
  ];
  return () => {
    for (const end of endings) end();
  };
}
