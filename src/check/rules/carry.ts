/** carry.*: what went over from last year's report. Silent without it, and where it is another year's. */

import type { CellAddress } from "../../format/index.ts";
import { composeAddress, form2021, getCell, nameTable } from "../../format/index.ts";
import { findLastYear, getDecimal, type Report } from "../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../check-types.ts";
import { createFinding } from "../create-finding.ts";
import { checkMessages } from "../messages.ts";
import { documentRows, listDocumentCells } from "./documents.ts";

const carriedRequests: RuleDescription = {
  id: "carry.requests",
  severity: "error",
  name: "上年结转与上年报告不一致",
  why: "去年报告里结转下年度的申请，就是今年的上年结转，逐列都应当相同。",
  source: "2021年格式表三：第二项“上年结转”即上年报告的第四项“结转下年度继续办理”",
};

function checkCarried(column: string): Check {
  const carriedIn = composeAddress("requests", "carriedIn", column);
  const carriedOut = composeAddress("requests", "carriedOut", column);
  return {
    pace: "key",
    reads: [carriedIn, "year", "previous"],
    run: (subject) => {
      const last = findLastYear(subject);
      const now = getDecimal(subject.report.tables, carriedIn);
      const before = last && getDecimal(last.tables, carriedOut);
      if (now === null || before === null || now.eq(before)) return [];
      const message = checkMessages.carriedRequests(
        nameTable("requests"),
        getCell(carriedIn).columnLabel,
        now.toFixed(),
        before.toFixed(),
        now.minus(before).abs().toFixed(),
      );
      const sides = { expected: before.toNumber(), actual: now.toNumber() };
      return [createFinding(carriedRequests, { message, cells: [carriedIn], ...sides })];
    },
  };
}

const carriedInForce: RuleDescription = {
  id: "carry.inForce",
  severity: "warning",
  name: "现行有效件数与上年接不上",
  why: "去年年底有效的，加上今年制发的、减去今年废止的，应当就是今年年底有效的。",
  source: "2021年格式表二：现行有效件数截至12月31日，与上年报告相衔接",
};

function checkInForce(row: string): Check {
  const cells = listDocumentCells(row);
  return {
    pace: "key",
    reads: [cells.inForce, cells.issued, cells.repealed, "year", "previous"],
    run: (subject) => {
      const last = findLastYear(subject);
      return last === null ? [] : compareInForce(subject.report, last, cells);
    },
  };
}

function compareInForce(
  report: Report,
  last: Report,
  { inForce, issued, repealed }: Readonly<Record<"inForce" | "issued" | "repealed", CellAddress>>,
): Finding[] {
  const valid = getDecimal(report.tables, inForce);
  const made = getDecimal(report.tables, issued);
  const gone = getDecimal(report.tables, repealed);
  const before = getDecimal(last.tables, inForce);
  if (valid === null || made === null || gone === null || before === null) return [];
  const expected = before.plus(made).minus(gone);
  if (valid.eq(expected)) return [];
  const message = checkMessages.carriedInForce({
    table: nameTable("proactive"),
    row: getCell(inForce).rowLabel,
    before: before.toFixed(),
    made: made.toFixed(),
    gone: gone.toFixed(),
    expected: expected.toFixed(),
    valid: valid.toFixed(),
    difference: valid.minus(expected).abs().toFixed(),
  });
  const sides = { expected: expected.toNumber(), actual: valid.toNumber() };
  return [createFinding(carriedInForce, { message, cells: [inForce, issued, repealed], ...sides })];
}

export const carryRules: readonly Rule[] = [
  {
    ...carriedRequests,
    checks: form2021.tables.requests.columns.map((column) => checkCarried(column.id)),
  },
  { ...carriedInForce, checks: documentRows.map(checkInForce) },
];
