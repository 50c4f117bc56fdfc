import { describe, expect, it } from "vitest";
import { readChargedFees } from "./read-fee.ts";

describe("a fee that was charged", () => {
  it("is read as it was typed, with or without its units", () => {
    expect(readChargedFees("3", "1200")).toEqual({ requests: "3", yuan: "1200" });
    expect(readChargedFees("３件", "1,200.50元")).toEqual({ requests: "3", yuan: "1200.50" });
    expect(readChargedFees("0", " 0 元 ")).toEqual({ requests: "0", yuan: "0" });
  });

  it("is never taken from 万元, for the sentence says 元", () => {
    expect(readChargedFees("3", "0.12万元")).toBeNull();
    expect(readChargedFees("3", "0.12万")).toBeNull();
    expect(readChargedFees("3", "3 万元")).toBeNull();
    expect(readChargedFees("3", "3万元元")).toBeNull();
  });

  it("is none where a figure is missing or no number", () => {
    expect(readChargedFees("", "1200")).toBeNull();
    expect(readChargedFees("3", "")).toBeNull();
    expect(readChargedFees("3", "元")).toBeNull();
    expect(readChargedFees("1.5", "1200")).toBeNull();
    expect(readChargedFees("3", "-5")).toBeNull();
  });
});
