/** One column of the balance row on the screen. Owns the nodes in its cell; what holds is the store's to say. */

import { wizardMessages } from "../messages.ts";
import type { BalanceView } from "../store/cell-views.ts";

function describeBalance(view: BalanceView): string {
  switch (view.state) {
    case "open":
      return wizardMessages.balanceOpen;
    case "equal":
      return wizardMessages.balanceEqual(view.left);
    case "unequal":
      return wizardMessages.balanceUnequal(view.left, view.right, view.difference);
  }
}

function printSides(view: BalanceView): string {
  switch (view.state) {
    case "open":
      return wizardMessages.balanceOpen;
    case "equal":
      return view.left;
    case "unequal":
      return `${view.left} ≠ ${view.right}`;
  }
}

function printDifference({ state, difference }: BalanceView): string {
  return state === "unequal" ? wizardMessages.balanceDifference(difference) : "";
}

function countDigits({ left, right, difference }: BalanceView): number {
  return Math.max(left.length, right.length, difference.length);
}

function isSameBalance(a: BalanceView, b: BalanceView): boolean {
  return a.state === b.state && a.left === b.left && a.right === b.right;
}

/** Writes a column's balance to its cell: both sides in one line, what they differ by in another. */
export class BalancePainter {
  private readonly cell: HTMLElement;
  private readonly label: string;
  private readonly sides = document.createElement("span");
  private readonly difference = document.createElement("strong");
  private shown: BalanceView | null = null;

  constructor(cell: HTMLElement, label: string) {
    this.cell = cell;
    this.label = label;
    cell.append(this.sides, this.difference);
  }

  show(view: BalanceView): void {
    const shown = this.shown;
    if (shown !== null && isSameBalance(shown, view)) return;
    this.shown = view;
    const words = describeBalance(view);
    const digits = countDigits(view);
    if (shown === null || digits !== countDigits(shown)) {
      this.cell.style.setProperty("--digits", String(digits));
    }
    if (view.state !== shown?.state) this.cell.dataset.state = view.state;
    this.cell.setAttribute("aria-label", `${this.label}：${words}`);
    this.cell.title = words;
    this.sides.textContent = printSides(view);
    if (view.state === "unequal" || shown?.state === "unequal")
      this.difference.textContent = printDifference(view);
  }

  /** Takes away what was added to the cell. */
  clear(): void {
    this.cell.textContent = "";
  }
}
