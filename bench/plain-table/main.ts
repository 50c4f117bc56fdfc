/**
 * What the wizard's request table is measured against: the same 25 × 7 cells, sums, marks and balance row in
 * plain DOM, without framework, undo, findings or storage. `window.fillTable` gives it figures. Opened as it
 * is, it computes everything anew after each key, as such pages mostly do; with "?sparing" only what depends on
 * the cell, by lists of its own.
 */

import "../../src/wizard/design/tokens.css";
import { getCell, tableLayouts } from "../../src/format/index.ts";
import styles from "../../src/wizard/table/table.module.css";
import { PlainBalance, PlainCell } from "./plain-cells.ts";
import {
  BALANCE_ROWS,
  HANDLED,
  isTotal,
  listTotals,
  PlainFigures,
  parseTyped,
  TOTAL,
} from "./plain-figures.ts";

declare global {
  interface Window {
    /** Draws the table anew, blank. */
    drawTable: () => void;
    /** Rows of values, null for blank; totals are computed. */
    fillTable: (rows: ReadonlyArray<ReadonlyArray<number | null>>) => void;
  }
}

const figures = new PlainFigures();
const cells: PlainCell[][] = [];
const balances = Array.from({ length: TOTAL + 1 }, () => new PlainBalance());

function showTotal(row: number, column: number): void {
  const { total, partial } = figures.add(row, column);
  cells[row]?.[column]?.show(total === null ? "" : String(total), partial === null ? "" : String(partial));
}

function describeCell(row: number, column: number, balance: string): string {
  const value = figures.get(row, column);
  const own = value !== null && Number.isNaN(value) ? "填的不是数字，请填数字，没有发生的填 0。" : "";
  return BALANCE_ROWS.includes(row) ? [own, balance].filter(Boolean).join("；") : own;
}

function showBalance(column: number): void {
  const sides = figures.weigh(column);
  if (sides === null) {
    balances[column]?.show("open", "待填", "待填");
  } else {
    const [left, right] = sides;
    if (left === right) balances[column]?.show("equal", `✓ ${left}`, `相等，两边都是 ${left}`);
    else {
      const difference = Math.abs(left - right);
      const words = `一＋二＝${left}，三（七）＋四＝${right}，相差 ${difference}`;
      balances[column]?.show("unequal", `${left} ≠ ${right} 差 ${difference}`, words);
    }
  }
  const message = sides !== null && sides[0] !== sides[1] ? (balances[column]?.element.title ?? "") : "";
  for (const row of BALANCE_ROWS) cells[row]?.[column]?.mark(describeCell(row, column, message));
}

function typeFigure(row: number, column: number, text: string): void {
  figures.set(row, column, parseTyped(text));
  for (const [totalRow, totalColumn] of listTotals(row, column)) showTotal(totalRow, totalColumn);
  if (!BALANCE_ROWS.includes(row)) cells[row]?.[column]?.mark(describeCell(row, column, ""));
  showBalance(column);
  showBalance(TOTAL);
}

/** Reads all cells and computes all sums and marks. */
function computeAll(): void {
  cells.forEach((line, row) => {
    line.forEach(({ input }, column) => {
      if (!isTotal(row, column)) figures.set(row, column, parseTyped(input.value));
    });
  });
  for (let column = 0; column < TOTAL; column += 1) showTotal(HANDLED, column);
  cells.forEach((line, row) => {
    showTotal(row, TOTAL);
    if (BALANCE_ROWS.includes(row)) return;
    line.forEach((cell, column) => {
      cell.mark(describeCell(row, column, ""));
    });
  });
  for (let column = 0; column <= TOTAL; column += 1) showBalance(column);
}

function createTable(): HTMLTableElement {
  const table = document.createElement("table");
  table.className = styles.table ?? "";
  const rows = tableLayouts.requests.rows.map((layoutRow) => {
    const row = document.createElement("tr");
    const line: PlainCell[] = [];
    for (const cell of layoutRow) {
      const element = document.createElement(cell.kind === "figure" ? "td" : "th");
      element.rowSpan = cell.rowSpan;
      element.colSpan = cell.colSpan;
      element.className = styles[cell.kind] ?? "";
      if (cell.kind === "figure") {
        const { rowLabel, columnLabel } = getCell(cell.address);
        const label = `${rowLabel} ${columnLabel}`;
        const input = new PlainCell(cells.length, line.length, label, cell.address);
        line.push(input);
        element.append(input.box);
      } else element.textContent = cell.label.join("");
      row.append(element);
    }
    if (line.length > 0) cells.push(line);
    return row;
  });
  const foot = document.createElement("tr");
  foot.className = styles.balanceRow ?? "";
  const label = document.createElement("th");
  label.colSpan = tableLayouts.requests.columnCount - balances.length;
  label.textContent = "勾稽核对";
  foot.append(label, ...balances.map((balance) => balance.element));
  table.append(...rows, foot);
  return table;
}

function readPosition(target: EventTarget | null): readonly [HTMLInputElement, number, number] | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const [row = 0, column = 0] = target.dataset.position?.split(",").map(Number) ?? [];
  return [target, row, column];
}

window.fillTable = (rows) => {
  rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (isTotal(rowIndex, column)) return;
      const text = value === null ? "" : String(value);
      cells[rowIndex]?.[column]?.show(text, "");
      typeFigure(rowIndex, column, text);
    });
  });
};

const scroll = document.createElement("div");
scroll.className = styles.scroll ?? "";
scroll.dataset.table = "requests";
scroll.addEventListener("input", (event) => {
  const found = readPosition(event.target);
  if (found === null) return;
  if (window.location.search === "?sparing") typeFigure(found[1], found[2], found[0].value);
  else computeAll();
});
scroll.addEventListener("focusin", (event) => readPosition(event.target)?.[0].select());

window.drawTable = () => {
  cells.length = 0;
  scroll.replaceChildren(createTable());
  computeAll();
};

window.drawTable();
document.getElementById("root")?.append(scroll);
