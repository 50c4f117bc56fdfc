import fc from "fast-check";
import { expect, test } from "vitest";
import type { TableId } from "../../format/index.ts";
import { listCells, tableIds } from "../../format/index.ts";
import type { Tables } from "../../report/index.ts";
import {
  fillTables,
  listFigures,
  listFilled,
  planHtml,
  planTabs,
  printHtml,
  printSheet,
  printTabs,
  turnSheet,
} from "../testing/grid-builder.ts";

const figure = fc.oneof(fc.constant(null), fc.constant(0), fc.nat(9_999_999));

/** A table with figures, a cell of it, and numbers by which lines are put in another order. */
const pastes = fc
  .constantFrom<TableId>(...tableIds)
  .chain((table) => {
    const cells = listCells(table);
    return fc.record({
      table: fc.constant(table),
      tables: fc
        .array(figure, { minLength: cells.length, maxLength: cells.length })
        .map(
          (values): Tables =>
            fillTables(Object.fromEntries(cells.map(({ address }, at) => [address, values[at] ?? null]))),
        ),
      cursor: fc.constantFrom(...cells.map(({ address }) => address)),
      order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    });
  })
  .filter(({ table, tables }) => Object.keys(listFigures(table, tables)).length > 0);

function shuffle<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, at) => ({ item, key: order[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Every row with all labels that lead to it, every column with its own: free to be moved. */
function printLabelled(
  table: TableId,
  tables: Tables,
  order: readonly number[],
  turned: boolean,
): string[][] {
  const cells = listCells(table);
  const columns = shuffle([...new Set(cells.map((cell) => cell.column))], order);
  const rows = shuffle([...new Set(cells.map((cell) => cell.row))], [...order].reverse());
  const figures = listFigures(table, tables);
  const header = ["", ...columns.map((id) => cells.find((cell) => cell.column === id)?.columnLabel ?? "")];
  const body = rows.map((row) => [
    cells.find((cell) => cell.row === row)?.rowLabel ?? "",
    ...columns.map((column) => String(figures[`${table}.${row}.${column}`] ?? "")),
  ]);
  return turned ? turnSheet([header, ...body]) : [header, ...body];
}

test("Any table printed as HTML is pasted back exactly from any cell", () => {
  fc.assert(
    fc.property(pastes, ({ table, tables, cursor }) => {
      const plan = planHtml(printHtml(table, tables), cursor);
      expect(listFilled(plan)).toEqual(listFigures(table, tables));
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("Any table printed as text, also turned, is pasted back exactly from any cell", () => {
  fc.assert(
    fc.property(pastes, fc.boolean(), ({ table, tables, cursor }, turned) => {
      const sheet = printSheet(table, tables);
      const plan = planTabs(printTabs(turned ? turnSheet(sheet) : sheet), cursor);
      expect(listFilled(plan)).toEqual(listFigures(table, tables));
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("Any table with its rows and columns in any order, also turned, is pasted back exactly", () => {
  fc.assert(
    fc.property(pastes, fc.boolean(), ({ table, tables, cursor, order }, turned) => {
      const plan = planTabs(printTabs(printLabelled(table, tables, order, turned)), cursor);
      expect(listFilled(plan)).toEqual(listFigures(table, tables));
      expect(plan.leftOut).toEqual([]);
      expect(plan.conflicts).toEqual([]);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("Any block of a table without labels is pasted back exactly at its first cell", () => {
  fc.assert(
    fc.property(pastes, ({ table, tables, cursor }) => {
      fc.pre(table === "requests");
      const sheet = printSheet(table, tables);
      const at = listCells(table).findIndex(({ address }) => address === cursor);
      const block = sheet.slice(3 + Math.floor(at / 7)).map((row) => row.slice(3 + (at % 7)));
      fc.pre(block.flat().some((text) => text !== ""));
      const plan = planTabs(printTabs(block), cursor);
      const figures = listFigures(table, tables);
      for (const [address, value] of Object.entries(listFilled(plan))) expect(figures[address]).toBe(value);
      expect(plan.entries).toHaveLength(block.flat().filter((text) => text !== "").length);
    }),
    { numRuns: 120 },
  );
}, 60_000);

test("No grid of any texts makes planning fail, and no cell of it is lost", () => {
  const text = fc.constantFrom(
    "",
    "5",
    "1,2",
    "—",
    "其他",
    "总计",
    "自然人",
    "予以公开",
    "行政复议",
    "维持",
    "规章",
    "x",
    "22（注）",
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 6 }),
      fc.constantFrom(...tableIds),
      (sheet, table) => {
        fc.pre(sheet.flat().some((each) => each !== ""));
        const cursor = listCells(table)[0]?.address ?? "";
        const plan = planTabs(printTabs(sheet), cursor);
        const inConflict = plan.conflicts.reduce((sum, { cells }) => sum + cells.length, 0);
        const told = plan.entries.length + plan.unread.length + plan.leftOut.length + inConflict;
        const figures = sheet.flat().filter((each) => /^(?:5|1,2|—|x|22（注）)$/.test(each)).length;
        expect(told).toBeGreaterThanOrEqual(figures);
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
