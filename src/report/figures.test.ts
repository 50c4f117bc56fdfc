import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellAddress, Unit } from "../format/index.ts";
import { formCells } from "../format/index.ts";
import { createBlankReport } from "./blank.ts";
import type { FigureFault, FigureSum } from "./figures.ts";
import {
  addFigures,
  findFigureFault,
  fitsExactly,
  getDecimal,
  getFigure,
  printFigure,
  readTypedFigure,
  setFigure,
  toCellValue,
} from "./figures.ts";
import type { CellValue, Tables } from "./report-types.ts";

const { tables: blank } = createBlankReport();
const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";
const fees = "proactive.fees.amount";

/** Adding as it is meant: every figure as a decimal, none left out for speed. */
function addDecimals(tables: Tables, addresses: readonly CellAddress[]): FigureSum {
  const decimals = addresses.map((address) => getDecimal(tables, address));
  const known = decimals.flatMap((decimal) => (decimal === null ? [] : [decimal]));
  const partial = known.reduce((sum, decimal) => sum.plus(decimal), new Big(0));
  return { total: known.length === decimals.length ? partial : null, partial };
}

describe("readTypedFigure", () => {
  it.each<[string, CellValue]>([
    ["0", 0],
    ["12", 12],
    [" 12 ", 12],
    ["１２３", 123],
    ["　１２　", 12],
    ["1,234", 1234],
    ["1，234，567", 1234567],
    ["1 234", 1234],
    ["007", 7],
    ["5件", 5],
    ["5 件", 5],
    ["12\u200B", 12],
    ["12\r\n", 12],
    ["5.", 5],
    ["1234567890123", 1234567890123],
    ["123456789012345", 123456789012345],
  ])("reads %j as a count", (typed, value) => {
    expect(readTypedFigure(typed, "件")).toBe(value);
  });

  it.each<[string, CellValue]>([
    ["1.5", 1.5],
    ["１２．５", 12.5],
    ["12。5", 12.5],
    [".5", 0.5],
    ["72701.2578", 72701.2578],
    ["72,701.2578", 72701.2578],
    ["3万元", 3],
    ["0.0000001", 1e-7],
    ["12.50", "12.50"],
    ["0.0", "0.0"],
  ])("reads %j as an amount", (typed, value) => {
    expect(readTypedFigure(typed, "万元")).toBe(value);
  });

  it.each(["3\t100", "3\u3000100", "３　１００", "3\u2003100"])(
    "joins no two numbers that stand apart: %j",
    (typed) => {
      expect(typeof readTypedFigure(typed, "件")).toBe("string");
    },
  );

  it.each(["", " ", "\u3000", "\t\n", "\u200B"])("reads %j as blank, not as 0", (typed) => {
    expect(readTypedFigure(typed, "件")).toBeNull();
  });

  it.each<[string, Unit]>([
    ["/", "件"],
    ["—", "件"],
    ["-1", "件"],
    ["1.5", "件"],
    ["1,23", "件"],
    ["0,123", "万元"],
    ["1e5", "件"],
    ["0x10", "件"],
    ["12①", "件"],
    ["5²", "件"],
    ["½", "件"],
    ["+5", "件"],
    ["3万元", "件"],
    ["3件", "万元"],
    ["3元", "万元"],
    ["#REF!", "件"],
    ["1234567890123456", "件"],
    ["0.0000000000000001", "万元"],
  ])("keeps %j as typed where %s are counted", (typed, unit) => {
    const value = readTypedFigure(typed, unit);
    expect(value).toBe(typed);
    expect(findFigureFault(value, unit)).not.toBeNull();
  });

  it("keeps nothing that would break a Word file", () => {
    expect(readTypedFigure(" a\u0000b\uD800 ", "件")).toBe("ab");
  });

  it("accepts its own printed value again", () => {
    for (const typed of ["0", "1,234", "12.50", "72701.2578", "0.0000001", "/"]) {
      const value = readTypedFigure(typed, "万元");
      expect(readTypedFigure(printFigure(value), "万元")).toBe(value);
    }
  });
});

describe("findFigureFault", () => {
  it.each<[CellValue, Unit, FigureFault | null]>([
    [null, "件", null],
    [0, "件", null],
    [123456789012345, "件", null],
    [0, "万元", null],
    [1.5, "万元", null],
    [1e-7, "万元", null],
    ["12.50", "万元", null],
    [-1, "件", "negative"],
    [-0.5, "万元", "negative"],
    ["-1", "件", "negative"],
    ["－1", "件", "negative"],
    ["−1", "万元", "negative"],
    [1.5, "件", "fraction"],
    ["1.5", "件", "fraction"],
    [1234567890123456, "件", "tooLong"],
    ["1234567890123456", "件", "tooLong"],
    ["0.1234567890123456", "万元", "tooLong"],
    [1e21, "件", "tooLong"],
    [1e-300, "万元", "tooLong"],
    ["/", "件", "notNumber"],
    ["", "件", "notNumber"],
    ["5", "件", "notNumber"],
    ["007", "万元", "notNumber"],
    [Number.NaN, "件", "notNumber"],
    [Number.POSITIVE_INFINITY, "万元", "notNumber"],
  ])("of %j in %s is %j", (value, unit, fault) => {
    expect(findFigureFault(value, unit)).toBe(fault);
  });
});

describe("printFigure", () => {
  it.each<[CellValue, string]>([
    [null, ""],
    [0, "0"],
    [-0, "0"],
    [1234567, "1234567"],
    [1e-7, "0.0000001"],
    [1e21, "1000000000000000000000"],
    [72701.2578, "72701.2578"],
    ["12.50", "12.50"],
    ["/", "/"],
  ])("prints %j as %j", (value, printed) => {
    expect(printFigure(value)).toBe(printed);
  });
});

describe("fitsExactly", () => {
  it("counts digits before and behind the point, not leading zeros", () => {
    expect([123456789012345, -123456789012345, 0.5, 1e-7].every(fitsExactly)).toBe(true);
    expect([1234567890123456, 0.1 + 0.2, 1e-16, 1e15].some(fitsExactly)).toBe(false);
  });
});

describe("getFigure and setFigure", () => {
  it("change one cell and keep every other row as the same object", () => {
    const changed = setFigure(blank, issued, 3);
    expect(getFigure(changed, issued)).toBe(3);
    expect(getFigure(blank, issued)).toBeNull();
    expect(changed.requests).toBe(blank.requests);
    expect(changed.proactive.licences).toBe(blank.proactive.licences);
  });

  it("read a cell that a table lacks as blank", () => {
    expect(getFigure({ ...blank, proactive: {} }, issued)).toBeNull();
  });

  it("refuse an address that the form does not have", () => {
    expect(() => getFigure(blank, "proactive.__proto__.issued")).toThrow(RangeError);
    expect(() => setFigure(blank, "proactive.rules.total", 1)).toThrow(RangeError);
  });
});

describe("getDecimal", () => {
  it("is null for blank and for what is no number, and exact otherwise", () => {
    expect(getDecimal(blank, issued)).toBeNull();
    expect(getDecimal(setFigure(blank, issued, "/"), issued)).toBeNull();
    expect(getDecimal(setFigure(blank, issued, 1.5), issued)).toBeNull();
    expect(getDecimal(setFigure(blank, fees, "12.50"), fees)?.toFixed()).toBe("12.5");
    expect(getDecimal(setFigure(blank, issued, 0), issued)?.toFixed()).toBe("0");
  });
});

describe("addFigures", () => {
  it("adds exactly", () => {
    const tables = setFigure(setFigure(blank, fees, 0.1), issued, 2);
    expect(addFigures(tables, [fees, fees, fees, issued]).total?.toFixed()).toBe("2.3");
  });

  it("has no total but a partial sum while a part is blank", () => {
    const sum = addFigures(setFigure(blank, issued, 2), [issued, repealed]);
    expect(sum.total).toBeNull();
    expect(sum.partial.toFixed()).toBe("2");
  });

  it("counts 0 as filled in", () => {
    const tables = setFigure(setFigure(blank, issued, 2), repealed, 0);
    expect(addFigures(tables, [issued, repealed]).total?.toFixed()).toBe("2");
  });

  it("adds counts as exactly as decimals", () => {
    const whole = fc.oneof(fc.maxSafeNat(), fc.constant(-0), fc.constant(999_999_999_999_999));
    const typed = fc.oneof(whole, fc.double(), fc.constantFrom("12.50", "/", "1e3"), fc.constant(null));
    const addresses = formCells.map((cell) => cell.address);
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 30 }), (values) => {
        const used = addresses.slice(0, values.length);
        const tables = used.reduce((all, each, at) => setFigure(all, each, values[at] ?? null), blank);
        const { total, partial } = addFigures(tables, used);
        const exact = addDecimals(tables, used);
        expect(partial.toFixed()).toBe(exact.partial.toFixed());
        expect(total?.toFixed()).toBe(exact.total?.toFixed());
      }),
      { numRuns: 300 },
    );
  });

  it("adds nothing to 0", () => {
    expect(addFigures(blank, []).total?.toFixed()).toBe("0");
  });
});

describe("toCellValue", () => {
  const add = (value: number) => addFigures(setFigure(blank, issued, value), Array(7).fill(issued)).partial;

  it("is a number while 15 digits hold it", () => {
    expect(toCellValue(add(100000000000000))).toBe(700000000000000);
  });

  it("is text with all digits beyond that", () => {
    expect(toCellValue(add(999999999999999))).toBe("6999999999999993");
  });
});
