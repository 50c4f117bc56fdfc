/** The valid inputs of each kind that are mutated. Owns which they are; Word files are made once, at the start. */

import { unzipSync, zipSync } from "fflate";
import { tableIds } from "../format/index.ts";
import {
  buildItem,
  buildListDocx,
  buildParagraph,
  buildRow,
  buildTable,
} from "../reading/testing/docx-builder.ts";
import { printHtml, printSheet, printTabs, turnSheet } from "../reading/testing/grid-builder.ts";
import { flatten, printAsText, textLayouts } from "../reading/testing/layout-builder.ts";
import { buildWorkbook, writeNumber, writeWords } from "../reading/testing/workbook-builder.ts";
import { createDraft, typedModes, writeDraftFile } from "../report/index.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { renderHtml } from "../writing/html/index.ts";
import { nationalTypography } from "../writing/index.ts";
import type { SeedPlaces } from "./fuzz-types.ts";
import { type JsonTokens, splitJson } from "./mutate/json.ts";
import { splitMarkup, type Tokens } from "./mutate/markup.ts";
import { buildSeedReports, type SeedReport } from "./seed-reports.ts";

export interface MarkupSeed {
  readonly tokens: Tokens;
  readonly places: SeedPlaces | null;
}

export interface WordSeed extends MarkupSeed {
  readonly bytes: Uint8Array;
  readonly body: string;
  /** By path, the body among them. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

export interface TextSeed {
  readonly text: string;
  readonly places: SeedPlaces | null;
}

export interface Seeds {
  readonly word: readonly WordSeed[];
  readonly html: readonly MarkupSeed[];
  readonly text: readonly TextSeed[];
  readonly json: readonly JsonTokens[];
  readonly clipboardHtml: readonly MarkupSeed[];
  readonly clipboardText: readonly string[];
  readonly ledger: readonly string[];
  readonly sheet: readonly WordSeed[];
}

const BODY = "word/document.xml";
const SHEET = "xl/worksheets/sheet1.xml";

/** Archives keep when they were made, and an input is the same whenever it is. */
export const ZIP_DATE = new Date(2024, 0, 1);

function openSeed(made: Uint8Array, path: string, places: SeedPlaces | null): WordSeed {
  const parts = unzipSync(made);
  const bytes = zipSync({ ...parts }, { mtime: ZIP_DATE });
  const body = new TextDecoder().decode(parts[path]);
  return { bytes, body, parts, tokens: splitMarkup(body), places };
}

/** Numbered paragraphs, merged and nested cells, as people make them by hand. */
function buildOddWord(): Uint8Array {
  const header = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const nested = buildTable([buildRow(["1011", "1012"])]);
  const rows = [
    buildRow([">5 行政复议", ">5 未经复议直接起诉", ">5 复议后起诉"]),
    buildRow([...header, ...header, ...header]),
    buildRow(Array.from({ length: 15 }, (_, index) => String(186 + index))),
  ];
  const body = [
    buildParagraph("临江市水务局2024年政府信息公开工作年度报告"),
    buildItem("总体情况"),
    buildItem("主动公开。按时公开。", 1),
    buildItem("主动公开政府信息情况"),
    buildTable([
      buildRow([">4 第二十条第（一）项"]),
      buildRow(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]),
      buildRow(["规章", "101", "102", "103"]),
      buildRow(["行政规范性文件", "104", "105", "106"]),
    ]),
    buildItem("政府信息公开行政复议、行政诉讼情况"),
    buildTable(rows),
    buildItem("其他需要报告的事项"),
    buildParagraph("没有。"),
    nested,
  ];
  return buildListDocx(
    [
      ["chineseCounting", "%1、"],
      ["decimal", "%2"],
    ],
    body.join(""),
  );
}

/** What Excel and WPS put on the clipboard. */
const EXCEL_HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body>
<table border=0><col width=72 span=4><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td x:num>1001</td><td x:num="1002">1,002</td><td align=right x:num="1003">####</td></tr>
<tr><td>行政规范性文件</td><td x:num>1004</td><td></td><td sdval="1006">1006</td></tr>
<tr><td>行政事业性收费</td><td colspan=3 x:num="72701.2578">72,701.26</td></tr></table></body></html>`;

const LEDGER = [
  "序号\t申请编号\t申请人类型\t收到日期\t办结日期\t办理结果\t备注",
  "1\tA001\t自然人\t2024-01-05\t2024-01-20\t予以公开\t",
  "2\tA002\t商业企业\t2024/2/5\t2024.3.1\t部分公开\t",
  "3\tA003\t科研机构\t2023-12-20\t2024年1月8日\t不予公开（国家秘密）\t",
  "4\tA004\t法律服务机构\t45352\t45370\t本机关不掌握相关政府信息\t",
  "5\tA004\t个人\t2024-11-30\t\t办理中\t",
  "6\tA006\t公司\t2025-01-02\t2025-01-20\t信访举报投诉类申请\t",
  "7\tA007\t其他\t2024-06-31\t2024-07-02\t其他\t",
].join("\n");

function buildSheet(): Uint8Array {
  const [names = "", ...rows] = LEDGER.split("\n");
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const write = (line: string, row: number): string =>
    line
      .split("\t")
      .map((field, column) => {
        const at = `${letter(column)}${row}`;
        return /^\d+$/.test(field)
          ? writeNumber(at, field, { style: column === 3 ? 1 : 0 })
          : writeWords(at, field);
      })
      .join("");
  return buildWorkbook([names, ...rows].map((line, index) => write(line, index + 1)));
}

async function buildWordSeeds(reports: readonly SeedReport[]): Promise<WordSeed[]> {
  const rendered = await Promise.all(
    reports.map(async ({ tree, places }) => {
      const bytes = await renderDocx(tree, { typography: nationalTypography, date: new Date(0) });
      return openSeed(bytes, BODY, places);
    }),
  );
  return [...rendered, openSeed(buildOddWord(), BODY, null)];
}

function buildHtmlSeeds(reports: readonly SeedReport[]): MarkupSeed[] {
  const pages = reports.map(({ tree, places }) => ({ tokens: splitMarkup(renderHtml(tree)), places }));
  const plain = reports.slice(0, 2).map(({ report, places }) => {
    const tables = tableIds.map((table) => `<h2>${table}</h2>${printHtml(table, report.tables)}`).join("");
    return {
      tokens: splitMarkup(`<h1>${report.agency}2024年政府信息公开工作年度报告</h1>${tables}`),
      places,
    };
  });
  return [...pages, ...plain];
}

function buildTextSeeds(reports: readonly SeedReport[]): TextSeed[] {
  return reports.flatMap(({ tree, places }) =>
    textLayouts.map((layout) => ({ text: printAsText(flatten(tree), layout), places })),
  );
}

function buildJsonSeeds(reports: readonly SeedReport[]): JsonTokens[] {
  return reports.slice(-4).flatMap(({ report }, index) => {
    const totals = index % 2 === 0 ? typedModes : { ...typedModes, requests: "computed" as const };
    const draft = { ...createDraft(report, totals), previous: report };
    return [splitJson(JSON.stringify(report)), splitJson(JSON.stringify(writeDraftFile(draft)))];
  });
}

/** All seeds; the same every time. */
export async function buildSeeds(): Promise<Seeds> {
  const reports = buildSeedReports();
  const filled = reports
    .slice(0, 2)
    .flatMap(({ report }) => tableIds.map((table) => ({ table, tables: report.tables })));
  const sheets = filled.map(({ table, tables }) => printSheet(table, tables));
  const htmlTables = filled.map(({ table, tables }) => printHtml(table, tables));
  return {
    word: await buildWordSeeds(reports),
    html: buildHtmlSeeds(reports),
    text: buildTextSeeds(reports),
    json: buildJsonSeeds(reports),
    clipboardHtml: [EXCEL_HTML, ...htmlTables].map((html) => ({ tokens: splitMarkup(html), places: null })),
    clipboardText: sheets.flatMap((sheet) => [printTabs(sheet), printTabs(turnSheet(sheet))]),
    ledger: [LEDGER],
    sheet: [openSeed(buildSheet(), SHEET, null)],
  };
}
