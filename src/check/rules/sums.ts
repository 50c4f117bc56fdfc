/** sum.*: the identities inside one report. Silent while an operand is blank or invalid. */

import type { CellAddress, FormSum, SumKind } from "../../format/index.ts";
import { formSums, getCell, nameTable } from "../../format/index.ts";
import type { Tables, WeighedSum } from "../../report/index.ts";
import { getFigure, printFigure, weighSum } from "../../report/index.ts";
import type { Check, Rule } from "../check-types.ts";
import { checkMessages, type Term } from "../messages.ts";
import { nameBalanceRow } from "../name-cells.ts";

type Describe = (sides: WeighedSum, tables: Tables) => string;

/** The summands of a balance with their figures. */
function createTerms(cells: readonly CellAddress[]): (tables: Tables) => readonly Term[] {
  const named = cells.map((cell) => ({ cell, name: nameBalanceRow(cell) }));
  return (tables) => named.map(({ cell, name }) => ({ name, figure: printFigure(getFigure(tables, cell)) }));
}

/** How the balance of a column is told. Its names are looked up once: it may be told anew with every key. */
function createBalanceDescription(sum: FormSum, name: string, columnLabel: string): Describe {
  const [listLeft, listRight] = [createTerms(sum.left), createTerms(sum.right)];
  return ({ left, right, difference }, tables) =>
    checkMessages.sumBalance(name, columnLabel, listLeft(tables), left, listRight(tables), right, difference);
}

/** How a failing sum is told. */
function createDescription(sum: FormSum): Describe {
  const [first] = sum.right;
  if (first === undefined) return () => "";
  const { table, rowLabel, columnLabel } = getCell(first);
  const name = nameTable(table);
  switch (sum.kind) {
    case "sum.row":
      return ({ left, right, difference }) =>
        checkMessages.sumRow(name, rowLabel, right, left, checkMessages.sixKinds, difference);
    case "sum.handled":
      return ({ left, right, difference }) =>
        checkMessages.sumHandled(name, columnLabel, right, left, difference);
    case "sum.disputes":
      return ({ left, right, difference }) =>
        checkMessages.sumDisputes(name, rowLabel, right, left, difference);
    case "sum.balance":
      return createBalanceDescription(sum, name, columnLabel);
  }
}

function checkSum(sum: FormSum): Check {
  const describe = createDescription(sum);
  const cells = [...sum.right, ...sum.left];
  return {
    pace: "key",
    reads: cells,
    run: ({ report: { tables } }) => {
      const weighed = weighSum(tables, sum);
      if (weighed === null || weighed.holds) return [];
      return [
        {
          rule: sum.kind,
          severity: "error",
          message: describe(weighed, tables),
          cells,
          place: null,
          expected: Number(weighed.left),
          actual: Number(weighed.right),
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
