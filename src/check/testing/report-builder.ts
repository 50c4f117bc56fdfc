/** Small reports for the tests of the rules: a correct one, and changes to it. Not for the product. */

import type { CellAddress, SectionId } from "../../format/index.ts";
import { formCells } from "../../format/index.ts";
import type { CellValue, Report } from "../../report/index.ts";
import { createBlankReport, setFigure } from "../../report/index.ts";
import type { Finding } from "../check-types.ts";
import { type CheckOptions, checkReport } from "../engine.ts";

export type Changes = Readonly<Partial<Record<CellAddress, CellValue>>>;

/** The report with cells changed. */
export function changeCells(report: Report, changes: Changes): Report {
  const tables = Object.entries(changes).reduce(
    (tables, [address, value]) => setFigure(tables, address as CellAddress, value ?? null),
    report.tables,
  );
  return { ...report, tables };
}

/** A correct report of a city government without any request: all cells 0, all texts there. */
export function buildCorrectReport(changes: Changes = {}): Report {
  const blank = createBlankReport("临江市人民政府", 2024);
  const zeros = Object.fromEntries(formCells.map((cell) => [cell.address, 0]));
  const say = (text: string) => ({ text, topics: [], note: "" });
  const sections = {
    ...blank.sections,
    overview: say("全年工作平稳。"),
    problems: say("力量不足，已增配人员。"),
    other: say("本年度未收取信息处理费。"),
  };
  return changeCells({ ...blank, sections }, { ...zeros, ...changes });
}

/** The report with the text of one section replaced. */
export function writeSection(report: Report, id: SectionId, text: string): Report {
  return { ...report, sections: { ...report.sections, [id]: { text, topics: [], note: "" } } };
}

/** The findings of one rule. */
export function findByRule(report: Report, rule: string, options: CheckOptions = {}): readonly Finding[] {
  return checkReport(report, options).filter((finding) => finding.rule === rule);
}
