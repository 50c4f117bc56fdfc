import { describe, expect, it } from "vitest";
import type { Finding } from "../../check/index.ts";
import { findNextTarget, readFindingKey } from "./finding-keys.ts";

function find(rule: string, place: string): Finding {
  return { rule, severity: "error", message: "", cells: [], place, excerpt: "" } as unknown as Finding;
}

const findings = [
  find("a", "sections.overview.text"),
  find("b", "sections.overview.text"),
  find("c", "sections.other.text"),
];

describe("the keys of findings", () => {
  it("lead round the list, several findings of one place as one", () => {
    expect(findNextTarget(findings, null, false)).toBe("sections.overview.text");
    expect(findNextTarget(findings, "sections.overview.text", false)).toBe("sections.other.text");
    expect(findNextTarget(findings, "sections.other.text", false)).toBe("sections.overview.text");
    expect(findNextTarget(findings, null, true)).toBe("sections.other.text");
    expect(findNextTarget(findings, "sections.overview.text", true)).toBe("sections.other.text");
    expect(findNextTarget(findings, "agency", false)).toBe("sections.overview.text");
  });

  it("lead nowhere without findings", () => {
    expect(findNextTarget([], "agency", false)).toBeNull();
  });

  it("are F8 alone and with Shift", () => {
    const press = { key: "F8", ctrlKey: false, shiftKey: false, metaKey: false, altKey: false };
    expect(readFindingKey(press)).toBe("nextFinding");
    expect(readFindingKey({ ...press, shiftKey: true })).toBe("previousFinding");
    expect(readFindingKey({ ...press, ctrlKey: true })).toBeNull();
    expect(readFindingKey({ ...press, key: "F7" })).toBeNull();
  });
});
