import { describe, expect, test } from "vitest";
import { listFilled, planHtml, planTabs } from "../testing/grid-builder.ts";
import { pasteReasons } from "./messages.ts";

const AMOUNT = "proactive.fees.amount";
const ISSUED = "proactive.rules.issued";

function rows(...lines: string[]): string {
  return lines.map((line) => line.replace(/\|/g, "\t")).join("\n");
}

describe("Fees that are not counted in 万元 are told, not taken", () => {
  test.each([
    ["a heading that is not the form's", rows("项目|金额（元）", "行政事业性收费|123456")],
    ["a heading without brackets", rows("项目|金额/元", "行政事业性收费|123456")],
    ["a heading two rows above", rows("项目|情况（元）", "|本年收费金额", "行政事业性收费|123456")],
    ["a heading of no label", rows("项目|数额（元）", "行政事业性收费|123456")],
    ["the unit above the table", rows("单位：元", "信息内容|本年收费金额", "行政事业性收费|123456")],
    [
      "the unit beside the title",
      rows("收费情况||（元）", "信息内容|本年收费金额|", "行政事业性收费|123456|"),
    ],
    ["the unit of the currency", rows("金额单位：人民币元", "信息内容|收费金额", "行政事业性收费|123456")],
    ["a column of units", rows("项目|单位|本年收费金额", "行政事业性收费|元|123456")],
    ["a unit beside the label", rows("行政事业性收费|元|123456")],
    ["thousands", rows("项目|本年收费金额（千元）", "行政事业性收费|123456")],
    ["millions, which end in 万元 too", rows("项目|本年收费金额（百万元）", "行政事业性收费|123456")],
    ["a figure without labels of the form", rows("年度|收费（元）", "本年|123456")],
  ])("%s", (_, text) => {
    const plan = planTabs(text, AMOUNT);
    expect(plan.entries).toEqual([]);
    expect(plan.unread.map(({ raw, reason }) => [raw, reason])).toEqual([["123456", pasteReasons.otherUnit]]);
  });

  test("A heading merged over the figure's column", () => {
    const html =
      "<table><tr><td></td><td colspan=2>收入（元）</td></tr><tr><td></td><td>本年收费金额</td><td>备注</td></tr>" +
      "<tr><td>行政事业性收费</td><td>123456</td><td></td></tr></table>";
    expect(planHtml(html, AMOUNT).unread[0]?.reason).toBe(pasteReasons.otherUnit);
  });
});

describe("Fees that are counted in 万元 are taken", () => {
  test.each([
    ["金额 with its unit", rows("项目|金额（万元）", "行政事业性收费|12.5")],
    ["金额 without a unit", rows("项目|金额", "行政事业性收费|12.5")],
    ["the unit above the table", rows("单位：万元", "信息内容|本年收费金额", "行政事业性收费|12.5")],
    ["other units of other figures", rows("单位：件、万元", "信息内容|本年收费金额", "行政事业性收费|12.5")],
    [
      "words that only hold the character",
      rows("单元|多元化", "信息内容|本年收费金额", "行政事业性收费|12.5"),
    ],
  ])("%s", (_, text) => {
    expect(listFilled(planTabs(text, AMOUNT))).toEqual({ [AMOUNT]: 12.5 });
  });

  test("0 is 0 in any unit", () => {
    const plan = planTabs(rows("单位：元", "项目|金额（元）", "行政事业性收费|0"), AMOUNT);
    expect(listFilled(plan)).toEqual({ [AMOUNT]: 0 });
  });

  test("Counts beside a sum of money stay counts", () => {
    const plan = planTabs(rows("单位：元", "信息内容|本年制发件数|收费（元）", "规章|3|500"), ISSUED);
    expect(listFilled(plan)).toEqual({ [ISSUED]: 3 });
  });
});

describe("Figures that are no 件 are told, not taken as such", () => {
  test.each([
    ["money", rows("行政处罚（万元）|300")],
    ["money by its name", rows("行政处罚（罚没金额）|300")],
    ["ten thousands", rows("行政处罚（万件）|300")],
    ["ten thousands by the unit of all", rows("单位：万件", "行政处罚|300")],
    ["people", rows("行政处罚（人次）|300")],
    ["households", rows("行政处罚 （ 单位：户 ）|300")],
    ["a heading", rows("信息内容|本年处理决定数量（千件）", "行政处罚|300")],
  ])("%s", (_, text) => {
    const plan = planTabs(text, ISSUED);
    expect(plan.entries).toEqual([]);
    expect(plan.unread.map(({ raw, reason }) => [raw, reason])).toEqual([["300", pasteReasons.otherCount]]);
  });

  test("but 件 beside the 万元 of the fees is 件, and 0 is 0", () => {
    const text = rows(
      "单位：件、万元",
      "行政处罚（件）|300",
      "行政强制（万元）|0",
      "行政事业性收费（万元）|1.5",
    );
    expect(Object.values(listFilled(planTabs(text, ISSUED)))).toEqual([300, 0, 1.5]);
  });
});
