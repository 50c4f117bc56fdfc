/** sum.*: the identities inside one report. Silent while an operand is blank or invalid. */

import type { FormSum, SumKind } from "../../format/index.ts";
import { formSums, getCell, nameTable } from "../../format/index.ts";
import type { Tables } from "../../report/index.ts";
import { addFigures } from "../../report/index.ts";
import type { Check, Rule } from "../check-types.ts";
import { checkMessages } from "../messages.ts";
import { nameBalanceTerm } from "../name-cells.ts";

interface Sides {
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

function describeSum(sum: FormSum, tables: Tables, { left, right, difference }: Sides): string {
  const first = sum.right[0];
  if (first === undefined) return "";
  const { table, rowLabel, columnLabel } = getCell(first);
  const name = nameTable(table);
  switch (sum.kind) {
    case "sum.row":
      return checkMessages.sumRow(name, rowLabel, right, left, checkMessages.sixKinds, difference);
    case "sum.handled":
      return checkMessages.sumHandled(name, columnLabel, right, left, difference);
    case "sum.disputes":
      return checkMessages.sumDisputes(name, rowLabel, right, left, difference);
    case "sum.balance": {
      const leftTerms = sum.left.map((address) => nameBalanceTerm(tables, address));
      const rightTerms = sum.right.map((address) => nameBalanceTerm(tables, address));
      return checkMessages.sumBalance(name, columnLabel, leftTerms, left, rightTerms, right, difference);
    }
  }
}

function checkSum(sum: FormSum): Check {
  return {
    pace: "key",
    reads: [...sum.left, ...sum.right],
    run: ({ report: { tables } }) => {
      const left = addFigures(tables, sum.left).total;
      const right = addFigures(tables, sum.right).total;
      if (left === null || right === null || left.eq(right)) return [];
      const sides = {
        left: left.toFixed(),
        right: right.toFixed(),
        difference: left.minus(right).abs().toFixed(),
      };
      return [
        {
          rule: sum.kind,
          severity: "error",
          message: describeSum(sum, tables, sides),
          cells: [...sum.right, ...sum.left],
          place: null,
          expected: left.toNumber(),
          actual: right.toNumber(),
          excerpt: null,
        },
      ];
    },
  };
}

function createSumRule(id: SumKind, description: Pick<Rule, "name" | "why" | "source">): Rule {
  return {
    id,
    severity: "error",
    ...description,
    checks: formSums.filter((sum) => sum.kind === id).map(checkSum),
  };
}

export const sumRules: readonly Rule[] = [
  createSumRule("sum.row", {
    name: "总计不等于各类申请人之和",
    why: "每一件申请只属于一类申请人，六类相加就是总计。",
    source: "2021年格式表三：总计等于自然人与五类法人或其他组织之和",
  }),
  createSumRule("sum.handled", {
    name: "（七）总计不等于各项结果之和",
    why: "每一件办结的申请只计一种办理结果，（一）至（六）相加就是（七）。",
    source: "2021年格式表三：（七）总计等于（一）至（六）之和",
  }),
  createSumRule("sum.balance", {
    name: "勾稽关系不成立",
    why: "新收的和上年结转的申请，不是今年办结就是结转下年，两边必须相等。",
    source: "2021年格式表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和",
  }),
  createSumRule("sum.disputes", {
    name: "复议诉讼总计不等于各种结果之和",
    why: "每一件案件只计一种结果，四种结果相加就是总计。",
    source: "2021年格式表四：总计等于四种结果之和",
  }),
];
