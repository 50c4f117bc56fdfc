import { describe, expect, it } from "vitest";
import { createFormReport } from "./blank.ts";
import type { TextPlace } from "./places.ts";
import { findPlaceSection, getText, setText } from "./places.ts";

const report = createFormReport("某市水务局", 2024);
const signed = { ...report, signature: { name: "某市水务局", date: "2025-01-17" } };

describe("getText and setText", () => {
  it.each<TextPlace>([
    "agency",
    "title",
    "preface",
    "signature.name",
    "signature.date",
    "sections.overview.text",
    "sections.requests.note",
    "sections.overview.topics.1.heading",
    "sections.overview.topics.1.text",
  ])("change the text at %s and nothing else", (place) => {
    const changed = setText(signed, place, "甲");
    expect(getText(changed, place)).toBe("甲");
    expect(setText(changed, place, getText(signed, place))).toEqual(signed);
  });

  it("make no topic and no signature that does not exist", () => {
    const place = "sections.overview.topics.9.text";
    expect(getText(report, place)).toBe("");
    expect(setText(report, place, "甲")).toEqual(report);
    expect(getText(report, "signature.name")).toBe("");
    expect(setText(report, "signature.name", "甲").signature).toBeNull();
  });

  it("keep the untouched sections as the same objects", () => {
    expect(setText(report, "sections.other.text", "甲").sections.overview).toBe(report.sections.overview);
  });
});

describe("findPlaceSection", () => {
  it("names the section of a place and none for 基本信息", () => {
    expect(findPlaceSection("sections.problems.topics.0.text")).toBe("problems");
    expect(findPlaceSection("preface")).toBeNull();
    expect(findPlaceSection("sections.constructor.text")).toBeNull();
    expect(findPlaceSection("")).toBeNull();
  });
});
