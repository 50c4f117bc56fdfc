import fc from "fast-check";
import { expect, test } from "vitest";
import { printPacked, readPacked } from "./packed-text.ts";

const BYTES = fc.uint8Array({ maxLength: 200 });

test("Any bytes come back, with less than four zeros behind them", () => {
  fc.assert(
    fc.property(BYTES, (bytes) => {
      const back = readPacked(printPacked(bytes));
      expect(back.slice(0, bytes.length)).toEqual(bytes);
      const filled = back.slice(bytes.length);
      expect(filled.length).toBeLessThan(4);
      expect(filled.every((byte) => byte === 0)).toBe(true);
    }),
  );
});

test("Every text can stand in a script block, and is five letters long for four bytes", () => {
  fc.assert(
    fc.property(BYTES, (bytes) => {
      const text = printPacked(bytes);
      expect(text).toMatch(/^[(-;=-}]*$/);
      expect(text).toHaveLength(Math.ceil(bytes.length / 4) * 5);
    }),
  );
});

test("The least and the greatest word keep to their letters", () => {
  expect(printPacked(new Uint8Array([0, 0, 0, 0]))).toBe("(((((");
  expect([...readPacked(printPacked(new Uint8Array([255, 255, 255, 255])))]).toEqual([255, 255, 255, 255]);
  // 20 is the digit whose letter would begin a tag.
  expect(printPacked(new Uint8Array([0, 0, 0, 20]))).toBe("((((}");
});
