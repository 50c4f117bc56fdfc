import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentTree, TableBlock } from "../../document/index.ts";
import { readHtml } from "./read-html.ts";

function read(html: string): DocumentTree {
  const reading = readHtml(html);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document;
}

/** Paragraphs as their text, tables as "table". */
function readTexts(html: string): string[] {
  return read(html).blocks.map((block) =>
    block.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : block.kind,
  );
}

function readTable(html: string): TableBlock {
  const table = read(html).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table");
  return table;
}

function readCells(html: string): string[][] {
  return readTable(html).rows.map((row) => row.map((cell) => cell.lines.join("/")));
}

function readReason(html: string): string {
  const reading = readHtml(html);
  return reading.ok ? "" : reading.reason;
}

const SENTENCE = "这是为检验而写的一句话，长短与年报里的句子相仿，没有别的意思。";
const FIGURES = "<table><tr><td>规章</td><td>1</td></tr><tr><td>文件</td><td>2</td></tr></table>";

describe("fields of a form in a table", () => {
  const readField = (field: string): string | undefined =>
    readCells(
      `<table><tr><td>规章</td><td>${field}</td></tr><tr><td>文件</td><td>2</td></tr></table>`,
    )[0]?.[1];

  test.each([
    ["a figure", '<input value="12">', "12"],
    ["a figure of a numeric field, with its unit", '<input type="number" value="3" readonly>件', "3 件"],
    ["a figure beside digits, of which it is no thousands", '1<input value="234">', "1/234"],
    ["digits behind a figure", '<input value="1"> <b>234</b>', "1/234"],
    ["two figures", '<input value="1"> <input value="234">', "1/234"],
    ["a figure that the page also shows elsewhere", '<span>12</span><input value="12">', "12/12"],
    ["a figure of a field that is none of the known ones", '<input type="int" value="12">', "12"],
    ["a figure in a field of several lines", "<textarea> 12 </textarea>件", "12 件"],
    ["a stroke and a word that stand for none", '<input value="/">', "/"],
    ["a word that stands for none", "<textarea>无</textarea>", "无"],
    [
      "the values that a field offers",
      '<input list="a" value="2"><datalist id="a"><option>345</datalist>',
      "2",
    ],
    ["nothing where nothing is filled in", '<input value="">', ""],
    ["words, which are no figures", '<input value="请填写">', ""],
    ["a box to tick", '<input type="checkbox" value="1">', ""],
    ["a hidden field", '<input type="hidden" value="1">', ""],
    ["a field that its style hides", '<input style="display:none" value="1">', ""],
    ["a field of several lines that is hidden", "<textarea hidden>1</textarea>", ""],
    ["one in what is not seen", "<span style='visibility:hidden'><textarea>1</textarea></span>", ""],
    ["a date", '<input type="date" value="2024-01-01">', ""],
    ["a field in what is not seen", '<span style="visibility:hidden"><input value="1"></span>', ""],
  ])("%s", (_name, field, shown) => {
    expect(readField(field)).toBe(shown);
  });

  test("those outside of tables are the page's own", () => {
    expect(readTexts('<p>第<input value="5">页</p>')).toEqual(["第页"]);
  });
});

describe("lines are those that a browser shows", () => {
  test.each([
    ["paragraphs", "<p>甲</p><p>乙</p>", ["甲", "乙"]],
    ["words straight in the body and in divs", "甲<div>乙<div>丙</div>丁</div>", ["甲", "乙", "丙", "丁"]],
    ["breaks", "<p>甲<br>乙<br><br>丙</p>", ["甲", "乙", "丙"]],
    [
      "inline elements shown as blocks",
      "甲<span style='color:red; display: block'>12</span>345",
      ["甲", "12", "345"],
    ],
    ["words in inline elements", "<p>甲<b>乙</b><span>丙<font>丁</font></span></p>", ["甲乙丙丁"]],
    ["headings and quotations", "<h1>甲</h1><blockquote>乙</blockquote>", ["甲", "乙"]],
    ["fixed and wide blanks", "<p>&nbsp;　甲&nbsp;乙　</p><p>&nbsp;</p>", ["甲 乙"]],
    ["a source broken between Chinese words", "<p>政府\n   信息 a\n b</p>", ["政府信息 a b"]],
    ["entities", "<p>&lt;甲&gt;&#20057;&amp;&ldquo;丙&rdquo;</p>", ["<甲>乙&“丙”"]],
    ["paragraphs that never end", "<p>甲<p>乙<p>丙", ["甲", "乙", "丙"]],
    ["preformatted lines", "<pre>甲\n乙</pre>", ["甲", "乙"]],
    ["a definition list", "<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]],
  ])("%s", (_, html, texts) => {
    expect(readTexts(html)).toEqual(texts);
  });
});

describe("an end tag of something around its table ends nothing", () => {
  test.each([
    ["in a cell", "<tr><td>甲</td><td>1</div></section></td></tr><tr><td>乙</td><td>2</td></tr>"],
    ["between cells", "<tr><td>甲</td></div><td>1</td></tr></section><tr><td>乙</td><td>2</td></tr>"],
    ["in a caption", "<caption>表</div></caption><tr><td>甲<td>1<tr><td>乙<td>2"],
    [
      "a cell's, in a table inside of it",
      "<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td><table></td></tr><tr><td>2</table></td></tr>",
    ],
  ])("%s", (_, rows) => {
    expect(readCells(`<section><div><table>${rows}</table></div></section>`)).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  test("the lines on either side of a paragraph's end do not join", () => {
    const cells = readCells("<p><b><table><tr><td>12</p>34<td>甲<tr><td>1<td>2</table>");
    expect(cells[0]?.[0]).toBe("12/34");
  });
});

describe("what is not shown is not read", () => {
  test.each([
    ["scripts and styles", "<script>document.write('<p>乙</p>')</script><style>p{}</style>"],
    ["comments", "<!-- 乙 --><!--[if gte mso 9]><xml><w:x>乙</w:x></xml><![endif]-->"],
    ["elements hidden by their style", "<div style='display: none'>乙<div>丙</div></div>"],
    ["elements hidden by attribute", "<p hidden>乙</p>"],
    [
      "words without size or seen by no eye",
      "<span style='font-size:0px'>乙</span><i style='clip:rect(0 0 0 0)'>丙</i>",
    ],
    ["words that Word hides", "<span style='mso-hide:all'>乙</span>"],
    ["fields and buttons of forms", "<select><option>乙</select><textarea>丙</textarea><button>丁</button>"],
    ["navigation", "<nav>乙</nav>"],
    ["the foot of a page of LibreOffice", "<div title=footer><p>— 5 —</p></div>"],
    ["frames, objects and drawings", "<iframe>乙</iframe><object>丙</object><svg><text>丁</text></svg>"],
    ["what stands in for scripts", "<noscript>乙</noscript><template>丙</template>"],
    ["event handlers and remote pictures", "<img src='http://x/乙.png' onerror='alert(1)' alt='丙'>"],
  ])("%s", (_, hidden) => {
    expect(readTexts(`<p>甲</p>${hidden}<p>戊</p>`)).toEqual(["甲", "戊"]);
  });

  test.each([
    [
      "words of a size of their own",
      "<p style='font-size:0'>密<span style='font-size:16px'>乙</span></p>",
      "乙",
    ],
    ["a part of no size", "<p style='font-size:0'>密<span style='font-size:120%'>密</span></p>", ""],
    [
      "words made visible again",
      "<p style='visibility:hidden'>密<i style='visibility: visible'>乙<b>丙</b></i></p>",
      "乙丙",
    ],
    ["a paragraph that stays hidden", "<p style='visibility:hidden'><b style='color:red'>密</b></p>", ""],
  ])("in what is not shown itself: %s", (_, html, shown) => {
    expect(readTexts(`<p>甲</p>${html}`)).toEqual(shown === "" ? ["甲"] : ["甲", shown]);
  });

  test("a hidden row is no row, as in a browser", () => {
    expect(
      readCells("<table><tr><td>甲<td>1<tr style='display:none'><td>乙<td>2<tr><td>丙<td>3</table>"),
    ).toEqual([
      ["甲", "1"],
      ["丙", "3"],
    ]);
  });
});

describe("digits that are set apart join no number", () => {
  test.each([
    ["a raised mark", "12<sup>1</sup>", "12¹"],
    ["a raised mark by style", "12<span style='font-size:9px;vertical-align: super'>1</span>", "12¹"],
    ["a mark in brackets", "12<sup>[<b>13</b>]</sup>", "12[¹³]"],
    ["a lowered mark", "１２<sub>１</sub>", "１２₁"],
    ["a figure struck out", "<s>12</s>15", "1̶2̶15"],
    ["a figure marked as deleted", "<del>12</del><ins>15</ins>", "1̶2̶15"],
    ["one struck out by style", "<i style='text-decoration: line-through red'>12</i>15", "1̶2̶15"],
    ["a unit", "8m<sup>2</sup>", "8m²"],
    ["words", "<s>旧</s>新<sup>注</sup>", "旧新注"],
    ["figures after it", "12<sup>1</sup>34", "12¹34"],
    ["a cell aligned to its top", "<span style='vertical-align:top'>12</span>", "12"],
  ])("%s", (_, html, text) => {
    expect(readTexts(`<p>${html}</p>`)).toEqual([text]);
  });
});

describe("Word's own HTML", () => {
  test("is read without its markup", () => {
    const html =
      "<p class=MsoNormal><b><span lang=EN-US style='mso-bidi-font-size:16pt'>2024<o:p></o:p></span></b><span>年</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>";
    expect(readTexts(html)).toEqual(["2024年"]);
  });

  test("keeps the numbers that it writes into the text", () => {
    const html =
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]>甲</p>";
    expect(readTexts(html)).toEqual(["（一） 甲"]);
  });
});

describe("numbers of lists are text", () => {
  test.each([
    ["plain", "<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]],
    ["from another number on", "<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]],
    ["letters", "<ol type=a><li>甲</ol>", ["a. 甲"]],
    [
      "Chinese",
      "<ol style='list-style-type:cjk-ideographic'><li><p>甲</p><p>乙</p></li></ol>",
      ["一、甲", "乙"],
    ],
    ["of an editor", "<ol class='custom_cn2 list-paddingleft-1'><li>甲</ol>", ["（一）甲"]],
    [
      "named like what every object has",
      "<ol class='toString constructor' type=valueOf><li>甲</ol>",
      ["1. 甲"],
    ],
    ["none", "<ol style='list-style:none'><li>甲</ol><ul><li>乙</ul>", ["甲", "乙"]],
    ["inside each other", "<ol><li>甲<ol><li>乙</ol><li>丙</ol>", ["1. 甲", "1. 乙", "2. 丙"]],
  ])("%s", (_, html, texts) => {
    expect(readTexts(html)).toEqual(texts);
  });
});

describe("tables", () => {
  test("stand where a browser puts their cells", () => {
    const table = readTable(
      "<table><thead><tr><th rowspan=2>甲<th colspan=2>乙</thead><tr><td>1<td>2<tr><td>3<td>4<td>5</table>",
    );
    expect(table.headerRowCount).toBe(1);
    expect(
      table.rows.map((row) => row.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])),
    ).toEqual([
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
  });

  test("keep the lines of a cell, also an empty one before a remark", () => {
    expect(
      readCells(
        "<table><tr><td>结果<br>维持<td><br>（其中网络1件）<td><p>22</p><p>&nbsp;</p><tr><td>1<td>2<td></table>",
      ),
    ).toEqual([
      ["结果/维持", "/（其中网络1件）", "22"],
      ["1", "2", ""],
    ]);
  });

  test("give way where they only lay out the page", () => {
    const html = `<table><tr><td><a href=x>首页</a></td><td><table><tr><td><p>甲</p>${FIGURES}<p>乙</p></td></tr></table></td></tr></table>`;
    expect(readTexts(html)).toEqual(["甲", "table", "乙"]);
  });

  test("give way to an article in them, and the figures between stay a table", () => {
    const prose = `<tr><td colspan=2><p>${SENTENCE}</p><p>${SENTENCE}</p></td></tr>`;
    const html = `<table>${prose}<tr><td>规章<td>1<tr><td>文件<td>2</tr>${prose}</table>`;
    expect(readTexts(html)).toEqual([SENTENCE, SENTENCE, "table", SENTENCE, SENTENCE]);
    expect(readCells(html)).toEqual([
      ["规章", "1"],
      ["文件", "2"],
    ]);
  });

  test("of one cell are text", () => {
    expect(readTexts("<table><tr><td>甲<br>乙</td></tr></table>")).toEqual(["甲", "乙"]);
  });

  test("that follow each other stay apart", () => {
    expect(readTexts(FIGURES + FIGURES)).toEqual(["table", "table"]);
  });

  test("have a caption that is a line before them", () => {
    expect(readTexts("<table><caption>表二</caption><tr><td>规章<td>1<tr><td>文件<td>2</table>")).toEqual([
      "表二",
      "table",
    ]);
  });

  test("of ten thousand rows are read", () => {
    expect(readTable(`<table>${"<tr><td>5<td>6".repeat(10_000)}</table>`).rows).toHaveLength(10_000);
  });
});

describe("the site around the article", () => {
  const page = `<body><div id=top><a href=/>首页</a> <a href=/b>政务公开</a><p>您的位置：首页</p></div>
    <div class=main><h1>某局2024年政府信息公开工作年度报告</h1><p>发布时间：2025-01-20</p>
    <div id=zoom><p>一、总体情况</p><p>${SENTENCE}</p>${FIGURES}<p>六、其他需要报告的事项</p><p>无。</p><p>某局</p></div></div>
    <div id=foot><p>版权所有：某局</p><p>备案号：某备00000001号</p></div></body>`;

  test("is left out, the title above the article is not, where the preface speaks of the report, too", () => {
    const preface = "根据《中华人民共和国政府信息公开条例》，编制2024年度政府信息公开工作年度报告。";
    const lines = readTexts(page.replace("<div id=zoom>", `<div id=zoom><p>${preface}</p>`));
    expect(lines.slice(0, 3)).toEqual(["某局2024年政府信息公开工作年度报告", preface, "一、总体情况"]);
  });

  test("is left out, the title above the article is not", () => {
    expect(readTexts(page)).toEqual([
      "某局2024年政府信息公开工作年度报告",
      "一、总体情况",
      SENTENCE,
      "table",
      "六、其他需要报告的事项",
      "无。",
      "某局",
    ]);
  });

  test.each([
    ["who signs, and when", "<p>某区教育局</p><p>2025年1月20日</p>", ["某区教育局", "2025年1月20日"]],
    ["when alone", "<p>二〇二五年一月二十日</p>", ["二〇二五年一月二十日"]],
    ["a date of the site's", "<p>发布时间：2025年1月20日</p>", []],
    ["a date behind other words", "<p>浏览次数</p><p>2025年1月20日</p>", []],
    ["a name alone", "<p>某区教育局</p>", []],
  ])("leaves the report its signature right behind it: %s", (_, behind, kept) => {
    const html = `<div><p>一、总体情况</p><p>${SENTENCE}</p></div><div>${behind}<p>版权所有</p></div>`;
    expect(readTexts(html)).toEqual(["一、总体情况", SENTENCE, ...kept]);
  });

  test("stays where it could belong to the report", () => {
    expect(readTexts(`<div><p>一、总体情况</p></div><div><p>六、其他需要报告的事项</p></div>`)).toHaveLength(
      2,
    );
    expect(readTexts(`<div><p>${SENTENCE}</p></div><div><p>${SENTENCE}</p></div>`)).toHaveLength(2);
  });

  test("is nothing on a page without an article", () => {
    expect(readTexts("<div>甲</div><div>乙</div>")).toEqual(["甲", "乙"]);
  });

  test("gives its name", () => {
    expect(read("<title> 某局\n年报 </title><p>甲</p>").title).toBe("某局 年报");
  });

  test("links alone on their lines are the site's, links inside a sentence are not", () => {
    const html = `<p>${SENTENCE}详见<a href=x>附件</a>。</p><p><a href=y>上一篇</a></p><p><a name=z>三、甲</a></p>`;
    expect(readTexts(html)).toEqual([`${SENTENCE}详见附件。`, "三、甲"]);
    expect(read(html).asides).toEqual([{ kind: "link", text: "上一篇" }]);
  });

  test("linked headings are the report's, but for a list of them", () => {
    const linked = `<p><a href=#t>一、甲</a></p><p>${SENTENCE}</p><p><a href=#t>（二）乙</a></p><p>${SENTENCE}</p>`;
    expect(readTexts(linked)).toEqual(["一、甲", SENTENCE, "（二）乙", SENTENCE]);
    const list = `<p><a href=#a>一、甲</a></p><p id=a>一、 甲</p><p>${SENTENCE}</p>`;
    expect(readTexts(list)).toEqual(["一、 甲", SENTENCE]);
  });
});

describe("hostile pages", () => {
  test.each([
    ["nothing", "", "没有文字"],
    ["only pictures", "<img src=a.png>", "没有文字"],
    ["elements nested without end", "<div>".repeat(50_000), "嵌套"],
    ["a row without end", `<table><tr>${"<td colspan=200>1".repeat(10)}`, "单元格"],
  ])("%s is refused", (_, html, reason) => {
    expect(readReason(html)).toContain(reason);
  });

  test("spans beyond reason are cut", () => {
    const table = readTable("<table><tr><td colspan=x rowspan=99999>1<td rowspan=-1>2<tr><td>3</table>");
    expect(table.rows[0]?.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test("any markup is read without an exception", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td rowspan=3>",
      "<td colspan=2>",
      "</td>",
      "<p>",
      "</p>",
      "<br>",
      "甲",
      "1",
      "<ol>",
      "<li>",
      "<div hidden>",
      "</div>",
      "<a href=x>",
      "</a>",
      "<pre>",
      "\n",
      "&nbsp;",
      "<!--",
      "-->",
      "<script>",
      "</script>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof readHtml(pieces.join("")).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
