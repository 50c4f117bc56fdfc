import { describe, expect, test } from "vitest";
import { measureWork } from "../testing/measure-work.ts";
import { isInOtherUnit, looksLikeFigure, splitNote } from "./figure-text.ts";

describe("a remark behind a figure", () => {
  test.each([
    ["12（其中修订3件）", "12", "其中修订3件"],
    ["12件 （其中修订3件）", "12件", "其中修订3件"],
    ["1,234 件(含  续办)", "1,234 件", "含  续办"],
  ])("%s", (line, figure, note) => {
    expect(splitNote([line])).toEqual({ figure, note });
  });
});

test.each([
  [["", "12", "（其中修订3件）"], "12", "其中修订3件"],
  [["12", "", "（其中修订", "3件）", ""], "12", "其中修订3件"],
  [["12（其中修订3件）", " "], "12", "其中修订3件"],
  [["", "（其中修订", "3件）"], "", "其中修订3件"],
  [["", "12", ""], "\n12\n", ""],
])("blank lines in %j are neither figure nor remark", (lines, figure, note) => {
  expect(splitNote(lines)).toEqual({ figure, note });
});

test.each(["12", "12 件", "1 234 （其中修订3件）", "约3", "/", "无"])("%s is meant as a figure", (text) => {
  expect(looksLikeFigure(text)).toBe(true);
});

test.each(["收费金额（元）", "收费（单位：元 ）", "金额/元】"])("%s names another unit", (heading) => {
  expect(isInOtherUnit("12", [heading], "万元")).toBe(true);
});

test.each(["单元", "收费金额（万元）", "元旦"])("%s names none", (heading) => {
  expect(isInOtherUnit("12", [heading], "万元")).toBe(false);
});

describe("cells of a hundred thousand characters are read at once", () => {
  const LONG = 100_000;
  test.each([
    ["blanks behind a figure", `1${" ".repeat(LONG)}x`],
    ["marks behind a figure", `1${",".repeat(LONG)}x`],
    ["brackets", `元${"）".repeat(LONG)}x`],
    ["units", "元".repeat(LONG)],
  ])("%s", (_, text) => {
    const seconds = measureWork(() => [
      splitNote([text]),
      looksLikeFigure(text),
      isInOtherUnit("1", [text], "万元"),
    ]);
    expect(seconds).toBeLessThan(1);
  });
});
