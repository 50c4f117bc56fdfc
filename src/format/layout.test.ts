import { describe, expect, it } from "vitest";
import { joinLabel, listCells, tableIds } from "./cells.ts";
import type { TableId } from "./form-types.ts";
import { type LayoutCell, type TableLayout, tableLayouts } from "./layout.ts";

function listPlaced(layout: TableLayout): LayoutCell[] {
  return layout.rows.flat();
}

/** How many cells cover each square of the grid: rows of columns. */
function countCovers(layout: TableLayout): number[][] {
  const grid = layout.rows.map(() => Array<number>(layout.columnCount).fill(0));
  for (const { row, column, rowSpan, colSpan } of listPlaced(layout)) {
    for (let y = row; y < row + rowSpan; y += 1) {
      for (let x = column; x < column + colSpan; x += 1) {
        const covers = grid[y]?.[x];
        if (covers === undefined) throw new RangeError(`beyond the grid: row ${y}, column ${x}`);
        grid[y]?.splice(x, 1, covers + 1);
      }
    }
  }
  return grid;
}

function findLabel(table: TableId, text: string): LayoutCell | undefined {
  return listPlaced(tableLayouts[table]).find(
    (cell) => cell.kind !== "figure" && joinLabel(cell.label) === text,
  );
}

describe("the printed tables", () => {
  it("have 4, 10 and 15 columns and 14, 28 and 4 rows", () => {
    expect(tableIds.map((table) => tableLayouts[table].columnCount)).toEqual([4, 10, 15]);
    expect(tableIds.map((table) => tableLayouts[table].rows.length)).toEqual([14, 28, 4]);
  });

  it.each(tableIds)("cover every square of %s exactly once", (table) => {
    expect(new Set(countCovers(tableLayouts[table]).flat())).toEqual(new Set([1]));
  });

  it.each(tableIds)("place every number cell of %s once, in printed order", (table) => {
    const placed = listPlaced(tableLayouts[table]).flatMap((cell) =>
      cell.kind === "figure" ? [cell.address] : [],
    );
    expect(placed).toEqual(listCells(table).map((cell) => cell.address));
  });

  it.each(tableIds)("keep each cell of %s in its own row, from left to right", (table) => {
    tableLayouts[table].rows.forEach((cells, index) => {
      expect(cells.map((cell) => cell.row)).toEqual(cells.map(() => index));
      const columns = cells.map((cell) => cell.column);
      expect(columns).toEqual([...columns].sort((a, b) => a - b));
    });
  });

  it("repeat three header rows over the requests, and no row span leaves them", () => {
    const { headerRowCount, rows } = tableLayouts.requests;
    expect(headerRowCount).toBe(3);
    for (const cell of rows.slice(0, 3).flat()) expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(3);
  });
});

describe("merged labels", () => {
  it.each([
    ["requests", "三、本年度办理结果", 5, 0, 22, 1],
    ["requests", "（三）不予公开", 7, 1, 8, 1],
    ["requests", "（六）其他处理", 23, 1, 3, 1],
    ["requests", "（七）总计", 26, 1, 1, 2],
    ["requests", "四、结转下年度继续办理", 27, 0, 1, 3],
    ["requests", "申请人情况", 0, 3, 1, 7],
    ["requests", "法人或其他组织", 1, 4, 1, 5],
    ["requests", "自然人", 1, 3, 2, 1],
    ["disputes", "行政复议", 0, 0, 1, 5],
    ["disputes", "行政诉讼", 0, 5, 1, 10],
    ["disputes", "复议后起诉", 1, 10, 1, 5],
    ["proactive", "第二十条第（一）项", 0, 0, 1, 4],
    ["proactive", "本年收费金额（单位：万元）", 12, 1, 1, 3],
  ] as const)("of %s: %s stands where the form prints it", (table, text, row, column, rowSpan, colSpan) => {
    expect(findLabel(table, text)).toMatchObject({ row, column, rowSpan, colSpan });
  });
});
