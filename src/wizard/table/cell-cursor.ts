/**
 * What typing, keys, mouse and clipboard do in the number cells of one table. Owns the way from the cells to the
 * store; the arithmetic is the store's, and which events reach it is up to cell-events.ts.
 */

import { type CellAddress, getCell } from "../../format/index.ts";
import { type CellChange, type CellValue, isComputed, readTypedFigure } from "../../report/index.ts";
import { nameCellField } from "../shell/field-ids.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { findInput, readAddress } from "./cell-input.ts";
import { type CellKey, readCellKey } from "./cell-keys.ts";
import { printHtmlTable, printTabText } from "./copy-cells.ts";
import { type Direction, findJump, findNeighbour, getFigureCell, listGridRows } from "./figure-grid.ts";
import { GridSelection } from "./grid-selection.ts";
import { listFillChanges } from "./range-fill.ts";

/** Called with what was pasted where more than one figure may be meant; true when it takes care of it. */
export type PasteHandler = (data: DataTransfer, cursor: CellAddress) => boolean;

function focusCell(address: CellAddress): void {
  const input = findInput(document.getElementById(nameCellField(address)));
  if (input === null) return;
  input.focus({ preventScroll: true });
  // Focusing the cell that has the cursor already selects nothing.
  input.select();
  input.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** What typing in a cell has replaced, and with what. */
interface TypedOver {
  readonly address: CellAddress;
  readonly before: CellValue;
  readonly typed: CellValue;
}

/** Which cell has, or last had, the cursor: for what is done to a figure from outside the table. */
export interface CursorPlace {
  current: CellAddress | null;
}

/** The cursor of one table: a cell is entered with its figure selected; typing replaces it. */
export class CellCursor {
  private readonly store: DraftStore;
  private readonly pasteCells: PasteHandler;
  private readonly place: CursorPlace;
  private readonly selection = new GridSelection();
  /** Left and right move inside the text instead of between cells (F2, double click). */
  private isEditing = false;
  /** The layout column in which up and down go on across merged cells. */
  private track = 0;
  /** Where Enter returns to after Tab, as in a spreadsheet. */
  private tabOrigin: CellAddress | null = null;
  /** The cell that is entered next was reached by Tab. */
  private isTabbing = false;
  /** For Esc; null where nothing was typed since the cell was entered. */
  private typedOver: TypedOver | null = null;
  /** A selection is being extended: moving the cursor must not begin a new one. */
  private isExtending = false;

  constructor(store: DraftStore, pasteCells: PasteHandler, place: CursorPlace) {
    this.store = store;
    this.pasteCells = pasteCells;
    this.place = place;
  }

  readonly onInput = (event: Event): void => {
    // An input method's keys are not figures yet; they arrive when it has finished.
    if (!(event instanceof InputEvent && event.isComposing)) this.type(event.target);
  };

  readonly onCompositionEnd = (event: CompositionEvent): void => this.type(event.target);

  readonly onFocusIn = (event: FocusEvent): void => {
    const input = findInput(event.target);
    if (input === null) return;
    const address = readAddress(input);
    // Who was led elsewhere, by F8 or by an undo, goes on from there. Back from another window is not elsewhere.
    if (!this.isTabbing && address !== this.place.current) this.tabOrigin = null;
    this.isTabbing = false;
    this.place.current = address;
    this.isEditing = false;
    this.typedOver = null;
    const { column, colSpan } = getFigureCell(address);
    if (this.track < column || this.track >= column + colSpan) this.track = column;
    if (!this.isExtending) this.selection.selectCell(address);
    input.select();
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    const input = findInput(event.target);
    if (input === null) return;
    this.settle(input);
    if (findInput(event.relatedTarget) === null) this.isTabbing = false;
  };

  readonly onMouseDown = (event: MouseEvent): void => {
    const input = findInput(event.target);
    if (input === null) return;
    if (event.button !== 0) {
      this.keepForMenu(event, readAddress(input));
      return;
    }
    this.tabOrigin = null;
    if (event.shiftKey && this.selection.anchor !== null) {
      event.preventDefault();
      this.takeCursorBack();
      this.selection.extendTo(readAddress(input));
      return;
    }
    if (document.activeElement === input && this.isEditing) return;
    // The browser would put the caret between the digits and undo the selection of the figure.
    event.preventDefault();
    this.selection.selectCell(readAddress(input));
    input.focus();
    input.select();
  };

  readonly onMouseOver = (event: MouseEvent): void => {
    const input = findInput(event.target);
    // A drag that began beside the cells has taken the cursor from them: keys would not reach what it selects.
    const isDragging = event.buttons === 1 && !this.isEditing && findInput(document.activeElement) !== null;
    if (input !== null && isDragging) this.selection.extendTo(readAddress(input));
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const input = findInput(event.target);
    if (input !== null) this.editInside(input);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const input = findInput(event.target);
    if (input === null || event.isComposing) return;
    if (event.key === "Tab") {
      this.tabOrigin ??= readAddress(input);
      this.isTabbing = true;
      return;
    }
    const key = readCellKey(event);
    if (key !== null && this.press(key, input)) event.preventDefault();
  };

  readonly onCopy = (event: ClipboardEvent): void => {
    const input = findInput(event.target);
    if (input === null || this.isEditing) return;
    event.preventDefault();
    const rows = this.selection.listRows();
    const print = (address: CellAddress): string => this.store.getCellView(address).text;
    event.clipboardData?.setData("text/plain", printTabText(rows, print));
    event.clipboardData?.setData("text/html", printHtmlTable(rows, print));
  };

  readonly onCut = (event: ClipboardEvent): void => {
    if (findInput(event.target) === null || this.isEditing) return;
    this.onCopy(event);
    this.clear();
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const input = findInput(event.target);
    const data = event.clipboardData;
    if (input === null || data === null) return;
    const text = data.getData("text/plain");
    // Into a figure that is being typed or edited the browser puts it where the caret is.
    const isInside = this.isEditing || this.typedOver !== null;
    const isTaken = this.pasteCells(data, readAddress(input));
    if (isTaken || text === "" || !isInside) event.preventDefault();
    // What has no text, as a picture, would take the figure away.
    if (!isTaken && text !== "" && !isInside && !this.putIntoRange(text)) this.putText(input, text);
  };

  /** The browser would put what is dropped between the digits, and lines of a column behind one another. */
  readonly onDrop = (event: DragEvent): void => {
    const input = findInput(event.target);
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (input === null || event.dataTransfer === null || text === "") return;
    // Inside a figure that is being edited a place is meant.
    if (this.isEditing && document.activeElement === input) return;
    event.preventDefault();
    input.focus();
    if (!this.pasteCells(event.dataTransfer, readAddress(input))) this.putText(input, text);
  };

  /** The menu of the right button is about all that is selected: the browser would put the cursor where it opens. */
  private keepForMenu(event: MouseEvent, address: CellAddress): void {
    const isMenu = event.button === 2 && findInput(document.activeElement) !== null;
    if (isMenu && this.selection.isRange && this.selection.holds(address)) event.preventDefault();
  }

  /** Text takes the place of a cell's figure, as a step of its own. */
  private putText(input: HTMLInputElement, text: string): void {
    this.settle(input);
    if (input.readOnly) return;
    input.value = text;
    this.type(input);
    this.settle(input);
    input.select();
  }

  /** One figure goes into every cell that is selected, as in a spreadsheet; anything else only where the cursor is. */
  private putIntoRange(text: string): boolean {
    if (!this.selection.isRange) return false;
    const changes = this.selection
      .listRows()
      .flat()
      .map((address): CellChange => [address, readTypedFigure(text, getCell(address).unit)]);
    if (changes.some(([, value]) => typeof value !== "number")) return false;
    this.change(changes);
    return true;
  }

  /** What was typed is done: its figure is shown as it will print, without full-width digits and separators. */
  private settle(input: HTMLInputElement): void {
    input.value = this.store.getCellView(readAddress(input)).text;
    this.typedOver = null;
    this.store.sealStep();
  }

  private type(target: EventTarget | null): void {
    const input = findInput(target);
    if (input === null || input.readOnly) return;
    const address = readAddress(input);
    // Typing is meant for this cell alone: Backspace must not clear a range that was selected before.
    if (this.selection.isRange) this.selection.selectCell(address);
    const value = readTypedFigure(input.value, getCell(address).unit);
    const before = this.store.getCellView(address).value;
    const isGoingOn = this.typedOver?.address === address && this.typedOver.typed === before;
    this.typedOver = { address, before: isGoingOn ? (this.typedOver?.before ?? null) : before, typed: value };
    this.store.typeCell(address, value);
  }

  /** Returns whether the key was taken; otherwise the browser does with it what it does. */
  private press(key: CellKey, input: HTMLInputElement): boolean {
    const address = readAddress(input);
    switch (key.kind) {
      case "move":
        return this.move(address, key.direction, key);
      case "enter":
        return this.enter(address, key.isBack ? "up" : "down");
      case "edge":
        return this.moveToEdge(address, key);
      case "edit":
        this.editInside(input);
        return true;
      case "escape":
        return this.revert(address, input);
      case "clear":
        return this.selection.isRange && this.clear();
      case "selectAll":
        return !this.isEditing && this.selectAll(address);
      case "fill":
        return this.fill(key.direction);
    }
  }

  private move(
    address: CellAddress,
    direction: Direction,
    key: { readonly isJump: boolean; readonly isExtending: boolean },
  ): boolean {
    const isSideways = direction === "left" || direction === "right";
    if (this.isEditing && isSideways) return false;
    const from = key.isExtending ? (this.selection.head ?? address) : address;
    const isFilled = (each: CellAddress): boolean => this.store.getCellView(each).value !== null;
    const track = key.isExtending ? getFigureCell(from).column : this.track;
    const to = key.isJump
      ? findJump(from, direction, track, isFilled)
      : findNeighbour(from, direction, track);
    this.tabOrigin = null;
    this.goTo(to, address, key.isExtending);
    return true;
  }

  /** Goes to a cell or extends the selection to it; at the table's edge the figure is done and selected again. */
  private goTo(to: CellAddress | null, from: CellAddress, isExtending: boolean): void {
    if (!isExtending && (to === null || to === from)) {
      const input = findInput(document.getElementById(nameCellField(from)));
      if (input !== null) this.settle(input);
      this.isEditing = false;
      focusCell(from);
    } else if (to === null) {
      return;
    } else if (isExtending) {
      this.selection.extendTo(to);
      document.getElementById(nameCellField(to))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else {
      focusCell(to);
    }
  }

  private enter(address: CellAddress, direction: Direction): boolean {
    const origin = this.tabOrigin;
    this.tabOrigin = null;
    if (origin !== null) this.track = getFigureCell(origin).column;
    this.goTo(findNeighbour(address, direction, this.track), address, false);
    return true;
  }

  private moveToEdge(address: CellAddress, key: Extract<CellKey, { kind: "edge" }>): boolean {
    if (this.isEditing) return false;
    const rows = listGridRows(address);
    const own = rows.find((row) => row.some((cell) => cell.address === address)) ?? [];
    const row = key.isOfTable ? (key.isEnd ? rows[rows.length - 1] : rows[0]) : own;
    const cell = key.isEnd ? row?.[row.length - 1] : row?.[0];
    this.goTo(cell?.address ?? null, address, key.isExtending);
    return true;
  }

  private editInside(input: HTMLInputElement): void {
    this.isEditing = true;
    // Backspace is meant for a digit now: it must not clear a range that was selected before.
    this.selection.selectCell(readAddress(input));
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Esc: back to the figure that stood here before it was typed over. */
  private revert(address: CellAddress, input: HTMLInputElement): boolean {
    this.isEditing = false;
    this.selection.selectCell(address);
    const { typedOver } = this;
    this.typedOver = null;
    // A paste or an undo that came after the typing is not taken back with it.
    const isTyped =
      typedOver?.address === address && this.store.getCellView(address).value === typedOver.typed;
    if (!input.readOnly && isTyped) this.store.typeCell(address, typedOver.before);
    input.value = this.store.getCellView(address).text;
    input.select();
    return true;
  }

  private selectAll(address: CellAddress): boolean {
    const rows = listGridRows(address);
    const [first] = rows[0] ?? [];
    const last = rows[rows.length - 1];
    const corner = last?.[last.length - 1];
    if (first === undefined || corner === undefined) return false;
    this.isExtending = true;
    focusCell(first.address);
    this.isExtending = false;
    this.selection.selectCell(first.address);
    this.selection.extendTo(corner.address);
    return true;
  }

  /** Keys must reach a range that is extended by Shift+click, also when the cursor has left the table. */
  private takeCursorBack(): void {
    const { anchor } = this.selection;
    if (anchor === null || findInput(document.activeElement) !== null) return;
    this.isExtending = true;
    focusCell(anchor);
    this.isExtending = false;
  }

  private isTyped(address: CellAddress): boolean {
    return !isComputed(address, this.store.draft.totals);
  }

  private change(changes: readonly CellChange[]): void {
    const typed = changes.filter(([address]) => this.isTyped(address));
    if (typed.length === 0) return;
    this.store.changeCells(typed);
    // Esc takes typing back, not what was cleared or filled: of that it would restore one cell only.
    this.typedOver = null;
  }

  private clear(): true {
    this.change(
      this.selection
        .listRows()
        .flat()
        .map((address): CellChange => [address, null]),
    );
    return true;
  }

  /** Ctrl+D and Ctrl+R: the first row or column of the selection fills the others; a single cell takes its neighbour. */
  private fill(direction: "down" | "right"): true {
    const { anchor, isRange } = this.selection;
    const read = (address: CellAddress): CellValue => this.store.getCellView(address).value;
    if (anchor === null || isRange) {
      this.change(listFillChanges(this.selection.listRows(), direction, read));
      return true;
    }
    const source = findNeighbour(anchor, direction === "down" ? "up" : "left", this.track);
    if (source !== null) this.change([[anchor, read(source)]]);
    return true;
  }
}
