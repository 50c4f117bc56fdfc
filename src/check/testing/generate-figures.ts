/** Tables in which every identity of the form holds, also with last year's. Not for the product. */

import type { CellAddress } from "../../format/index.ts";
import { composeAddress, form2021, resultRows, TOTAL_COLUMN } from "../../format/index.ts";
import type { Tables } from "../../report/index.ts";
import { computeTotals, createBlankReport, getDecimal, setFigure } from "../../report/index.ts";
import { documentRows, listDocumentCells } from "../rules/documents.ts";
import type { Random } from "./random.ts";

type Figures = Map<CellAddress, number>;

const applicants = form2021.tables.requests.columns
  .map((column) => column.id)
  .filter((id) => id !== TOTAL_COLUMN);

/** Small agencies have hardly any requests, cities thousands. */
const SIZES = [0, 2, 15, 120, 2000] as const;

function readCount(tables: Tables | null, address: CellAddress): number {
  return tables === null ? 0 : (getDecimal(tables, address)?.toNumber() ?? 0);
}

function fillColumn(
  figures: Figures,
  random: Random,
  column: string,
  before: Tables | null,
  size: number,
): void {
  const at = (row: string): CellAddress => composeAddress("requests", row, column);
  const received = random.draw(0, size);
  const carriedIn = before === null ? random.draw(0, 3) : readCount(before, at("carriedOut"));
  const carriedOut = random.draw(0, Math.min(received + carriedIn, 1 + Math.floor(size / 10)));
  figures.set(at("received"), received);
  figures.set(at("carriedIn"), carriedIn);
  figures.set(at("carriedOut"), carriedOut);
  let rest = received + carriedIn - carriedOut;
  for (const row of resultRows.slice(1)) {
    const part = random.draw(0, 2) === 0 ? random.draw(0, Math.ceil(rest / 3)) : 0;
    figures.set(at(row), part);
    rest -= part;
  }
  figures.set(at(resultRows[0] ?? ""), rest);
}

function fillDocuments(figures: Figures, random: Random, before: Tables | null, makesRules: boolean): void {
  for (const row of documentRows) {
    const { issued, repealed, inForce } = listDocumentCells(row);
    const isNone = row === "rules" && !makesRules;
    const valid = before === null ? random.draw(0, isNone ? 0 : 60) : readCount(before, inForce);
    const made = isNone ? 0 : random.draw(0, 20);
    const gone = random.draw(0, Math.min(valid, 10));
    figures.set(issued, made);
    figures.set(repealed, gone);
    figures.set(inForce, valid + made - gone);
  }
  for (const row of ["licences", "penalties", "coerciveMeasures"]) {
    figures.set(`proactive.${row}.decisions`, random.draw(0, 4000));
  }
  figures.set("proactive.fees.amount", random.draw(0, 9999) / 100);
}

function fillDisputes(figures: Figures, random: Random): void {
  for (const { id } of form2021.tables.disputes.rows) {
    for (const column of form2021.tables.disputes.columns) {
      if (column.id !== TOTAL_COLUMN) figures.set(`disputes.${id}.${column.id}`, random.draw(0, 12));
    }
  }
}

export interface FigureTerms {
  /** Last year's tables, whose cases and documents go on; null for a first year. */
  readonly before: Tables | null;
  readonly makesRules: boolean;
}

/** The three tables of a correct report. */
export function generateFigures(random: Random, { before, makesRules }: FigureTerms): Tables {
  const figures: Figures = new Map();
  const size = random.pick(SIZES);
  for (const column of applicants) fillColumn(figures, random, column, before, size);
  fillDocuments(figures, random, before, makesRules);
  fillDisputes(figures, random);
  const parts = [...figures].reduce(
    (tables, [address, value]) => setFigure(tables, address, value),
    createBlankReport().tables,
  );
  return computeTotals(computeTotals(parts, "requests"), "disputes");
}
