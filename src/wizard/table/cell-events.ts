/**
 * What typing and keys do in the number cells of one table: handlers for the table element, which its inputs'
 * events reach by bubbling. Owns the way from the DOM to the store; the arithmetic is the store's.
 */

import type { CompositionEvent, FocusEvent, InputEvent, KeyboardEvent, MouseEvent } from "react";
import type { CellAddress } from "../../format/index.ts";
import { getCell } from "../../format/index.ts";
import { readTypedFigure } from "../../report/index.ts";
import { nameCellField } from "../shell/targets.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { type Direction, findColumn, findNeighbour } from "./cell-navigation.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function findInput(target: EventTarget): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset.address !== undefined ? target : null;
}

function readAddress(input: HTMLInputElement): CellAddress {
  return input.dataset.address as CellAddress;
}

/** A cell is entered with its figure selected; typing replaces it, F2 or a second click edits inside it. */
interface CellCursor {
  /** Left and right move inside the text instead of between cells. */
  isEditing: boolean;
  /** The layout column in which up and down go on. */
  column: number;
  /** Where Enter returns to after Tab, as in a spreadsheet. */
  tabOrigin: number | null;
}

export interface CellEvents {
  readonly onInput: (event: InputEvent) => void;
  readonly onCompositionEnd: (event: CompositionEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onMouseUp: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The handlers for one table of a draft. */
export function createCellEvents(store: DraftStore): CellEvents {
  const cursor: CellCursor = { isEditing: false, column: 0, tabOrigin: null };
  return {
    onInput: (event) => {
      // An input method's keys are not figures yet; they arrive when it has finished.
      if (event.nativeEvent.isComposing) return;
      typeFigure(store, event.target);
    },
    onCompositionEnd: (event) => typeFigure(store, event.target),
    onFocus: (event) => enterCell(cursor, event.target),
    onBlur: (event) => leaveCell(store, event.target),
    onMouseUp: (event) => {
      const input = findInput(event.target);
      if (input !== null && event.detail > 1) cursor.isEditing = true;
    },
    onKeyDown: (event) => pressKey(cursor, event),
  };
}

function typeFigure(store: DraftStore, target: EventTarget): void {
  const input = findInput(target);
  if (input === null || input.readOnly) return;
  const address = readAddress(input);
  store.typeCell(address, readTypedFigure(input.value, getCell(address).unit));
}

function enterCell(cursor: CellCursor, target: EventTarget): void {
  const input = findInput(target);
  if (input === null) return;
  cursor.isEditing = false;
  input.select();
}

/** On leaving a cell its figure is shown as it will print: full-width digits and separators are gone. */
function leaveCell(store: DraftStore, target: EventTarget): void {
  const input = findInput(target);
  if (input === null) return;
  input.value = store.getCellView(readAddress(input)).text;
  store.sealStep();
}

function pressKey(cursor: CellCursor, event: KeyboardEvent): void {
  const input = findInput(event.target);
  if (input === null || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey)
    return;
  if (event.key === "Tab") {
    cursor.tabOrigin ??= findColumn(readAddress(input));
    return;
  }
  if (event.key === "F2") {
    editInside(cursor, input);
    event.preventDefault();
    return;
  }
  const direction = event.key === "Enter" ? (event.shiftKey ? "up" : "down") : ARROWS[event.key];
  if (direction === undefined || (event.shiftKey && event.key !== "Enter")) return;
  if (cursor.isEditing && (direction === "left" || direction === "right")) return;
  event.preventDefault();
  const column = event.key === "Enter" ? cursor.tabOrigin : null;
  cursor.tabOrigin = null;
  moveFrom(cursor, input, direction, column);
}

function editInside(cursor: CellCursor, input: HTMLInputElement): void {
  cursor.isEditing = true;
  input.setSelectionRange(input.value.length, input.value.length);
}

function moveFrom(
  cursor: CellCursor,
  input: HTMLInputElement,
  direction: Direction,
  column: number | null,
): void {
  const address = readAddress(input);
  const { colSpan, own } = measureSpan(input, address);
  // Passing a merged cell keeps the column one came from.
  const isOnTrack = cursor.column >= own && cursor.column < own + colSpan;
  const track = column ?? (isOnTrack ? cursor.column : own);
  const neighbour = findNeighbour(address, direction, track);
  cursor.column = direction === "left" || direction === "right" ? findColumn(neighbour ?? address) : track;
  if (neighbour !== null) document.getElementById(nameCellField(neighbour))?.focus();
  else input.select();
}

function measureSpan(input: HTMLInputElement, address: CellAddress): { colSpan: number; own: number } {
  return { colSpan: input.closest("td")?.colSpan ?? 1, own: findColumn(address) };
}
