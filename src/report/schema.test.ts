import { describe, expect, it } from "vitest";
import { isCellAddress, isDate, yearSchema } from "./schema.ts";

describe("isDate", () => {
  it.each(["2025-01-17", "2024-02-29", "2000-02-29", "2024-12-31"])("knows %s", (date) => {
    expect(isDate(date)).toBe(true);
  });

  it.each([
    "",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2025-1-7",
    "2025年1月17日",
    "2025-01-17T00:00",
  ])("refuses %j", (date) => {
    expect(isDate(date)).toBe(false);
  });
});

describe("yearSchema", () => {
  it("takes whole years from 2008 to 2100", () => {
    expect([2008, 2024, 2100].every((year) => yearSchema.safeParse(year).success)).toBe(true);
    expect([2007, 2101, 2024.5, "2024", Number.NaN].some((year) => yearSchema.safeParse(year).success)).toBe(
      false,
    );
  });
});

describe("isCellAddress", () => {
  it("knows the form's cells only", () => {
    expect(isCellAddress("requests.refused.stateSecret.total")).toBe(true);
    expect(
      ["requests", "requests.refused.total", "__proto__", "proactive.rules.total"].some(isCellAddress),
    ).toBe(false);
  });
});
