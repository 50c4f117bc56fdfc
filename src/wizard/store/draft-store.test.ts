import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkReport } from "../../check/index.ts";
import { type CellAddress, formCells } from "../../format/index.ts";
import {
  createBlankReport,
  createDraft,
  createFormReport,
  type Draft,
  typedModes,
} from "../../report/index.ts";
import { DraftStore } from "./draft-store.ts";

const city: Draft = createDraft(createFormReport("临江市人民政府", 2024));

function openStore(draft = city): DraftStore {
  let clock = 0;
  // Each change comes long after the one before: only `mergeKey` and typing on could join them.
  return new DraftStore(draft, () => (clock += 10_000));
}

function listListeners(store: DraftStore, addresses: readonly CellAddress[]): string[] {
  const told: string[] = [];
  for (const address of addresses) store.subscribeCell(address, () => told.push(address));
  return told;
}

describe("the draft store", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("computes the totals of a typed figure and tells only the cells that change", () => {
    const store = openStore();
    const told = listListeners(
      store,
      formCells.map((cell) => cell.address),
    );
    store.typeCell("disputes.reconsideration.upheld", 3);
    expect(told.sort()).toEqual(["disputes.reconsideration.total", "disputes.reconsideration.upheld"]);
    expect(store.getCellView("disputes.reconsideration.total")).toMatchObject({ value: null, partial: "3" });
  });

  it("shows no partial sum, and no 0, where all that is filled in is no number", () => {
    const store = openStore();
    const readPartial = () => store.getCellView("disputes.reconsideration.total").partial;
    store.typeCell("disputes.reconsideration.upheld", "三");
    expect(readPartial()).toBe("");
    store.typeCell("disputes.reconsideration.pending", 0);
    expect(readPartial()).toBe("0");
    store.typeCell("disputes.reconsideration.pending", 2);
    expect(readPartial()).toBe("2");
  });

  it("shows a total once all its parts are there", () => {
    const store = openStore();
    store.changeCells([
      ["disputes.reconsideration.upheld", 3],
      ["disputes.reconsideration.corrected", 1],
      ["disputes.reconsideration.otherResult", 0],
      ["disputes.reconsideration.pending", 2],
    ]);
    expect(store.getCellView("disputes.reconsideration.total")).toMatchObject({
      value: 6,
      text: "6",
      partial: "",
    });
  });

  it("undoes and does again what was changed, and says where", () => {
    const store = openStore();
    store.typeCell("proactive.licences.decisions", 38);
    store.typeText("preface", "说明");
    expect(store.undo()).toBe("preface");
    expect(store.undo()).toBe("proactive.licences.decisions");
    expect(store.report).toEqual(city.report);
    expect(store.undo()).toBeNull();
    expect(store.redo()).toBe("proactive.licences.decisions");
    expect(store.getCellView("proactive.licences.decisions").value).toBe(38);
  });

  it("tells the findings once nobody types any more, and going on to the next cell is typing", () => {
    const store = new DraftStore(city, () => Date.now());
    let told = 0;
    store.subscribeFindings(() => (told += 1));
    store.typeCell("proactive.licences.decisions", 3);
    vi.advanceTimersByTime(300);
    store.sealStep();
    vi.advanceTimersByTime(300);
    expect(told).toBe(0);
    vi.advanceTimersByTime(150);
    expect(told).toBe(1);
    store.sealStep();
    vi.runAllTimers();
    expect(told).toBe(1);
  });

  it("joins the keys of one figure to one undo step until the cell is left", () => {
    const store = new DraftStore(city, () => 0);
    store.typeCell("proactive.licences.decisions", 3);
    store.typeCell("proactive.licences.decisions", 38);
    store.sealStep();
    store.typeCell("proactive.licences.decisions", 381);
    store.undo();
    expect(store.getCellView("proactive.licences.decisions").value).toBe(38);
    store.undo();
    expect(store.getCellView("proactive.licences.decisions").value).toBeNull();
  });

  it("takes what changes nothing for no step, and keeps what can be done again", () => {
    const store = openStore();
    store.typeCell("proactive.licences.decisions", 3);
    store.typeCell("proactive.penalties.decisions", 4);
    store.undo();
    store.typeCell("proactive.licences.decisions", 3);
    store.changeCells([
      ["proactive.licences.decisions", 3],
      ["proactive.penalties.decisions", null],
    ]);
    expect(store.canRedo).toBe(true);
    const { problems } = store.report.sections;
    store.changeSection("problems", { ...problems, topics: [...problems.topics] }, { place: null });
    expect(store.undo()).toBe("proactive.licences.decisions");
    expect(store.canUndo).toBe(false);
  });

  it("leaves no step of typing that ends where it began, and says that there is none", () => {
    const store = new DraftStore(city, () => 0);
    let told = 0;
    store.subscribeParts(() => (told += 1));
    store.typeCell("proactive.licences.decisions", 38);
    store.typeCell("proactive.licences.decisions", null);
    expect(told).toBe(0);
    store.sealStep();
    expect(told).toBe(1);
    expect(store.canUndo).toBe(false);
  });

  it("marks the four cells of a balance that does not hold, and the balance itself", () => {
    const store = openStore(createDraft(city.report, typedModes));
    store.changeCells([
      ["requests.received.research", 5],
      ["requests.carriedIn.research", 1],
      ["requests.handled.research", 4],
      ["requests.carriedOut.research", 1],
    ]);
    expect(store.getBalanceView("research")).toEqual({
      state: "unequal",
      left: "6",
      right: "5",
      difference: "1",
    });
    expect(store.getCellView("requests.carriedOut.research").mark?.severity).toBe("error");
    store.typeCell("requests.carriedOut.research", 2);
    expect(store.getBalanceView("research").state).toBe("equal");
    expect(store.getCellView("requests.received.research").mark).toBeNull();
  });

  it("does not mark blank cells", () => {
    const store = openStore();
    store.typeCell("requests.received.research", 5);
    vi.runAllTimers();
    expect(store.getCellView("requests.received.other").mark).toBeNull();
    expect(store.getFindings().some((finding) => finding.rule === "value.blank")).toBe(true);
  });

  it("knows the same findings as a full check once typing pauses", () => {
    const store = openStore();
    store.typeText("sections.other.text", "无其他事项。");
    vi.runAllTimers();
    expect(store.getFindings()).toEqual(checkReport(store.report, { totals: store.draft.totals }));
  });

  it("knows and tells them before the pause where it is asked to", () => {
    const store = openStore();
    let times = 0;
    store.subscribeFindings(() => (times += 1));
    store.typeText("sections.other.text", "表三第2023年共收到申请8件。");
    store.settleFindings();
    expect(store.getFindings()).toEqual(checkReport(store.report, { totals: store.draft.totals }));
    expect(times).toBe(1);
    // Once: the pause brings nothing new, and without a change there is nothing to tell.
    vi.runAllTimers();
    store.settleFindings();
    expect(times).toBe(1);
  });

  it("takes a kept warning out of the findings until what it speaks of changes", () => {
    const store = openStore(createDraft(createFormReport("临江市水务局", 2024)));
    store.typeCell("proactive.rules.inForce", 2);
    const [warning] = store.getFindings().filter((finding) => finding.rule === "plausible.rules");
    if (warning === undefined) throw new Error("no warning to keep");
    store.keep(warning, "市政府授权管理");
    expect(store.getFindings()).not.toContainEqual(warning);
    const [record] = store.draft.kept;
    expect(store.getKept()).toEqual([{ finding: warning, reason: "市政府授权管理", record }]);
    store.typeCell("proactive.rules.inForce", 3);
    expect(store.getFindings().some((finding) => finding.rule === "plausible.rules")).toBe(true);
    expect(store.getKept()).toEqual([]);
  });

  it("shows last year's figures once its report is named", () => {
    const store = openStore();
    const blank = createBlankReport("临江市人民政府", 2023);
    const licences = { ...blank.tables.proactive, licences: { decisions: 41 } };
    store.setPrevious({ ...blank, tables: { ...blank.tables, proactive: licences } });
    expect(store.getCellView("proactive.licences.decisions").previous).toBe("41");
    expect(store.getCellView("proactive.penalties.decisions").previous).toBe("");
  });

  it("makes no step to undo of a change to what stands there already", () => {
    const store = openStore(createDraft(createFormReport("临江市水务局", 2024)));
    store.changeReport({ year: 2024 }, { place: "year" });
    store.setCellNote("proactive.rules.issued", "");
    expect(store.canUndo).toBe(false);
    store.setCellNote("proactive.rules.issued", "其中修订1件");
    store.undo();
    store.setCellNote("proactive.rules.issued", "");
    expect(store.canRedo).toBe(true);
  });

  it("counts the lines that become topics, and leaves a topic alone whose heading is blank for the moment", () => {
    const store = openStore();
    const { problems } = store.report.sections;
    const unnamed = { heading: "", text: "还没起名的一段" };
    const text = "（一）甲方面。一些话。\n（二）乙方面。另一些话。";
    store.changeSection("problems", { ...problems, text, topics: [unnamed] }, { place: null });
    expect(store.settleText("problems", "sections.problems.text")).toBe(2);
    const { topics } = store.report.sections.problems;
    expect(topics.map(({ heading }) => heading)).toEqual(["甲方面", "乙方面", ""]);
    expect(topics[2]).toEqual(unnamed);
  });

  it("turns a numbered line into a topic and keeps what comes before it", () => {
    const store = openStore();
    store.typeText("sections.other.text", "前言\n（一）信息处理费。未收取。");
    expect(store.settleText("other", "sections.other.text")).toBe(1);
    expect(store.report.sections.other).toEqual({
      text: "前言",
      topics: [{ heading: "信息处理费", text: "未收取。" }],
      note: "",
    });
    store.undo();
    expect(store.report.sections.other.text).toBe("前言\n（一）信息处理费。未收取。");
  });

  it("puts pasted topics in the place of the proposed ones that are still empty", () => {
    const store = openStore();
    store.typeText(
      "sections.problems.text",
      "（一）存在的主要问题。更新不及时。\n（二）下一步打算。加强培训。",
    );
    expect(store.settleText("problems", "sections.problems.text")).toBe(2);
    expect(store.report.sections.problems.topics).toEqual([
      { heading: "存在的主要问题", text: "更新不及时。" },
      { heading: "下一步打算", text: "加强培训。" },
      { heading: "改进情况", text: "" },
    ]);
  });

  it("shows at once how a line that reads as a section's heading will print", () => {
    const store = openStore();
    store.typeText("sections.other.text", "六、其他需要报告的事项\n二、主动公开政府信息情况\n未收取。");
    expect(store.settleText("other", "sections.other.text")).toBe(0);
    expect(store.report.sections.other.text).toBe("二、主动公开政府信息情况。\n未收取。");
    store.undo();
    expect(store.report.sections.other.text).toContain("六、其他需要报告的事项");
  });

  it("follows another page while it is read only: cells, totals and findings, with nothing to undo", () => {
    const store = openStore();
    store.setReadOnly(true);
    const told = listListeners(store, ["disputes.reconsideration.upheld", "requests.received.total"]);
    const other = openStore();
    other.typeCell("disputes.reconsideration.upheld", "1o");
    store.follow(other.draft);
    vi.runAllTimers();
    expect(store.draft).toBe(other.draft);
    expect(told).toContain("disputes.reconsideration.upheld");
    expect(store.getCellView("disputes.reconsideration.upheld").text).toBe("1o");
    expect(store.getFindings()).toEqual(checkReport(other.report, { totals: other.draft.totals }));
    expect(store.canUndo).toBe(false);
  });

  it("changes nothing while it is read only", () => {
    const store = openStore();
    store.setReadOnly(true);
    store.typeCell("proactive.licences.decisions", 1);
    store.typeText("preface", "改");
    expect(store.draft).toBe(city);
    expect(store.canUndo).toBe(false);
  });
});
