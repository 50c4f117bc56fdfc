/** 从去年的报告开始: what goes over from last year's report, what stands beside, and that no figure of it goes over. */

import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { requestColumns, requestFigures } from "./fixtures/figures-2024.ts";
import { giveFile, writeDocx, writeText } from "./fixtures/report-files.ts";
import { expect, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";

const lastParagraphs = [
  "2024年通过网站主动公开信息286条，较2023年增长12.5%，举办培训２场。",
  "2025年将继续完善公开目录。",
];

/** Last year's report, with figures in its texts, a heading of its own and a signature. */
function buildLastYear(): DraftFile {
  const { sections, ...rest } = buildDraft();
  const overview = {
    text: "",
    topics: [
      { heading: "主动公开情况", text: lastParagraphs.join("\n") },
      { heading: "基层政务公开", text: "各街道公开目录已经统一。" },
    ],
    note: "",
  };
  return {
    ...rest,
    sections: { ...sections, overview },
    signature: { name: agency, date: "2025-01-17" },
  };
}

const carriedOut = requestFigures.carriedOut ?? [];

async function expectNextDraft(draft: DraftPage): Promise<void> {
  await draft.expectStep("basics");
  await expect(draft.findText("agency")).toHaveValue(agency);
  await expect(draft.findText("year")).toHaveValue("2025");
  await expect(draft.page.getByRole("textbox", { name: "落款单位" })).toHaveValue(agency);
  await expect(draft.page.getByLabel("落款日期")).toHaveValue("");

  await draft.goTo("overview");
  await expect(draft.findText("sections.overview.topics.0.heading")).toHaveValue("主动公开情况");
  await expect(draft.findText("sections.overview.topics.1.heading")).toHaveValue("基层政务公开");
  await expect(draft.findText("sections.overview.topics.0.text")).toHaveValue("");

  await draft.goTo("requests");
  const requests = await draft.table.readFigures();
  const filled = Object.entries(requests).filter(([, figure]) => figure !== "");
  expect(Object.fromEntries(filled)).toEqual(
    Object.fromEntries(
      requestColumns.map((column, index) => [`requests.carriedIn.${column}`, String(carriedOut[index])]),
    ),
  );
  await expect(draft.table.findCell("requests.granted.naturalPerson")).toHaveAccessibleDescription(
    /上年 1408/,
  );
  for (const step of ["proactive", "disputes"] as const) {
    await draft.goTo(step);
    expect(Object.values(await draft.table.readFigures()).filter((figure) => figure !== "")).toEqual([]);
  }
}

test("This year's report begins from a draft of last year", async ({ home, draft }) => {
  await home.open();
  await home.openFile(packFile(buildLastYear()));
  await draft.expectSaved();
  await home.open();
  const question = await home.askLastYear();
  await question.getByRole("button", { name: "新建 2025 年度报告" }).click();
  await expectNextDraft(draft);
});

test("This year's report begins from last year's Word file", async ({ home, opening, draft }) => {
  await home.open();
  await home.askLastYear();
  await home.giveFile("打开去年的文件", giveFile("去年.docx", await writeDocx(buildLastYear())));
  await opening.expectTitle("去年的报告：请核对读到的内容");
  await opening.expectNothingUnread();
  await opening.press("新建 2025 年度报告");
  await expectNextDraft(draft);
});

test("A file that names no year is asked for it", async ({ page, home, opening, draft }) => {
  const text = writeText().replace(/2024年度?/g, "");
  await home.open();
  await home.askLastYear();
  await home.giveFile("打开去年的文件", giveFile("去年.txt", text));
  await expect(opening.findSummary("报告年度")).toHaveText("（没有）");
  await expect(page.getByRole("button", { name: "新建报告" })).toBeDisabled();
  await page.getByRole("textbox", { name: /请填写这份报告是哪一年的/ }).fill("2024");
  await opening.press("新建 2025 年度报告");
  await draft.expectStep("basics");
  await expect(draft.findText("year")).toHaveValue("2025");
});

test("Last year's paragraphs are taken over with their years; old figures are flagged until they are replaced", async ({
  page,
  home,
  opening,
  draft,
}) => {
  const place = "sections.overview.topics.0.text";
  await home.open();
  await home.askLastYear();
  await home.giveFile("打开去年的文件", giveFile("去年.docx", await writeDocx(buildLastYear())));
  await opening.press("新建 2025 年度报告");
  await draft.expectStep("basics");
  await draft.goTo("overview");
  const box = draft.findText(place);
  const offers = page.getByRole("listitem").filter({ hasText: "主动公开信息286条" }).getByRole("listitem");
  await expect(offers.locator("mark")).toHaveText(["286", "12.5", "２"]);
  await offers.nth(0).getByRole("button", { name: "采用这一段" }).click();
  await offers.nth(1).getByRole("button", { name: "采用这一段" }).click();
  const taken = "2025年通过网站主动公开信息【286】条，较2024年增长【12.5】%，举办培训【２】场。";
  await expect(box).toHaveValue(`${taken}\n2026年将继续完善公开目录。`);
  await expect(offers.getByRole("button", { name: "已采用" })).toHaveCount(2);

  await expect(draft.findFinding(/【286】/)).toHaveCount(1);
  const filled = taken.replace("【286】", "301").replace("【12.5】", "5.2").replace("【２】", "3");
  await box.fill(`${filled}\n2026年将继续完善公开目录。`);
  await expect(draft.findFinding(/【/)).toHaveCount(0);
  await expect(offers.getByRole("button", { name: "已采用" })).toHaveCount(2);
});

test("Any file can be named as last year's in 基本信息", async ({ page, home, draft }) => {
  await home.open();
  await home.openFile(packFile(buildDraft({ year: 2025 })));
  await draft.expectStep("basics");
  await home.giveFile("打开上年的文件", giveFile("上年.docx", await writeDocx()));
  await expect(page.getByText(`正在对照：${agency}2024年政府信息公开工作年度报告`)).toBeVisible();
  await draft.goTo("requests");
  await expect(draft.table.findCell("requests.granted.total")).toHaveAccessibleDescription(/上年 1431/);
});
