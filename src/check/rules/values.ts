/** value.*: is there a number in every cell, and is it one? */

import type { CellAddress, FormCell, TableId } from "../../format/index.ts";
import { formCells, listCells, tableIds } from "../../format/index.ts";
import { findFigureFault, getFigure, isComputed, printFigure } from "../../report/index.ts";
import type { Check, Finding, Rule, Subject } from "../check-types.ts";
import { checkMessages } from "../messages.ts";
import { nameCell } from "../name-cells.ts";
import { BLANK_RULE } from "../unfilled.ts";

const addresses: Readonly<Record<TableId, readonly CellAddress[]>> = {
  proactive: listCells("proactive").map((cell) => cell.address),
  requests: listCells("requests").map((cell) => cell.address),
  disputes: listCells("disputes").map((cell) => cell.address),
};

/** The addresses of a table's cells in printed order. */
export function listAddresses(table: TableId): readonly CellAddress[] {
  return addresses[table];
}

/** Whether not one cell of a table is filled. */
export function isTableBlank({ report }: Subject, table: TableId): boolean {
  return addresses[table].every((address) => getFigure(report.tables, address) === null);
}

function reportCell(rule: string, address: CellAddress, message: string): Finding {
  return {
    rule,
    severity: "error",
    message,
    cells: [address],
    place: null,
    expected: null,
    actual: null,
    excerpt: null,
  };
}

const blankFindings = new Map<CellAddress, Finding>();

/** A blank says the same of a cell at any time: it is worded once, and stays the same finding while typing. */
function reportBlank(address: CellAddress): Finding {
  const known = blankFindings.get(address);
  if (known !== undefined) return known;
  const finding = reportCell(BLANK_RULE, address, checkMessages.blank(nameCell(address)));
  blankFindings.set(address, finding);
  return finding;
}

/** A wholly blank table is one `structure.missing`, not a blank per cell. */
function findBlanks({ report, totals }: Subject, table: TableId): readonly Finding[] {
  const findings: Finding[] = [];
  let hasFigure = false;
  for (const address of addresses[table]) {
    if (getFigure(report.tables, address) !== null) hasFigure = true;
    else if (!isComputed(address, totals)) findings.push(reportBlank(address));
  }
  return hasFigure ? findings : [];
}

function checkFigure({ address, unit }: FormCell): Check {
  return {
    pace: "key",
    reads: [address],
    run: ({ report }) => {
      const value = getFigure(report.tables, address);
      const fault = findFigureFault(value, unit);
      if (fault === null) return [];
      return [
        reportCell("value.invalid", address, checkMessages[fault](nameCell(address), printFigure(value))),
      ];
    },
  };
}

export const valueRules: readonly Rule[] = [
  {
    id: BLANK_RULE,
    name: "有空格没填",
    why: "空着的格子看不出是没有发生还是忘了填，没有发生的要填 0。",
    severity: "error",
    source: "2021年格式：表格各栏均须填写，空白不等于 0",
    checks: tableIds.map((table) => ({
      // Leaves no mark in a cell, but goes through the whole table.
      pace: "pause",
      reads: addresses[table],
      run: (subject) => findBlanks(subject, table),
    })),
  },
  {
    id: "value.invalid",
    name: "填的不是有效数字",
    why: "件数只能是非负整数，收费金额以万元计，其他写法无法汇总。",
    severity: "error",
    source: "2021年格式：以件计数填非负整数，收费金额以万元计",
    checks: formCells.map(checkFigure),
  },
];
