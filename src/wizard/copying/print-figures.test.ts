import { describe, expect, it } from "vitest";
import { createBlankReport, setFigure } from "../../report/index.ts";
import { printAllFigures, printTableFigures, readCopyFigure } from "./print-figures.ts";

const blank = createBlankReport().tables;

describe("a figure for the clipboard", () => {
  it("is a number as it prints, 0 too", () => {
    const tables = setFigure(blank, "proactive.fees.amount", "12.50");
    expect(readCopyFigure(tables, "proactive.fees.amount")).toEqual({ kind: "number", shown: "12.50" });
    const zero = setFigure(blank, "proactive.rules.issued", 0);
    expect(readCopyFigure(zero, "proactive.rules.issued")).toEqual({ kind: "number", shown: "0" });
  });

  it("is nothing where the cell is blank", () => {
    expect(readCopyFigure(blank, "proactive.rules.issued")).toEqual({ kind: "blank" });
  });

  it.each(["=1+1", "+5", "-5", "@A1", "12①", "\t=1"])("is no string as typed: %j", (typed) => {
    const tables = setFigure(blank, "proactive.rules.issued", typed);
    expect(readCopyFigure(tables, "proactive.rules.issued").kind).toBe("notNumber");
    expect(printAllFigures(tables)).toBe(printAllFigures(blank));
  });
});

describe("figures as a block", () => {
  it("keep the rows and the blanks of the form", () => {
    const tables = setFigure(
      setFigure(blank, "proactive.rules.repealed", 3),
      "proactive.penalties.decisions",
      7,
    );
    expect(printTableFigures(tables, "proactive").split("\r\n")).toEqual(["\t3\t", "\t\t", "", "7", "", ""]);
    expect(printTableFigures(tables, "disputes")).toBe("\t".repeat(14));
  });

  it("are 200 lines, each with table, row, column and number", () => {
    const lines = printAllFigures(setFigure(blank, "requests.carriedOut.total", 9)).split("\r\n");
    expect(lines).toHaveLength(200);
    expect(lines[184]).toBe("表三\t四、结转下年度继续办理\t总计\t9");
    expect(lines[199]).toMatch(/^表四\t.+\t总计\t$/);
  });
});
