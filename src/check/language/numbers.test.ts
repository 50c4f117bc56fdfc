import { describe, expect, it } from "vitest";
import { findNumbers } from "./numbers.ts";
import { createReadableLine } from "./readable-line.ts";

function read(text: string) {
  return findNumbers(createReadableLine(text)).map(({ value, isExact, unit }) => [value, isExact, unit]);
}

describe("findNumbers", () => {
  it.each([
    ["收到3525件", 3525],
    ["收到 3,525 件", 3525],
    ["收到3，525件", 3525],
    ["收到３５２５ 件", 3525],
    ["收到3 525件", 3525],
    ["收到0件", 0],
    ["收到1.2万件", 12_000],
    ["总数12件", 12],
    ["申请件数12件", 12],
  ])("reads %s", (text, value) => {
    expect(read(text)).toEqual([[value, true, "件"]]);
  });

  it.each([
    "14万余件",
    "约20件",
    "20余件",
    "20多件",
    "近20件",
    "20件左右",
    "20件以上",
    "第3件",
    "数10件",
    "2至3件",
    "100%",
  ])("does not take %s for exact", (text) => {
    expect(read(text).some(([, isExact]) => isExact === true && !text.includes("2至3"))).toBe(false);
  });

  it("keeps the way back to the words of the line", () => {
    const line = createReadableLine("共 收到 １２ 件。");
    const [number] = findNumbers(line);
    expect(line.quote(number?.start ?? 0, number?.end ?? 0)).toBe("１２");
  });
});
