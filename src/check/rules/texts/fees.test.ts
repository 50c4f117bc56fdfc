import { describe, expect, it } from "vitest";
import { buildCorrectReport, findByRule, writeSection } from "../../testing/report-builder.ts";

function find(text: string) {
  return findByRule(writeSection(buildCorrectReport(), "other", text), "text.fees");
}

describe("text.fees", () => {
  it("shows both sentences and leads to the one that denies", () => {
    const [finding, ...others] = find("收取信息处理费3件、1200元。\n2024年度，未收取信息处理费。");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      place: "sections.other.text",
      excerpt: "未收取信息处理费",
    });
    expect(finding?.message).toContain("“未收取信息处理费”和“收取信息处理费3件、1200元”");
  });

  it.each([
    "2024年度，本机关没有向政府信息公开申请人收取信息处理费。2024年度，本机关对3件政府信息公开申请收取了信息处理费，共1050.5元。",
    "全年收取信息处理费1200元。本年度未产生信息公开处理费。",
    "收取信息处理费2件，共80元；无信息处理费。",
    "没有收取政府信息公开信息处理费的情况。收取信息处理费0.2万元。",
  ])("fires on %s", (text) => {
    expect(find(text)).toHaveLength(1);
  });

  it.each([
    "收取信息处理费3件、1200元。",
    "未收取信息处理费。未产生信息处理费。",
    "收取信息处理费0件、0元。未收取信息处理费。",
    "2023年收取信息处理费3件、1200元。2024年未收取信息处理费。",
    "上年收取信息处理费1200元。本年度未收取信息处理费。",
    "对3件申请收取信息处理费1200元，其余申请未收取信息处理费。",
    "按件收取信息处理费1200元，按量未收取信息处理费。",
    "超过10件的，每件收取信息处理费100元。本年度未收取信息处理费。",
    "发出收费通知3件，拟收取信息处理费300元。申请人未缴纳，全年未收取信息处理费。",
    "收取信息处理费1200元，未违规收取信息处理费。",
    "下属单位收取信息处理费1200元。本机关未收取信息处理费。",
    "",
  ])("is silent on %j", (text) => {
    expect(find(text)).toEqual([]);
  });
});
