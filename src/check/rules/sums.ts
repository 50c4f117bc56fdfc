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

function createSumRule(id: SumKind, source: string): Rule {
  return {
    id,
    severity: "error",
    source,
    checks: formSums.filter((sum) => sum.kind === id).map(checkSum),
  };
}

export const sumRules: readonly Rule[] = [
  createSumRule("sum.row", "2021年格式表三：总计等于自然人与五类法人或其他组织之和"),
  createSumRule("sum.handled", "2021年格式表三：（七）总计等于（一）至（六）之和"),
  createSumRule("sum.balance", "2021年格式表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和"),
  createSumRule("sum.disputes", "2021年格式表四：总计等于四种结果之和"),
];
