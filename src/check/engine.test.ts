import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formCells } from "../format/index.ts";
import type { CellValue } from "../report/index.ts";
import { setFigure, typedModes } from "../report/index.ts";
import { checkReport, createLiveCheck } from "./engine.ts";
import { buildCorrectReport, writeSection } from "./report-builder.ts";

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -2, max: 30 }),
  fc.constantFrom("/", "1.5", "12.50"),
);

describe("the live check", () => {
  it("is equal to a full check after every change", () => {
    const change = fc.tuple(fc.constantFrom(...formCells), cellValue);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let report = buildCorrectReport();
        const live = createLiveCheck({ report, totals: typedModes });
        for (const [cell, value] of changes) {
          report = { ...report, tables: setFigure(report.tables, cell.address, value) };
          live.update({ report, totals: typedModes }, [cell.address]);
          expect(live.getFindings()).toEqual(checkReport(report));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("follows texts and can be reset to another report", () => {
    const report = buildCorrectReport();
    const live = createLiveCheck({ report, totals: typedModes });
    const silent = writeSection(report, "other", "无。");
    live.update({ report: silent, totals: typedModes }, ["sections.other"]);
    expect(live.getFindings().map((finding) => finding.rule)).toEqual(["structure.fee"]);
    live.reset({ report, totals: typedModes });
    expect(live.getFindings()).toEqual([]);
    expect(live.getFindings()).toBe(live.getFindings());
  });
});
