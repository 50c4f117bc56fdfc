import { describe, expect, test } from "vitest";
import { joinLabel, listCells, type TableId, tableLayouts } from "../../format/index.ts";
import { computeTotals, getFigure, printFigure } from "../../report/index.ts";
import {
  blankTables,
  fillTables,
  listFigures,
  listFilled,
  planHtml,
  planTabs,
  printHtml,
  printSheet,
  printTabs,
  turnSheet,
} from "../testing/grid-builder.ts";
import { measureWork } from "../testing/measure-work.ts";
import { pasteReasons } from "./messages.ts";
import type { PastePlan } from "./paste-types.ts";

const FIRST = "requests.received.naturalPerson";
const UPHELD = "disputes.reconsideration.upheld";
const ISSUED = "proactive.rules.issued";

/** 一 and 二 of three columns, 一 also in total. */
const received = {
  "requests.received.naturalPerson": 3440,
  "requests.received.commercial": 75,
  "requests.received.total": 3515,
  "requests.carriedIn.naturalPerson": 118,
  "requests.carriedIn.commercial": 3,
};

function rows(...lines: string[]): string {
  return lines.map((line) => line.replace(/\|/g, "\t")).join("\n");
}

function listLeftOut({ leftOut }: PastePlan): string[] {
  return leftOut.map(({ raw }) => raw);
}

function listUnread({ unread }: PastePlan): Record<string, string> {
  return Object.fromEntries(unread.map(({ address, raw }) => [address, raw]));
}

describe("A label with another year in brackets", () => {
  test.each([
    ["规章（上年）|1|2|3", "行政规范性文件|4|5|6", [4, 5, 6]],
    ["信息内容|本年制发件数（上年数）|本年废止件数|现行有效件数", "规章|1|2|3", [2, 3]],
    ["行政许可|1", "行政许可（去年同期）|9", []],
    ["行政许可 [上年]|1", "行政处罚|2", [2]],
  ])("heads no figures: %s / %s", (first, second, figures) => {
    expect(Object.values(listFilled(planTabs(rows(first, second), ISSUED)))).toEqual(figures);
  });

  test.each([
    ["规章（其中修订）|1|2|3", "行政规范性文件|4|5|6", [4, 5, 6]],
    ["规章（2023年）|1|2|3", "行政规范性文件（２０２４年度）|4|5|6", [4, 5, 6]],
    ["信息内容|本年制发件数（上半年）|本年废止件数|现行有效件数", "规章|1|2|3", [2, 3]],
    ["行政许可（第一季度）|1", "行政处罚【2023年数】|9", []],
  ])("nor does one with a part of the year, or of what is counted: %s / %s", (first, second, figures) => {
    const plan = planTabs(rows(first, second), ISSUED, { year: 2024 });
    expect(Object.values(listFilled(plan))).toEqual(figures);
  });

  test("but what it takes in is a remark", () => {
    const text = rows("|自然人|总计", "本年新收（不含上年结转）|1|2", "结转下年度继续办理（含上年结转）|3|4");
    expect(Object.values(listFilled(planTabs(text, FIRST)))).toEqual([1, 2, 3, 4]);
  });
});

describe("A table whose merged cells are lost in a text", () => {
  const numbers = (table: TableId) =>
    fillTables(Object.fromEntries(listCells(table).map(({ address }, index) => [address, 1001 + index])));

  /** As Word writes it (blank fields below a merged cell) and as browsers do (none). */
  function printText(table: TableId, isWord: boolean): string {
    const { rows: lines } = tableLayouts[table];
    const tables = numbers(table);
    const all = lines.flat();
    const printed = lines.map((_, line) =>
      all
        .filter(({ row, rowSpan }) => row === line || (isWord && row < line && line < row + rowSpan))
        .sort((a, b) => a.column - b.column)
        .map((cell) => {
          if (cell.kind === "figure") return printFigure(getFigure(tables, cell.address));
          return cell.row === line ? joinLabel(cell.label) : "";
        })
        .join("\t"),
    );
    return printed.join("\n");
  }

  test.each([
    ["requests", FIRST, true],
    ["requests", FIRST, false],
    ["disputes", UPHELD, true],
    ["disputes", UPHELD, false],
  ] as const)("%s gives no figure from %s, all are told (Word: %s)", (table, cursor, isWord) => {
    const plan = planTabs(printText(table, isWord), cursor);
    expect(plan.entries).toEqual([]);
    const told = plan.leftOut.filter(({ kind }) => kind === "figure");
    expect(told).toHaveLength(listCells(table).length);
    expect(told.some(({ reason }) => reason === pasteReasons.looseText)).toBe(true);
  });

  test("二, whose merged cells end its rows, goes to its places", () => {
    const plan = planTabs(printText("proactive", true), ISSUED);
    expect(listFilled(plan)).toEqual(listFigures("proactive", numbers("proactive")));
  });

  test.each(["requests", "disputes"] as const)("%s that only lost the blanks at its lines' ends", (table) => {
    const text = printTabs(printSheet(table, numbers(table))).replace(/\t+(?=\r?\n)/g, "");
    expect(listFilled(planTabs(text, table === "requests" ? FIRST : UPHELD))).toEqual(
      listFigures(table, numbers(table)),
    );
  });

  test("二 in rows of different length, its header repeated", () => {
    const header = "信息内容|本年制发件数|本年废止件数|现行有效件数";
    const text = rows(header, "规章|1|2", header, "行政规范性文件|4|5|6");
    expect(Object.values(listFilled(planTabs(text, ISSUED)))).toEqual([1, 2, 4, 5, 6]);
  });

  test("headings of one row, and the first column headed twice", () => {
    const text = rows("项目|自然人|法人或其他组织|总计", "项目|商业企业|科研机构", "一、本年新收|1|2|3|4");
    expect(planTabs(text, FIRST).entries).toEqual([]);
  });
});

describe("The official labels place the figures wherever they stand", () => {
  const disputes = fillTables({
    "disputes.reconsideration.upheld": 88,
    "disputes.directLitigation.corrected": 7,
    "disputes.litigationAfterReconsideration.total": 52,
  });
  const proactive = fillTables({
    "proactive.rules.issued": 2,
    "proactive.normativeDocuments.inForce": 420,
    "proactive.licences.decisions": 1573179,
    "proactive.fees.amount": 72701.2578,
  });

  test("The whole of 三 with merged cells goes to its places from any cursor", () => {
    const plan = planHtml(printHtml("requests", fillTables(received)), "requests.handled.other");
    expect(plan.placedBy).toBe("labels");
    expect(listFilled(plan)).toEqual(received);
    expect(plan.leftOut).toEqual([]);
  });

  test("The whole of 三 goes to its places where the clipboard has lost the merging", () => {
    const plan = planTabs(printTabs(printSheet("requests", fillTables(received))), FIRST);
    expect(listFilled(plan)).toEqual(received);
    expect(plan.blanks).toHaveLength(175 - 5);
  });

  test("三 turned by a quarter is placed like 三 as printed", () => {
    const plan = planTabs(printTabs(turnSheet(printSheet("requests", fillTables(received)))), FIRST);
    expect(listFilled(plan)).toEqual(received);
  });

  test("四 as printed, its rows side by side, is placed by two labels above each figure", () => {
    const plan = planHtml(printHtml("disputes", disputes), UPHELD);
    expect(listFilled(plan)).toEqual({
      "disputes.reconsideration.upheld": 88,
      "disputes.directLitigation.corrected": 7,
      "disputes.litigationAfterReconsideration.total": 52,
    });
  });

  test("四 with its three groups one below the other is placed too", () => {
    const text = rows(
      "|结果维持|结果纠正|其他结果|尚未审结|总计",
      "行政复议|88|18|28|36|170",
      "未经复议直接起诉|7||11|7|25",
      "复议后起诉|33|0|6|13|52",
    );
    const plan = planTabs(text, UPHELD);
    expect(Object.keys(listFilled(plan))).toHaveLength(14);
    expect(listFilled(plan)["disputes.litigationAfterReconsideration.pending"]).toBe(13);
    expect(plan.blanks).toEqual(["disputes.directLitigation.corrected"]);
  });

  test("四 as a long list, both labels at the left, is placed", () => {
    const text = rows("行政复议||结果维持|88", "||结果纠正|18", "行政诉讼|未经复议直接起诉|结果维持|7");
    const plan = planTabs(text, UPHELD);
    expect(listFilled(plan)).toEqual({
      "disputes.reconsideration.upheld": 88,
      "disputes.reconsideration.corrected": 18,
      "disputes.directLitigation.upheld": 7,
    });
  });

  test("The four blocks of 二 are placed by their own headings", () => {
    const plan = planTabs(printTabs(printSheet("proactive", proactive)), ISSUED);
    expect(listFilled(plan)).toEqual({
      "proactive.rules.issued": 2,
      "proactive.normativeDocuments.inForce": 420,
      "proactive.licences.decisions": 1573179,
      "proactive.fees.amount": 72701.2578,
    });
    expect(plan.leftOut).toEqual([]);
  });

  test("其他 alone is no row of the form, but with its ordinal or under its group", () => {
    const plan = planTabs(rows("|自然人|其他", "国家秘密|1|2", "其他|3|4", "不掌握|5|6"), FIRST);
    expect(Object.values(listFilled(plan))).toEqual([1, 2, 5, 6]);
    expect(plan.leftOut).toContainEqual(expect.objectContaining({ raw: "3", reason: pasteReasons.vagueRow }));
    expect(Object.values(listFilled(planTabs(rows("|自然人|其他", "3.其他|3|4"), FIRST)))).toEqual([3, 4]);
    const grouped = rows("||自然人", "其他处理|逾期不补正|1", "|其他|2");
    expect(listFilled(planTabs(grouped, FIRST))["requests.otherHandling.other.naturalPerson"]).toBe(2);
  });

  test("Rows in another order and with gaps keep their figures", () => {
    const plan = planTabs(rows("|企业|自然人", "结转下年度|5|118", "||", "（一）予以公开|21|1,408"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.granted.naturalPerson": 1408,
      "requests.granted.commercial": 21,
      "requests.carriedOut.naturalPerson": 118,
      "requests.carriedOut.commercial": 5,
    });
  });
});

describe("Labels are understood as people write them", () => {
  test.each([
    ["予以公开", "granted"],
    ["(一)予以公开", "granted"],
    ["（一） 予以公开", "granted"],
    ["部分公开", "partlyGranted"],
    ["1.国家秘密", "refused.stateSecret"],
    ["１．属于国家秘密", "refused.stateSecret"],
    ["1、属于国家秘密", "refused.stateSecret"],
    ["①国家秘密", "refused.stateSecret"],
    ['3.危及"三安全一稳定"', "refused.securityAndStability"],
    ["不予公开-过程性信息", "refused.deliberative"],
    ["（三）不予公开 7.属于行政执法案卷", "refused.enforcementFile"],
    ["本机关不掌握相关政府信息", "unavailable.notHeld"],
    ["4. 无正当理由大量反复申请", "notProcessed.excessive"],
    ["3.其他", "otherHandling.other"],
    ["（七）总计", "handled"],
    ["一、本年新收", "received"],
    ["四、结转下年度继续办理", "carriedOut"],
  ])("“%s” is a row of 三", (label, row) => {
    const plan = planTabs(rows("|自然人|商业企业", `${label}|4|2`), FIRST);
    expect(listFilled(plan)).toEqual({
      [`requests.${row}.naturalPerson`]: 4,
      [`requests.${row}.commercial`]: 2,
    });
  });

  test("其他 and 总计 are columns above and rows at the left", () => {
    const plan = planTabs(rows("|自然人|其他|总计", "3.其他|1|2|3", "总计|4|5|9"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.otherHandling.other.naturalPerson": 1,
      "requests.otherHandling.other.other": 2,
      "requests.otherHandling.other.total": 3,
      "requests.handled.naturalPerson": 4,
      "requests.handled.other": 5,
      "requests.handled.total": 9,
    });
  });

  test("其他 and 总计 as the only headings are columns because rows stand at the left", () => {
    const plan = planTabs(rows("|其他|总计", "予以公开|2|3"), FIRST);
    expect(listFilled(plan)).toEqual({ "requests.granted.other": 2, "requests.granted.total": 3 });
  });

  test("总计 under a group of results is a subtotal, not （七）", () => {
    const plan = planTabs(rows("||自然人|企业", "（六）其他处理|3.其他|2|1", "|总计|9|8"), FIRST);
    expect(Object.keys(listFilled(plan))).toHaveLength(2);
    expect(listLeftOut(plan)).toEqual(["9", "8"]);
  });

  test("总计 under 法人或其他组织 is a subtotal, not the total of the row", () => {
    const html =
      "<table><tr><td rowspan=2></td><td rowspan=2>自然人</td><td colspan=2>法人或其他组织</td></tr>" +
      "<tr><td>商业企业</td><td>总计</td></tr><tr><td>予以公开</td><td>7</td><td>2</td><td>2</td></tr></table>";
    const plan = planHtml(html, FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.granted.naturalPerson": 7,
      "requests.granted.commercial": 2,
    });
    expect(listLeftOut(plan)).toEqual(["2"]);
  });

  test("小计 is no row and no column of the form", () => {
    const plan = planTabs(rows("|自然人|小计", "予以公开|7|9", "小计|7|9"), FIRST);
    expect(listFilled(plan)).toEqual({ "requests.granted.naturalPerson": 7 });
    expect(listLeftOut(plan)).toEqual(["小计", "9", "小计", "7", "9"]);
  });

  test("A remark beside a label (其中…) keeps its figures out of the label's row", () => {
    const plan = planTabs(rows("||自然人|企业", "一、本年新收||9|3", "|其中：网络申请|5|1"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.received.naturalPerson": 9,
      "requests.received.commercial": 3,
    });
    expect(listLeftOut(plan)).toEqual(["其中：网络申请", "5", "1"]);
  });

  test("A title above, an 序号 column, a unit column and a blank column do no harm", () => {
    const plan = planTabs(
      rows(
        "2024年依申请公开统计表",
        "序号|项目|单位||自然人|总计",
        "1|一、本年新收|件||12|15",
        "2|二、上年结转|件||3|4",
      ),
      FIRST,
    );
    expect(listFilled(plan)).toEqual({
      "requests.received.naturalPerson": 12,
      "requests.received.total": 15,
      "requests.carriedIn.naturalPerson": 3,
      "requests.carriedIn.total": 4,
    });
    expect(listLeftOut(plan)).toContain("1");
  });

  test("A table of several years gives nothing where two columns bear the same label", () => {
    const plan = planTabs(rows("|自然人|自然人", "一、本年新收|12|15"), FIRST);
    expect(plan.entries).toEqual([]);
    expect(plan.conflicts).toEqual([
      {
        address: FIRST,
        cells: [
          { from: { row: 1, column: 1 }, raw: "12" },
          { from: { row: 1, column: 2 }, raw: "15" },
        ],
      },
    ]);
  });

  test.each(["2023年|2024年", "上年|本年", "上半年|下半年", "办公室|法规科"])(
    "A blank of one of two blocks is not filled from the other: %s",
    (names) => {
      const [first, second] = names.split("|");
      const plan = planTabs(
        rows(
          `|${first}||||${second}|||`,
          "|自然人|企业|科研机构|总计|自然人|企业|科研机构|总计",
          "一、本年新收|12|3|1|16|10|||10",
        ),
        FIRST,
        { year: 2024 },
      );
      const filled = Object.keys(listFilled(plan));
      expect(filled).not.toContain("requests.received.commercial");
      expect(filled).not.toContain("requests.received.research");
      expect(plan.blanks).toContain("requests.received.commercial");
      expect(listLeftOut(plan)).toEqual(expect.arrayContaining(["3", "1"]));
    },
  );

  test("Figures of another year are not taken, those beside them are", () => {
    const plan = planTabs(
      rows("||自然人|总计", "2023年|一、本年新收|12|15", "2024年|二、上年结转|3|4"),
      FIRST,
      { year: 2024 },
    );
    expect(listFilled(plan)).toEqual({
      "requests.carriedIn.naturalPerson": 3,
      "requests.carriedIn.total": 4,
    });
    expect(listLeftOut(plan).sort()).toEqual(["12", "15", "2023年", "2024年"]);
  });

  test("More figures than the form has columns do not follow the cursor", () => {
    const plan = planTabs(rows("一、本年新收|12|9|3|1|2|0|3|21", "二、上年结转|4|1|1|0|0|0|0|5"), FIRST);
    expect(plan.entries).toEqual([]);
    expect(listLeftOut(plan)).toHaveLength(16);
  });

  test.each(["不涉及", "不适用", "N/A"])("%s in the place of a figure keeps that place", (words) => {
    const plan = planTabs(rows(words, "2"), "proactive.rules.issued");
    expect(listFilled(plan)).toEqual({ "proactive.normativeDocuments.issued": 2 });
    expect(plan.unread.map(({ address }) => address)).toEqual(["proactive.rules.issued"]);
  });

  test("其他组织 is not 其他: beside 法人 it is all that is none", () => {
    const plan = planTabs(rows("|公民|法人|其他组织|合计", "一、本年新收|5|3|2|10"), FIRST);
    expect(Object.keys(listFilled(plan))).not.toContain("requests.received.other");
    expect(listLeftOut(plan)).toEqual(expect.arrayContaining(["3", "2"]));
  });

  test("Fees headed in 元 are not taken for 万元", () => {
    const plan = planTabs(
      rows("信息内容|本年收费金额（单位：元）", "行政事业性收费|72701"),
      "proactive.fees.amount",
    );
    expect(plan.entries).toEqual([]);
    expect(plan.unread[0]?.reason).toBe(pasteReasons.otherUnit);
  });

  test("Fees headed in 万元 keep every decimal", () => {
    const plan = planTabs(
      rows("信息内容|本年收费金额（单位：万元）", "行政事业性收费|72701.2570"),
      "proactive.fees.amount",
    );
    expect(listFilled(plan)).toEqual({ "proactive.fees.amount": "72701.2570" });
  });
});

describe("With labels at one side only, the other follows the cursor", () => {
  test("Rows without a header and as wide as the table begin at its first column", () => {
    const plan = planTabs(
      rows("予以公开|1|2|3|4|5|6|21", "部分公开|7|0|0|0|0|0|7"),
      "requests.received.total",
    );
    expect([plan.rowsBy, plan.columnsBy]).toEqual(["labels", "position"]);
    expect(listFilled(plan)["requests.granted.naturalPerson"]).toBe(1);
    expect(listFilled(plan)["requests.partlyGranted.total"]).toBe(7);
  });

  test("Rows without a header and narrower than the table begin at the cursor's column", () => {
    const plan = planTabs(rows("部分公开|7|8", "予以公开|1|2"), "requests.received.research");
    expect(listFilled(plan)).toEqual({
      "requests.granted.research": 1,
      "requests.granted.publicWelfare": 2,
      "requests.partlyGranted.research": 7,
      "requests.partlyGranted.publicWelfare": 8,
    });
  });

  test("A blank column between labels and as many figures as the table has is passed over", () => {
    const plan = planTabs(rows("予以公开||1|2|3|4|5|6|21"), FIRST);
    expect(listFilled(plan)["requests.granted.naturalPerson"]).toBe(1);
    expect(listFilled(plan)["requests.granted.total"]).toBe(21);
  });

  test.each([
    ["a heading merged downwards", rows("自然人|企业", "|", "1|2", "3|4"), FIRST],
    ["a heading without a label", rows("数量", "", "1", "3"), FIRST],
    ["a blank line, and a heading in two lines", rows("|", "|总计", "其他|", "|", "5|6"), FIRST],
    ["a label merged to the right", rows("一、本年新收政府信息公开申请数量||1|2"), FIRST],
    ["a label and as many lines as the table has, one of them blank", rows("予以公开||1|2|3|4|5|6"), FIRST],
    ["四's heading", rows("结果纠正", "", "2"), UPHELD],
  ])("Blanks may be figures or what is left of %s: nothing is taken", (_, text, cursor) => {
    const plan = planTabs(text, cursor);
    expect([plan.entries, plan.blanks]).toEqual([[], []]);
    expect(plan.leftOut.filter(({ kind }) => kind === "figure").length).toBeGreaterThan(0);
  });

  test("Parts under the same heading do not all begin at the cursor", () => {
    const text = rows(
      "本年制发件数",
      "1",
      "2",
      "",
      "本年处理决定数量",
      "3",
      "",
      "本年处理决定数量",
      "4",
      "5",
      "",
    );
    for (const cursor of [ISSUED, "proactive.licences.decisions"]) {
      expect(listFilled(planTabs(text, cursor))).toEqual({
        "proactive.rules.issued": 1,
        "proactive.normativeDocuments.issued": 2,
      });
    }
  });

  test("Nothing follows a cursor that is none of the cells of the labels", () => {
    const heading = rows("本年处理决定数量", "8", "9");
    expect(listFilled(planTabs(heading, "proactive.penalties.decisions"))).toEqual({
      "proactive.penalties.decisions": 8,
      "proactive.coerciveMeasures.decisions": 9,
    });
    expect(planTabs(heading, "proactive.normativeDocuments.issued").entries).toEqual([]);
    expect(planTabs(rows("规章|3|4"), "proactive.licences.decisions").entries).toEqual([]);
  });

  test("A row that is named like a column is not filled in downwards", () => {
    const text = rows("3.其他|1|2|3|4|5");
    expect(planTabs(text, "requests.refused.enforcementFile.publicWelfare").entries).toEqual([]);
    const own = Object.keys(listFilled(planTabs(text, "requests.otherHandling.other.naturalPerson")));
    expect([own[0], own.length]).toEqual(["requests.otherHandling.other.naturalPerson", 5]);
  });

  test("Labels of 四 that begin anew are those of the next row", () => {
    const text = rows("尚未审结|总计|结果维持", "1|2|3");
    expect(listFilled(planTabs(text, "disputes.directLitigation.pending"))).toEqual({
      "disputes.directLitigation.pending": 1,
      "disputes.directLitigation.total": 2,
      "disputes.litigationAfterReconsideration.upheld": 3,
    });
    expect(planTabs(text, "disputes.directLitigation.upheld").entries).toEqual([]);
  });

  test("A header without row labels fills its columns downwards from the cursor's row", () => {
    const plan = planTabs(rows("总计|自然人", "9|4", "8|3"), "requests.granted.other");
    expect([plan.rowsBy, plan.columnsBy]).toEqual(["position", "labels"]);
    expect(listFilled(plan)).toEqual({
      "requests.granted.naturalPerson": 4,
      "requests.granted.total": 9,
      "requests.partlyGranted.naturalPerson": 3,
      "requests.partlyGranted.total": 8,
    });
  });

  test("What reaches beyond the last row is left out and named", () => {
    const plan = planTabs(rows("自然人|企业", "9|4", "8|3"), "requests.carriedOut.naturalPerson");
    expect(Object.values(listFilled(plan))).toEqual([9, 4]);
    expect(plan.leftOut.map(({ raw, reason }) => [raw, reason])).toEqual([
      ["8", pasteReasons.outside],
      ["3", pasteReasons.outside],
    ]);
  });

  test("行政许可 without a header has only one place for its figure", () => {
    const plan = planTabs(rows("行政许可|1,573,179", "规章|2|1|12"), "proactive.rules.inForce");
    expect(listFilled(plan)).toEqual({
      "proactive.rules.issued": 2,
      "proactive.rules.repealed": 1,
      "proactive.rules.inForce": 12,
      "proactive.licences.decisions": 1573179,
    });
  });

  test("One figure beside 总计, which may be a row or a column, goes to the cursor", () => {
    const plan = planTabs(rows("总计|5"), "requests.granted.research");
    expect(plan.placedBy).toBe("position");
    expect(listFilled(plan)).toEqual({ "requests.granted.research": 5 });
  });

  test("The line of 四 under its column labels alone goes to the cursor, cell by cell", () => {
    const labels = "结果维持|结果纠正|其他结果|尚未审结|总计";
    const plan = planTabs(rows(`${labels}|${labels}|${labels}`, "1|2|3|4|10|0|0|0|0|0|5|0|0|0|5"), UPHELD);
    expect(plan.placedBy).toBe("position");
    expect(listFilled(plan)["disputes.reconsideration.total"]).toBe(10);
    expect(listFilled(plan)["disputes.litigationAfterReconsideration.upheld"]).toBe(5);
    expect(plan.leftOut).toEqual([]);
  });
});

describe("Without labels a block goes to the cursor as in a spreadsheet", () => {
  test.each(["约3", "近30件", "100余件", "5左右"])(
    "What is meant as a figure and cannot be read keeps its place: %s",
    (words) => {
      const plan = planTabs(`${words}\t7488`, FIRST);
      expect(listFilled(plan)).toEqual({ "requests.received.commercial": 7488 });
      expect(listUnread(plan)).toEqual({ [FIRST]: words });
    },
  );

  test("A block is laid down from the cursor on", () => {
    const plan = planTabs(rows("1|2", "3|4"), "requests.refused.stateSecret.research");
    expect(plan.placedBy).toBe("position");
    expect(listFilled(plan)).toEqual({
      "requests.refused.stateSecret.research": 1,
      "requests.refused.stateSecret.publicWelfare": 2,
      "requests.refused.prohibitedByLaw.research": 3,
      "requests.refused.prohibitedByLaw.publicWelfare": 4,
    });
  });

  test("A blank leaves its cell as it is and moves nothing", () => {
    const plan = planTabs(rows("1||3", "|5|"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.received.naturalPerson": 1,
      "requests.received.research": 3,
      "requests.carriedIn.commercial": 5,
    });
    expect(plan.blanks).toEqual([
      "requests.received.commercial",
      "requests.carriedIn.naturalPerson",
      "requests.carriedIn.research",
    ]);
  });

  test("Larger than the table: what lies outside is listed with its text and place", () => {
    const plan = planTabs(rows("1|2|3", "4|5|6"), "requests.carriedOut.other");
    expect(listFilled(plan)).toEqual({ "requests.carriedOut.other": 1, "requests.carriedOut.total": 2 });
    expect(plan.leftOut).toEqual(
      [
        { row: 0, column: 2, raw: "3" },
        { row: 1, column: 0, raw: "4" },
        { row: 1, column: 1, raw: "5" },
        { row: 1, column: 2, raw: "6" },
      ].map(({ row, column, raw }) => ({
        from: { row, column },
        raw,
        kind: "figure",
        reason: pasteReasons.outside,
      })),
    );
  });

  test("Words before the figures do not push them aside", () => {
    const plan = planTabs(rows("2024年情况||", "某某局|5|6"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.received.naturalPerson": 5,
      "requests.received.commercial": 6,
    });
    expect(listLeftOut(plan)).toEqual(["2024年情况", "某某局"]);
  });

  test("Words among the figures stay at their place and are listed", () => {
    const plan = planTabs(rows("1|见附件|3"), FIRST);
    expect(listFilled(plan)).toEqual({
      "requests.received.naturalPerson": 1,
      "requests.received.research": 3,
    });
    expect(listUnread(plan)).toEqual({ "requests.received.commercial": "见附件" });
  });

  test("无 and strokes before the figures are figures meant, not words", () => {
    const plan = planTabs(rows("无|1", "—|2"), FIRST);
    expect(listUnread(plan)).toEqual({
      "requests.received.naturalPerson": "无",
      "requests.carriedIn.naturalPerson": "—",
    });
    expect(listFilled(plan)["requests.carriedIn.commercial"]).toBe(2);
  });

  test("A figure that would fall on a label of 二 is listed, none is shifted", () => {
    const plan = planTabs(rows("1", "2", "3"), ISSUED);
    expect(listFilled(plan)).toEqual({
      "proactive.rules.issued": 1,
      "proactive.normativeDocuments.issued": 2,
    });
    expect(plan.leftOut[0]?.reason).toBe(pasteReasons.onLabel);
  });

  test("A cell merged over two cells of the form is not put into either", () => {
    const plan = planHtml("<table><tr><td colspan=2>5<td>6</table>", FIRST);
    expect(listFilled(plan)).toEqual({ "requests.received.research": 6 });
    expect(plan.leftOut[0]?.reason).toBe(pasteReasons.merged);
  });

  test("Two figures that both fall on the wide cell of 行政许可 are a conflict", () => {
    const plan = planTabs(rows("5|6"), "proactive.licences.decisions");
    expect(plan.entries).toEqual([]);
    expect(plan.conflicts[0]?.cells.map(({ raw }) => raw)).toEqual(["5", "6"]);
  });

  test("An empty clipboard table plans nothing", () => {
    const plan = planHtml("<table><tr><td></td></tr></table><table><tr><td>1</table>", FIRST);
    expect(listFilled(plan)).toEqual({ [FIRST]: 1 });
  });
});

describe("Figures are read for what they are", () => {
  test.each([
    ["1,234", 1234],
    ["１２", 12],
    ["12 件", 12],
    ["12件", 12],
    [" 12 ", 12],
    ["0", 0],
    ["007", 7],
    ["12.0", 12],
    ["１，２３４", 1234],
  ])("“%s” is a count", (text, value) => {
    expect(listFilled(planTabs(text, FIRST))).toEqual({ [FIRST]: value });
  });

  test.each([
    ["—", "stroke"],
    ["/", "stroke"],
    ["-", "stroke"],
    ["-5", "negative"],
    ["1.5", "fraction"],
    ["12%", "notNumber"],
    ["约12", "notNumber"],
    ["十二", "notNumber"],
    ["12①", "notNumber"],
    ["#DIV/0!", "notNumber"],
    ["=SUM(A1:A3)", "notNumber"],
    ["=cmd|'/C calc'!A0", "notNumber"],
    ["1234567890123456", "tooLong"],
  ] as const)("“%s” is listed and not taken", (text, reason) => {
    const plan = planTabs(text, FIRST);
    expect(plan.entries).toEqual([]);
    expect(plan.unread).toEqual([
      { address: FIRST, from: { row: 0, column: 0 }, raw: text, reason: pasteReasons[reason] },
    ]);
  });

  test.each(["1\n234", "12\n345", "197\n197"])(
    "%j on two lines of a cell is not taken for one number",
    (text) => {
      const { entries, unread } = planTabs(`"${text}"`, FIRST);
      expect(entries).toEqual([]);
      expect(unread.map(({ address }) => address)).toEqual([FIRST]);
    },
  );

  test("A remark in brackets is the figure's note", () => {
    const plan = planTabs('22（其中修订16件）\t"420\n（含联合发文）"', ISSUED);
    expect(plan.entries.map(({ value, note }) => [value, note])).toEqual([
      [22, "其中修订16件"],
      [420, "含联合发文"],
    ]);
  });
});

describe("Computed totals are compared, not filled", () => {
  const parts = {
    "requests.granted.naturalPerson": 4,
    "requests.granted.commercial": 1,
    "requests.granted.research": 0,
    "requests.granted.publicWelfare": 0,
    "requests.granted.legalService": 0,
    "requests.granted.other": 0,
  };
  const isComputed = (address: string): boolean => address.endsWith(".total");

  test("A total that agrees is not mentioned", () => {
    const plan = planTabs(rows("予以公开|4|1|0|0|0|0|5"), FIRST, { isComputed });
    expect(listFilled(plan)).toEqual(parts);
    expect(plan.totals).toEqual([]);
  });

  test("A total that differs is listed with both figures", () => {
    const plan = planTabs(rows("予以公开|4|1|0|0|0|0|6"), FIRST, { isComputed });
    expect(plan.totals).toEqual([
      { address: "requests.granted.total", from: { row: 0, column: 7 }, raw: "6", pasted: 6, computed: 5 },
    ]);
  });

  test("A total whose parts are partly in the report already is compared with all of them", () => {
    const tables = computeTotals(fillTables(parts), "requests");
    const plan = planTabs(rows("|商业企业|总计", "予以公开|3|7"), FIRST, { isComputed, tables });
    expect(listFilled(plan)).toEqual({ "requests.granted.commercial": 3 });
    expect(plan.totals).toEqual([]);
  });

  test("A total with a blank part cannot be computed and is listed", () => {
    const plan = planTabs(rows("|商业企业|总计", "予以公开|3|7"), FIRST, { isComputed, tables: blankTables });
    expect(plan.totals[0]?.computed).toBeNull();
  });
});

describe("Figures of some other table find no place", () => {
  const requests = rows(
    "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
    "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21",
  );
  const disputes = rows("结果维持|结果纠正|其他结果|尚未审结|总计", "1|0|0|0|1");

  test.each([
    ["三's in 四", requests, "disputes.reconsideration.upheld", "表三"],
    ["三's in 二", requests, "proactive.rules.issued", "表三"],
    ["四's in 三", disputes, "requests.received.naturalPerson", "表四"],
  ] as const)("%s, though both have 总计: its own place is named", (_, text, cursor, name) => {
    const plan = planTabs(text, cursor);
    expect([plan.entries, plan.unread, plan.conflicts]).toEqual([[], [], []]);
    expect(new Set(plan.leftOut.map(({ reason }) => reason))).toEqual(
      new Set([pasteReasons.otherTable(name)]),
    );
  });

  function listReasons(plan: PastePlan): string[] {
    return [...new Set(plan.leftOut.filter(({ kind }) => kind === "figure").map(({ reason }) => reason))];
  }

  test.each([
    [
      "years above, the form's rows",
      rows("指标|2024年|2025年", "予以公开|4|1", "部分公开|2|3"),
      pasteReasons.foreignColumns,
    ],
    ["other headings, no rows", rows("网站|公众号", "4|1", "2|3"), pasteReasons.foreignColumns],
    [
      "other rows, the form's columns",
      rows("|自然人|商业企业", "一季度|4|1", "二季度|2|3"),
      pasteReasons.foreignRows,
    ],
    ["other rows alone", rows("教育股|4|1", "人事股|2|3"), pasteReasons.foreignRows],
    [
      "a list of requests",
      rows("登记号|收到日期|申请人|答复方式", "1|2025-01-05|自然人|邮寄", "2|2025-02-05|企业|邮寄"),
      pasteReasons.mostlyWords,
    ],
  ])("%s", (_, text, reason) => {
    const plan = planTabs(text, FIRST);
    expect(plan.entries).toEqual([]);
    expect(listReasons(plan)).toEqual([reason]);
  });

  test.each([
    ["one column of a heading of its own", rows("数量", "4", "2")],
    ["a title over all columns", rows("申请情况表|", "4|1", "2|3")],
    ["figures alone", rows("4|1", "2|3")],
  ])("%s follows the cursor", (_, text) => {
    expect(planTabs(text, FIRST).entries).not.toEqual([]);
  });
});

test("A cursor that is no cell of the table is a broken invariant", () => {
  expect(() => planTabs("1", "requests.nothing.naturalPerson")).toThrow(RangeError);
});

test("A sheet of 200,000 figures is placed at once, and what lies outside the table is left out", {
  timeout: 20_000,
}, () => {
  const sheet = `${"7\t".repeat(9)}7\n`.repeat(20_000);
  let plan = planTabs("1", FIRST);
  const seconds = measureWork(() => {
    plan = planTabs(sheet, FIRST);
  });
  expect([plan.entries.length, plan.leftOut.length]).toEqual([175, 200_000 - 175]);
  expect(seconds).toBeLessThan(5);
});
