/**
 * Why a sum fails: names a slip only where exactly one makes every sum hold that it touches. Owns when a slip
 * explains a sum; must not change a report.
 */

import type { CellAddress, FormSum } from "../format/index.ts";
import { composeAddress, computedTotals, formSums, getCell } from "../format/index.ts";
import type { Tables, TotalsModes } from "../report/index.ts";
import {
  computeDependentTotals,
  isComputed,
  listDependentTotals,
  setFigure,
  weighSum,
} from "../report/index.ts";
import type { Finding, Subject } from "./check-types.ts";
import { checkMessages } from "./messages.ts";
import { listSlips, readWhole, type Slip } from "./slips.ts";

const sumsByCell: ReadonlyMap<CellAddress, readonly FormSum[]> = indexSums();

function indexSums(): ReadonlyMap<CellAddress, readonly FormSum[]> {
  const index = new Map<CellAddress, FormSum[]>();
  for (const sum of formSums) {
    for (const cell of [...sum.left, ...sum.right]) index.set(cell, [...(index.get(cell) ?? []), sum]);
  }
  return index;
}

/** left − right; 0 while an operand is blank. */
function measureDifference(sum: FormSum, tables: Tables): number {
  const weighed = weighSum(tables, sum);
  return weighed === null ? 0 : Number(weighed.left) - Number(weighed.right);
}

/** Whether a sum is seen to hold: one with a blank operand bears nothing out. */
function holds(sum: FormSum, tables: Tables): boolean {
  return weighSum(tables, sum)?.holds === true;
}

type Signs = ReadonlyMap<CellAddress, 1 | -1>;

/**
 * The cells whose figures reach a sum, with the sign they have in left − right: its operands and, where totals
 * are computed, what these add up.
 */
function listSuspects(sum: FormSum, totals: TotalsModes): Signs {
  const signs = new Map<CellAddress, 1 | -1>();
  const pending = [
    ...sum.right.map((cell) => [cell, -1] as const),
    ...sum.left.map((cell) => [cell, 1] as const),
  ];
  for (let entry = pending.shift(); entry !== undefined; entry = pending.shift()) {
    const [cell, sign] = entry;
    signs.set(cell, sign);
    if (isComputed(cell, totals)) {
      pending.push(...(computedTotals.get(cell) ?? []).map((part) => [part, sign] as const));
    }
  }
  return signs;
}

function applySlip(tables: Tables, totals: TotalsModes, { changes }: Slip): Tables {
  return changes.reduce((before, [cell, value]) => {
    const after = setFigure(before, cell, value);
    return totals[getCell(cell).table] === "computed" ? computeDependentTotals(after, cell) : after;
  }, tables);
}

/**
 * Whether, without the slip, every sum holds that it or a total computed from it takes part in. None may have a blank:
 * it is the second sum that tells which figure of the first is wrong.
 */
function explains(slip: Slip, { report, totals }: Subject): boolean {
  if (slip.changes.some(([cell]) => isComputed(cell, totals))) return false;
  const tables = applySlip(report.tables, totals, slip);
  const touched = slip.changes.flatMap(([cell]) => [
    cell,
    ...(totals[getCell(cell).table] === "computed" ? listDependentTotals(cell) : []),
  ]);
  const sums = new Set(touched.flatMap((cell) => sumsByCell.get(cell) ?? []));
  return [...sums].every((sum) => holds(sum, tables));
}

/** The slips that explain a failing sum, each once. */
function findSlips(sum: FormSum, subject: Subject): readonly Slip[] {
  const { tables } = subject.report;
  const signs = listSuspects(sum, subject.totals);
  const difference = measureDifference(sum, tables);
  // Arithmetic first: hardly any slip closes the gap, and only those are worth trying out.
  const closes = ({ changes }: Slip): boolean =>
    changes.reduce(
      (rest, [cell, value]) => rest + (signs.get(cell) ?? 0) * (value - (readWhole(tables, cell) ?? 0)),
      difference,
    ) === 0;
  const slips = [...signs.keys()].flatMap((cell) => listSlips(tables, cell).filter(closes));
  const fitting = slips.filter((slip) => explains(slip, subject));
  return [...new Map(fitting.map((slip) => [slip.changes.map(String).sort().join(), slip])).values()];
}

/** The column whose sum of the same kind fails by the same with opposite sign; null unless all others are seen to hold. */
function findOppositeColumn(sum: FormSum, tables: Tables): CellAddress | null {
  if (sum.kind !== "sum.handled" && sum.kind !== "sum.balance") return null;
  const others = formSums.filter((each) => each !== sum && each.kind === sum.kind && !holds(each, tables));
  const [other, ...more] = others;
  if (other === undefined || more.length > 0 || weighSum(tables, other) === null) return null;
  const isOpposite = measureDifference(other, tables) === -measureDifference(sum, tables);
  return isOpposite ? (other.right[0] ?? null) : null;
}

/** The one cell of this column that can have lost to the other column, or gained; null where several can. */
function findMoved(sum: FormSum, opposite: CellAddress, subject: Subject): CellAddress | null {
  const { tables } = subject.report;
  const difference = measureDifference(sum, tables);
  const { table, column } = getCell(opposite);
  const movable = [...listSuspects(sum, subject.totals)].filter(([cell, sign]) => {
    if (isComputed(cell, subject.totals)) return false;
    const hasTooMuch = difference * sign > 0;
    const from = hasTooMuch ? cell : composeAddress(table, getCell(cell).row, column);
    return (readWhole(tables, from) ?? 0) >= Math.abs(difference);
  });
  return movable.length === 1 ? (movable[0]?.[0] ?? null) : null;
}

function appendCause(finding: Finding, cause: string, first: CellAddress | null): Finding {
  const cells = first === null ? finding.cells : [first, ...finding.cells.filter((cell) => cell !== first)];
  return { ...finding, cells, message: `${finding.message}${cause}` };
}

function findSum({ rule, cells }: Finding): FormSum | undefined {
  return formSums.find(
    (sum) =>
      sum.kind === rule &&
      cells.length === sum.left.length + sum.right.length &&
      sum.right.every((cell) => cells.includes(cell)),
  );
}

/** A failing sum with its likeliest cause and the cell of it first; unchanged where none or several fit. */
export function diagnose(finding: Finding, subject: Subject): Finding {
  const sum = findSum(finding);
  if (sum === undefined) return finding;
  const [slip, ...others] = findSlips(sum, subject);
  const opposite = findOppositeColumn(sum, subject.report.tables);
  const own = sum.right[0];
  if (others.length > 0 || own === undefined) return finding;
  if (slip !== undefined) {
    return opposite === null ? appendCause(finding, slip.describe(), slip.changes[0]?.[0] ?? null) : finding;
  }
  if (opposite === null) return finding;
  const cause = checkMessages.maybeOtherColumn(getCell(own).columnLabel, getCell(opposite).columnLabel);
  return appendCause(finding, cause, findMoved(sum, opposite, subject));
}
