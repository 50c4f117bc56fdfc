/**
 * One number cell on the screen. React draws the cell once; what keys change in it is written to its few nodes
 * here, because drawing ten cells anew costs many times as much as the sums themselves. Owns these nodes only.
 * Its members are private in TypeScript alone: what begins with # is built as slow maps for Chromium 86.
 */

import type { Severity } from "../../check/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { getCell } from "../../format/index.ts";
import { readTypedFigure } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import type { CellView } from "../store/cell-views.ts";
import styles from "./table.module.css";

function describeCell(view: CellView): string {
  const state = view.isComputed ? [wizardMessages.computedCell] : [];
  const partial = view.partial === "" ? [] : [wizardMessages.partialSum(view.partial)];
  return [...state, ...partial, ...(view.mark?.messages ?? []), ...listFoot(view)].join("；");
}

/** What stands small under the figure: the remark that prints, last year's figure. */
function listFoot({ note, previous }: CellView): string[] {
  return [
    ...(note === "" ? [] : [wizardMessages.cellNote(note)]),
    ...(previous === "" ? [] : [wizardMessages.previousFigure(previous)]),
  ];
}

/** Whether all but the figure is the same. */
function isSameBeside(a: CellView, b: CellView): boolean {
  return (
    a.mark === b.mark &&
    a.partial === b.partial &&
    a.isComputed === b.isComputed &&
    a.note === b.note &&
    a.previous === b.previous
  );
}

/** Longer figures are set smaller, so that every digit stays in sight: table.module.css. */
const MOST_USUAL_DIGITS = 5;

/** How wide a line is in the usual letters' widths: figures, Latin letters and spaces are narrow ones. */
function measureLine(line: string): number {
  const narrow = line.match(/[ -~]/g)?.length ?? 0;
  return line.length - narrow * 0.4;
}

function setData(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
}

function addSpan(box: HTMLElement, className: string | undefined): HTMLElement {
  const span = document.createElement("span");
  span.className = className ?? "";
  box.append(span);
  return span;
}

/** Where an input method is composing; null while it is not. */
export interface Composition {
  input: HTMLInputElement | null;
}

/** Writes a cell's view to its input and the nodes around it, as far as it differs from what was shown. */
export class CellPainter {
  private readonly box: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly address: CellAddress;
  private readonly composition: Composition;
  private readonly about: Element | null;
  private foot: HTMLElement | null = null;
  private footText = "";
  private shown: CellView | null = null;
  private description = "";
  private isDescribed = true;
  private digits = 0;
  /** 二's columns take any figure in the regular size. */
  private readonly isWide: boolean;

  constructor(box: HTMLElement, input: HTMLInputElement, address: CellAddress, composition: Composition) {
    this.box = box;
    this.input = input;
    this.address = address;
    this.composition = composition;
    this.isWide = getCell(address).table === "proactive";
    this.about = input.nextElementSibling;
  }

  show(view: CellView, isReadOnly: boolean): void {
    const shown = this.shown;
    this.shown = view;
    this.showText(view);
    if (shown !== null && isSameBeside(shown, view)) return;
    if (view.partial !== (shown?.partial ?? "")) this.input.placeholder = view.partial;
    if (view.isComputed !== shown?.isComputed) this.showKind(view.isComputed, isReadOnly);
    this.showFoot(listFoot(view).join(" "));
    if (view.mark?.severity !== shown?.mark?.severity) this.showMark(view.mark?.severity);
    this.isDescribed = false;
  }

  /** Brings the description up to date that is read out in the cell; nobody sees it change while typing. */
  describe(): void {
    if (this.isDescribed || this.shown === null) return;
    this.isDescribed = true;
    this.showAbout(describeCell(this.shown));
  }

  /** Takes away what was added to the cell. */
  clear(): void {
    this.showFoot("");
    this.showMark(undefined);
    this.showAbout("");
    this.input.placeholder = "";
  }

  /** The browser owns the text while it is typed; the store's is shown wherever it is another figure. */
  private showText({ text, value, partial }: CellView): void {
    const input = this.input;
    if (!this.isWide) this.showLength((text === "" ? partial : text).length);
    // What is being composed is no figure yet; writing here, for a mark that comes, would break it off.
    if (input.value === text || this.composition.input === input) return;
    const isHere = document.activeElement === input;
    if (isHere && readTypedFigure(input.value, getCell(this.address).unit) === value) return;
    input.value = text;
    // As on entering the cell: what is typed next replaces the figure, and is not added to its digits.
    if (isHere) input.select();
  }

  private showLength(length: number): void {
    const digits = length > MOST_USUAL_DIGITS ? length : 0;
    if (digits === this.digits) return;
    this.digits = digits;
    setData(this.input, "long", digits > 0 ? "true" : undefined);
    this.input.style.setProperty("--digits", String(digits));
  }

  private showKind(isComputed: boolean, isReadOnly: boolean): void {
    setData(this.box, "computed", isComputed ? "true" : undefined);
    this.input.readOnly = isComputed || isReadOnly;
    this.input.title = isComputed ? wizardMessages.computedTitle : "";
    if (isComputed) this.input.tabIndex = -1;
    else this.input.removeAttribute("tabindex");
  }

  private showFoot(text: string): void {
    if (text === this.footText) return;
    this.footText = text;
    setData(this.box, "footed", text === "" ? undefined : "true");
    this.foot?.remove();
    this.foot = null;
    if (text === "") return;
    this.foot = addSpan(this.box, styles.foot);
    this.foot.ariaHidden = "true";
    this.foot.textContent = text;
    this.foot.style.setProperty("--letters", measureLine(text).toFixed(1));
  }

  private showMark(severity: Severity | undefined): void {
    // The mark itself is drawn by the style sheet: a node for it would cost more than all else of a key.
    setData(this.box, "severity", severity);
    if (severity === "error") this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }

  private showAbout(text: string): void {
    if (text === this.description) return;
    this.description = text;
    if (this.about !== null) this.about.textContent = text;
  }
}
