import { describe, expect, it } from "vitest";
import { composeTitle } from "./title.ts";

describe("composeTitle", () => {
  it("joins agency, year and the form's wording", () => {
    expect(composeTitle("某市水务局", 2024)).toBe("某市水务局2024年政府信息公开工作年度报告");
  });

  it("leaves an unknown year out", () => {
    expect(composeTitle("某市水务局", null)).toBe("某市水务局年政府信息公开工作年度报告");
  });
});
