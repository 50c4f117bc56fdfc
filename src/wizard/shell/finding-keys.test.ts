import { describe, expect, it } from "vitest";
import type { Finding } from "../../check/index.ts";
import { findNextEntry, readFindingKey } from "./finding-keys.ts";
import type { StepId } from "./targets.ts";

function find(rule: string, place: string, excerpt: string | null = null): Finding {
  return { rule, severity: "error", message: "", cells: [], place, excerpt } as unknown as Finding;
}

const findings = [
  find("a", "sections.overview.text"),
  find("b", "sections.overview.text"),
  find("c", "sections.other.text"),
];

function press(step: StepId, at: string | null, isBack = false): string | undefined {
  return findNextEntry(findings, { step, isAt: (target) => target === at, last: null }, isBack)?.target;
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

  it("lead from words to words of one text, and from mended ones to those that are left of it", () => {
    const text = "sections.overview.text";
    const [first, second, third] = [find("a", text, "甲"), find("a", text, "乙"), find("b", text)];
    const other = find("c", "sections.other.text");
    const at = { step: "overview", isAt: (target: string) => target === text } as const;
    const findWords = (left: readonly Finding[], last: string | null, isBack = false) => {
      const entry = findNextEntry(left, { ...at, last }, isBack);
      return [entry?.target, entry?.words?.excerpt, entry?.key] as const;
    };
    const all = [first, second, third, other];
    const [, words, key] = findWords(all, null);
    expect(words).toBe("甲");
    const [, nextWords, nextKey] = findWords(all, key ?? null);
    expect(nextWords).toBe("乙");
    expect(findWords(all, nextKey ?? null)[0]).toBe("sections.other.text");
    expect(findWords(all, nextKey ?? null, true)[1]).toBe("甲");
    expect(findWords([second, third, other], key ?? null)[1]).toBe("乙");
    expect(findWords([third, other], nextKey ?? null)[0]).toBe("sections.other.text");
  });

  it("lead nowhere without findings", () => {
    expect(findNextEntry([], { step: "basics", isAt: () => false, last: null }, false)).toBeNull();
  });

  it("are F8 alone and with Shift", () => {
    const press = { key: "F8", ctrlKey: false, shiftKey: false, metaKey: false, altKey: false };
    expect(readFindingKey(press)).toBe("nextFinding");
    expect(readFindingKey({ ...press, shiftKey: true })).toBe("previousFinding");
    expect(readFindingKey({ ...press, ctrlKey: true })).toBeNull();
    expect(readFindingKey({ ...press, key: "F7" })).toBeNull();
  });
});
