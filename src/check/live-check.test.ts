import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formCells } from "../format/index.ts";
import type { CellValue, Report } from "../report/index.ts";
import { setFigure, typedModes } from "../report/index.ts";
import type { Subject } from "./check-types.ts";
import { checkReport } from "./engine.ts";
import { createLiveCheck } from "./live-check.ts";
import { buildCorrectReport, writeSection } from "./report-builder.ts";

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -2, max: 30 }),
  fc.constantFrom("/", "1.5", "12.50"),
);

function toSubject(report: Report): Subject {
  return { report, totals: typedModes, previous: null, notes: null };
}

describe("the live check", () => {
  it("is equal to a full check after every change", () => {
    const change = fc.tuple(fc.constantFrom(...formCells), cellValue);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let report = buildCorrectReport();
        const live = createLiveCheck(toSubject(report));
        for (const [cell, value] of changes) {
          report = { ...report, tables: setFigure(report.tables, cell.address, value) };
          live.update(toSubject(report), [cell.address]);
          live.settle(toSubject(report));
          expect(live.getFindings()).toEqual(checkReport(report));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("follows texts and can be reset to another report", () => {
    const report = buildCorrectReport();
    const live = createLiveCheck(toSubject(report));
    const silent = writeSection(report, "other", "无。");
    live.update(toSubject(silent), ["sections.other"]);
    expect(live.settle(toSubject(silent))).toBe(true);
    expect(live.getFindings().map((finding) => finding.rule)).toEqual(["structure.fee"]);
    live.reset(toSubject(report));
    expect(live.getFindings()).toEqual([]);
    expect(live.getFindings()).toBe(live.getFindings());
  });
});
