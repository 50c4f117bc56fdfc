/** structure.date: the date under the report fits its year. A report without a signature is as good; no clock. */

import { isDate, type Report } from "../../report/index.ts";
import type { Finding, Rule, RuleDescription } from "../check-types.ts";
import { createFinding } from "../create-finding.ts";
import { checkMessages } from "../messages.ts";

const description: RuleDescription = {
  id: "structure.date",
  severity: "warning",
  name: "落款日期与报告年度不合",
  why: "年度报告在次年年初公布，落款日期早于年末或晚了一年以上，多半是日期或年度写错了。",
  source: "《政府信息公开条例》第四十九条、第五十条：统计到12月31日，次年公布",
};

/** ISO dates are in order as they are written. */
function judgeDate(date: string, year: number): Finding[] {
  const isEarly = date < `${year}-12-31`;
  if (!isEarly && date <= `${year + 1}-12-31`) return [];
  const say = isEarly ? checkMessages.dateEarly : checkMessages.dateLate;
  return [createFinding(description, { message: say(date, year), place: "signature.date" })];
}

/** A file may print its date where it was not recognised: that none is there is said only of what was typed here. */
function judge({ signature, year }: Report, isTyped: boolean): Finding[] {
  if (signature === null) return [];
  if (signature.date === "" && isTyped) {
    const message = checkMessages.dateMissing;
    return [createFinding({ ...description, severity: "info" }, { message, place: "signature.date" })];
  }
  return year !== null && isDate(signature.date) ? judgeDate(signature.date, year) : [];
}

export const signatureRule: Rule = {
  ...description,
  checks: [
    {
      pace: "pause",
      reads: ["signature", "year", "notes"],
      run: ({ report, notes }) => judge(report, notes === null),
    },
  ],
};
