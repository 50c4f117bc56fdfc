import { expect, test } from "vitest";
import { holdsSeveralCells } from "./holds-several-cells.ts";

test.each([
  ["138", "", false],
  ["138\r\n", "", false],
  [" 1,138 \n\n", "", false],
  ["138\t", "", true],
  ["\t138\r\n", "", true],
  ["138\r\n139\r\n", "", true],
  ["\r\n139", "", true],
  ["138", "<table><tr><td>138</td></tr></table>", false],
  ["138", "<table><tr><td>138</td><td></td></tr></table>", true],
  ["", "<p>138</p>", false],
])("%j beside %j", (text, html, isSeveral) => {
  expect(holdsSeveralCells(text, html)).toBe(isSeveral);
});
