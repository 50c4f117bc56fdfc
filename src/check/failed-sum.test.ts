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

  it("are those that do not follow from last year's, and documents in force that do not from those made", () => {
    const previous = { ...buildCorrectReport(), year: 2023 };
    const report = buildCorrectReport({
      "requests.carriedIn.total": 3,
      "requests.carriedIn.other": 3,
      "requests.carriedOut.other": 3,
      "requests.carriedOut.total": 3,
      "proactive.normativeDocuments.inForce": 4,
    });
    expect([...listDoubtfulCells(checkReport(report))]).toEqual([]);
    const cells = listDoubtfulCells(checkReport(report, { previous }));
    expect(cells.has("requests.carriedIn.total")).toBe(true);
    expect(cells.has("requests.carriedOut.total")).toBe(false);
    expect(cells.has("proactive.normativeDocuments.inForce")).toBe(true);
    const fewer = buildCorrectReport({ "proactive.normativeDocuments.issued": 4 });
    expect(listDoubtfulCells(checkReport(fewer)).has("proactive.normativeDocuments.issued")).toBe(true);
  });

  it("are none where all adds up", () => {
    const cells = listDoubtfulCells(checkReport(buildCorrectReport()));
    expect([...cells]).toEqual([]);
  });
});
