import { describe, expect, it } from "vitest";
import type { CellAddress } from "../format/index.ts";
import { computedTotals, formCells, formSums } from "../format/index.ts";
import { computedModes, createBlankReport, typedModes } from "./blank.ts";
import { addFigures, getFigure, setFigure } from "./figures.ts";
import type { CellValue, Tables } from "./report-types.ts";
import { computeDependentTotals, computeTotals, isComputed, listDependentTotals } from "./totals.ts";

const { tables: blank } = createBlankReport();

function fill(create: (index: number) => CellValue): Tables {
  return formCells
    .filter(({ address }) => !computedTotals.has(address))
    .reduce((tables, { address }, index) => setFigure(tables, address, create(index)), blank);
}

function computeAll(tables: Tables): Tables {
  return computeTotals(computeTotals(tables, "requests"), "disputes");
}

const zeros = computeAll(fill(() => 0));
const counted = computeAll(fill((index) => index));

describe("computeTotals", () => {
  it("keeps every total blank while nothing is filled in", () => {
    expect(computeAll(blank)).toBe(blank);
  });

  it("fills every total with 0 when every part is 0", () => {
    expect([...computedTotals.keys()].map((total) => getFigure(zeros, total))).toEqual(Array(34).fill(0));
  });

  it("adds the rows and columns of a real report", () => {
    const parts = {
      naturalPerson: 3440,
      commercial: 75,
      research: 0,
      publicWelfare: 1,
      legalService: 6,
      other: 3,
    };
    const requests = { ...blank.requests, received: { ...parts, total: null } };
    expect(computeTotals({ ...blank, requests }, "requests").requests.received?.total).toBe(3525);
    const reconsideration = { upheld: 88, corrected: 18, otherResult: 28, pending: 36, total: null };
    const disputes = { ...blank.disputes, reconsideration };
    expect(computeTotals({ ...blank, disputes }, "disputes").disputes.reconsideration?.total).toBe(170);
  });

  it("makes every sum of rows and columns hold", () => {
    for (const { kind, left, right } of formSums) {
      if (kind === "sum.balance") continue;
      const [parts, total] = [left, right].map((side) => addFigures(counted, side).total?.toFixed());
      expect(parts).toBe(total);
    }
  });

  it.each([[null], ["/"], [-1], [1.5]])("leaves exactly the totals of a part that is %j blank", (value) => {
    const part = "requests.granted.commercial";
    const tables = computeAll(setFigure(counted, part, value));
    const blanks = [...computedTotals.keys()].filter((total) => getFigure(tables, total) === null);
    expect(blanks).toEqual(listDependentTotals(part));
  });

  it("overwrites what stood in a total", () => {
    const total = "requests.received.total";
    expect(getFigure(computeTotals(setFigure(zeros, total, 5), "requests"), total)).toBe(0);
    expect(getFigure(computeTotals(setFigure(blank, total, 5), "requests"), total)).toBeNull();
  });

  it("touches no other table", () => {
    const typed = setFigure(blank, "disputes.reconsideration.total", 5);
    expect(computeTotals(typed, "requests").disputes).toBe(typed.disputes);
    expect(computeTotals(typed, "proactive")).toBe(typed);
  });
});

describe("listDependentTotals", () => {
  it("lists the row's, the column's and the table's total of a result, each after those it needs", () => {
    expect(listDependentTotals("requests.refused.stateSecret.other")).toEqual<CellAddress[]>([
      "requests.handled.other",
      "requests.refused.stateSecret.total",
      "requests.handled.total",
    ]);
  });

  it("lists the row's total alone where the column has none", () => {
    expect(listDependentTotals("requests.received.other")).toEqual(["requests.received.total"]);
  });

  it("lists nothing for a cell that no total counts", () => {
    expect(listDependentTotals("proactive.fees.amount")).toEqual([]);
    expect(listDependentTotals("requests.handled.total")).toEqual([]);
  });
});

describe("computeDependentTotals", () => {
  it("comes to the same as computing all", () => {
    for (const part of ["requests.granted.other", "requests.carriedIn.research"] as const) {
      const changed = setFigure(counted, part, 1000);
      expect(computeDependentTotals(changed, part)).toEqual(computeAll(changed));
    }
  });
});

describe("isComputed", () => {
  it("holds for totals of a computed table only", () => {
    expect(isComputed("requests.handled.other", computedModes)).toBe(true);
    expect(isComputed("requests.handled.other", typedModes)).toBe(false);
    expect(isComputed("requests.granted.other", computedModes)).toBe(false);
    expect(isComputed("requests.carriedOut.total", computedModes)).toBe(true);
  });
});
