import { describe, expect, it } from "vitest";
import type { TableBlock, TableCell } from "../../document/index.ts";
import { sliceTable } from "./slice-table.ts";

function cell(text: string, column: number, rowSpan = 1): TableCell {
  return { column, colSpan: 1, rowSpan, lines: [text], role: "figure" };
}

/** A head, then a label beside rows 1 to 3, and a last row. */
const table: TableBlock = {
  kind: "table",
  name: "",
  columnCount: 2,
  headerRowCount: 1,
  rows: [
    [cell("头", 0), cell("数", 1)],
    [cell("三", 0, 3), cell("1", 1)],
    [cell("2", 1)],
    [cell("3", 1)],
    [cell("四", 0), cell("4", 1)],
  ],
};

function print({ rows }: TableBlock): string[] {
  return rows.map((row) =>
    row.map(({ lines, rowSpan }) => `${lines[0]}${rowSpan > 1 ? rowSpan : ""}`).join(),
  );
}

describe("a table over several pages", () => {
  it("is itself where it is not cut", () => {
    expect(sliceTable(table, 0, null)).toBe(table);
  });

  it("ends a merged label where the page ends", () => {
    expect(print(sliceTable(table, 0, 3))).toEqual(["头,数", "三2,1", "2"]);
  });

  it("repeats the head and the merged label on the next page", () => {
    expect(print(sliceTable(table, 3, null))).toEqual(["头,数", "三,3", "四,4"]);
  });

  it("goes on with a label that reaches over a whole page", () => {
    expect(print(sliceTable(table, 2, 3))).toEqual(["头,数", "三,2"]);
  });

  it("repeats only the head where nothing reaches in", () => {
    expect(print(sliceTable(table, 4, null))).toEqual(["头,数", "四,4"]);
  });
});
