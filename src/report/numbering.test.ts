import { describe, expect, it } from "vitest";
import { parseNumbering, printChineseOrdinal, printTopicHeading } from "./numbering.ts";

describe("parseNumbering", () => {
  it.each([
    ["（一）甲", "chinese"],
    ["(十二) 甲", "chinese"],
    ["（二十三）、甲", "chinese"],
    ["（ 1 ）甲", "bracketed"],
    ["(１２)甲", "bracketed"],
    ["1.甲", "dotted"],
    ["1．甲", "dotted"],
    ["12、甲", "dotted"],
  ])("splits %s", (line, style) => {
    expect(parseNumbering(line)).toEqual({ style, rest: "甲" });
  });

  it.each(["甲", "（一）", "1.5甲", "123.甲", "一、甲", "（零）甲", "①甲", ""])("leaves %j alone", (line) => {
    expect(parseNumbering(line)).toBeNull();
  });
});

describe("printChineseOrdinal", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [35, "三十五"],
    [99, "九十九"],
  ])("prints %i as %s", (ordinal, printed) => {
    expect(printChineseOrdinal(ordinal)).toBe(printed);
  });

  it("prints what parseNumbering reads, from 1 to 99", () => {
    for (let index = 0; index < 99; index += 1) {
      expect(parseNumbering(printTopicHeading(index, "甲"))).toEqual({ style: "chinese", rest: "甲" });
    }
  });
});
