import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import type { Report } from "../../report/index.ts";
import { normaliseReport } from "../../report/index.ts";
import { renderHtml } from "../../writing/html/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { buildSampleReport } from "../../writing/testing/sample-report.ts";
import { readReport } from "../read-report.ts";

const FEE = "本年度没有收取信息处理费。";
const SIGNATURE = { name: "临江市水务局", date: "2025-01-07" };

function writeReport(text: string, preface = ""): Report {
  const sample = buildSampleReport(SIGNATURE.name);
  const other = { text: `${FEE}\n${text}`, topics: [], note: "" };
  const sections = { ...sample.sections, other };
  return normaliseReport({ ...sample, preface, sections, signature: SIGNATURE });
}

/** Reads a report's page with some lines of a website behind it. */
function readPage(report: Report, ...foot: readonly string[]) {
  const lines = foot.map((line) => `<p>${line}</p>`).join("");
  const reading = readReport(
    strToU8(renderHtml(composeDocument(report)).replace("</main>", `${lines}</main>`)),
  );
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

const SENTENCES = [
  "本报告可在市政府网站“首页＞政务公开＞年报”栏目查阅和下载。",
  "公众可登录临江市人民政府网站（首页-政府信息公开-年度报告）查阅。",
  "全年核对网站ICP备案与公网安备标识各1次。",
  "本站全年更新栏目12个。",
  "时间：2024年1月1日至2024年12月31日。",
];
const CONTACTS = [
  "联系电话：0513-80000000",
  "地址：临江市人民路1号\n邮编：226000",
  "地址：临江市人民路1号，邮编：226000。",
  "附件：主动公开目录",
];

test.each([...SENTENCES, ...CONTACTS])("%s ends a report above its signature, and a preface", (text) => {
  const written = writeReport(text, `按照规定编写本报告。\n${text}`);
  const { report, unread } = readPage(written);
  expect(report).toEqual(written);
  expect(unread).toEqual([]);
});

test.each([
  { foot: ["地址：临江市人民路1号", "邮编：226000"] },
  { foot: ["附件：年报.docx"] },
  { foot: ["联系电话：0513-80000000", "苏ICP备10000000号"] },
  { foot: ["上一篇：无", "联系电话：0513-80000000", "本站建议使用新版浏览器。"] },
])("under the signature $foot are the page's", ({ foot }) => {
  const written = writeReport("无其他事项。");
  const { report, unread } = readPage(written, ...foot);
  expect(report).toEqual(written);
  expect(unread.map(({ raw }) => raw)).toEqual(foot);
});

test.each([
  "公开方式：主动公开",
  "审核人：甲 撰稿人：乙",
  "查阅路径：首页>政务公开>年报",
  "受理->审核->答复",
])("%s stays in the report that is signed under it, whatever the page has further down", (text) => {
  const written = writeReport(`${text}\n（完）`);
  expect(readPage(written)).toMatchObject({ report: written, unread: [] });
  expect(readPage(written, "【打印】【关闭】", "版权所有：临江市水务局").report).toEqual(written);
});

test("what tells of a report as a file is the page's where nobody has signed under it, or the report is signed above", () => {
  const foot = ["来源：临江市水务局", "发布时间：2025-01-17"];
  for (const signature of [SIGNATURE, null]) {
    const written = { ...writeReport("无其他事项。"), signature };
    expect(readPage(written, ...foot).report).toEqual(written);
    expect(readPage(written, ...foot, SIGNATURE.name, "上一篇：无").report).toEqual(written);
  }
});

test("contacts above a signature stay in the report where the page has lines of its own under it", () => {
  const written = writeReport("联系电话：0513-80000000");
  expect(readPage(written, "【打印】【关闭】").report).toEqual(written);
});

test("contacts right above the page's own lines are the page's where nobody has signed", () => {
  const written = { ...writeReport("无其他事项。"), signature: null };
  const foot = ["地址：临江市人民路1号", "版权所有：临江市水务局"];
  expect(readPage(written, ...foot).report).toEqual(written);
});
