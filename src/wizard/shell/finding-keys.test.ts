import { describe, expect, it } from "vitest";
import type { Finding } from "../../check/index.ts";
import { findNextTarget, readFindingKey } from "./finding-keys.ts";
import type { StepId } from "./targets.ts";

function find(rule: string, place: string): Finding {
  return { rule, severity: "error", message: "", cells: [], place, excerpt: "" } as unknown as Finding;
}

const findings = [
  find("a", "sections.overview.text"),
  find("b", "sections.overview.text"),
  find("c", "sections.other.text"),
];

function press(step: StepId, at: string | null, isBack = false): string | null {
  return findNextTarget(findings, { step, isAt: (target) => target === at }, isBack);
}

describe("the keys of findings", () => {
  it("lead round the list, several findings of one place as one", () => {
    expect(press("overview", "sections.overview.text")).toBe("sections.other.text");
    expect(press("other", "sections.other.text")).toBe("sections.overview.text");
    expect(press("overview", "sections.overview.text", true)).toBe("sections.other.text");
  });

  it("lead from elsewhere to what is in this step or after it, or before it, and then round", () => {
    expect(press("basics", "agency")).toBe("sections.overview.text");
    expect(press("overview", null)).toBe("sections.overview.text");
    expect(press("proactive", null)).toBe("sections.other.text");
    expect(press("export", null)).toBe("sections.overview.text");
    expect(press("proactive", null, true)).toBe("sections.overview.text");
    expect(press("export", null, true)).toBe("sections.other.text");
    expect(press("basics", null, true)).toBe("sections.other.text");
  });

  it("lead nowhere without findings", () => {
    expect(findNextTarget([], { step: "basics", isAt: () => false }, false)).toBeNull();
  });

  it("are F8 alone and with Shift", () => {
    const press = { key: "F8", ctrlKey: false, shiftKey: false, metaKey: false, altKey: false };
    expect(readFindingKey(press)).toBe("nextFinding");
    expect(readFindingKey({ ...press, shiftKey: true })).toBe("previousFinding");
    expect(readFindingKey({ ...press, ctrlKey: true })).toBeNull();
    expect(readFindingKey({ ...press, key: "F7" })).toBeNull();
  });
});
