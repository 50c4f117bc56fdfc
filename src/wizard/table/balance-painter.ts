/** One column of the balance row on the screen. Owns the nodes in its cell; what holds is the store's to say. */

import { wizardMessages } from "../messages.ts";
import type { BalanceView } from "../store/cell-views.ts";
import { copyIcon } from "./icon-copies.ts";

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

function createElement(name: "span" | "strong", ...children: ReadonlyArray<Node | string>): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Writes a column's balance to its cell. */
export class BalancePainter {
  private readonly cell: HTMLElement;
  private readonly label: string;
  private shown: string | null = null;

  constructor(cell: HTMLElement, label: string) {
    this.cell = cell;
    this.label = label;
  }

  show(view: BalanceView): void {
    const words = describeBalance(view);
    if (words === this.shown) return;
    this.shown = words;
    const cell = this.cell;
    cell.dataset.state = view.state;
    cell.setAttribute("aria-label", `${this.label}：${words}`);
    if (view.state === "open") cell.removeAttribute("title");
    else cell.title = words;
    cell.textContent = "";
    cell.append(...this.draw(view));
  }

  private draw(view: BalanceView): ReadonlyArray<Node | string> {
    if (view.state === "open") return [wizardMessages.balanceOpen];
    if (view.state === "equal") return [copyIcon(this.cell, "success"), ` ${view.left}`];
    const difference = wizardMessages.balanceDifference(view.difference);
    return [
      createElement("span", `${view.left} ≠ ${view.right}`),
      createElement("strong", copyIcon(this.cell, "error"), ` ${difference}`),
    ];
  }
}
