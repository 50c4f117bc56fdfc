/** The number cells of the plain table: inputs with a mark beside them. Writes to the DOM only what differs. */

import marks from "../../src/wizard/table/marks.module.css";
import styles from "../../src/wizard/table/table.module.css";
import { isTotal } from "./plain-figures.ts";

/** One cell on the screen. */
export class PlainCell {
  readonly box = document.createElement("div");
  readonly input = document.createElement("input");
  private message = "";
  private readonly about = document.createElement("span");

  constructor(row: number, column: number, label: string, address: string) {
    const computed = isTotal(row, column);
    this.box.className = `${styles.cell} ${marks.cell}`;
    if (computed) this.box.dataset.computed = "true";
    this.input.dataset.address = address;
    this.input.dataset.position = `${row},${column}`;
    this.input.ariaLabel = label;
    this.input.autocomplete = "off";
    this.input.inputMode = "numeric";
    this.input.readOnly = computed;
    if (computed) this.input.tabIndex = -1;
    this.about.id = `about-${row}-${column}`;
    this.about.hidden = true;
    this.input.setAttribute("aria-describedby", this.about.id);
    this.box.append(this.input, this.about);
  }

  show(text: string, partial: string): void {
    if (this.input.value !== text) this.input.value = text;
    if (this.input.placeholder !== partial) this.input.placeholder = partial;
  }

  mark(message: string): void {
    if (message === this.message) return;
    const wasMarked = this.message !== "";
    this.message = message;
    this.about.textContent = message;
    if (message === "") {
      delete this.box.dataset.severity;
      this.input.removeAttribute("aria-invalid");
    } else if (!wasMarked) {
      this.box.dataset.severity = "error";
      this.input.setAttribute("aria-invalid", "true");
    }
  }
}

/** A cell of the row under the table: whether the printed identity holds in its column. */
export class PlainBalance {
  readonly element = document.createElement("td");

  constructor() {
    this.element.className = `${styles.balance} ${marks.balance}`;
  }

  show(state: "open" | "equal" | "unequal", text: string, words: string): void {
    const { element } = this;
    if (element.title === words && element.dataset.state === state) return;
    element.dataset.state = state;
    element.title = words;
    element.ariaLabel = words;
    element.textContent = text;
  }
}
