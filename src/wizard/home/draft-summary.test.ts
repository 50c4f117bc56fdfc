import { expect, test } from "vitest";
import { checkReport, keepWarning } from "../../check/index.ts";
import { formCells } from "../../format/index.ts";
import { createBlankReport, createDraft, type Draft, type Report, setFigure } from "../../report/index.ts";
import { measureProgress } from "./draft-summary.ts";

/** A finished report in which nothing happened; `words` are its first section's. */
function buildReport(words = "本年度没有收到申请。"): Report {
  const blank = createBlankReport("临江市水务局", 2024);
  const text = (own: string) => ({ text: own, topics: [], note: "" });
  const tables = formCells.reduce((filled, { address }) => setFigure(filled, address, 0), blank.tables);
  const { sections } = blank;
  return {
    ...blank,
    tables,
    sections: {
      ...sections,
      overview: text(words),
      problems: text("基层工作人员变动较多，将加强培训。"),
      other: text("没有其他需要报告的事项。"),
    },
  };
}

function measure(report: Report, change: Partial<Draft> = {}) {
  const { mistakes, isOpen } = measureProgress({ ...createDraft(report), ...change });
  return { mistakes, isOpen };
}

test("A finished report has no mistakes, a blank one is open", () => {
  expect(measure(buildReport())).toEqual({ mistakes: 0, isOpen: false });
  expect(measure(createBlankReport("临江市水务局", 2024))).toEqual({ mistakes: 0, isOpen: true });
});

test("What does not follow from last year's report is a mistake in the list too", () => {
  const last = { ...buildReport(), year: 2023 };
  const previous = { ...last, tables: setFigure(last.tables, "requests.carriedOut.commercial", 5) };
  expect(measure(buildReport(), { previous })).toEqual({ mistakes: 1, isOpen: false });
});

test("A report with blanks of a template is not filled, until they are kept", () => {
  const report = buildReport("全年举办培训【】次。");
  expect(measure(report)).toEqual({ mistakes: 0, isOpen: true });
  const [blank] = checkReport(report).filter(({ rule }) => rule === "text.placeholder");
  if (blank === undefined) throw new Error("the blank is not found");
  const kept = [keepWarning(blank, "与办公室核对无误", report)];
  expect(measure(report, { kept })).toEqual({ mistakes: 0, isOpen: false });
});
