import { expect, it } from "vitest";
import { isSaveKey } from "./save-key.ts";

const press = { key: "s", ctrlKey: true, shiftKey: false, metaKey: false, altKey: false };

it("Ctrl+S saves, with capitals locked too, and Command+S", () => {
  expect(isSaveKey(press)).toBe(true);
  expect(isSaveKey({ ...press, key: "S" })).toBe(true);
  expect(isSaveKey({ ...press, ctrlKey: false, metaKey: true })).toBe(true);
});

it("No other key does", () => {
  expect(isSaveKey({ ...press, ctrlKey: false })).toBe(false);
  expect(isSaveKey({ ...press, shiftKey: true })).toBe(false);
  expect(isSaveKey({ ...press, altKey: true })).toBe(false);
  expect(isSaveKey({ ...press, key: "d" })).toBe(false);
});
