/**
 * The request table in Handsontable with HyperFormula: totals as formulas, the four cells of a balance that does
 * not hold marked by a renderer. What a developer would build with it, no more.
 */

import Handsontable from "handsontable";
import "handsontable/styles/handsontable.css";
import { registerAllModules } from "handsontable/registry";
import { HyperFormula } from "hyperformula";
import { form2021, HANDLED_ROW, resultRows, tableLayouts } from "../../../src/format/index.ts";
import { pasteAtCursor, renewRoot } from "../peer-page.ts";

registerAllModules();

const { rows, columns } = form2021.tables.requests;
const { columnCount } = tableLayouts.requests;
const LABELS = columnCount - columns.length;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LAST = columns.length - 1;
const rowIds = rows.map((row) => row.id);

function findLine(row: string): number {
  return rowIds.indexOf(row);
}

function nameCell(line: number, column: number): string {
  return `${LETTERS[LABELS + column]}${line + 1}`;
}

const handled = findLine(HANDLED_ROW);
const balanced = [findLine("received"), findLine("carriedIn"), handled, findLine("carriedOut")];
const firstResult = findLine(resultRows[0] ?? "");

function createLine(line: number, values: ReadonlyArray<number | null>): Array<string | number | null> {
  const labels = (rows[line]?.path ?? []).map((label) => label.join(""));
  const padded = Array.from({ length: LABELS }, (_, index) => labels[index] ?? "");
  const figures = columns.map((_, column) => {
    if (column === LAST) return `=SUM(${nameCell(line, 0)}:${nameCell(line, LAST - 1)})`;
    if (line === handled) return `=SUM(${nameCell(firstResult, column)}:${nameCell(handled - 1, column)})`;
    return values[column] ?? null;
  });
  return [...padded, ...figures];
}

function createTable(root: HTMLElement, figures: ReadonlyArray<ReadonlyArray<number | null>>): Handsontable {
  return new Handsontable(root, {
    data: rows.map((_, line) => createLine(line, figures[line] ?? [])),
    formulas: { engine: HyperFormula },
    licenseKey: "non-commercial-and-evaluation",
    width: 1000,
    height: 700,
    cells: (row, column) => ({
      readOnly: column < LABELS || column === LABELS + LAST || row === handled,
      renderer: (instance, element, line, place, prop, value, properties) => {
        Handsontable.renderers.TextRenderer(instance, element, line, place, prop, value, properties);
        if (!balanced.includes(line) || place < LABELS) return;
        const [received, carriedIn, done, carriedOut] = balanced.map((each) =>
          Number(instance.getDataAtCell(each, place) ?? 0),
        );
        const holds = (received ?? 0) + (carriedIn ?? 0) === (done ?? 0) + (carriedOut ?? 0);
        element.classList.toggle("broken", !holds);
        element.setAttribute("aria-invalid", String(!holds));
      },
    }),
  });
}

let shown: Handsontable | null = null;

window.peer = {
  mount: (figures) => {
    shown?.destroy();
    shown = createTable(renewRoot(), figures);
  },
  enter: (row, column) => void shown?.selectCell(row, LABELS + column),
  paste: (block) => {
    shown?.selectCell(0, LABELS);
    pasteAtCursor(block);
  },
};
