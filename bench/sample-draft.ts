/** The draft that is measured: texts of the usual length and a request table in which every sum holds. */

import { form2021, HANDLED_ROW, listCells, resultRows, TOTAL_COLUMN, tableIds } from "../src/format/index.ts";
import type { CellValue, Draft, Report, TableFigures, Tables, TextPlace } from "../src/report/index.ts";
import { computeTotals, createDraft, createFormReport, setFigure, setText } from "../src/report/index.ts";

const YEAR = 2024;
const SENTENCE = "本机关按照条例规定办理各类信息的公开事务，办理过程全程留痕，办理结果按时答复。";

/** The form's columns of the request table that are typed. */
export const typedColumns: readonly string[] = form2021.tables.requests.columns
  .map((column) => column.id)
  .filter((id) => id !== TOTAL_COLUMN);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Small figures, one or two digits, as most agencies have them; received makes the balance hold. */
function createRequestColumn(position: number): Record<string, number> {
  const results = resultRows.map((_, row) => (row * 5 + position * 3) % 14);
  const carriedIn = position;
  const carriedOut = 6 - position;
  return {
    ...Object.fromEntries(resultRows.map((row, index) => [row, results[index] ?? 0])),
    carriedIn,
    carriedOut,
    received: sum(results) + carriedOut - carriedIn,
  };
}

function fillRequests(blank: Tables): Tables {
  let tables = blank;
  typedColumns.forEach((column, position) => {
    for (const [row, value] of Object.entries(createRequestColumn(position))) {
      if (row !== HANDLED_ROW) tables = setFigure(tables, `requests.${row}.${column}`, value);
    }
  });
  return computeTotals(tables, "requests");
}

function fillTable(figures: TableFigures, value: CellValue): TableFigures {
  return Object.fromEntries(
    Object.entries(figures).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.keys(cells).map((column) => [column, value])),
    ]),
  );
}

function writeTexts(report: Report): Report["sections"] {
  const { sections } = report;
  const write = (topics: Report["sections"]["overview"]["topics"]): typeof topics =>
    topics.map((topic) => ({ ...topic, text: SENTENCE.repeat(4) }));
  return {
    ...sections,
    overview: { ...sections.overview, text: SENTENCE, topics: write(sections.overview.topics) },
    problems: { ...sections.problems, topics: write(sections.problems.topics), text: SENTENCE },
    other: { ...sections.other, text: SENTENCE },
  };
}

/** A draft with its texts written and its request table blank. */
export function createBlankDraft(): Draft {
  const report = createFormReport("云川市自然资源局", YEAR);
  return createDraft({ ...report, sections: writeTexts(report), preface: SENTENCE.repeat(2) });
}

/** The same draft with every cell filled and every sum right. */
export function createFilledDraft(): Draft {
  const draft = createBlankDraft();
  const { tables } = draft.report;
  const filled = { ...fillRequests(tables), proactive: fillTable(tables.proactive, 0) };
  filled.disputes = fillTable(tables.disputes, 0);
  return { ...draft, report: { ...draft.report, tables: filled } };
}

/** The filled draft with a text of `length` characters, in which the rules find figures and years to compare. */
export function createLongTextDraft(place: TextPlace, length: number): Draft {
  const draft = createFilledDraft();
  const sentences = `${SENTENCE}${YEAR}年共收到申请12件，主动公开信息345条，均已按时办结。`;
  const text = sentences.repeat(Math.ceil(length / sentences.length)).slice(0, length);
  return { ...draft, report: setText(draft.report, place, text) };
}

/** How many cells the form has, for remarks. */
export const cellCount: number = sum(tableIds.map((table) => listCells(table).length));
