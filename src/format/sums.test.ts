import { describe, expect, it } from "vitest";
import { findCell } from "./cells.ts";
import { computedTotals, formSums, resultRows, type SumKind } from "./sums.ts";

function listSums(kind: SumKind) {
  return formSums.filter((sum) => sum.kind === kind);
}

describe("the sums of the form", () => {
  it("are 25 rows, 7 totals of results, 7 balances and 3 groups of cases", () => {
    const kinds = ["sum.row", "sum.handled", "sum.balance", "sum.disputes"] as const;
    expect(kinds.map((kind) => listSums(kind).length)).toEqual([25, 7, 7, 3]);
    expect(formSums).toHaveLength(42);
  });

  it("name only cells that the form has, none twice in one sum", () => {
    for (const { left, right } of formSums) {
      const cells = [...left, ...right];
      expect(cells.map(findCell)).not.toContain(undefined);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it("add six kinds of applicant, 21 results and four outcomes", () => {
    expect(new Set(listSums("sum.row").map((sum) => sum.left.length))).toEqual(new Set([6]));
    expect(new Set(listSums("sum.handled").map((sum) => sum.left.length))).toEqual(new Set([21]));
    expect(new Set(listSums("sum.disputes").map((sum) => sum.left.length))).toEqual(new Set([4]));
    expect(resultRows).toHaveLength(21);
  });

  it("balance 一 and 二 against （七） and 四 in every column", () => {
    expect(listSums("sum.balance")[2]).toEqual({
      kind: "sum.balance",
      left: ["requests.received.research", "requests.carriedIn.research"],
      right: ["requests.handled.research", "requests.carriedOut.research"],
    });
  });
});

describe("the computed totals", () => {
  it("are the 25 of the rows, six more of （七） and three of the cases", () => {
    expect(computedTotals.size).toBe(34);
  });

  it("come after every total that they need", () => {
    const done = new Set<string>();
    for (const [total, parts] of computedTotals) {
      expect(parts.filter((part) => computedTotals.has(part) && !done.has(part))).toEqual([]);
      done.add(total);
    }
  });

  it("count （七）× 总计 along its row", () => {
    expect(computedTotals.get("requests.handled.total")?.[0]).toBe("requests.handled.naturalPerson");
  });
});
