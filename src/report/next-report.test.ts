import { describe, expect, it } from "vitest";
import { formCells } from "../format/index.ts";
import { createBlankReport } from "./blank.ts";
import { getFigure, setFigure } from "./figures.ts";
import { beginNextReport } from "./next-report.ts";
import type { Report } from "./report-types.ts";

function createLastYear(): Report {
  const blank = createBlankReport("临江市水务局", 2023);
  let { tables } = blank;
  for (const [column, value] of Object.entries({
    naturalPerson: 4,
    commercial: 0,
    research: 1,
    publicWelfare: 0,
    legalService: 2,
    other: 0,
    total: 7,
  })) {
    tables = setFigure(tables, `requests.carriedOut.${column}`, value);
    tables = setFigure(tables, `requests.received.${column}`, 50);
  }
  const overview = {
    text: "去年的导语。",
    topics: [{ heading: "自拟的专题", text: "去年的正文。" }],
    note: "",
  };
  return {
    ...blank,
    tables,
    sections: { ...blank.sections, overview },
    signature: { name: "临江市水务局", date: "2024-01-12" },
  };
}

describe("a report begun from last year's", () => {
  const { report, previous, totals, kept } = beginNextReport(createLastYear(), 2024);

  it("takes over agency, headings and the signature's name, and no text", () => {
    expect([report.agency, report.year, report.title]).toEqual(["临江市水务局", 2024, ""]);
    expect(report.sections.overview).toEqual({
      text: "",
      topics: [{ heading: "自拟的专题", text: "" }],
      note: "",
    });
    expect(report.signature).toEqual({ name: "临江市水务局", date: "" });
  });

  it("fills 二 from last year's 四 and leaves every other cell blank", () => {
    const filled = formCells.filter((cell) => getFigure(report.tables, cell.address) !== null);
    expect(filled.map((cell) => cell.row)).toEqual(Array.from({ length: 7 }, () => "carriedIn"));
    expect(getFigure(report.tables, "requests.carriedIn.legalService")).toBe(2);
    expect(getFigure(report.tables, "requests.carriedIn.total")).toBe(7);
  });

  it("keeps last year's report beside it", () => {
    expect(previous?.year).toBe(2023);
    expect([totals.requests, kept]).toEqual(["computed", []]);
  });

  it("leaves 二 blank where last year's 四 is blank or mistyped", () => {
    const last = createLastYear();
    const tables = setFigure(
      setFigure(last.tables, "requests.carriedOut.other", null),
      "requests.carriedOut.research",
      "一件",
    );
    const next = beginNextReport({ ...last, tables }, 2024).report;
    expect(getFigure(next.tables, "requests.carriedIn.other")).toBeNull();
    expect(getFigure(next.tables, "requests.carriedIn.research")).toBeNull();
    expect(getFigure(next.tables, "requests.carriedIn.total")).toBeNull();
  });
});
