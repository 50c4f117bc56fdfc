import { strFromU8, unzipSync } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { readDocx, verifyDocx } from "../../reading/index.ts";
import type { DocumentComment } from "../anchor-comments.ts";
import { composeDocument } from "../compose.ts";
import { buildSampleReport } from "../testing/sample-report.ts";
import { nationalTypography } from "../typography.ts";
import { renderDocx } from "./render-docx.ts";

const report = buildSampleReport();

async function render(comments: readonly DocumentComment[], commentDate?: Date): Promise<Uint8Array> {
  const date = new Date("2025-01-17T00:30:00Z");
  const options = { typography: nationalTypography, date, comments, ...(commentDate && { commentDate }) };
  return renderDocx(composeDocument(report), options);
}

function readPart(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** The words between a comment's two ends. */
function readMarked(bytes: Uint8Array, id: number): string {
  const body = readPart(bytes, "word/document.xml");
  const start = body.indexOf(`<w:commentRangeStart w:id="${id}"`);
  const end = body.indexOf(`<w:commentRangeEnd w:id="${id}"`);
  expect(start).toBeGreaterThan(0);
  expect(body.slice(end)).toContain(`<w:commentReference w:id="${id}"`);
  return body.slice(start, end).replace(/<[^>]*>/g, "");
}

const comments: readonly DocumentComment[] = [
  { places: ["requests.received.total"], excerpt: null, text: "合计不对。\n请核对。" },
  { places: ["sections.overview.text"], excerpt: "另一句", text: "没有这句。" },
  { places: ["sections.overview.text"], excerpt: "1286条", text: "甲" },
  { places: ["sections.overview.text"], excerpt: "消息1286条，其中", text: "乙" },
  { places: ["preface"], excerpt: "期限。这是", text: "跨两种字体" },
  { places: ["sections.overview.topics.1.heading"], excerpt: null, text: "标题" },
  { places: ["signature.name"], excerpt: null, text: "落款" },
  { places: ["year"], excerpt: null, text: "<年度>" },
];
const bytes = await render(comments);

test("marks each finding's words, also where they overlap and run over two faces", () => {
  expect(comments.map((_, id) => readMarked(bytes, id)).map((text) => text.slice(0, 14))).toEqual([
    "0",
    expect.stringContaining("这是一段"),
    "1286条",
    "消息1286条，其中",
    "期限。这是",
    "（二）依申请公开",
    "临江市科学技术局",
    expect.stringContaining("临江市科学技术局"),
  ]);
});

test("says what was found, by whom and when", () => {
  const part = parseDocument(readPart(bytes, "word/comments.xml"), { xmlMode: true });
  const all = DomUtils.getElementsByTagName("w:comment", part, true);
  expect(all).toHaveLength(comments.length);
  expect(all[0]?.attribs).toMatchObject({ "w:author": "年报检查", "w:date": "2025-01-17T00:30:00.000Z" });
  const paragraphs = DomUtils.getElementsByTagName("w:p", all[0]?.children ?? [], true);
  expect(paragraphs.map((each) => DomUtils.textContent(each))).toEqual(["合计不对。", "请核对。"]);
});

test("dates comments by the clock on the wall, which Word shows as it is written, and the file itself by UTC", async () => {
  const inChina = await render(comments, new Date("2025-01-17T08:30:00Z"));
  expect(readPart(inChina, "word/comments.xml")).toContain('w:date="2025-01-17T08:30:00.000Z"');
  expect(readPart(inChina, "docProps/core.xml")).toContain(">2025-01-17T00:30:00Z<");
});

test("leaves the report as it was: the file reads as the one without comments", async () => {
  expect(readDocx(bytes)).toEqual(readDocx(await render([])));
  expect(verifyDocx(report, bytes)).toEqual([]);
});

test("writes no comments' part where there are none", async () => {
  expect(Object.keys(unzipSync(await render([])))).not.toContain("word/comments.xml");
});

test("gives the same bytes for the same comments", async () => {
  expect(await render(comments)).toEqual(bytes);
});
