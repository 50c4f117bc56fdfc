import { expect, test } from "vitest";
import type { Block, TableBlock } from "../document/index.ts";
import { createBlankReport, createFormReport, type Report } from "../report/index.ts";
import { composeDocument } from "./compose.ts";
import { changeCells } from "./testing/sample-report.ts";

const blank = createBlankReport("临江市水务局", 2024);

/** The blocks as they print, without the places they come from. */
function listBlocks(report: Report): readonly Block[] {
  return composeDocument(report).blocks.map(({ place: _place, ...block }) => block);
}

function withOverview(overview: Partial<Report["sections"]["overview"]>): Report {
  const section = { ...blank.sections.overview, ...overview };
  return { ...blank, sections: { ...blank.sections, overview: section } };
}

function findTable(report: Report, name: string): TableBlock | undefined {
  return listBlocks(report).find(
    (block): block is TableBlock => block.kind === "table" && block.name === name,
  );
}

/** The lines of the figure cell that stands at a place of a table's own cells. */
function readLines(
  report: Report,
  table: string,
  row: number,
  column: number,
): readonly string[] | undefined {
  return findTable(report, table)?.rows[row]?.find((cell) => cell.column === column)?.lines;
}

test("prints the six sections in order, each table in its section", () => {
  const kinds = listBlocks(blank).map((block) => (block.kind === "heading" ? block.text : block.kind));
  expect(kinds).toEqual([
    "title",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "table",
    "三、收到和处理政府信息公开申请情况",
    "table",
    "四、政府信息公开行政复议、行政诉讼情况",
    "table",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

test("numbers topics and sets them on lines of their own, with or without text", () => {
  const topics = [
    { heading: "主动公开", text: "甲。\n乙。" },
    { heading: "监督保障", text: "" },
  ];
  expect(listBlocks(withOverview({ text: "先说。", topics })).slice(2, 7)).toEqual([
    { kind: "paragraph", runs: [{ text: "先说。", role: "body" }] },
    { kind: "heading", level: 2, text: "（一）主动公开" },
    { kind: "paragraph", runs: [{ text: "甲。", role: "body" }] },
    { kind: "paragraph", runs: [{ text: "乙。", role: "body" }] },
    { kind: "heading", level: 2, text: "（二）监督保障" },
  ]);
});

test("composes from the normal form: a typed （一） line is a topic", () => {
  const blocks = listBlocks(withOverview({ text: "  （一） 主动公开情况。正文。  " }));
  expect(blocks.slice(2, 4)).toEqual([
    { kind: "heading", level: 2, text: "（一）主动公开情况" },
    { kind: "paragraph", runs: [{ text: "正文。", role: "body" }] },
  ]);
});

test("sets only the heading of a run-in heading apart where no topic can be made of it", () => {
  const [, first, second] = listBlocks({ ...blank, preface: "（一）期限。从1月1日起。\n（二）网址" });
  expect(first).toEqual({
    kind: "paragraph",
    runs: [
      { text: "（一）期限。", role: "subheading" },
      { text: "从1月1日起。", role: "body" },
    ],
  });
  expect(second).toEqual({ kind: "heading", level: 2, text: "（二）网址" });
});

test("leaves numbered running text and lists alone", () => {
  const blocks = listBlocks({ ...blank, preface: "1.甲。乙。\n一是丙。\n（一）丁；" });
  expect(blocks.slice(1, 4).map((block) => block.kind === "paragraph" && block.runs.length)).toEqual([
    1, 1, 1,
  ]);
});

test("prints the note of a section behind its table", () => {
  const disputes = { ...blank.sections.disputes, note: "注：含上年。" };
  const blocks = listBlocks({ ...blank, sections: { ...blank.sections, disputes } });
  const table = blocks.findIndex((block) => block.kind === "table" && block.name === "disputes");
  expect(blocks[table + 1]).toEqual({ kind: "paragraph", runs: [{ text: "注：含上年。", role: "body" }] });
});

test.each([
  [null, [""]],
  [0, ["0"]],
  [12, ["12"]],
  ["12.50", ["12.50"]],
  ["/", ["/"]],
  ["约\u00003\n件", ["约3", "件"]],
])("prints the cell value %j as %j", (value, lines) => {
  expect(readLines(changeCells(blank, { "proactive.rules.issued": value }), "proactive", 2, 1)).toEqual(
    lines,
  );
});

test.each([
  [22, ["22", "（其中修订16件）"]],
  [0, ["0", "（其中修订16件）"]],
  [null, ["", "（其中修订16件）"]],
])("prints a note on the second line of a cell with %j", (value, lines) => {
  const report = changeCells(blank, { "proactive.normativeDocuments.issued": value });
  const noted = { ...report, cellNotes: { "proactive.normativeDocuments.issued": " 其中修订16件" } } as const;
  expect(readLines(noted, "proactive", 3, 1)).toEqual(lines);
});

test("lays the tables out in 4, 10 and 15 columns with the official merged cells", () => {
  const shape = (name: string) => {
    const table = findTable(blank, name);
    const area = table?.rows.flat().reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
    return [table?.columnCount, table?.rows.length, table?.headerRowCount, area];
  };
  expect(shape("proactive")).toEqual([4, 14, 0, 56]);
  expect(shape("requests")).toEqual([10, 28, 3, 280]);
  expect(shape("disputes")).toEqual([15, 4, 3, 60]);
});

test("breaks labels between their pieces only where a line is too short for them", () => {
  expect(readLines(blank, "requests", 2, 4)).toEqual(["商业", "企业"]);
  expect(readLines(blank, "requests", 1, 3)).toEqual(["自然人"]);
  expect(readLines(blank, "requests", 7, 1)).toEqual(["（三）", "不予公开"]);
  expect(readLines(blank, "requests", 5, 0)).toEqual(["三、本年度办理结果"]);
  expect(readLines(blank, "proactive", 12, 1)).toEqual(["本年收费金额（单位：万元）"]);
  expect(readLines(blank, "disputes", 2, 5)).toEqual(["结果", "维持"]);
});

test("signs with the date in Arabic digits without leading zeros", () => {
  const signed = listBlocks({ ...blank, signature: { name: "临江市水务局", date: "2025-01-07" } });
  expect(signed.at(-1)).toEqual({ kind: "signature", name: "临江市水务局", date: "2025年1月7日" });
});

test("signs with what is there, and not at all where nothing is", () => {
  const sign = (name: string, date: string) => listBlocks({ ...blank, signature: { name, date } }).at(-1);
  expect(sign("临江市水务局", "")).toEqual({ kind: "signature", name: "临江市水务局", date: "" });
  expect(sign(" ", "")?.kind).toBe("heading");
});

test("names title and author of the document, also with a title of the writer's own", () => {
  const { title, author } = composeDocument({ ...blank, title: "临江水务年报" });
  expect([title, author]).toEqual(["临江水务年报", "临江市水务局"]);
});

test("composes the empty official form with the proposed topics", () => {
  const blocks = listBlocks(createFormReport("临江市水务局", 2024));
  const headings = blocks.filter((block) => block.kind === "heading" && block.level === 2);
  expect(headings).toHaveLength(7);
});

test("knows of each block and each figure where it comes from", () => {
  const overview = { text: "先说。", topics: [{ heading: "主动公开", text: "甲。\n乙。" }], note: "" };
  const report: Report = {
    ...blank,
    preface: "引言。",
    sections: { ...blank.sections, overview, requests: { text: "", topics: [], note: "注：丙。" } },
    signature: { name: "临江市水务局", date: "" },
  };
  const { blocks } = composeDocument(report);
  expect(blocks.map(({ place }) => place)).toEqual([
    "title",
    "preface",
    "sections.overview",
    "sections.overview.text",
    "sections.overview.topics.0.heading",
    "sections.overview.topics.0.text",
    "sections.overview.topics.0.text",
    "sections.proactive",
    "tables.proactive",
    "sections.requests",
    "tables.requests",
    "sections.requests.note",
    "sections.disputes",
    "tables.disputes",
    "sections.problems",
    "sections.other",
    "signature",
  ]);
  const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
  expect(cells.filter(({ place }) => place !== undefined)).toHaveLength(200);
  expect(cells.every(({ place, role }) => (place === undefined) === (role !== "figure"))).toBe(true);
});
