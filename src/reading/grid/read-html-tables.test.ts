import { describe, expect, test } from "vitest";
import type { TableBlock } from "../../document/index.ts";
import { listFilled, planHtml } from "../testing/grid-builder.ts";
import { pickGrid } from "./pick-grid.ts";
import { readHtmlTables } from "./read-html-tables.ts";
import { readTabText } from "./read-tab-text.ts";

const FIRST = "requests.received.naturalPerson";

/** The cells of a table as texts, by row. */
function listTexts(table: TableBlock | null | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.map((cell) => cell.lines.join("/")));
}

function readOne(html: string): string[][] {
  return listTexts(readHtmlTables(html)[0]);
}

/** As Excel 2016 puts it on the clipboard: wrapped source lines, x:num, conditional comments, a row of widths. */
const EXCEL = `Version:1.0
StartHTML:0000000105
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=300 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=72 style='mso-width-source:userset;width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl65 width=72 style='height:14.25pt'></td>
  <td class=xl65>自然人</td><td class=xl65>商业<br>
    企业</td>
 </tr>
 <tr height=19>
  <td height=19 class=xl65>一、本年新收政府信息公开申请
  数量</td>
  <td class=xl65 align=right x:num="3440">3,440</td>
  <td class=xl65 align=right x:num>75</td>
 </tr>
 <tr height=19>
  <td height=19>（一）予以公开</td><td align=right x:num x:fmla="=SUM(B4:B9)">1408</td><td>—</td>
 </tr>
<!--EndFragment-->
<![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr>
<![endif]>
</table></body></html>`;

/** As WPS 表格 writes it: an Excel dialect with et attributes and its own classes. */
const WPS = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name="Generator" content="WPS Office ET"><style><!-- @font-face{font-family:宋体;} .et2{mso-style-name:样式} --></style>
</head><body><!--StartFragment--><table width="216" border="0" cellpadding="0" cellspacing="0">
<tr height="18"><td class="et2" height="18" x:str></td><td class="et2" x:str>自然人</td><td class="et2" x:str>商业企业</td></tr>
<tr height="18"><td class="et2" x:str>一、本年新收<font class="font0">政府信息公开申请数量</font></td>
<td class="et2" x:num="3440">3,440 </td><td class="et2" x:num="75.">75 </td></tr>
</table><!--EndFragment--></body></html>`;

/** As LibreOffice Calc writes it: sdval and sdnum, font elements, upper-case left to old versions. */
const LIBREOFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">body,div,table,td { font-family:"Liberation Sans" } a.comment-indicator:hover + comment { display:block }</style>
</head><body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>
<tr><td height="17" align="left"><br></td><td align="left">自然人</td><td align="left">商业企业</td></tr>
<tr><td height="17" align="left"><font face="宋体">一、本年新收政府信息公开申请数量</font></td>
<td align="right" sdval="3440" sdnum="2052;0;#,##0">3,440</td>
<td align="right" sdval="75" sdnum="2052;">75</td></tr></table></body></html>`;

/** As Word writes it: paragraphs in cells, o:p, spaces kept by mso-spacerun. */
const WORD = `<html><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1>
<tr style='mso-yfti-irow:0'><td width=184 valign=top><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
<td><p class=MsoNormal align=center>自然<span lang=EN-US><br></span>人</p></td><td><p>商业</p><p>企业</p></td></tr>
<tr><td><p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;</span>一、本年新收</p></td>
<td><p class=MsoNormal><span lang=EN-US>3440<o:p></o:p></span></p></td>
<td><p class=MsoNormal><span lang=EN-US>75</span></p></td></tr></table><!--EndFragment--></body></html>`;

describe("What programs put on the clipboard is placed the same", () => {
  test.each([
    ["Excel", EXCEL],
    ["WPS 表格", WPS],
    ["LibreOffice Calc", LIBREOFFICE],
    ["Word", WORD],
  ])("%s", (_name, html) => {
    const filled = listFilled(planHtml(html, FIRST));
    expect(filled["requests.received.naturalPerson"]).toBe(3440);
    expect(filled["requests.received.commercial"]).toBe(75);
  });

  test("Excel's formula result is taken and its stroke is listed", () => {
    const plan = planHtml(EXCEL, FIRST);
    expect(listFilled(plan)["requests.granted.naturalPerson"]).toBe(1408);
    expect(plan.unread.map(({ address, raw }) => [address, raw])).toEqual([
      ["requests.granted.commercial", "—"],
    ]);
  });

  test("A web page's layout tables give way to the table of figures", () => {
    const html =
      "<table><tr><td>导航</td><td><table><tr><td>" +
      "<table><tr><td></td><th>自然人</th></tr><tr><th>予以公开</th><td><p>5&nbsp;</p></td></tr></table>" +
      "</td></tr></table></td></tr></table>";
    const tables = readHtmlTables(html);
    expect(tables).toHaveLength(1);
    expect(listFilled(planHtml(html, FIRST))).toEqual({ "requests.granted.naturalPerson": 5 });
  });

  test("Of the three tables of a copied report the one of the open section is picked", () => {
    const html =
      "<table><tr><td>规章</td><td>2</td><td>1</td><td>12</td></tr></table>" +
      "<table><tr><td></td><td>自然人</td></tr><tr><td>予以公开</td><td>5</td></tr></table>" +
      "<table><tr><td></td><td>维持</td></tr><tr><td>行政复议</td><td>8</td></tr></table>";
    const tables = readHtmlTables(html);
    expect(pickGrid(tables, "disputes")).toBe(tables[2]);
    expect(pickGrid(tables, "requests")).toBe(tables[1]);
    expect(pickGrid([], "requests")).toBeNull();
  });
});

describe("HTML is read as it is shown", () => {
  test("Cells after merged ones stand where a browser puts them", () => {
    const html =
      "<table><tr><td rowspan=2>a<td colspan=2>b<td rowspan=3>c<tr><td>d<td>e<tr><td>f<td>g<td>h<td>i</table>";
    const [table] = readHtmlTables(html);
    expect(table?.columnCount).toBe(5);
    expect(table?.rows.map((row) => row.map(({ column }) => column))).toEqual([
      [0, 1, 3],
      [1, 2],
      [0, 1, 2, 4],
    ]);
  });

  test("Scripts, styles, comments and hidden words are not read", () => {
    const html =
      "<table><tr><td>1<script>document.write('2')</script><style>td{}</style><!-- 3 -->" +
      "<span style='display:none'>4<span>5</span></span><span hidden>6</span><noscript>7</noscript></td><td>8</td></tr></table>";
    expect(readOne(html)).toEqual([["1", "8"]]);
  });

  test("A raised mark or a struck-out figure is no part of a number", () => {
    const html = "<table><tr><td>12<sup>1</sup></td><td><s>12</s>15</td></tr></table>";
    expect(readOne(html)).toEqual([["12¹", "1̶2̶15"]]);
  });

  test("A hidden row of a sheet is read, so that nothing below it shifts", () => {
    const html = "<table><tr><td rowspan=2>a<td>1<tr style='display:none'><td>2<tr><td>b<td>3</table>";
    expect(readHtmlTables(html)[0]?.rows[2]?.map(({ column }) => column)).toEqual([0, 1]);
  });

  test("Line breaks of the source are blanks, those of the page are lines", () => {
    expect(readOne("<table><tr><td>a\n   b<br>c<p>d</p></td></tr></table>")).toEqual([["a b/c/d"]]);
  });

  test("A cell of nothing but &nbsp; is blank", () => {
    expect(
      readHtmlTables("<table><tr><td>&nbsp;</td><td>1</td></tr></table>")[0]?.rows[0]?.[0]?.lines,
    ).toEqual([]);
  });

  test.each([
    ["72,701.26", "72701.2578", "72701.2578"],
    ["####", "1234", "1234"],
    ["0.3", "0.30000000000000004", "0.3"],
    ["2024/1/5", "45296", "2024/1/5"],
    ["12%", "0.12", "12%"],
    ["7", "72701.2578", "7"],
    ["—", "0", "—"],
    ["12", "", "12"],
    ["12", "abc", "12"],
  ])("Shown %s with the number %s behind it is %s", (shown, exact, text) => {
    expect(readOne(`<table><tr><td x:num="${exact}">${shown}</td></tr></table>`)).toEqual([[text]]);
  });

  test("A table that never ends is read to the end", () => {
    expect(readOne("<table><tr><td>1<td>2")).toEqual([["1", "2"]]);
  });

  test("Words without a table give none", () => {
    expect(readHtmlTables("<p>12</p>")).toEqual([]);
  });
});

describe("Hostile HTML does no harm", () => {
  test("Thousands of nested tables and elements are read without overflow", () => {
    const deep = "<table><tr><td>".repeat(3_000);
    expect(readHtmlTables(`${deep}1`).length).toBeLessThanOrEqual(1);
    expect(readOne(`<table><tr><td>${"<div>".repeat(900)}1</table>`)).toEqual([["1"]]);
    expect(readHtmlTables(`<table><tr><td>${"<div>".repeat(200_000)}1</table>`)).toEqual([]);
  }, 30_000);

  test("Huge and broken spans are cut", () => {
    const [table] = readHtmlTables("<table><tr><td colspan=99999999 rowspan=-3>1<td colspan=x>2</table>");
    expect(table?.columnCount).toBe(201);
    expect(table?.rows[0]?.[0]?.rowSpan).toBe(1);
  });

  test("10,000 rows are planned within a few seconds and all listed", () => {
    const html = `<table>${"<tr><td>5<td>6<td>x".repeat(10_000)}</table>`;
    const plan = planHtml(html, FIRST);
    expect(plan.entries.length + plan.unread.length + plan.leftOut.length).toBe(30_000);
  }, 30_000);
});

describe("Tab-separated text is read by the rules of spreadsheets", () => {
  test("Quoted cells hold line breaks, tabs and doubled marks", () => {
    expect(listTexts(readTabText('a\t"b\nc"\r\n"d\te"\t"f ""g"""\r\n'))).toEqual([
      ["a", "b/c"],
      ["d\te", 'f "g"'],
    ]);
  });

  test("A mark that begins a word but does not end its cell is an ordinary one", () => {
    expect(listTexts(readTabText('"三安全"一稳定\t5\n"甲\t6'))).toEqual([
      ['"三安全"一稳定', "5"],
      ['"甲', "6"],
    ]);
  });

  test("Blank cells keep their places", () => {
    expect(readTabText("\t\t5")?.rows[0]?.map(({ column }) => column)).toEqual([2]);
  });

  test("A blank line between rows is a row", () => {
    expect(readTabText("1\n\n2\n")?.rows).toHaveLength(3);
  });

  test("Only blanks are no table", () => {
    expect(readTabText(" \t \r\n")).toBeNull();
  });
});
