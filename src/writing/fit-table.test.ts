import { expect, test } from "vitest";
import type { CellAddress, TableId } from "../format/index.ts";
import { createBlankReport } from "../report/index.ts";
import { composeTable } from "./compose-table.ts";
import { fitTable } from "./fit-table.ts";
import { changeCells, fillTable } from "./testing/sample-report.ts";
import { nationalTypography } from "./typography.ts";

const blank = createBlankReport("临江市水务局", 2024);
const REGULAR_MILLIMETRES = [6.3, 15.5, 37.4, 10.4, 12.8, 12.8, 18, 15.5, 10.4, 16.9];

function measureFit(table: TableId, report = blank) {
  return fitTable(composeTable(table, report), nationalTypography);
}

function toMillimetres(widthsTwips: readonly number[]): number[] {
  return widthsTwips.map((width) => Math.round((width * 254) / 1440) / 10);
}

function fitDigits(digits: number, columns: readonly string[]) {
  const figure = Number("1".repeat(digits));
  const cells = columns.map((column): [CellAddress, number] => [`requests.handled.${column}`, figure]);
  return measureFit("requests", changeCells(blank, Object.fromEntries(cells)));
}

const ALL_COLUMNS = [
  "naturalPerson",
  "commercial",
  "research",
  "publicWelfare",
  "legalService",
  "other",
  "total",
];

test("uses the regular widths and 9 pt for figures of up to five digits", () => {
  const { widthsTwips, halfPoints } = fitDigits(5, ALL_COLUMNS);
  expect(toMillimetres(widthsTwips)).toEqual(REGULAR_MILLIMETRES);
  expect(halfPoints).toBe(18);
});

test("fills the type area to the twip, whatever the figures", () => {
  for (let digits = 1; digits <= 15; digits += 1) {
    const sum = fitDigits(digits, ALL_COLUMNS).widthsTwips.reduce((total, width) => total + width, 0);
    expect(sum).toBe(8844);
  }
  expect(measureFit("proactive").widthsTwips).toEqual([2211, 2211, 2211, 2211]);
});

test("widens a column for six digits and more before the type gets smaller", () => {
  const { widthsTwips, halfPoints } = fitDigits(7, ["naturalPerson"]);
  expect(toMillimetres(widthsTwips)[3]).toBeGreaterThan(11.8);
  expect(halfPoints).toBe(18);
});

test("drops to 7.5 pt where widths alone do not do", () => {
  expect(fitDigits(8, ALL_COLUMNS).halfPoints).toBe(15);
});

test.each([6, 7, 8, 9, 10, 11, 12, 13])("gives every figure of %i digits a line that holds it", (digits) => {
  const { widthsTwips, halfPoints } = fitDigits(digits, ALL_COLUMNS);
  const digitTwips = halfPoints * 10 * 0.5;
  for (const width of widthsTwips.slice(3))
    expect(width - 2 * 20).toBeGreaterThanOrEqual(digits * digitTwips);
});

test("leaves the column of vertical text as it is", () => {
  expect(fitDigits(13, ALL_COLUMNS).widthsTwips[0]).toBe(357);
});

test("keeps eight digits in the first table at 9 pt in regular columns", () => {
  const report = fillTable(blank, "proactive", 12345678);
  expect(measureFit("proactive", report)).toEqual(measureFit("proactive"));
});

test("does not let a mistyped string push the other columns out", () => {
  const report = changeCells(blank, { "requests.received.total": "x".repeat(400) });
  expect(Math.min(...measureFit("requests", report).widthsTwips)).toBeGreaterThan(300);
});

test.each(["1\n".repeat(200_000), "1 ".repeat(200_000)])(
  "fits a cell into which anything was typed",
  (typed) => {
    const { widthsTwips } = measureFit("requests", changeCells(blank, { "requests.handled.other": typed }));
    expect(widthsTwips).toHaveLength(REGULAR_MILLIMETRES.length);
  },
);
