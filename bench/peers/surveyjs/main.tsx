/**
 * The request table in SurveyJS: a matrix whose totals, results' sum and balances are expressions, recomputed while
 * typing. What a developer would build with it, no more.
 */

import { createRoot, type Root } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import "survey-core/survey-core.css";
import { form2021, HANDLED_ROW, joinLabel, resultRows, TOTAL_COLUMN } from "../../../src/format/index.ts";
import { renewRoot } from "../peer-page.ts";

const { rows, columns } = form2021.tables.requests;
const typedRows = rows.filter((row) => row.id !== HANDLED_ROW);
const typedColumns = columns.filter((column) => column.id !== TOTAL_COLUMN);

/** SurveyJS takes a dot in a name for a step into it. */
function nameRow(id: string): string {
  return id.replace(".", "_");
}

function addUp(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join("+");
}

function createColumn(id: string, title: string): object {
  const handled = addUp(resultRows.map((row) => `requests.${nameRow(row)}.${id}`));
  const isTotal = id === TOTAL_COLUMN;
  return {
    name: id,
    title,
    ...(isTotal
      ? { cellType: "expression", expression: addUp(typedColumns.map((column) => `row.${column.id}`)) }
      : { cellType: "text", inputType: "number" }),
    totalExpression: handled,
  };
}

function createBalance(id: string): object {
  const left = addUp([`requests.received.${id}`, `requests.carriedIn.${id}`]);
  const right = addUp([`requests-total.${id}`, `requests.carriedOut.${id}`]);
  return { type: "expression", name: `balance-${id}`, expression: `iif(${left} = ${right}, '✓', '≠')` };
}

function createModel(): Model {
  return new Model({
    textUpdateMode: "onTyping",
    showNavigationButtons: false,
    elements: [
      {
        type: "matrixdropdown",
        name: "requests",
        rows: typedRows.map((row) => ({
          value: nameRow(row.id),
          text: row.path.map(joinLabel).join(" "),
        })),
        columns: columns.map((column) => createColumn(column.id, joinLabel(column.label))),
      },
      ...columns.map((column) => createBalance(column.id)),
    ],
  });
}

/** What a matrix holds: the typed cells that are filled, by row. */
function createValues(figures: ReadonlyArray<ReadonlyArray<number | null>>): object {
  const values = rows.flatMap((row, line) => {
    if (row.id === HANDLED_ROW) return [];
    const cells = typedColumns.flatMap((column, place) => {
      const value = figures[line]?.[place] ?? null;
      return value === null ? [] : [[column.id, value] as const];
    });
    return [[nameRow(row.id), Object.fromEntries(cells)] as const];
  });
  return Object.fromEntries(values);
}

let shown: Root | null = null;
let model = createModel();

window.peer = {
  mount: (figures) => {
    shown?.unmount();
    model = createModel();
    model.setValue("requests", createValues(figures));
    shown = createRoot(renewRoot());
    shown.render(<Survey model={model} />);
  },
  enter: (line, column) => {
    const place = typedRows.findIndex((row) => row.id === rows[line]?.id);
    const inputs = document.querySelectorAll<HTMLInputElement>("input[type=number]");
    const input = inputs[place * typedColumns.length + column];
    input?.focus();
    input?.select();
  },
  // It takes no block from the clipboard; a page would set its values.
  paste: (block) => {
    const figures = block.split("\n").map((line) => line.split("\t").map(Number));
    model.setValue("requests", createValues(figures));
  },
};
