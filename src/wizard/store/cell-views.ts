/**
 * What a screen shows of a cell: its text, whether it is computed, the partial sum, the marks of findings.
 * Derived from draft and findings; owns no state.
 */

import { type Finding, isFailedSum, isUnfilled, type Severity, severities } from "../../check/index.ts";
import type { CellAddress, FormCell } from "../../format/index.ts";
import { computedTotals, formSums, getCell } from "../../format/index.ts";
import type { CellValue, Draft, Tables } from "../../report/index.ts";
import {
  addCounts,
  addFigures,
  findLastYear,
  getDecimal,
  getFigure,
  isComputed,
  printFigure,
  weighSum,
} from "../../report/index.ts";

export interface CellMark {
  readonly severity: Severity;
  readonly messages: readonly string[];
}

export interface CellView {
  readonly value: CellValue;
  readonly text: string;
  readonly isComputed: boolean;
  /** What a computed total adds up to so far; "" once it is known. */
  readonly partial: string;
  readonly mark: CellMark | null;
  /** Last year's figure as printed; "" where there is none. */
  readonly previous: string;
  /** The remark printed under the figure; "" where there is none. */
  readonly note: string;
}

export type CellMarks = Map<CellAddress, CellMark>;

/**
 * The balance marks all four cells of the printed identity; another sum its likeliest culprit and its total;
 * any other rule the cell it speaks of.
 */
function listMarkedCells(finding: Finding): readonly CellAddress[] {
  const { rule, cells } = finding;
  if (rule === "sum.balance") return cells;
  if (!isFailedSum(finding)) return cells.slice(0, 1);
  return [...cells.slice(0, 1), ...cells.filter((cell) => computedTotals.has(cell)).slice(-1)];
}

/** The marks that findings leave in cells. */
export function collectMarks(findings: readonly Finding[]): CellMarks {
  const marks = new Map<CellAddress, CellMark>();
  for (const finding of findings) {
    // A blank cell is not marked: before the writer gets there every cell is blank.
    if (finding.cells.length === 0 || isUnfilled(finding)) continue;
    for (const cell of new Set(listMarkedCells(finding))) {
      const mark = marks.get(cell);
      const severity = severities.find((each) => each === mark?.severity || each === finding.severity);
      marks.set(cell, {
        severity: severity ?? finding.severity,
        messages: [...(mark?.messages ?? []), finding.message],
      });
    }
  }
  return marks;
}

/** Whether two marks say the same. */
export function isSameMark(a: CellMark | null, b: CellMark | null): boolean {
  return a === b || (a?.severity === b?.severity && a?.messages.join() === b?.messages.join());
}

/** The view of one cell. */
export function createCellView(draft: Draft, marks: CellMarks, address: CellAddress): CellView {
  const { tables } = draft.report;
  const value = getFigure(tables, address);
  const computed = isComputed(address, draft.totals);
  const last = findLastYear(draft);
  return {
    value,
    text: printFigure(value),
    isComputed: computed,
    partial: computed && value === null ? printPartial(tables, address) : "",
    mark: marks.get(address) ?? null,
    note: draft.report.cellNotes[address] ?? "",
    previous: last === null ? "" : printFigure(getFigure(last.tables, address)),
  };
}

function listTypedParts(total: CellAddress): FormCell[] {
  return (computedTotals.get(total) ?? []).flatMap((part) =>
    computedTotals.has(part) ? listTypedParts(part) : [getCell(part)],
  );
}

const typedParts: ReadonlyMap<CellAddress, readonly FormCell[]> = new Map(
  [...computedTotals.keys()].map((total) => [total, listTypedParts(total)]),
);

function printPartial(tables: Tables, total: CellAddress): string {
  const figures = listKnownParts(tables, total);
  if (figures.length === 0) return "";
  const count = addCounts(tables, figures);
  if (count !== null) return String(count);
  // What is no number adds up to nothing, which is not 0.
  if (figures.every((address) => getDecimal(tables, address) === null)) return "";
  return addFigures(tables, figures).partial.toFixed();
}

/** The cells that are filled among those that make up a total. A total among its parts is worth its own parts. */
function listKnownParts(tables: Tables, total: CellAddress): CellAddress[] {
  const known: CellAddress[] = [];
  for (const { table, row, column, address } of typedParts.get(total) ?? []) {
    // With every key for over a hundred cells: looked up without a way round by the address.
    if ((tables[table][row]?.[column] ?? null) !== null) known.push(address);
  }
  return known;
}

/** The printed identity in one column: 一 + 二 against （七） + 四. */
export interface BalanceView {
  readonly state: "open" | "equal" | "unequal";
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

const balancesByColumn = new Map(
  formSums.flatMap((sum) => {
    const column = sum.right[0] && getCell(sum.right[0]).column;
    return sum.kind === "sum.balance" && column !== undefined ? [[column, sum] as const] : [];
  }),
);

const OPEN_BALANCE: BalanceView = { state: "open", left: "", right: "", difference: "" };

/** The balance of one column; `open` while one of its four cells is blank or invalid. */
export function createBalanceView(tables: Tables, column: string): BalanceView {
  const sum = balancesByColumn.get(column);
  const weighed = sum === undefined ? null : weighSum(tables, sum);
  if (weighed === null) return OPEN_BALANCE;
  const { holds, left, right, difference } = weighed;
  return { state: holds ? "equal" : "unequal", left, right, difference };
}
