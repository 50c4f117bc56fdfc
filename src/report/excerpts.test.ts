import { expect, test } from "vitest";
import { countExcerpts, findExcerpt, findExcerptAmong } from "./excerpts.ts";

const text = "收到5件。退回5件，收到5件。";

test.each([
  ["收到5件", 0, 0],
  ["收到5件", 1, 10],
  ["收到5件", 2, -1],
  ["5件", 1, 7],
  ["没有", 0, -1],
  ["", 0, -1],
])("%j the time %j stands at %j", (words, occurrence, at) => {
  expect(findExcerpt(text, words, occurrence)).toBe(at);
});

test("words that overlap themselves are told apart", () => {
  expect(findExcerpt("□□□", "□□", 1)).toBe(1);
  expect(countExcerpts("□□□", "□□", 2)).toBe(2);
});

test.each([
  [0, 0],
  [7, 1],
  [12, 2],
  [99, 3],
])("before position %j the words stand %j times", (end, count) => {
  expect(countExcerpts(text, "5件", end)).toBe(count);
});

test.each([
  [0, { index: 0, start: 1 }],
  [1, { index: 2, start: 0 }],
  [2, { index: 2, start: 2 }],
  [9, { index: 2, start: 2 }],
])("the time %j among several texts", (occurrence, found) => {
  expect(findExcerptAmong(["a5", "b", "5c5"], "5", occurrence)).toEqual(found);
});

test("words that stand nowhere are found nowhere", () => {
  expect(findExcerptAmong(["a", ""], "5")).toBeNull();
});
