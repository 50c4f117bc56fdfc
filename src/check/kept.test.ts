import { describe, expect, it } from "vitest";
import type { Report } from "../report/index.ts";
import type { Finding } from "./check-types.ts";
import { checkReport } from "./engine.ts";
import { findReasonFault, keepWarning, splitKept } from "./kept.ts";
import { buildCorrectReport, changeCells, writeSection } from "./testing/report-builder.ts";

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
      excerpt: findWarning("plausible.inForce").message,
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

  it("keeps one of several that use the same words, and none in another sentence", () => {
    const blank = writeSection(report, "overview", "全年共召开会议××次。");
    const list = (changed: Report): readonly Finding[] =>
      checkReport(changed).filter(({ rule }) => rule === "text.placeholder");
    const [first] = list(blank);
    if (first === undefined) throw new Error("the blank is not found");
    const keeping = [keepWarning(first, REASON, blank)];
    const more = writeSection(report, "overview", "培训××人。全年共召开会议××次。全年共召开会议××次。");
    const { open, kept: split } = splitKept(list(more), keeping, more);
    expect(split.map(({ finding }) => finding.occurrence)).toEqual([1]);
    expect(open.map(({ occurrence = 0 }) => occurrence)).toEqual([0, 2]);
  });

  it("comes back when what it says without quoting changes: last year's figures", () => {
    const previous = (inForce: number): Report => ({
      ...changeCells(buildCorrectReport(), { "proactive.normativeDocuments.inForce": inForce }),
      year: (report.year ?? 0) - 1,
    });
    const find = (last: Report): readonly Finding[] =>
      checkReport(report, { previous: last }).filter(({ rule }) => rule === "carry.inForce");
    const [finding] = find(previous(1));
    if (finding === undefined) throw new Error("the gap to last year is not found");
    const keeping = [keepWarning(finding, REASON, report)];
    expect(splitKept(find(previous(1)), keeping, report).open).toEqual([]);
    expect(splitKept(find(previous(300)), keeping, report).open).toHaveLength(1);
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
