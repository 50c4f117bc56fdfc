import { describe, expect, test } from "vitest";
import { measureWork } from "../testing/measure-work.ts";
import { classifyApplicant, classifyResult } from "./ledger-words.ts";

describe("a remark that turns a wording into another one leaves it open", () => {
  test.each(["予以公开（部分）", "予以公开(部分公开)", "予以公开﹙撤回﹚"])("%s", (wording) => {
    expect(classifyResult(wording)).toMatchObject({ id: null });
  });

  test.each(["予以公开", "予以公开（邮寄）", "1．予以公开"])("%s is certain", (wording) => {
    expect(classifyResult(wording)).toEqual({ id: "granted" });
  });
});

describe("words of a hundred thousand characters are no wording, at once", () => {
  const LONG = 100_000;
  test.each([
    ["a bracket that is never closed", `予以公开（${"撤".repeat(LONG)}`],
    ["a bracket closed by another kind", `予以公开（${"撤".repeat(LONG)}﹚`],
    ["ordinals", "一".repeat(LONG)],
    ["open brackets", "（".repeat(LONG)],
  ])("%s", (_, wording) => {
    const seconds = measureWork(() => {
      expect(classifyResult(wording)).toMatchObject({ id: null });
      expect(classifyApplicant(wording)).toMatchObject({ id: null });
    });
    expect(seconds).toBeLessThan(1);
  });
});
