/** The number cells of the plain table: inputs with a mark beside them. Writes to the DOM only what differs. */

import styles from "../../src/wizard/table/table.module.css";
import { isTotal } from "./plain-figures.ts";

const icon = document.createElement("template");
icon.innerHTML = `<span class="${styles.mark}"><svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor"/><path d="M8 4v5M8 11v1.5" stroke="#fff" stroke-width="1.8"/></svg></span>`;

/** One cell on the screen. */
export class PlainCell {
  readonly box = document.createElement("div");
  readonly input = document.createElement("input");
  private message = "";
  private drawn: Node | null = null;
  private readonly about = document.createElement("span");

  constructor(row: number, column: number, label: string, address: string) {
    const computed = isTotal(row, column);
    this.box.className = styles.cell ?? "";
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
    this.box.append(this.input);
  }

  show(text: string, partial: string): void {
    if (this.input.value !== text) this.input.value = text;
    if (this.input.placeholder !== partial) this.input.placeholder = partial;
  }

  mark(message: string): void {
    if (message === this.message) return;
    this.message = message;
    this.about.textContent = message;
    if (message === "") this.clear();
    else if (this.drawn === null) this.draw();
  }

  private clear(): void {
    delete this.box.dataset.severity;
    this.input.removeAttribute("aria-invalid");
    this.input.removeAttribute("aria-describedby");
    if (this.drawn !== null) this.box.removeChild(this.drawn);
    this.drawn = null;
    this.about.remove();
  }

  private draw(): void {
    this.box.dataset.severity = "error";
    this.input.setAttribute("aria-invalid", "true");
    this.input.setAttribute("aria-describedby", this.about.id);
    const copy = icon.content.firstElementChild?.cloneNode(true) ?? null;
    if (copy !== null) this.box.append(copy, this.about);
    this.drawn = copy;
  }
}

/** A cell of the row under the table: whether the printed identity holds in its column. */
export class PlainBalance {
  readonly element = document.createElement("td");

  constructor() {
    this.element.className = styles.balance ?? "";
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
