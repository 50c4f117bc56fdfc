import { expect, test } from "vitest";
import { holdsRenewed, renewParagraph } from "./renew-paragraph.ts";

test.each([
  ["2023年，本局公开信息286条。", "2024年，本局公开信息【286】条。"],
  ["较2022年增长12.5%。", "较2023年增长【12.5】%。"],
  ["2024年将继续推进。", "2025年将继续推进。"],
  ["全年收到申请1,234件，办结率100％。", "全年收到申请【1,234】件，办结率【100】％。"],
  [
    "培训２场次，1200余名干部参加，处理12起，答复率98.5%。",
    "培训【２】场次，【1200】余名干部参加，处理【12】起，答复率【98.5】%。",
  ],
  ["收到5-6件", "收到【5】-【6】件"],
  ["浏览量3万余次，收费0.5万元。", "浏览量【3】万余次，收费【0.5】万元。"],
])("takes over %s", (last, next) => {
  expect(renewParagraph(last, 2023, 2024)).toBe(next);
});

test.each([
  "按照国办公开办函〔2021〕30号的规定编制。",
  "依据《中华人民共和国政府信息公开条例》（2019年修订）。",
  "自2015年起设立专栏。",
  "自2022年起设立专栏，2023年印发的办法继续施行。",
  "拨打12345热线咨询。",
  "12345热线与4G网络互通。",
  "第3次会议于5月17日召开，会址在2号楼。",
])("leaves %s as it is", (text) => {
  expect(renewParagraph(text, 2023, 2024)).toBe(text);
});

test("marks figures but keeps the years where one of the two years is not known", () => {
  expect(renewParagraph("2023年公开5条。", null, 2024)).toBe("2023年公开【5】条。");
});

test("knows a paragraph again when its figures were replaced, and not when its words were", () => {
  const renewed = renewParagraph("公开5条。", 2023, 2024);
  expect(holdsRenewed(`前一段。\n${renewed}`, renewed)).toBe(true);
  expect(holdsRenewed("公开1,200条。", renewed)).toBe(true);
  expect(holdsRenewed("发布5条。", renewed)).toBe(false);
});
