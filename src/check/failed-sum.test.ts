import { describe, expect, it } from "vitest";
import { checkReport } from "./engine.ts";
import { listDoubtfulCells } from "./failed-sum.ts";
import { buildCorrectReport } from "./testing/report-builder.ts";

describe("the cells that are fit for no correction", () => {
  it("are all of the failing sums, blank ones and those of others apart", () => {
    const wrong = buildCorrectReport({ "requests.carriedOut.other": 9 });
    const cells = listDoubtfulCells(checkReport(wrong));
    expect(cells.has("requests.received.other")).toBe(true);
    expect(cells.has("requests.received.commercial")).toBe(false);
    expect(cells.has("proactive.licences.decisions")).toBe(false);
  });

  it("are none where all adds up", () => {
    const cells = listDoubtfulCells(checkReport(buildCorrectReport()));
    expect([...cells]).toEqual([]);
  });
});
