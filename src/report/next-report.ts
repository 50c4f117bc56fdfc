/** This year's report begun from last year's. Owns what may be taken over; a figure of this year never is. */

import { BALANCE_ROWS, composeAddress, listCells, sectionIds } from "../format/index.ts";
import { createBlankReport, createDraft, mapIds, proposeTopics } from "./blank.ts";
import { type CellChange, getFigure, isCount, setFigures } from "./figures.ts";
import type { Draft, Report, ReportTopic } from "./report-types.ts";
import { computeTotals } from "./totals.ts";

/** The rows of the one relation between two years' request tables. */
const [, CARRIED_IN_ROW = ""] = BALANCE_ROWS.left;
const [, CARRIED_OUT_ROW = ""] = BALANCE_ROWS.right;

/**
 * 二 as it follows from last year's 四, cell by cell, totals included. Only valid counts: what was blank or
 * mistyped last year stays blank.
 */
export function listCarriedFigures(previous: Report): readonly CellChange[] {
  return listCells("requests")
    .filter((cell) => cell.row === CARRIED_IN_ROW)
    .map(({ address, column }) => {
      const carriedOut = composeAddress("requests", CARRIED_OUT_ROW, column);
      return [address, getFigure(previous.tables, carriedOut)] as const;
    })
    .filter(([, value]) => isCount(value));
}

function keepHeadings(topics: readonly ReportTopic[]): readonly ReportTopic[] {
  return topics.map(({ heading }) => ({ heading, text: "" }));
}

/**
 * A draft for `year`: agency, headings of topics and the signature's name are last year's, 二 is last year's 四,
 * every other figure and every text is blank. Last year's report stands beside it.
 */
export function beginNextReport(previous: Report, year: number): Draft {
  const blank = createBlankReport(previous.agency, year);
  const tables = setFigures(blank.tables, listCarriedFigures(previous));
  const report: Report = {
    ...blank,
    sections: mapIds(sectionIds, (id) => {
      const { topics } = previous.sections[id];
      return { ...blank.sections[id], topics: topics.length > 0 ? keepHeadings(topics) : proposeTopics(id) };
    }),
    tables: computeTotals(tables, "requests"),
    signature: previous.signature === null ? null : { name: previous.signature.name, date: "" },
  };
  return { ...createDraft(report), previous };
}
