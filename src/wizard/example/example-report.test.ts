import { expect, test } from "vitest";
import { checkReport } from "../../check/index.ts";
import { formCells } from "../../format/index.ts";
import {
  getFigure,
  normaliseReport,
  printTitle,
  readReportFile,
  writeDraftFile,
} from "../../report/index.ts";
import { createExample } from "./example-report.ts";

const draft = createExample();

test("The example is a draft file that opens as it was written", () => {
  const reading = readReportFile(JSON.stringify(writeDraftFile(draft)));
  expect(reading).toMatchObject({ ok: true, draft, unknownFields: [] });
  expect(normaliseReport(draft.report)).toEqual(draft.report);
});

test("Every cell of the example is filled, and no rule finds anything", () => {
  expect(formCells.filter(({ address }) => getFigure(draft.report.tables, address) === null)).toEqual([]);
  expect(checkReport(draft.report)).toEqual([]);
});

test("The totals of the example are those counted by hand", () => {
  const { requests, disputes } = draft.report.tables;
  expect(requests.received?.total).toBe(26);
  expect(requests.carriedIn?.total).toBe(3);
  expect(requests.handled).toMatchObject({
    naturalPerson: 19,
    commercial: 5,
    research: 1,
    legalService: 2,
    total: 27,
  });
  expect(requests.carriedOut?.total).toBe(2);
  expect(disputes.reconsideration?.total).toBe(1);
});

test("A file made of the example says in its title and in its first words what it is", () => {
  expect(printTitle(draft.report)).toBe("示例市示例局2024年政府信息公开工作年度报告");
  expect(draft.report.preface).toMatch(/^这是一份示例/);
});
