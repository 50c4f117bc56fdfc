import { expect, test } from "vitest";
import { createBlankReport } from "./blank.ts";
import { findLastYear } from "./last-year.ts";

const report = createBlankReport("临江市水务局", 2024);

test.each([
  ["the year before", 2023, true],
  ["two years before", 2022, false],
  ["the same year", 2024, false],
  ["a year that nobody knows", null, true],
])("a report of %s", (_, year, isLastYear) => {
  const previous = createBlankReport("临江市水务局", year);
  expect(findLastYear({ report, previous })).toBe(isLastYear ? previous : null);
});

test("while this year is not known any report may be last year's; without one there is none", () => {
  const previous = createBlankReport("临江市水务局", 2021);
  expect(findLastYear({ report: { ...report, year: null }, previous })).toBe(previous);
  expect(findLastYear({ report, previous: null })).toBeNull();
});
