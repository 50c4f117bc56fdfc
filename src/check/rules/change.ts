/** plausible.change: figures that have changed much since last year. Only points them out. */

import type Big from "big.js";
import type { FormCell } from "../../format/index.ts";
import { formCells, getCell } from "../../format/index.ts";
import { findLastYear, getDecimal } from "../../report/index.ts";
import type { Check, Rule, RuleDescription } from "../check-types.ts";
import { createFinding } from "../create-finding.ts";
import { checkMessages } from "../messages.ts";
import { nameCell } from "../name-cells.ts";

/** Below this a figure doubles or halves by chance. */
const LEAST_FIGURE = 20;

const change: RuleDescription = {
  id: "plausible.change",
  severity: "info",
  name: "与上年相差很大",
  why: "与去年相比翻了一倍多或者少了一半多的数字，可能是多输、漏输了位数或统计口径变了。",
  source: "编制实践：与上年报告逐项比对",
};

function hasChangedMuch(now: Big, before: Big): boolean {
  const [less, more] = now.lt(before) ? [now, before] : [before, now];
  return more.gte(LEAST_FIGURE) && more.gt(less.times(2));
}

function checkChange({ address }: FormCell): Check {
  return {
    pace: "key",
    reads: [address, "year", "previous"],
    run: (subject) => {
      const last = findLastYear(subject);
      const before = last && getDecimal(last.tables, address);
      const now = before && getDecimal(subject.report.tables, address);
      if (now === null || before === null || !hasChangedMuch(now, before)) return [];
      const { unit } = getCell(address);
      const message = checkMessages.changedMuch(nameCell(address), before.toFixed(), now.toFixed(), unit);
      const sides = { expected: before.toNumber(), actual: now.toNumber() };
      return [createFinding(change, { message, cells: [address], ...sides })];
    },
  };
}

export const changeRule: Rule = { ...change, checks: formCells.map(checkChange) };
