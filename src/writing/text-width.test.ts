import { expect, test } from "vitest";
import { measureEms, measureWidestPart } from "./text-width.ts";

test.each([
  ["", 0],
  ["办理", 2],
  ["（一）", 3],
  ["“”", 2],
  ["2024年", 3],
  ["𠮷", 1],
])("measures %j as %d em", (text, ems) => {
  expect(measureEms(text)).toBe(ems);
});

test("breaks between Chinese characters and never inside a number", () => {
  expect(measureWidestPart("其中123456件")).toBe(3);
  expect(measureWidestPart("其中")).toBe(1);
  expect(measureWidestPart("")).toBe(0);
});
