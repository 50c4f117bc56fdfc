import { describe, expect, it } from "vitest";
import { composeHeading, getSection, getTableSection, nameTable, sectionIds } from "./sections.ts";

describe("the sections", () => {
  it("are headed 一 to 六 in order", () => {
    expect(sectionIds.map((id) => getSection(id).ordinal).join("")).toBe("一二三四五六");
    expect(composeHeading(getSection("requests"))).toBe("三、收到和处理政府信息公开申请情况");
  });

  it("name their tables as reviewers do", () => {
    expect((["proactive", "requests", "disputes"] as const).map(nameTable)).toEqual(["表二", "表三", "表四"]);
    expect(getTableSection("disputes").id).toBe("disputes");
  });
});
