import { describe, expect, it } from "vitest";
import { findCell, formCells, getCell, joinLabel, listCells, tableIds } from "./cells.ts";
import { form2021 } from "./form-2021.ts";

describe("the number cells", () => {
  it("are 10 + 175 + 15", () => {
    expect(tableIds.map((table) => listCells(table).length)).toEqual([10, 175, 15]);
    expect(formCells).toHaveLength(200);
  });

  it("have an address each of their own", () => {
    expect(new Set(formCells.map((cell) => cell.address)).size).toBe(200);
  });

  it("count 件, but for the fees in 万元", () => {
    expect(formCells.filter((cell) => cell.unit !== "件").map((cell) => cell.address)).toEqual([
      "proactive.fees.amount",
    ]);
  });

  it("are named by the words printed beside them", () => {
    expect(getCell("requests.refused.stateSecret.publicWelfare")).toMatchObject({
      rowLabel: "（三）不予公开 1.属于国家秘密",
      columnLabel: "社会公益组织",
    });
    expect(getCell("disputes.directLitigation.corrected").rowLabel).toBe("行政诉讼 未经复议直接起诉");
    expect(getCell("requests.handled.total").rowLabel).toBe("（七）总计");
  });

  it("cannot be told apart wrongly: no two of a table have the same words", () => {
    for (const table of tableIds) {
      const words = listCells(table).map((cell) => `${cell.rowLabel} ${cell.columnLabel}`);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe("findCell and getCell", () => {
  it.each(["", "requests", "requests.refused.total", "requests.toString", "proactive.rules.total"])(
    "know no cell %j",
    (address) => {
      expect(findCell(address)).toBeUndefined();
    },
  );

  it("throw for an address that must be the form's and is not", () => {
    expect(() => getCell("requests.nothing.total")).toThrow(RangeError);
  });
});

describe("the form", () => {
  it("cannot be changed", () => {
    const row = form2021.tables.requests.rows[0];
    expect(() => Object.assign(row ?? {}, { id: "x" })).toThrow(TypeError);
    expect(Object.isFrozen(form2021.sections[0]?.topics)).toBe(true);
    expect(Object.isFrozen(formCells[0])).toBe(true);
  });

  it("has no label with an empty piece", () => {
    const labels = [
      ...form2021.tables.requests.rows.flatMap((row) => row.path),
      ...form2021.tables.requests.columns.map((column) => column.label),
      ...form2021.tables.disputes.rows.flatMap((row) => row.path),
      ...form2021.tables.disputes.columns.map((column) => column.label),
    ];
    expect(labels.filter((label) => joinLabel(label) === "" || label.includes(""))).toEqual([]);
  });
});
