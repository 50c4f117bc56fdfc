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

  it("is the number that was kept, not another of its sentence that differs from the same figure", () => {
    const rows = { "requests.granted.total": 1, "requests.partlyGranted.total": 1 };
    const twins = writeSection(buildCorrectReport(rows), "requests", "予以公开2件，部分公开2件。");
    const found = checkReport(twins).filter(({ rule }) => rule === "text.requests");
    expect(found.map(({ excerpt }) => excerpt)).toEqual(["予以公开2件", "部分公开2件"]);
    const [first, second] = found;
    if (first === undefined || second === undefined) throw new Error("a number is not found");
    const split = splitKept(found, [keepWarning(second, REASON, twins)], twins);
    expect(split).toMatchObject({ open: [first], kept: [{ finding: second }] });
  });

  it.each([
    ["text.year", "2023年，我局主动公开信息3条。", { year: 2025 }],
    ["text.agency", "现将北山县水务局2024年政府信息公开工作年度报告公布如下。", { agency: "临江市水利局" }],
    ["structure.period", "所列数据的统计期限为2024年3月1日至12月31日。", { year: 2025 }],
  ])("comes back when the agency or the year that %s compares with changes", (rule, preface, change) => {
    const before = { ...buildCorrectReport(), agency: "临江市水务局", preface };
    const find = (changed: Report): readonly Finding[] =>
      checkReport(changed).filter((each) => each.rule === rule);
    const [finding] = find(before);
    if (finding === undefined) throw new Error(`${rule} is silent`);
    const keeping = [keepWarning(finding, REASON, before)];
    expect(splitKept(find(before), keeping, before).open).toEqual([]);
    const after = { ...before, ...change };
    expect(splitKept(find(after), keeping, after).open).toHaveLength(1);
  });

  it("comes back when the other sentence that a fee contradicts changes", () => {
    const write = (charged: string): Report =>
      writeSection(buildCorrectReport(), "other", `${charged}另外说明：\n本年度未收取信息处理费。`);
    const find = (changed: Report): readonly Finding[] =>
      checkReport(changed).filter(({ rule }) => rule === "text.fees");
    const before = write("本年度共收取信息处理费120元。");
    const [finding] = find(before);
    if (finding === undefined) throw new Error("the contradiction is not found");
    const keeping = [keepWarning(finding, REASON, before)];
    const elsewhere = write("报告完毕。本年度共收取信息处理费120元。");
    expect(splitKept(find(elsewhere), keeping, elsewhere).open).toEqual([]);
    const after = write("本年度共收取信息处理费1200元。");
    expect(splitKept(find(after), keeping, after).open).toHaveLength(1);
  });

  it("stays kept as former versions wrote it: without the words of a part, the agency and the year", () => {
    const text = "今年收到政府信息公开申请18件，办结0件。";
    const before = writeSection(report, "overview", text);
    const record = { rule: "text.requests", cells: [], place: "sections.overview.text", reason: REASON };
    const former = [{ ...record, excerpt: "今年收到政府信息公开申请18件，办结0件\n15" }];
    const found = checkReport(before).filter(({ rule }) => rule === "text.requests");
    expect(splitKept(found, former, before).kept).toHaveLength(1);
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
