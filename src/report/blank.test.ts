import { describe, expect, it } from "vitest";
import { formCells } from "../format/index.ts";
import { createBlankReport, createDraft, createFormReport } from "./blank.ts";
import { getFigure } from "./figures.ts";
import { normaliseReport } from "./normal-form.ts";

describe("createBlankReport", () => {
  it("has 200 blank cells, none of them 0", () => {
    const { tables } = createBlankReport();
    expect(formCells.map(({ address }) => getFigure(tables, address))).toEqual(Array(200).fill(null));
    expect(Object.values(tables).flatMap(Object.values).flatMap(Object.values)).toHaveLength(200);
  });

  it("is in normal form", () => {
    const blank = createBlankReport();
    expect(normaliseReport(blank)).toEqual(blank);
  });
});

describe("createFormReport", () => {
  it("proposes the format's topics, without text", () => {
    const { sections } = createFormReport("某市水务局", 2024);
    expect(sections.problems.topics).toEqual([
      { heading: "存在的主要问题", text: "" },
      { heading: "改进情况", text: "" },
    ]);
    expect(sections.overview.topics).toHaveLength(5);
    expect(sections.requests.topics).toEqual([]);
  });
});

describe("createDraft", () => {
  it("keeps no warning, knows no last year and computes totals", () => {
    const report = createBlankReport();
    expect(createDraft(report)).toEqual({
      report,
      kept: [],
      previous: null,
      totals: { proactive: "computed", requests: "computed", disputes: "computed" },
    });
  });
});
