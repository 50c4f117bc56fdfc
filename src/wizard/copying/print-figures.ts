/**
 * Figures as text for the clipboard. Only numbers are copied: another system would take anything else for a figure,
 * and a sheet "=1+1" for a formula. Blank stays blank.
 */

import type { CellAddress, TableId } from "../../format/index.ts";
import { formCells, getCell, nameTable, tableLayouts } from "../../format/index.ts";
import type { Tables } from "../../report/index.ts";
import { findFigureFault, getFigure, printFigure } from "../../report/index.ts";
import { printTabText } from "../table/copy-cells.ts";

/** A cell as it may be copied; `shown` is what stands in it. */
export type CopyFigure =
  | { readonly kind: "number"; readonly shown: string }
  | { readonly kind: "blank" }
  | { readonly kind: "notNumber"; readonly shown: string };

/** What can be copied of a cell. */
export function readCopyFigure(tables: Tables, address: CellAddress): CopyFigure {
  const value = getFigure(tables, address);
  const shown = printFigure(value);
  if (shown === "") return { kind: "blank" };
  const fault = findFigureFault(value, getCell(address).unit);
  return { kind: fault === null ? "number" : "notNumber", shown };
}

/** A cell's number; "" for one that has none. */
export function printCopyFigure(tables: Tables, address: CellAddress): string {
  const figure = readCopyFigure(tables, address);
  return figure.kind === "number" ? figure.shown : "";
}

/** The figures of a table in the rows in which the form prints them. */
export function printTableFigures(tables: Tables, table: TableId): string {
  const rows = tableLayouts[table].rows
    .map((row) => row.flatMap((cell) => (cell.kind === "figure" ? [cell.address] : [])))
    .filter((row) => row.length > 0);
  return printTabText(rows, (address) => printCopyFigure(tables, address));
}

/** All cells in the form's order, each in a line: table, row, column, number. */
export function printAllFigures(tables: Tables): string {
  return formCells
    .map(({ address, table, rowLabel, columnLabel }) =>
      [nameTable(table), rowLabel, columnLabel, printCopyFigure(tables, address)].join("\t"),
    )
    .join("\r\n");
}
