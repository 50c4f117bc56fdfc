import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formCells } from "../format/index.ts";
import type { CellValue, Report } from "../report/index.ts";
import { setFigure, typedModes } from "../report/index.ts";
import type { Subject } from "./check-types.ts";
import { checkReport } from "./engine.ts";
import { createLiveCheck } from "./live-check.ts";
import { buildCorrectReport, writeSection } from "./testing/report-builder.ts";

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -2, max: 30 }),
  fc.constantFrom("/", "1.5", "12.50"),
);

function toSubject(report: Report): Subject {
  return { report, totals: typedModes, previous: null, notes: null };
}

const SENTENCES = [
  "",
  "2024年，收到政府信息公开申请15件。",
  "未收到政府信息公开申请。\n收取信息处理费×元。",
  "现将北山县水务局2023年政府信息公开工作年度报告公布如下。",
];

const lastYear: Report = {
  ...writeSection(buildCorrectReport(), "overview", SENTENCES.join("\n").repeat(3)),
  year: 2023,
};

function applyChange(subject: Subject, source: string, value: unknown): Subject {
  const { report } = subject;
  if (source === "previous") return { ...subject, previous: value as Report | null };
  if (source.startsWith("sections.")) {
    const id = source === "sections.overview" ? "overview" : "other";
    return { ...subject, report: writeSection(report, id, String(value)) };
  }
  if (!source.startsWith("requests.")) return { ...subject, report: { ...report, [source]: value } };
  const tables = setFigure(report.tables, "requests.received.total", value as CellValue);
  return { ...subject, report: { ...report, tables } };
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

  it("is equal to a full check of texts, fields and last year's report once they are settled", () => {
    const change = fc.oneof(
      fc.tuple(fc.constantFrom("sections.overview", "sections.other"), fc.constantFrom(...SENTENCES)),
      fc.tuple(fc.constant("preface"), fc.constantFrom(...SENTENCES)),
      fc.tuple(fc.constantFrom("agency", "title"), fc.constantFrom("", "北山县水务局")),
      fc.tuple(fc.constant("year"), fc.constantFrom(null, 2023, 2024)),
      fc.tuple(
        fc.constant("signature"),
        fc.constantFrom(null, { name: "临江市人民政府", date: "2024-03-01" }),
      ),
      fc.tuple(fc.constant("previous"), fc.constantFrom(null, lastYear)),
      fc.tuple(fc.constant("requests.received.total"), fc.constantFrom(null, 0, 15)),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let subject = toSubject(buildCorrectReport());
        const live = createLiveCheck(subject);
        for (const [source, value] of changes) {
          subject = applyChange(subject, source, value);
          live.update(subject, [source]);
        }
        expect(live.settle(subject)).toBe(true);
        expect(live.settle(subject)).toBe(false);
        const { report, previous } = subject;
        expect(live.getFindings()).toEqual(checkReport(report, { previous }));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves texts alone until the typing pauses, and figures not", () => {
    const report = writeSection(buildCorrectReport(), "overview", "收到政府信息公开申请15件。");
    const live = createLiveCheck(toSubject(buildCorrectReport()));
    const changed = { ...report, tables: setFigure(report.tables, "requests.received.total", 4) };
    live.update(toSubject(changed), ["sections.overview", "requests.received.total"]);
    expect(live.getFindings().map((finding) => finding.rule)).toEqual(["sum.row", "sum.balance"]);
    live.settle(toSubject(changed));
    expect(live.getFindings().map((finding) => finding.rule)).toContain("text.requests");
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

  it("follows the signature without being told that it changed", () => {
    const report = { ...buildCorrectReport(), signature: { name: "临江市人民政府", date: "2024-01-17" } };
    const live = createLiveCheck(toSubject(report));
    expect(live.getFindings().map((finding) => finding.rule)).toEqual(["structure.date"]);
    const dated = { ...report, signature: { ...report.signature, date: "2025-01-17" } };
    live.update(toSubject(dated), []);
    live.settle(toSubject(dated));
    expect(live.getFindings()).toEqual([]);
    live.reset(toSubject(report));
    live.update(toSubject(report), []);
    live.settle(toSubject(report));
    expect(live.getFindings()).toHaveLength(1);
  });
});
