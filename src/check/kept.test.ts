import { describe, expect, it } from "vitest";
import type { Report } from "../report/index.ts";
import { checkReport } from "./engine.ts";
import { findReasonFault, keepWarning, splitKept } from "./kept.ts";
import { buildCorrectReport, changeCells, writeSection } from "./report-builder.ts";

const cells = {
  "proactive.normativeDocuments.issued": 9,
  "proactive.normativeDocuments.inForce": 6,
  "requests.received.total": 15,
  "requests.received.naturalPerson": 15,
} as const;
const report = writeSection(buildCorrectReport(cells), "overview", "今年收到政府信息公开申请18件。");
const REASON = "其中3件由上级转来";

function findWarning(rule: string) {
  const finding = checkReport(report).find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`${rule} is silent`);
  return finding;
}

const kept = ["plausible.inForce", "text.requests"].map((rule) =>
  keepWarning(findWarning(rule), REASON, report),
);

function listKept(changed: Report): readonly string[] {
  return splitKept(checkReport(changed), kept, changed).kept.map(({ finding }) => finding.rule);
}

describe("a kept warning", () => {
  it("holds the contract's fields: what it speaks of and why it is kept", () => {
    expect(kept[0]).toEqual({
      rule: "plausible.inForce",
      cells: findWarning("plausible.inForce").cells,
      place: null,
      excerpt: "6、9、0",
      reason: REASON,
    });
    expect(kept[1]?.excerpt).toBe("今年收到政府信息公开申请18件\n15");
  });

  it("stays kept, with its reason, while nothing it speaks of changes", () => {
    const { open, kept: split } = splitKept(checkReport(report), kept, report);
    expect(split.map(({ reason }) => reason)).toEqual([REASON, REASON]);
    expect(open.map((finding) => finding.severity)).not.toContain("warning");
    const elsewhere = changeCells(report, { "proactive.licences.decisions": 4 });
    expect(listKept(elsewhere)).toEqual(["plausible.inForce", "text.requests"]);
  });

  it("comes back when a cell or the sentence changes", () => {
    expect(listKept(changeCells(report, { "proactive.normativeDocuments.issued": 10 }))).toEqual([
      "text.requests",
    ]);
    const reworded = writeSection(report, "overview", "本年收到政府信息公开申请18件。");
    expect(listKept(reworded)).toEqual(["plausible.inForce"]);
    expect(listKept(changeCells(report, { "requests.received.total": 16 }))).toEqual(["plausible.inForce"]);
  });

  it("is never an error", () => {
    const error = findWarning("sum.handled".replace("handled", "balance"));
    expect(() => keepWarning(error, REASON, report)).toThrow(RangeError);
    const forged = { ...error, excerpt: "", reason: REASON };
    expect(splitKept([error], [forged], report).open).toEqual([error]);
  });
});

describe("findReasonFault", () => {
  it.each(["", "无", "没错的", "  没 错 的 "])("wants more than %j", (reason) => {
    expect(findReasonFault(reason)).toContain("至少4个字");
    expect(() => keepWarning(findWarning("plausible.inForce"), reason, report)).toThrow(RangeError);
  });

  it("takes four characters", () => {
    expect(findReasonFault("已经核对")).toBeNull();
  });
});
