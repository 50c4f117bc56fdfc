import { describe, expect, test } from "vitest";
import type { Block, DocumentTree, TableBlock } from "../../document/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { formCells } from "../../format/index.ts";
import type { CellValue, Report } from "../../report/index.ts";
import { createBlankReport, getFigure } from "../../report/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { changeCells } from "../../writing/testing/sample-report.ts";
import {
  buildDocument,
  changeBlocks,
  changeCellsOf,
  changeTables,
  flatten,
  printAsText,
  textLayouts,
} from "../testing/layout-builder.ts";
import { readText } from "../text/index.ts";
import { recogniseReport } from "./recognise-report.ts";

const say = (text: string) => ({ text, topics: [], note: "" });
const blank = createBlankReport("临江市水务局", 2024);
const base: Report = changeCells(
  {
    ...blank,
    preface: "现将上一年度工作情况公布如下。",
    sections: {
      ...blank.sections,
      overview: {
        text: "",
        topics: [
          { heading: "主动公开", text: "全年登出消息86条。" },
          { heading: "依申请公开", text: "按时答复每一件申请。" },
        ],
        note: "",
      },
      disputes: { text: "", topics: [], note: "注：含上年转入的案件。" },
      problems: say("人手不足，已增配两名专职人员。"),
      other: say("本年度没有收取信息处理费。"),
    },
    signature: { name: "临江市水务局", date: "2025-01-07" },
  },
  Object.fromEntries(formCells.map((cell, index) => [cell.address, 101 + index])),
);
const tree = flatten(composeDocument(base));

function read(document: DocumentTree | string) {
  const recognition = recogniseReport(typeof document === "string" ? readText(document) : document);
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition;
}

function refuse(document: DocumentTree | string): string {
  const recognition = recogniseReport(typeof document === "string" ? readText(document) : document);
  return recognition.ok ? "" : recognition.reason;
}

/** The document with each line rewritten; null leaves it out, several lines replace it. */
function rewrite(change: (line: string) => string | readonly string[] | null, document = tree): DocumentTree {
  return changeBlocks(document, (block) => {
    if (block.kind !== "paragraph") return [block];
    const line = block.runs.map((run) => run.text).join("");
    const lines = change(line);
    if (lines === null) return [];
    return (typeof lines === "string" ? [lines] : lines).map(
      (text): Block => ({ kind: "paragraph", runs: [{ text, role: "body" }] }),
    );
  });
}

function replace(from: string, ...to: readonly string[]): DocumentTree {
  return rewrite((line) => (line === from ? to : line));
}

/** The document with the words of its cells changed. */
function relabel(from: string, to: string): DocumentTree {
  return changeTables(tree, (table) =>
    changeCellsOf(table, (cell) => (cell.lines.join("") === from ? { ...cell, lines: [to] } : cell)),
  );
}

/** The document with one figure printed as other lines. */
function print(address: CellAddress, ...lines: readonly string[]): DocumentTree {
  const own = String(getFigure(base.tables, address));
  return changeTables(tree, (table) =>
    changeCellsOf(table, (cell) => (cell.lines.join("") === own ? { ...cell, lines } : cell)),
  );
}

/** Where a reading differs from what was printed, cell by cell. */
function listChanged({ report }: { readonly report: Report }): Record<string, CellValue> {
  const changed = formCells.filter(
    ({ address }) => getFigure(report.tables, address) !== getFigure(base.tables, address),
  );
  return Object.fromEntries(changed.map(({ address }) => [address, getFigure(report.tables, address)]));
}

function listUnread({
  unread,
}: {
  readonly unread: ReadonlyArray<{ readonly where: string; readonly raw: string }>;
}) {
  return unread.map(({ where, raw }) => `${where}: ${raw}`);
}

/** What the first cell of a row prints. */
function printFirst(row: string): string {
  const cell = formCells.find((each) => each.row === row);
  return String(cell && getFigure(base.tables, cell.address));
}

const CELL = "requests.granted.research";

describe("titles, agency and year", () => {
  const TITLE = ["临江市水务局", "2024年政府信息公开工作年度报告"];
  const withTitle = (...lines: readonly string[]): DocumentTree =>
    rewrite((line) => (line === TITLE[0] ? lines : line === TITLE[1] ? null : line), unsigned);
  const unsigned = rewrite(
    (line) => (line === "2025年1月7日" ? null : line),
    changeBlocks(tree, (block, index) => (index === tree.blocks.length - 2 ? [] : [block])),
  );

  test.each<[readonly string[], string, number | null, string]>([
    [["临江市水务局2024年政府信息公开工作年度报告"], "临江市水务局", 2024, ""],
    [["临江市水务局2024年政府信息公开工作年度报告".repeat(2)], "临江市水务局", 2024, ""],
    [["临江市水务局2024年政府信息公开工作年度报告2024年政府信息公开工作年度报告"], "临江市水务局", 2024, ""],
    [["临江市水务局 2024 年政府信息公开工作 年度报告"], "临江市水务局", 2024, ""],
    [["临江市水务局", "2024年", "政府信息公开工作年度报告"], "临江市水务局", 2024, ""],
    [
      ["2025年临江市水务局政府信息公开工作年度报告"],
      "临江市水务局",
      2025,
      "2025年临江市水务局政府信息公开工作年度报告",
    ],
    [
      ["临江市水务局2024年度政府信息公开年度报告"],
      "临江市水务局",
      2024,
      "临江市水务局2024年度政府信息公开年度报告",
    ],
    [
      ["临江市水务局关于2024年政府信息公开工作的年度报告"],
      "临江市水务局",
      2024,
      "临江市水务局关于2024年政府信息公开工作的年度报告",
    ],
    [
      ["临江市水务局二〇二四年政府信息公开工作年度报告"],
      "临江市水务局",
      2024,
      "临江市水务局二〇二四年政府信息公开工作年度报告",
    ],
    [
      ["临江市水务局政府信息公开工作年度报告（2024年）"],
      "临江市水务局",
      2024,
      "临江市水务局政府信息公开工作年度报告（2024年）",
    ],
    [
      ["临江市水务局政府信息公开工作年度报告", "（2024年度）"],
      "临江市水务局",
      2024,
      "临江市水务局政府信息公开工作年度报告（2024年度）",
    ],
    [["临江市水务局2024年政府信息公开年报"], "临江市水务局", 2024, "临江市水务局2024年政府信息公开年报"],
    [["临江市水务局政府信息公开工作年度报告"], "临江市水务局", null, "临江市水务局政府信息公开工作年度报告"],
    [["临江市水务局年政府信息公开工作年度报告"], "临江市水务局", null, ""],
    [["临江市水务局", "临江市水务局2024年政府信息公开工作年度报告"], "临江市水务局", 2024, ""],
    [
      ["临江市水务局", "（临江市河长制办公室）", "2024年政府信息公开工作年度报告"],
      "临江市水务局（临江市河长制办公室）",
      2024,
      "",
    ],
    [
      ["临江市水务局（河长制", "办公室、湖长制办公室）", "2024年政府信息公开工作年度报告"],
      "临江市水务局（河长制办公室、湖长制办公室）",
      2024,
      "",
    ],
  ])("%j", (lines, agency, year, title) => {
    const { report } = read(withTitle(...lines));
    expect([report.agency, report.year, report.title]).toEqual([agency, year, title]);
    expect(report.preface).toBe(base.preface);
  });

  test("a year that only the text names, and none from the page's own dates", () => {
    const period = "所列数据的统计期限自2023年1月1日起，至2023年12月31日止。";
    const lines = ["临江市水务局政府信息公开工作年度报告", "发布日期：2025-01-17", period];
    expect(read(withTitle(...lines)).report.year).toBe(2023);
    const bare = read(withTitle("临江市水务局政府信息公开工作年度报告", "发布日期：2025-01-17"));
    expect(bare.report.year).toBeNull();
    expect(listUnread(bare)).toEqual(["document: 发布日期：2025-01-17"]);
  });

  test("an agency that only the signature names", () => {
    const { report } = read(replace("临江市水务局", "临江市水务局"));
    expect(report.agency).toBe("临江市水务局");
    const blocks = tree.blocks.slice(1);
    expect(read({ ...tree, blocks }).report.agency).toBe("临江市水务局");
  });
});

describe("headings of sections", () => {
  test.each([
    ["一、总体情况", "一、总体工作情况"],
    ["二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况"],
    ["三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议和行政诉讼情况"],
    ["四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议与行政诉讼情况"],
    ["五、存在的主要问题及改进情况", "五、存在的主要问题和改进措施"],
    ["五、存在的主要问题及改进情况", "5、 存在的主要问题及改进情况"],
    ["五、存在的主要问题及改进情况", "存在的主要问题及改进情况"],
    ["六、其他需要报告的事项", "六、其他需要报告事项"],
    ["六、其他需要报告的事项", "五、其他需要报告的事项"],
    ["六、其他需要报告的事项", "六、需要报告的其他事项："],
  ])("%s printed as %s", (official, printed) => {
    const reading = read(replace(official, printed));
    expect(reading.report).toEqual(base);
    expect(reading.unread).toEqual([]);
    expect(reading.notes.headings.map((heading) => heading.printed)).toContain(printed);
  });

  test("a table of contents is no report of its own", () => {
    const contents = [
      "目 录",
      ...tree.blocks.flatMap((block) =>
        block.kind === "paragraph" && /^[一二三四五六]、/.test(block.runs[0]?.text ?? "")
          ? [block.runs[0]?.text ?? ""]
          : [],
      ),
    ];
    const reading = read(rewrite((line) => (line === base.preface ? [...contents, line] : line)));
    expect(reading.report).toEqual(base);
    expect(reading.unread).toHaveLength(7);
    const dotted = read(
      rewrite((line) => (line === base.preface ? ["目录", "一、总体情况……1", line] : line)),
    );
    expect(dotted.report).toEqual(base);
  });

  test("without a heading nothing is put where it may not belong", () => {
    const reading = read(rewrite((line) => (line === "五、存在的主要问题及改进情况" ? null : line)));
    expect(reading.notes.missingSections).toEqual(["problems"]);
    expect(reading.report.sections.disputes.note).toBe("注：含上年转入的案件。");
    expect(listUnread(reading)).toEqual(["problems: 人手不足，已增配两名专职人员。"]);
  });

  test("without the first heading neither preface nor section is guessed", () => {
    const reading = read(rewrite((line) => (line === "一、总体情况" ? null : line)));
    expect(reading.report.preface).toBe("");
    expect(reading.unread.every(({ where }) => where === "overview")).toBe(true);
    expect(reading.unread).toHaveLength(5);
  });
});

describe("topics", () => {
  test.each([
    ["(一)主动公开", "(二) 依申请公开"],
    ["1.主动公开", "2．依申请公开"],
    ["（1）主动公开", "（2）依申请公开"],
  ])("numbered %s", (first, second) => {
    const document = rewrite((line) =>
      line === "（一）主动公开" ? first : line === "（二）依申请公开" ? second : line,
    );
    expect(read(document).report).toEqual(base);
  });

  test("run-in headings", () => {
    const document = rewrite((line) => {
      if (line === "（一）主动公开") return "（一）主动公开。全年登出消息86条。";
      return line === "全年登出消息86条。" ? null : line;
    });
    expect(read(document).report).toEqual(base);
  });

  test("deeper levels and 一是 stay text", () => {
    const { topics } = read(replace("全年登出消息86条。", "1.抓学习。分层培训。", "一是查漏；二是补缺。"))
      .report.sections.overview;
    expect(topics[0]?.text).toBe("1.抓学习。分层培训。\n一是查漏；二是补缺。");
  });
});

describe("figures", () => {
  test.each<[readonly string[], CellValue, string | undefined, readonly string[]]>([
    [[""], null, undefined, []],
    [["/"], null, undefined, [`${CELL}: /`]],
    [["—"], null, undefined, [`${CELL}: —`]],
    [["0"], 0, undefined, []],
    [["２２"], 22, undefined, []],
    [["1,022"], 1022, undefined, []],
    [["22件"], 22, undefined, []],
    [["22（其中修订16件）"], 22, "其中修订16件", []],
    [["22", "（其中修订16件）"], 22, "其中修订16件", []],
    [["无"], "无", undefined, []],
    [["22", ""], 22, undefined, []],
    [["22", "345"], null, undefined, [`${CELL}: 22 345`]],
    [["1", "022"], null, undefined, [`${CELL}: 1 022`]],
    [["197", "197", "（其中修订16件）"], "197 197 （其中修订16件）", undefined, []],
  ])("a cell printed as %j", (lines, value, note, unread) => {
    const reading = read(print(CELL, ...lines));
    expect(getFigure(reading.report.tables, CELL)).toBe(value);
    expect(reading.report.cellNotes[CELL]).toBe(note);
    expect(listUnread(reading)).toEqual(unread);
    expect(Object.keys(listChanged(reading))).toEqual([CELL]);
  });

  test("an amount keeps its decimals as typed", () => {
    expect(
      getFigure(read(print("proactive.fees.amount", "12.50")).report.tables, "proactive.fees.amount"),
    ).toBe("12.50");
  });
});

describe("labels", () => {
  test.each([
    ["（一）予以公开", "( 一 )予以 公开"],
    ["3.危及“三安全一稳定”", '3．危及"三安全一稳定"'],
    ["自然人", "自 然 人"],
    ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"],
    ["（一）予以公开", "（一）同意公开"],
    ["行政规范性文件", "规范性文件"],
  ])("%s printed as %s", (official, printed) => {
    expect(listChanged(read(relabel(official, printed)))).toEqual({});
  });

  test("a column of another year gives no figure, and is told", () => {
    const reading = read(relabel("本年制发件数", "本年制发件数（上年）"));
    expect(listChanged(reading)).toEqual({
      "proactive.rules.issued": null,
      "proactive.normativeDocuments.issued": null,
    });
    expect(listUnread(reading)).toHaveLength(2);
  });

  test("a figure over a label goes to unread, the row's own are taken", () => {
    const reading = read(relabel("2.重复申请", "7"));
    expect(listChanged(reading)).toEqual({});
    expect(listUnread(reading)).toEqual(["requests.notProcessed.repeated: 7"]);
    expect(reading.notes.labels).toMatchObject([
      { row: "notProcessed.repeated", printed: "7", isOverwritten: true },
    ]);
  });

  test("a label of nothing takes nothing, and the row is named", () => {
    const reading = read(relabel("2.重复申请", "其余事项"));
    expect(Object.keys(listChanged(reading))).toHaveLength(7);
    expect(reading.unread.map(({ where }) => where)).toEqual(["requests.notProcessed.repeated"]);
  });

  test("a column of nothing takes nothing from it", () => {
    const reading = read(relabel("科研机构", "外国人"));
    expect(Object.keys(listChanged(reading))).toHaveLength(25);
    expect(reading.unread).toHaveLength(25);
  });
});

describe("what a header says beside its headings", () => {
  function headFees(heading: string, figure: string) {
    return changeTables(tree, (table) => [
      changeCellsOf(table, (cell, row) => {
        if (/收费金额/.test(cell.lines.join(""))) return { ...cell, lines: [heading] };
        const isFee = table.columnCount === 4 && row === table.rows.length - 1 && cell.role === "figure";
        return isFee ? { ...cell, lines: [figure] } : cell;
      }),
    ]);
  }

  test.each([
    ["本年收费金额（单位：元）", "125000", null],
    ["本年收费金额（亿元）", "1.25", null],
    ["本年收费金额（单位：元）", "0", 0],
    ["本年收费金额（单位：万元）", "12.5", 12.5],
    ["本年收费金额", "12.5", 12.5],
  ])("under %s, %s is taken as %j", (heading, figure, value) => {
    const reading = read(headFees(heading, figure));
    expect(reading.report.tables.proactive.fees?.amount).toBe(value);
    expect(reading.unread.map(({ where, raw }) => [where, raw])).toEqual(
      value === null ? [["proactive.fees.amount", figure]] : [],
    );
  });

  /** 二's table under a heading without a unit, with `line` as a paragraph above it or `row` as its first row. */
  function headTable(heading: string, line: string, row: string, item: string) {
    return changeBlocks(headFees(heading, "125000"), (table) => {
      if (table.kind !== "table" || table.columnCount !== 4) return [table];
      const items = changeCellsOf(table, (cell) =>
        cell.lines.join("").includes("第（八）项")
          ? { ...cell, lines: [`${cell.lines.join("")}${item}`] }
          : cell,
      );
      const first = { column: 0, colSpan: 4, rowSpan: 1, lines: [row], role: "heading" as const };
      const above = { kind: "paragraph" as const, runs: [{ text: line, role: "body" as const }] };
      return [
        ...(line === "" ? [] : [above]),
        row === "" ? items : { ...items, rows: [[first], ...items.rows] },
      ];
    });
  }

  test.each([
    ["本年收费金额", "单位：件、元", "", "", null],
    ["本年收费金额", "", "（单位：元）", "", null],
    ["本年收费金额", "", "", "（单位：元）", null],
    ["本年收费金额（单位：百万元）", "", "", "", null],
    ["本年收费金额", "单位：件、万元", "", "", 125000],
    ["本年收费金额（单位：万元）", "单位：件、元", "", "", 125000],
  ])(
    "a unit named elsewhere: %j, above %j, in a row %j, behind the item %j",
    (heading, line, row, item, value) => {
      const reading = read(headTable(heading, line, row, item));
      expect(reading.report.tables.proactive.fees?.amount).toBe(value);
      expect(reading.unread.map(({ where }) => where)).toEqual(
        value === null ? ["proactive.fees.amount"] : [],
      );
    },
  );

  test("lines of figures behind a table that lacks rows are told, and no text; behind a whole one they are text", () => {
    const line = (text: string): Block => ({ kind: "paragraph", runs: [{ text, role: "body" }] });
    const readBehind = (dropped: number) =>
      read(
        changeBlocks(tree, (block) => {
          if (block.kind !== "table" || block.columnCount !== 10) return [block];
          const rows = block.rows.slice(0, block.rows.length - dropped);
          return [{ ...block, rows }, line("176"), line("注：另有3件。")];
        }),
      );
    const broken = readBehind(2);
    expect(broken.unread.map(({ raw }) => raw)).toEqual(["176"]);
    expect(broken.report.sections.requests.note).toBe("注：另有3件。");
    const whole = readBehind(0);
    expect(whole.unread).toEqual([]);
    expect(whole.report.sections.requests.note).toBe("176\n注：另有3件。");
  });

  test("a table that stands blank is whole, and one whose row is printed twice is not", () => {
    const line: Block = { kind: "paragraph", runs: [{ text: "1 234", role: "body" }] };
    const readBeside = (change: (table: TableBlock) => TableBlock) =>
      read(
        changeBlocks(tree, (block) => {
          if (block.kind !== "table" || block.columnCount !== 15) return [block];
          return [line, change(block)];
        }),
      );
    const blank = readBeside((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell) => (cell.role === "figure" ? { ...cell, lines: [] } : cell)),
      ),
    }));
    expect(blank.unread).toEqual([]);
    expect(blank.report.sections.disputes.text).toBe("1 234");
    const twice = readBeside((table) => ({ ...table, rows: [...table.rows, ...table.rows.slice(-1)] }));
    expect(twice.unread.map(({ raw }) => raw)).toContain("1 234");
    expect(twice.report.sections.disputes.text).toBe("");
  });

  test("lines of figures are told where the section's table is missing, too", () => {
    const line: Block = { kind: "paragraph", runs: [{ text: "286 287 288", role: "body" }] };
    const reading = read(
      changeBlocks(tree, (block) => (block.kind === "table" && block.columnCount === 15 ? [line] : [block])),
    );
    expect(reading.unread).toContainEqual(
      expect.objectContaining({ where: "disputes", raw: "286 287 288" }) as unknown,
    );
    // What is no figure stays where it is.
    expect(reading.report.sections.disputes.text).toBe("注：含上年转入的案件。");
  });

  test("a remark with a number is told", () => {
    const remarked = changeTables(tree, (table) => {
      if (table.columnCount !== 15) return [table];
      const { rows, columnCount } = table;
      const remark = {
        ...rows[0]?.[0],
        lines: ["备注：含上年2件"],
        column: columnCount,
        colSpan: 1,
        rowSpan: 3,
      };
      const [head = [], ...body] = rows;
      return [{ ...table, columnCount: columnCount + 1, rows: [[...head, remark], ...body] } as TableBlock];
    });
    const reading = read(remarked);
    expect(reading.unread.map(({ raw }) => raw)).toContain("备注：含上年2件");
  });
});

describe("tables as files have them", () => {
  const splitAt = (row: number, repeat: boolean) =>
    changeTables(tree, (table) => {
      if (table.columnCount !== 10) return table;
      const head = repeat ? table.rows.slice(0, 3) : [];
      const cut = (rows: TableBlock["rows"]): TableBlock => ({ ...table, rows });
      return [cut(table.rows.slice(0, row)), cut([...head, ...table.rows.slice(row)])];
    });

  test.each([
    [5, false],
    [27, false],
    [12, true],
  ])("split before row %j, header printed again: %j", (row, repeat) => {
    const reading = read(splitAt(row, repeat));
    expect([listChanged(reading), reading.unread]).toEqual([{}, []]);
  });

  test("all three glued into one", () => {
    const tables = tree.blocks.filter((block): block is TableBlock => block.kind === "table");
    const rows = tables.flatMap((table) => table.rows);
    const glued: TableBlock = { kind: "table", name: "", columnCount: 15, headerRowCount: 0, rows };
    let isFirst = true;
    const document = changeBlocks(tree, (block) => {
      if (block.kind !== "table") return [block];
      const blocks = isFirst ? [glued] : [];
      isFirst = false;
      return blocks;
    });
    expect(listChanged(read(document))).toEqual({});
  });

  test("a row that ends before its header, whose last heading is blank", () => {
    const short = changeTables(tree, (table) => {
      if (table.columnCount !== 15) return table;
      const blanked = changeCellsOf(table, (cell) =>
        cell.column === 14 && cell.role === "heading" ? { ...cell, lines: [""] } : cell,
      );
      return changeCellsOf(blanked, (cell) => (cell.role === "figure" && cell.column === 6 ? null : cell));
    });
    const { tables } = read(short).report;
    expect(new Set(Object.values(tables.disputes).flatMap((row) => Object.values(row)))).toEqual(
      new Set([null]),
    );
  });

  test("a page's number in the cell of a figure", () => {
    const text = printAsText(tree, "cellLines").replace("\t规章\n\t101\n", "\t规章\n\t101\n第3页\n\t\n");
    const reading = read(text);
    expect(Object.keys(listChanged(reading)).sort()).toEqual([
      "proactive.rules.inForce",
      "proactive.rules.issued",
      "proactive.rules.repealed",
    ]);
    expect(reading.report.tables.proactive.rules).toEqual({ issued: null, repealed: null, inForce: null });
  });

  test("a note and a unit as rows of a table", () => {
    const line = (text: string, columnCount: number) => [
      { column: 0, colSpan: columnCount, rowSpan: 1, lines: [text], role: "label" as const },
    ];
    const document = changeTables(tree, (table) => ({
      ...table,
      rows: [...table.rows, line(`注：第${table.columnCount}列。`, table.columnCount)],
    }));
    const reading = read(document);
    expect([listChanged(reading), reading.unread]).toEqual([{}, []]);
    expect(reading.report.sections.requests.note).toBe("注：第10列。");
  });

  test("the label of results repeated on the next page", () => {
    const text = printAsText(tree, "grid").replace(
      "\t（六）其他处理",
      "三、 本年度 办理结果\t（六）其他处理",
    );
    expect(listChanged(read(text))).toEqual({});
  });

  test("fewer numbers than columns in a text leave the row blank", () => {
    const own = formCells
      .filter(({ row }) => row === "carriedOut")
      .map(({ address }) => getFigure(base.tables, address));
    const text = printAsText(tree, "grid").replace(`\t${own.join("\t")}`, `\t${own.slice(1).join("\t")}`);
    const reading = read(text);
    expect(Object.keys(listChanged(reading))).toHaveLength(7);
    expect(listUnread(reading)).toEqual([`requests.carriedOut: ${own.slice(1).join(" ")}`]);
  });

  test.each(textLayouts.flatMap((layout) => ["12①", "十二", "1O"].map((text) => [layout, text] as const)))(
    "the only figure of a row that cannot be read is told: %s, %s",
    (layout, text) => {
      const printed = printFirst("licences");
      const document = changeTables(tree, (table) =>
        changeCellsOf(table, (cell) =>
          cell.role === "figure" && cell.lines.join("") === printed ? { ...cell, lines: [text] } : cell,
        ),
      );
      const reading = read(printAsText(document, layout));
      const changed = listChanged(reading);
      expect(new Set(Object.values(changed))).toEqual(new Set([null]));
      expect(changed).toHaveProperty(["proactive.licences.decisions"]);
      expect(reading.unread.map(({ raw }) => raw).join("\n")).toContain(text);
    },
  );

  test.each(["plainLines", "spaced"] as const)(
    "a page's number under a blank figure is none, and is told: %s",
    (layout) => {
      const document = changeTables(tree, (table) =>
        changeCellsOf(table, (cell) =>
          cell.lines.join("") === printFirst("fees") ? { ...cell, lines: [""] } : cell,
        ),
      );
      const text = printAsText(document, layout);
      expect(text).toContain("行政事业性收费\n");
      const reading = read(text.replace("行政事业性收费\n", "行政事业性收费\n\n2\n"));
      expect(listChanged(reading)).toEqual({ "proactive.fees.amount": null });
      expect(listUnread(reading)).toEqual([expect.stringMatching(/: 2$/)]);
    },
  );

  test("figures on lines of their own behind gaps are figures where all are", () => {
    const text = printAsText(tree, "plainLines").replace(/^\d+$/gm, "\n$&\n");
    expect(listChanged(read(text))).toEqual({});
  });

  test("a subtotal is not the total, whatever that one is called", () => {
    const subtotal = changeTables(tree, (table) => {
      if (table.columnCount !== 10) return table;
      const rows = table.rows.map((row) =>
        row.map((cell) =>
          cell.column === 9 && cell.role === "heading" ? { ...cell, lines: ["总数"] } : cell,
        ),
      );
      return changeCellsOf({ ...table, rows }, (cell) =>
        cell.lines.join("") === "其他" && cell.role === "heading" ? { ...cell, lines: ["合计"] } : cell,
      );
    });
    const changed = listChanged(read(subtotal));
    const columns = new Set(Object.keys(changed).map((address) => address.split(".").pop()));
    expect(columns).toEqual(new Set(["other", "total"]));
    expect(new Set(Object.values(changed))).toEqual(new Set([null]));
  });

  test("last year's columns beside this year's give no figure, and are told", () => {
    const twoYears = changeTables(tree, (table) => {
      if (table.columnCount !== 4) return table;
      const rows = table.rows.map((row) => {
        const others = row.filter(({ column }) => column > 0);
        const isWhole = others.length === 0;
        return [
          ...row.map((cell) => (isWhole ? { ...cell, colSpan: 7 } : cell)),
          ...others.map((cell) => ({
            ...cell,
            column: cell.column + 3,
            lines: cell.role === "figure" ? cell.lines.map((line) => `9${line}`) : cell.lines,
          })),
        ];
      });
      return { ...table, rows, columnCount: 7 };
    });
    const reading = read(twoYears);
    expect(new Set(Object.values(listChanged(reading)))).toEqual(new Set([null]));
    const told = reading.unread
      .map(({ raw }) => raw)
      .join(" ")
      .split(" ");
    for (const cell of formCells.filter(({ table }) => table === "proactive")) {
      const printed = String(getFigure(base.tables, cell.address));
      expect(told).toEqual(expect.arrayContaining([printed, `9${printed}`]));
    }
  });

  const OUTER = "\t\t\t申请人情况\t\t\t\t\t\t\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n";
  test.each([
    ["grid", OUTER, "\t\t\t申请人情况\t\t\t\t\t\t总计\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t\n", 0],
    ["grid", OUTER, "\t\t\t总计\t申请人情况\t\t\t\t\t\n\t\t\t\t自然人\t法人或其他组织\t\t\t\t\n", 175],
    ["plainLines", "自然人\n法人或其他组织\n总计\n商业企业", "总计\n自然人\n法人或其他组织\n商业企业", 175],
  ] as const)(
    "总计 above 自然人 is the last column only where that is seen: %s",
    (layout, from, to, unknown) => {
      const text = printAsText(tree, layout);
      expect(text).toContain(from);
      const reading = read(text.replace(from, to));
      const changed = Object.values(listChanged(reading));
      expect(changed).toEqual(Array.from({ length: unknown }, () => null));
      expect(reading.unread).toHaveLength(unknown / 7);
    },
  );

  test.each(textLayouts)("a second row of figures in 四 leaves none certain: %s", (layout) => {
    const doubled = changeTables(tree, (table) => {
      const last = table.rows[table.rows.length - 1] ?? [];
      const other = last.map((cell, index) => ({ ...cell, lines: [String(701 + index)] }));
      return table.columnCount === 15 ? { ...table, rows: [...table.rows, other] } : table;
    });
    const reading = read(printAsText(doubled, layout));
    expect(Object.entries(listChanged(reading)).filter(([, value]) => value !== null)).toEqual([]);
    expect(Object.keys(listChanged(reading))).toHaveLength(15);
    expect(reading.unread.map(({ raw }) => raw).join(" ")).toMatch(/ 715(?!\d)/);
  });

  test("a column that the header does not name either is only missing", () => {
    const withoutTotal = changeTables(tree, (table) =>
      table.columnCount === 10
        ? { ...table, rows: table.rows.map((row) => row.filter((cell) => cell.column !== 9)) }
        : table,
    );
    const reading = read(printAsText(withoutTotal, "grid").replace(/\t$/gm, ""));
    expect(Object.keys(listChanged(reading))).toHaveLength(25);
    expect(reading.unread).toEqual([]);
  });

  test("a table of something else is told, not read", () => {
    const cells = (...texts: readonly string[]) =>
      texts.map((text, column) => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        lines: [text],
        role: "label" as const,
      }));
    const other: TableBlock = {
      kind: "table",
      name: "",
      columnCount: 2,
      headerRowCount: 0,
      rows: [cells("栏目", "条数"), cells("动态", "5")],
    };
    const reading = read(changeBlocks(tree, (block, index) => (index === 4 ? [block, other] : [block])));
    expect(reading.report).toEqual(base);
    expect(listUnread(reading)).toEqual(["document: 栏目 条数", "document: 动态 5"]);
  });

  test("a missing table is named", () => {
    const document = changeBlocks(tree, (block) =>
      block.kind === "table" && block.columnCount === 15 ? [] : [block],
    );
    expect(read(document).notes.missingTables).toEqual(["disputes"]);
  });
});

describe("what a page prints around a report", () => {
  test("is told and put nowhere", () => {
    const before = ["首页 > 政府信息公开 > 年度报告", "政府信息公开年报"];
    const under = [
      "发布时间：2025-01-17 10:00 来源：水务局 浏览次数：12",
      "【字体：大 中 小】",
      "2025-01-17",
    ];
    const behind = [
      "【打印】 【关闭】",
      "上一篇：没有了",
      "版权所有：临江市人民政府",
      "网站标识码：0000000000",
    ];
    const lines = (texts: readonly string[]) => buildDocument(...texts).blocks;
    const blocks = [
      ...lines(before),
      ...tree.blocks.slice(0, 2),
      ...lines(under),
      ...tree.blocks.slice(2),
      ...lines(behind),
    ];
    const reading = read({ ...tree, blocks });
    expect(reading.report).toEqual(base);
    expect(reading.unread.map(({ raw }) => raw)).toEqual([...before, ...under, ...behind]);
  });

  test("page numbers are told, and a paragraph goes on behind them", () => {
    const long = "全年围绕群众关心的供水、排水、节水等事项持续更新内容，并在办事大厅设置";
    const text = printAsText(tree, "grid").replace(
      "全年登出消息86条。",
      `${long}\n\n- 3 -\n\n查询点，方便群众就近查阅。`,
    );
    const reading = read(text);
    expect(reading.report.sections.overview.topics[0]?.text).toBe(`${long}查询点，方便群众就近查阅。`);
    expect(listUnread(reading)).toEqual(["document: - 3 -"]);
  });

  test.each([
    ["共有12", "34件，已全部办结。", "共有12 34件，已全部办结。"],
    ["分为总计", "1186 1187 1188 1189 1190 1191", "分为总计\n1186 1187 1188 1189 1190 1191"],
  ])("what is joined makes no figure of its own: %s | %s", (end, begin, joined) => {
    const long = `全年围绕群众关心的供水、排水、节水等事项持续更新内容，${end}`;
    const reading = read(printAsText(tree, "grid").replace("全年登出消息86条。", `${long}\n${begin}`));
    expect(reading.report.sections.overview.topics[0]?.text.slice(long.length - end.length)).toBe(joined);
  });
});

describe("signatures", () => {
  test.each(["2025年1月7日", "2025-01-07", "2025 年 1 月 7 日", "二〇二五年一月七日"])("dated %s", (date) => {
    expect(read(replace("2025年1月7日", date)).report.signature).toEqual(base.signature);
  });

  test("a sentence before the date is no name, and the date is no sentence", () => {
    const { report } = read(rewrite((line) => (line === "2025年1月7日" ? ["特此报告。", line] : line)));
    expect(report.signature).toEqual({ name: "", date: "2025-01-07" });
    expect(report.sections.other.text.endsWith("特此报告。")).toBe(true);
  });
});

test.each(["无其他需要报告的事项", "本年度没有收取信息处理费", "无"])(
  "a statement without a full stop before the date is no name: %s",
  (statement) => {
    const { report } = read(rewrite((line) => (line === "2025年1月7日" ? [statement, line] : line)));
    expect(report.signature).toEqual({ name: "", date: "2025-01-07" });
    expect(report.sections.other.text.endsWith(statement)).toBe(true);
  },
);

test("an agency whose name begins like a statement signs", () => {
  expect(readSigned("无锡市水务局").reading.report.signature?.name).toBe("无锡市水务局");
});

/** The report of an agency, read from its printed lines. */
function readSigned(agency: string) {
  const report = { ...base, agency, signature: { name: agency, date: "2025-01-07" } };
  return { written: report, reading: read(flatten(composeDocument(report))) };
}

test.each([
  "临江市滨湖区柳树镇人民政府便民服务中心（柳树镇退役军人服务站、柳树镇综合行政执法办公室、柳树镇农业服务中心）",
  "12345政务服务便民热线管理中心",
  "临江市“两新”组织工作委员会",
])("%s signs its own report", (agency) => {
  const { written, reading } = readSigned(agency);
  expect(reading.report).toEqual(written);
  expect(reading.unread).toEqual([]);
});

test("a title without the agency, which only signs, stays as it is printed", () => {
  const written = { ...base, title: "2024年政府信息公开工作年度报告" };
  expect(read(flatten(composeDocument(written))).report).toEqual(written);
});

test("an agency for 政府信息公开 that reports on its 政务公开 keeps its title", () => {
  const agency = "临江市政府信息公开工作领导小组办公室";
  const title = `${agency}2024年政务公开工作年度报告`;
  const signature = { name: agency, date: "2025-01-07" };
  const written = { ...base, agency, title, signature };
  const reading = read(flatten(composeDocument(written)));
  expect(reading.report).toEqual(written);
  expect(reading.unread).toEqual([]);
});

describe("refused", () => {
  test("two reports", () => {
    expect(refuse({ ...tree, blocks: [...tree.blocks, ...tree.blocks] })).toContain("两份");
    expect(refuse(`${printAsText(tree, "grid")}\n\n${printAsText(tree, "compact")}`)).toContain("两份");
  });

  test("tables of the trial format", () => {
    const document = changeTables(relabel("本年制发件数", "本年新制作数量"), (table) =>
      changeCellsOf(table, (cell) =>
        cell.lines.join("") === "现行有效件数" ? { ...cell, lines: ["对外公开总数量"] } : cell,
      ),
    );
    expect(refuse(document)).toContain("2019");
  });

  test.each([
    ["nothing", buildDocument()],
    ["another document", buildDocument("关于开展培训的通知", "各科室：", "请按时参加。")],
    ["a plan with one such heading", buildDocument("工作计划", "一、总体情况", "今年工作如下。")],
  ])("%s", (_, document) => {
    expect(refuse(document)).toContain("不像");
  });
});
