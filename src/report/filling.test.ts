import { expect, test } from "vitest";
import { formCells, listCells } from "../format/index.ts";
import { createBlankReport, createDraft } from "./blank.ts";
import { setFigures } from "./figures.ts";
import { measureFilling } from "./filling.ts";
import type { Draft } from "./report-types.ts";

const blank = createDraft(createBlankReport("临江市水务局", 2024));

function fill(draft: Draft): Draft {
  const tables = setFigures(draft.report.tables, [
    ["requests.received.naturalPerson", 0],
    ["requests.received.commercial", "3.5"],
    ["requests.received.total", 7],
  ]);
  return { ...draft, report: { ...draft.report, tables } };
}

test("Of 200 cells a person fills 166, of 三's 175 144, and all where the totals are typed", () => {
  expect(measureFilling(blank, formCells)).toEqual({ filled: 0, total: 166 });
  expect(measureFilling(blank, listCells("requests"))).toEqual({ filled: 0, total: 144 });
  const typed: Draft = { ...blank, totals: { ...blank.totals, requests: "typed" } };
  expect(measureFilling(typed, listCells("requests"))).toEqual({ filled: 0, total: 175 });
});

test("0 and what is no number are filled, a total only where it is typed", () => {
  expect(measureFilling(fill(blank), listCells("requests")).filled).toBe(2);
  const typed: Draft = { ...blank, totals: { ...blank.totals, requests: "typed" } };
  expect(measureFilling(fill(typed), listCells("requests")).filled).toBe(3);
});
