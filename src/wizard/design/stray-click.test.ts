// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dropStrayClick } from "./stray-click.ts";
import { DOUBLE_CLICK_MS } from "./use-single-run.ts";

let reached: string[] = [];
const note = ({ type, detail }: Event & { readonly detail?: number }): void => {
  reached.push(`${type} ${detail}`);
};

function click(detail: number): void {
  for (const type of ["mousedown", "click"])
    document.body.dispatchEvent(new MouseEvent(type, { detail, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  reached = [];
  for (const type of ["mousedown", "click"]) document.body.addEventListener(type, note);
});

afterEach(() => {
  vi.runAllTimers();
  for (const type of ["mousedown", "click"]) document.body.removeEventListener(type, note);
  vi.useRealTimers();
});

test("The second click of a double click does not reach the page", () => {
  dropStrayClick();
  click(2);
  expect(reached).toEqual([]);
});

test("A new click reaches the page at once, and so does its own second one", () => {
  dropStrayClick();
  click(1);
  click(2);
  expect(reached).toEqual(["mousedown 1", "click 1", "mousedown 2", "click 2"]);
});

test("The keyboard presses a button as ever", () => {
  dropStrayClick();
  document.body.dispatchEvent(new MouseEvent("click", { detail: 0, bubbles: true }));
  expect(reached).toEqual(["click 0"]);
});

test("After the time of a double click every click reaches the page", () => {
  dropStrayClick();
  vi.advanceTimersByTime(DOUBLE_CLICK_MS);
  click(2);
  expect(reached).toEqual(["mousedown 2", "click 2"]);
});
