import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import type { Block, DocumentTree } from "../../document/index.ts";
import { composeDocument } from "../compose.ts";
import { buildSampleReport } from "../testing/sample-report.ts";
import { renderEditorHtml, renderHtml } from "./render-html.ts";

function render(...blocks: readonly Block[]): string {
  const tree: DocumentTree = { title: "甲<乙>", author: '某"局"', blocks };
  return renderHtml(tree);
}

function countElements(html: string, name: string): number {
  return DomUtils.getElementsByTagName(name, parseDocument(html), true).length;
}

const sample = renderHtml(composeDocument(buildSampleReport()));

test("has the title, six headings, the topics, three tables and the signature", () => {
  const counts = ["h1", "h2", "h3", "table"].map((name) => countElements(sample, name));
  expect(counts).toEqual([1, 6, 7, 3]);
  expect(sample).toMatch(/2025年1月7日<\/p>\n<\/main>/);
});

test("names its language, its encoding, its title and its author", () => {
  expect(render()).toContain('<html lang="zh-CN">');
  expect(render()).toContain('<meta charset="utf-8">');
  expect(render()).toContain("<title>甲&lt;乙&gt;</title>");
  expect(render()).toContain('content="某&quot;局&quot;"');
});

test("writes text, never markup, and keeps its blanks", () => {
  const html = render({
    kind: "paragraph",
    runs: [{ text: "<script>alert(1)</script> a  b & c", role: "body" }],
  });
  expect(countElements(html, "script")).toBe(0);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; a&nbsp; b &amp; c</p>");
});

test("sets a run-in heading apart and breaks a title where it breaks", () => {
  const runs = [
    { text: "（一）期限。", role: "subheading" },
    { text: "从1月1日起。", role: "body" },
  ] as const;
  const html = render({ kind: "title", lines: ["某局", "年报"] }, { kind: "paragraph", runs });
  expect(html).toContain("某局<br>年报</h1>");
  expect(html).toContain("<b>（一）期限。</b>从1月1日起。</p>");
});

test("gives cells their spans and heads their scope", () => {
  const cell = { colSpan: 1, rowSpan: 1 };
  const html = render({
    kind: "table",
    name: "",
    columnCount: 3,
    headerRowCount: 1,
    rows: [
      [
        { ...cell, column: 0, lines: ["甲"], role: "heading" },
        { ...cell, column: 1, colSpan: 2, lines: ["乙"], role: "heading" },
      ],
      [
        { ...cell, column: 0, rowSpan: 2, lines: ["丙"], role: "label" },
        { ...cell, column: 1, lines: ["22", "（其中1件）"], role: "figure" },
        { ...cell, column: 2, lines: [""], role: "figure" },
      ],
      [],
    ],
  });
  const scopes = DomUtils.getElementsByTagName("th", parseDocument(html), true).map((th) => th.attribs.scope);
  expect(scopes).toEqual(["col", "colgroup", "rowgroup"]);
  expect(html).toMatch(/<th scope="colgroup" colspan="2"[^>]*>乙<\/th>/);
  expect(html).toMatch(/<td[^>]*>22<br>（其中1件）<\/td><td[^>]*><\/td>/);
  expect(countElements(html, "thead")).toBe(1);
});

test("names each table by the heading above it, for those who cannot see it", () => {
  const captions = DomUtils.getElementsByTagName("caption", parseDocument(sample), true);
  expect(captions.map((caption) => DomUtils.textContent(caption).slice(0, 2))).toEqual([
    "二、",
    "三、",
    "四、",
  ]);
});

test("lets a wide table scroll in a box of its own, which the keyboard reaches", () => {
  expect(
    sample.match(/<div tabindex="0" role="region" aria-label="[二三四]、[^"]*" style="overflow-x:auto/g),
  ).toHaveLength(3);
});

test("heads no row with the remark in the head of the table", () => {
  expect(sample).toMatch(/<td colspan="3" rowspan="3"[^>]*>（本列数据/);
});

test("goes into an editor without box and caption, its tables named and lined by attributes", () => {
  const html = renderEditorHtml(composeDocument(buildSampleReport()));
  expect(["html", "div", "caption", "style"].map((name) => countElements(html, name))).toEqual([0, 0, 0, 0]);
  expect(html.match(/<table border="1"[^>]* aria-label="[二三四]、/g)).toHaveLength(3);
  expect(html).toMatch(/<p align="right"[^>]*>2025年1月7日<\/p>$/);
});
