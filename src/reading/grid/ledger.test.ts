import { describe, expect, test } from "vitest";
import { buildLedger, countGrid, listCounts, noDecisions } from "../testing/ledger-builder.ts";
import { findLedgerColumns, listLedgerRows } from "./find-ledger.ts";
import type { LedgerCount } from "./ledger-types.ts";
import { UNFINISHED } from "./ledger-types.ts";
import { classifyApplicant, classifyResult } from "./ledger-words.ts";
import { ledgerReasons } from "./messages.ts";
import { readHtmlTables } from "./read-html-tables.ts";

const HEADER = "申请编号|申请人类型|收到日期|办理结果|办结日期";

/** One request received and, if `finished` is given, finished. */
function countOne(received: string, finished: string, result = "予以公开"): LedgerCount {
  return countGrid(buildLedger(HEADER, `1|自然人|${received}|${result}|${finished}`));
}

function listReasons({ undecided, leftOut }: LedgerCount): string[] {
  return [
    ...undecided.flatMap(({ doubts }) => doubts.map(({ reason }) => reason)),
    ...leftOut.map(({ reason }) => reason),
  ];
}

describe("The header of a ledger is found", () => {
  test.each([
    ["申请人类别", "答复类型", "申请日期", "答复日期"],
    ["申请人性质", "处理结果", "受理时间", "办结时间"],
    ["申请人 类型", "办理结果（类型）", "收件日期", "答复时间"],
  ])("under the names %s, %s, %s, %s", (applicant, result, received, finished) => {
    const header = findLedgerColumns(
      buildLedger("2024年台账", `序号|${received}|姓名|${applicant}|${finished}|${result}`),
    );
    expect(header).toEqual({
      headerRow: 1,
      columns: { applicant: 3, result: 5, received: 1, finished: 4, number: null },
    });
  });

  test("and not where a column is missing", () => {
    expect(findLedgerColumns(buildLedger("申请人|办理结果", "自然人|予以公开"))).toBeNull();
  });

  test("收到日期 counts before 申请日期 where a ledger has both", () => {
    const header = findLedgerColumns(buildLedger("申请日期|收到日期|申请人类型|办理结果"));
    expect(header?.columns.received).toBe(1);
  });

  const UPPER = "序号|申请人情况||收到日期|办理情况|";
  const LOWER = "|姓名|申请人类型||办结日期|办理结果";
  const columns = { applicant: 2, result: 5, received: 3, finished: 4, number: null };

  test("in the lower of two rows, under 申请人情况 and 办理情况", () => {
    expect(findLedgerColumns(buildLedger("台账", UPPER, LOWER, "1|甲|个人"))).toEqual({
      headerRow: 2,
      columns,
    });
    const [grid] = readHtmlTables(
      "<table><tr><td rowspan=2>序号<td colspan=2>申请人情况<td rowspan=2>收到日期<td colspan=2>办理情况" +
        "<tr><td>姓名<td>申请人类型<td>办结日期<td>办理结果<tr><td>1<td>甲<td>个人</table>",
    );
    expect(grid && findLedgerColumns(grid)).toEqual({ headerRow: 1, columns });
  });

  test("in the lower one alone, its dates named in the upper", () => {
    const upper = "序号|申请人||收到日期|答复|";
    expect(findLedgerColumns(buildLedger(upper, LOWER, "1|甲|个人"))).toEqual({ headerRow: 1, columns });
  });

  test("in the upper one where the lower names neither", () => {
    const header = findLedgerColumns(buildLedger("申请人类型|办理结果|文书|", "||文号|日期", "个人|公开"));
    expect(header).toMatchObject({ headerRow: 0, columns: { applicant: 0, result: 1 } });
  });

  test("and a header merged over two rows is no request", () => {
    const [grid] = readHtmlTables(
      "<table><tr><td rowspan=2>申请人类型<td rowspan=2>办理结果<td colspan=2>日期<tr><td>收<td>办" +
        "<tr><td rowspan=2>自然人<td>予以公开<tr><td>部分公开</table>",
    );
    const header = grid === undefined ? null : findLedgerColumns(grid);
    expect(header?.headerRow).toBe(0);
    const rows = grid === undefined || header === null ? [] : listLedgerRows(grid, header);
    expect(rows.map(({ row, applicant, result }) => [row, applicant, result]).slice(-2)).toEqual([
      [3, "自然人", "予以公开"],
      [4, "自然人", "部分公开"],
    ]);
  });
});

test.each(["示例", "（填写示例）", "例：", "样例1"])(
  "A row that begins with %s is no request until the user says so",
  (mark) => {
    const rows = [`${mark}|自然人|2024-1-5|予以公开|2024-1-20`, "1|自然人|2024-1-5|予以公开|2024-1-20"];
    const grid = buildLedger(HEADER, ...rows);
    const count = countGrid(grid);
    expect(listCounts(count)).toEqual({ "received.naturalPerson": 1, "granted.naturalPerson": 1 });
    expect(listReasons(count)).toEqual([ledgerReasons.sample]);
    const decided = countGrid(grid, { decisions: { ...noDecisions, rows: { 2: { received: "thisYear" } } } });
    expect(decided.counted).toBe(2);
  },
);

describe("Rows merged with the one above", () => {
  const NAMES = "<tr><td>申请人类型<td>收到日期<td>办结日期<td>办理结果<td>文书";
  const merge = (...texts: string[]) => texts.map((text) => `<td rowspan=2>${text}`).join("");
  const request = ["自然人", "2024-1-5", "2024-1-20", "予以公开"];
  const countHtml = (rows: string, decisions = noDecisions) => {
    const [grid] = readHtmlTables(`<table>${rows}</table>`);
    if (grid === undefined) throw new Error("no table");
    return countGrid(grid, { decisions });
  };

  test("are no second request until the user says so", () => {
    const rows = `${NAMES}<tr>${merge(...request)}<td>答复书<tr><td>补充说明`;
    const count = countHtml(rows);
    expect(listCounts(count)).toEqual({ "received.naturalPerson": 1, "granted.naturalPerson": 1 });
    expect(listReasons(count)).toEqual([ledgerReasons.mergedAbove]);
    const decided = countHtml(rows, { ...noDecisions, rows: { 3: { received: "thisYear" } } });
    expect(listCounts(decided)).toEqual({ "received.naturalPerson": 2, "granted.naturalPerson": 2 });
  });

  test("are requests where they have a number or a result of their own", () => {
    const numbered = `<tr><td>序号${NAMES.slice(4)}<tr><td>1${merge(...request)}<td>甲<tr><td>2<td>乙`;
    expect(countHtml(numbered).counted).toBe(2);
    const [result = "", ...others] = [...request].reverse();
    const rows = `${NAMES}<tr>${merge(...others.reverse())}<td>${result}<td>甲<tr><td>部分公开<td>乙`;
    expect(listCounts(countHtml(rows))).toMatchObject({ "received.naturalPerson": 2 });
  });
});

describe("The dates decide where a request is counted", () => {
  test("A small ledger is counted as by hand", () => {
    const count = countGrid(
      buildLedger(
        HEADER,
        "1|自然人|2024-1-5|予以公开|2024-1-20",
        "2|自然人|2024/3/1|（一）予以公开|2024/3/15",
        "3|公司|2024.6.7|不予公开（国家秘密）|2024.6.20",
        "4|公民|2023年12月20日|本机关不掌握相关政府信息|2024年1月8日",
        "5|律师事务所|2024-12-20||",
        "6|社会组织|2024-12-25|部分公开|2025-1-10",
        "7|个人|2023-11-1|予以公开|2023-11-20",
        "8|个人|2025-1-3|办理中|",
      ),
    );
    expect(listCounts(count)).toEqual({
      "received.naturalPerson": 2,
      "received.commercial": 1,
      "received.legalService": 1,
      "received.publicWelfare": 1,
      "carriedIn.naturalPerson": 1,
      "granted.naturalPerson": 2,
      "refused.stateSecret.commercial": 1,
      "unavailable.notHeld.naturalPerson": 1,
      "carriedOut.legalService": 1,
      "carriedOut.publicWelfare": 1,
    });
    expect([count.rowCount, count.counted, count.undecided.length, count.leftOut.length]).toEqual([
      8, 6, 0, 2,
    ]);
    expect(count.cells).toHaveLength(144);
    expect(listReasons(count)).toEqual([
      ledgerReasons.finishedEarlier(2024),
      ledgerReasons.receivedLater(2024),
    ]);
  });

  test.each([
    ["2024-01-01", "2024-12-31", ["received.naturalPerson", "granted.naturalPerson"]],
    ["2024-12-31", "2025-01-01", ["received.naturalPerson", "carriedOut.naturalPerson"]],
    ["2023-12-31", "2024-01-01", ["carriedIn.naturalPerson", "granted.naturalPerson"]],
    ["2022-5-1", "2025-3-1", ["carriedIn.naturalPerson", "carriedOut.naturalPerson"]],
    ["45296", "45311", ["received.naturalPerson", "granted.naturalPerson"]],
    ["45291", "45292", ["carriedIn.naturalPerson", "granted.naturalPerson"]],
    ["20240105", "2024年1月20日 10:30", ["received.naturalPerson", "granted.naturalPerson"]],
    [
      "2024-1-5（第3次登记）",
      "2024-1-20 16:00:00+08:00",
      ["received.naturalPerson", "granted.naturalPerson"],
    ],
    ["２０２４－１－５", "2024-1-20T00:00:00", ["received.naturalPerson", "granted.naturalPerson"]],
  ])("Received %s and finished %s", (received, finished, rows) => {
    expect(Object.keys(listCounts(countOne(received, finished)))).toEqual(rows);
  });

  test.each([
    ["", "2024-1-20", [ledgerReasons.receivedBlank]],
    ["1月5日", "2024-1-20", [ledgerReasons.receivedUnread("1月5日")]],
    ["2024-2-30", "2024-3-20", [ledgerReasons.receivedUnread("2024-2-30")]],
    ["2024-1-5", "", [ledgerReasons.finishedBlank]],
    ["2024-1-5", "2024-12-20，2025-1-10", [ledgerReasons.finishedUnread("2024-12-20，2025-1-10")]],
    ["2024-1-5", "2024-12-20（延至1月10日）", [ledgerReasons.finishedUnread("2024-12-20（延至1月10日）")]],
    ["2024-1-5", "2024-12-20(20250110)", [ledgerReasons.finishedUnread("2024-12-20(20250110)")]],
    ["2023-12-31T16:00:00.000Z", "2024-1-20", [ledgerReasons.receivedUnread("2023-12-31T16:00:00.000Z")]],
    ["2024-1-5", "已邮寄", [ledgerReasons.finishedUnread("已邮寄")]],
    ["2024-5-5", "2024-1-20", [ledgerReasons.datesReversed]],
  ])("Received “%s” and finished “%s” is left to the user", (received, finished, reasons) => {
    const count = countOne(received, finished);
    expect(listReasons(count)).toEqual(reasons);
    expect(listCounts(count)).toEqual({});
  });

  test("29 February exists in 2024", () => {
    expect(countOne("2024-2-29", "2024-3-1").counted).toBe(1);
  });

  test("Without a result a request is open, with a date alone it is undecided", () => {
    expect(listCounts(countOne("2024-5-5", "", ""))).toEqual({
      "received.naturalPerson": 1,
      "carriedOut.naturalPerson": 1,
    });
    expect(listReasons(countOne("2024-5-5", "2024-5-20", ""))).toEqual([ledgerReasons.resultBlank]);
    expect(listReasons(countOne("2024-5-5", "2024-5-20", "办理中"))).toEqual([
      ledgerReasons.stillOpen("办理中"),
    ]);
  });

  test("A result nobody can class does not matter where it was given next year", () => {
    expect(listCounts(countOne("2024-12-5", "2025-1-4", "其他"))).toEqual({
      "received.naturalPerson": 1,
      "carriedOut.naturalPerson": 1,
    });
  });
});

describe("Without dates the user is asked", () => {
  const ledger = buildLedger("申请人类型|办理结果", "自然人|予以公开", "企业|", "企业|重复申请");

  test("Nothing is counted before the answer", () => {
    const count = countGrid(ledger);
    expect(count.undecided).toHaveLength(3);
    expect(listReasons(count)).toContain(ledgerReasons.receivedUnknown);
    expect(listCounts(count)).toEqual({});
  });

  test("All received this year: what has a result is finished, the rest is carried on", () => {
    const count = countGrid(ledger, { withoutDates: "allReceivedThisYear" });
    expect(listCounts(count)).toEqual({
      "received.naturalPerson": 1,
      "received.commercial": 2,
      "granted.naturalPerson": 1,
      "notProcessed.repeated.commercial": 1,
      "carriedOut.commercial": 1,
    });
  });
});

describe("What is not certain is decided by the user", () => {
  const ledger = buildLedger(
    HEADER,
    "A1|自然人|2024-1-5|不予公开|2024-1-20",
    "A2|某高校|2024-1-6|予以公开|2024-1-21",
    "A3|自然人|2024-1-7|不予公开|2024-1-22",
    "A3|自然人|2024-1-8|予以公开|2024-1-23",
    "A5||2024-1-8|予以公开|2024-1-23",
    "合计||||5",
  );

  test("A line of totals is none of them, wherever its word stands", () => {
    const totals = buildLedger(
      "序号|申请人类型|收到日期|办理结果|答复日期",
      "1|自然人|2024-1-5|予以公开|2024-1-20",
      "合计||1||",
    );
    const count = countGrid(totals);
    expect(count.leftOut.map(({ row, reason }) => [row.begins, reason])).toEqual([
      ["合计", ledgerReasons.summary],
    ]);
    expect(count.undecided).toEqual([]);
  });

  test("Undecided rows are listed with number, texts and reason", () => {
    const count = countGrid(ledger);
    expect(count.undecided.map(({ row }) => [row.row, row.applicant, row.result])).toEqual([
      [2, "自然人", "不予公开"],
      [3, "某高校", "予以公开"],
      [4, "自然人", "不予公开"],
      [6, "", "予以公开"],
    ]);
    expect(count.leftOut.map(({ row, reason }) => [row.row, reason])).toEqual([[7, ledgerReasons.summary]]);
    expect(count.counted + count.undecided.length + count.leftOut.length).toBe(count.rowCount);
  });

  test("Each open wording is told once with its rows and choices", () => {
    const [first, second] = countGrid(ledger).openWordings;
    expect(first).toMatchObject({ part: "result", wording: "不予公开", rows: [2, 4] });
    expect(first?.choices).toHaveLength(8);
    expect(second).toMatchObject({ part: "applicant", wording: "某高校", rows: [3] });
    expect(second?.choices).toHaveLength(6);
  });

  test("A decision on a wording settles all its rows", () => {
    const results = { 不予公开: "refused.deliberative" };
    const count = countGrid(ledger, { decisions: { ...noDecisions, results } });
    expect(listCounts(count)["refused.deliberative.naturalPerson"]).toBe(2);
  });

  test("A decision on a row stands above one on its wording, and a row can be left out", () => {
    const count = countGrid(ledger, {
      decisions: {
        applicants: { 某高校: "research" },
        results: { 不予公开: "refused.deliberative" },
        rows: { 4: { result: "refused.stateSecret" }, 6: { leaveOut: true } },
      },
    });
    expect(listCounts(count)).toEqual({
      "received.naturalPerson": 3,
      "received.research": 1,
      "granted.naturalPerson": 1,
      "granted.research": 1,
      "refused.deliberative.naturalPerson": 1,
      "refused.stateSecret.naturalPerson": 1,
    });
    expect(count.leftOut.map(({ reason }) => reason)).toEqual([
      ledgerReasons.byDecision,
      ledgerReasons.summary,
    ]);
  });

  test("The same 申请编号 twice is pointed out and counted", () => {
    expect(countGrid(ledger).duplicates).toEqual([{ number: "A3", rows: [4, 5] }]);
  });

  test("A row whose dates contradict each other can be decided", () => {
    const wrong = buildLedger(HEADER, "1|自然人|2024-5-5|予以公开|2023-5-20");
    const rows = { 2: { received: "thisYear", result: UNFINISHED } } as const;
    expect(listCounts(countGrid(wrong, { decisions: { ...noDecisions, rows } }))).toEqual({
      "received.naturalPerson": 1,
      "carriedOut.naturalPerson": 1,
    });
  });

  test("Wordings that are names of JavaScript are wordings like others", () => {
    const odd = buildLedger(HEADER, "1|constructor|2024-5-5|__proto__|2024-5-20");
    expect(countGrid(odd).undecided).toHaveLength(1);
  });
});

describe("The usual wordings are classed, ambiguous ones are not", () => {
  test.each([
    ["自然人", "naturalPerson"],
    ["公民", "naturalPerson"],
    ["企业", "commercial"],
    ["有限公司", "commercial"],
    ["法人或其他组织-商业企业", "commercial"],
    ["法人（科研机构）", "research"],
    ["社会组织", "publicWelfare"],
    ["律师事务所", "legalService"],
    ["其他", "other"],
    ["自然人（律师）", "naturalPerson"],
    ["其他（事业单位）", "other"],
    ["企业（国有）", "commercial"],
  ])("申请人 %s", (text, id) => {
    expect(classifyApplicant(text)).toEqual({ id });
  });

  test.each(["法人", "法人或其他组织", "高校", "单位", "张三", "其他组织"])("申请人 %s is open", (text) => {
    expect(classifyApplicant(text)).toMatchObject({ id: null });
  });

  test.each([
    ["公司（律师事务所）", ["commercial", "legalService"]],
    ["企业(科研机构)", ["commercial", "research"]],
  ])("申请人 %s, of which the remark says otherwise, is open", (text, choices) => {
    expect(classifyApplicant(text)).toEqual({ id: null, choices });
  });

  test.each([
    ["予以公开", "granted"],
    ["部分公开（区分处理的，只计这一情形，不计其他情形）", "partlyGranted"],
    ["不予公开（国家秘密）", "refused.stateSecret"],
    ["（三）不予公开 3.危及“三安全一稳定”", "refused.securityAndStability"],
    ["无法提供-本机关不掌握", "unavailable.notHeld"],
    ["不予处理：重复申请", "notProcessed.repeated"],
    ["信访举报投诉类申请", "notProcessed.petition"],
    [
      "（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "otherHandling.feeUnpaid",
    ],
    ["其他处理-其他", "otherHandling.other"],
    ["申请人撤回", "otherHandling.other"],
    ["办理中", UNFINISHED],
    ["结转下年度", UNFINISHED],
  ])("办理结果 %s", (text, id) => {
    expect(classifyResult(text)).toEqual({ id });
  });

  test.each([
    "不予公开",
    "不予处理",
    "无法提供",
    "其他",
    "3.其他",
    "其他处理",
    "信息不存在",
    "已答复",
    "予以公开（部分）",
    "公开（不含附件）",
    "予以公开（个人信息已隐去）",
    "不予公开、重复申请",
    "=cmd|'/C calc'!A0",
  ])("办理结果 %s is open", (text) => {
    expect(classifyResult(text)).toMatchObject({ id: null });
  });
});
