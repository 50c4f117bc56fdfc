import { describe, expect, test } from "vitest";
import { measureWork } from "../reading/testing/measure-work.ts";
import { checkReport } from "./engine.ts";
import { buildCorrectReport, findByRule, writeSection } from "./testing/report-builder.ts";

const LENGTH = 100_000;
/** Longer than any paragraph of a report. */
const LONG_LINE = 10_000;

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

const pieces = [
  "【】",
  "××件，",
  "1、",
  "2023年",
  "我局2023年共收到1件。",
  "共1条，其中2条，",
  "公开信息条，收到申请件，",
  "收到申请1件，办结1件，",
  "上年结转1件，",
  "行政复议1件、",
];

describe("a text of a hundred thousand characters is checked within seconds", () => {
  test.each(pieces)("%s in one line", { timeout: 20_000 }, (piece) => {
    const report = writeSection(buildCorrectReport(), "overview", fill(piece, LENGTH));
    expect(measureWork(() => checkReport(report))).toBeLessThan(3);
  });

  test.each(pieces)("%s in lines of a paragraph's length", { timeout: 20_000 }, (piece) => {
    const report = writeSection(buildCorrectReport(), "overview", fill(`${fill(piece, 400)}\n`, LENGTH));
    expect(measureWork(() => checkReport(report))).toBeLessThan(3);
  });
});

test("A line longer than any paragraph hides nothing of those around it", () => {
  const text = `收到××件申请。\n${fill("甲", LONG_LINE)}\n办结××件申请。`;
  const findings = findByRule(writeSection(buildCorrectReport(), "overview", text), "text.placeholder");
  expect(findings.map(({ excerpt, occurrence }) => [excerpt, occurrence])).toEqual([
    ["××", undefined],
    ["××", 1],
  ]);
});
