/** Plants one mistake of a known kind into a correct report. Not for the product. */

import type { CellAddress } from "../../format/index.ts";
import {
  composeAddress,
  form2021,
  formCells,
  getCell,
  resultRows,
  TOTAL_COLUMN,
} from "../../format/index.ts";
import type { CellValue, Report } from "../../report/index.ts";
import { getDecimal, setFigure } from "../../report/index.ts";
import { listDocumentCells } from "../rules/documents.ts";
import type { YearPair } from "./generate-report.ts";
import { createRandom, type Random } from "./random.ts";

export type MistakeKind =
  | "arithmetic"
  | "blank"
  | "carriedRequests"
  | "carriedInForce"
  | "swappedDigits"
  | "splitDigits"
  | "otherRow"
  | "otherColumn"
  | "text";

export interface Mistake {
  readonly report: Report;
  /** The rules of which at least one must fire. */
  readonly rules: readonly string[];
  /** The cells that are wrong; [] for a text. */
  readonly cells: readonly CellAddress[];
}

type Change = readonly [cell: CellAddress, value: CellValue];

const SUMS = ["sum.row", "sum.handled", "sum.balance", "sum.disputes"] as const;
const summed = formCells.filter((cell) => cell.table !== "proactive").map((cell) => cell.address);
const parts = summed.filter((cell) => getCell(cell).column !== TOTAL_COLUMN);
const results = parts.filter((cell) => resultRows.includes(getCell(cell).row));
const applicants = form2021.tables.requests.columns.map(({ id }) => id).filter((id) => id !== TOTAL_COLUMN);

function count(report: Report, cell: CellAddress): number {
  return getDecimal(report.tables, cell)?.toNumber() ?? 0;
}

function change(report: Report, changes: readonly Change[]): Report {
  return { ...report, tables: changes.reduce((tables, each) => setFigure(tables, ...each), report.tables) };
}

function plant(report: Report, rules: readonly string[], changes: readonly Change[]): Mistake {
  return { report: change(report, changes), rules, cells: changes.map(([cell]) => cell) };
}

/** One of the cells that suit, or null: an agency without requests has no digits to swap. */
function pickCell(
  random: Random,
  cells: readonly CellAddress[],
  suits: (cell: CellAddress) => boolean,
): CellAddress | null {
  const suited = cells.filter(suits);
  return suited.length === 0 ? null : random.pick(suited);
}

function plantArithmetic({ report }: YearPair, random: Random): Mistake {
  const cell = random.pick(summed);
  return plant(report, SUMS, [[cell, count(report, cell) + random.draw(1, 9)]]);
}

function plantBlank({ report }: YearPair, random: Random): Mistake {
  return plant(report, ["value.blank"], [[random.pick(formCells).address, null]]);
}

/** Received last year, counted as this year's: every sum of the year holds. */
function plantCarriedRequests({ report }: YearPair, random: Random): Mistake | null {
  const at = (row: string, column: string): CellAddress => composeAddress("requests", row, column);
  const columns = applicants.filter((column) => count(report, at("received", column)) > 0);
  if (columns.length === 0) return null;
  const column = random.pick(columns);
  const moved = random.draw(1, count(report, at("received", column)));
  const changed = [column, TOTAL_COLUMN].flatMap((each): Change[] => [
    [at("carriedIn", each), count(report, at("carriedIn", each)) + moved],
    [at("received", each), count(report, at("received", each)) - moved],
  ]);
  const cells = [at("carriedIn", column), at("carriedIn", TOTAL_COLUMN)];
  return { ...plant(report, ["carry.requests"], changed), cells };
}

function plantCarriedInForce({ report }: YearPair, random: Random): Mistake {
  const { inForce } = listDocumentCells("normativeDocuments");
  return plant(report, ["carry.inForce"], [[inForce, count(report, inForce) + random.draw(1, 5)]]);
}

function swapDigits(value: number): number {
  const digits = String(value);
  return Number(`${digits.slice(0, -2)}${digits.slice(-1)}${digits.slice(-2, -1)}`);
}

function plantSwappedDigits({ report }: YearPair, random: Random): Mistake | null {
  const cell = pickCell(random, summed, (each) => {
    const value = count(report, each);
    return (
      value > 9 && String(swapDigits(value)).length === String(value).length && swapDigits(value) !== value
    );
  });
  return cell && plant(report, SUMS, [[cell, swapDigits(count(report, cell))]]);
}

function plantSplitDigits({ report }: YearPair, random: Random): Mistake | null {
  const next = (cell: CellAddress): CellAddress | null => {
    const { table, row, column } = getCell(cell);
    const id = applicants[applicants.indexOf(column) + 1];
    return table === "requests" && id !== undefined ? composeAddress(table, row, id) : null;
  };
  const cell = pickCell(random, parts, (each) => {
    const other = next(each);
    return (
      count(report, each) > 9 && count(report, each) % 10 > 0 && other !== null && count(report, other) === 0
    );
  });
  const other = cell && next(cell);
  if (cell === null || other === null) return null;
  const value = count(report, cell);
  return plant(report, SUMS, [
    [cell, Math.floor(value / 10)],
    [other, value % 10],
  ]);
}

function plantOtherRow({ report }: YearPair, random: Random): Mistake | null {
  const below = (cell: CellAddress): CellAddress | null => {
    const row = resultRows[resultRows.indexOf(getCell(cell).row) + 1];
    return row === undefined ? null : composeAddress("requests", row, getCell(cell).column);
  };
  const cell = pickCell(random, results, (each) => {
    const other = below(each);
    return other !== null && count(report, each) > 0 && count(report, other) === 0;
  });
  const other = cell && below(cell);
  if (cell === null || other === null) return null;
  return plant(report, SUMS, [
    [other, count(report, cell)],
    [cell, 0],
  ]);
}

function plantOtherColumn({ report }: YearPair, random: Random): Mistake | null {
  const cell = pickCell(random, results, (each) => count(report, each) > 0);
  if (cell === null) return null;
  const { row, column } = getCell(cell);
  const other = composeAddress("requests", row, random.pick(applicants.filter((id) => id !== column)));
  return plant(
    report,
    ["sum.handled"],
    [
      [cell, count(report, cell) - 1],
      [other, count(report, other) + 1],
    ],
  );
}

/** A figure behind "收到…申请" or "现行有效" is one too high. */
function plantText({ report }: YearPair, random: Random): Mistake | null {
  const { overview } = report.sections;
  const pattern = random.pick([
    /(?<=(?:收到|新收)政府信息公开申请)\d+(?=件)/,
    /(?<=现行有效)\d+(?=件)/,
    /(?<=行政许可)\d+(?=件)/,
  ]);
  const topics = overview.topics.map((topic) => ({
    ...topic,
    text: topic.text.replace(pattern, (digits) => String(Number(digits) + random.draw(3, 9))),
  }));
  if (topics.every((topic, index) => topic.text === overview.topics[index]?.text)) return null;
  const sections = { ...report.sections, overview: { ...overview, topics } };
  return { report: { ...report, sections }, rules: ["text.requests", "text.documents"], cells: [] };
}

const PLANTERS: Readonly<Record<MistakeKind, (pair: YearPair, random: Random) => Mistake | null>> = {
  arithmetic: plantArithmetic,
  blank: plantBlank,
  carriedRequests: plantCarriedRequests,
  carriedInForce: plantCarriedInForce,
  swappedDigits: plantSwappedDigits,
  splitDigits: plantSplitDigits,
  otherRow: plantOtherRow,
  otherColumn: plantOtherColumn,
  text: plantText,
};

/** The report with one mistake of this kind; null where its figures leave no room for one. */
export function plantMistake(pair: YearPair, kind: MistakeKind, seed: number): Mistake | null {
  return PLANTERS[kind](pair, createRandom(seed));
}
