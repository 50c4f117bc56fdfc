/** 检查一份报告: the findings of somebody else's file, shown on its pages, saved as comments; no draft is made. */

import { buildDraft, buildPrevious, packFile } from "./fixtures/draft-file.ts";
import { giveFile, writeDocx, writeText } from "./fixtures/report-files.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { title } from "./fixtures/texts.ts";
import { readWordComments, readWordFile } from "./word-file.ts";

/** Two faults: a total in 表三, and a sentence of 六 that says another number than 表三. */
function buildFaulty() {
  const { proactive, requests, disputes } = buildDraft().tables;
  const { sections } = buildDraft();
  return buildDraft({
    sections: {
      ...sections,
      other: { text: "2024年收到政府信息公开申请3500件，没有收取信息处理费。", topics: [], note: "" },
    },
    tables: {
      proactive,
      requests: { ...requests, granted: { ...requests.granted, total: 1432 } },
      disputes,
    },
    totals: { proactive: "typed", requests: "typed", disputes: "typed" },
  });
}

const wrongTotal = /表三“（一）予以公开”行：六类申请人相加＝1431，总计填的是 1432/;
const wrongSentence = /3500/;

test("Findings lead to their places on the pages, and no draft is made", async ({ page, home, opening }) => {
  await home.open();
  await home.giveFile("检查一份报告", giveFile("某单位年报.docx", await writeDocx(buildFaulty())));
  await opening.expectTitle("检查结果");
  await expect(page.getByText("“某单位年报.docx”的检查结果。这里只看不改，也不会建草稿。")).toBeVisible();

  await opening.findings.getByRole("button", { name: wrongTotal }).click();
  await expect(opening.shown).toHaveText("1432");
  await expect(opening.shown).toBeInViewport();
  await opening.findings.getByRole("button", { name: wrongSentence }).click();
  await expect(opening.shown).toContainText("申请3500件");
  await expect(opening.shown).toBeInViewport();

  await opening.press("返回列表");
  await home.expectOpen();
  await expect(home.drafts).toHaveCount(0);
});

test("Each finding is a comment at its place in the Word file that is saved", async ({
  page,
  home,
  opening,
}) => {
  await home.open();
  await home.giveFile("检查一份报告", giveFile("某单位年报.docx", await writeDocx(buildFaulty())));
  await expect(opening.findings.getByRole("listitem").first()).toBeVisible();
  const messages = await opening.findings.getByRole("listitem").allTextContents();
  const downloading = page.waitForEvent("download");
  await opening.press("另存为带批注的 Word");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`检查意见：${title}.docx`);
  await expect(page.getByRole("status").filter({ hasText: "每个问题都是一条批注" })).toBeVisible();

  const path = await download.path();
  const comments = readWordComments(path);
  expect(comments.map(({ text }) => text).sort()).toEqual(messages.sort());
  expect(comments.find(({ text }) => wrongTotal.test(text))?.about).toBe("1432");
  expect(comments.find(({ text }) => wrongSentence.test(text))?.about).toContain("申请3500件");
  expect(readWordFile(path).tables[1]?.[5]?.slice(3)).toEqual(["1408", "21", "0", "0", "2", "0", "1432"]);
});

test("What was not read leads to the source, which takes the place of the pages", async ({
  home,
  opening,
}) => {
  await home.open();
  await home.giveFile(
    "检查一份报告",
    giveFile("年报.txt", writeText().replace("\t462\t9\t0", "\t462\t9\t—")),
  );
  // Who checks a report fills nothing in.
  await expect(opening.page.getByText("读不准的内容没有参加检查，请对照原文人工核对。")).toBeVisible();
  await expect(opening.page.getByText("自己填写")).toHaveCount(0);
  await opening.unread.getByRole("button").click();
  await expect(opening.shown).toHaveText("—");
  await expect(opening.reportPages.getByRole("button", { name: "原文" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await opening.findings.getByRole("button", { name: /^提醒\s*表三“.+”行“.+”列，原文“—”/ }).click();
  await expect(opening.reportPages.getByRole("button", { name: "报告版面" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(opening.shown).toBeInViewport();
});

test("A checked report can be opened as a draft after all", async ({ home, opening, draft }) => {
  await home.open();
  await home.giveFile("检查一份报告", giveFile("年报.docx", await writeDocx()));
  await expect(opening.findings).toHaveText("没有发现问题");
  await opening.press("打开为草稿");
  await draft.goTo("requests");
  await draft.table.expectFigures({ "requests.granted.total": "1431" });
});

test("Back from the draft that was made of a file leads on in that draft, and makes no second one", async ({
  page,
  home,
  opening,
  draft,
}) => {
  const report = await writeDocx();
  for (const [made, question] of (["打开文件", "检查一份报告"] as const).entries()) {
    await home.open();
    await home.giveFile(question, giveFile("年报.docx", report));
    await opening.press("打开为草稿");
    await draft.goTo("requests");
    await draft.table.correct("requests.granted.research", "77");
    await draft.expectSaved();
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("button", { name: "打开为草稿" })).toHaveCount(0);
    await opening.press("继续填写这份草稿");
    await draft.goTo("requests");
    await draft.table.expectFigures({ "requests.granted.research": "77" });
    await home.open();
    await expect(home.drafts).toHaveCount(made + 1);
  }
});

test("A colleague's draft is checked against the last year's report in it, and opens whole", async ({
  page,
  home,
  opening,
  draft,
}) => {
  await home.open();
  await home.giveFile("检查一份报告", packFile(buildDraft({ previous: buildPrevious() })));
  await opening.expectTitle("检查结果");
  const mismatch = /表三“总计”列：二、上年结转是 121 件，上年报告的四、结转下年度继续办理是 125 件/;
  await expect(opening.findings.getByRole("button", { name: mismatch })).toBeVisible();
  await opening.press("打开为草稿");
  await draft.expectStep("basics");
  await expect(page.getByText(/^正在对照：.*2023年/)).toBeVisible();
  await expect(draft.findFinding(mismatch)).toBeVisible();
});

test("What a colleague keeps in a draft is told as kept, with the reason, in the Word file's comments too", async ({
  page,
  home,
  opening,
}) => {
  const reason = "含线下窗口登记的申请";
  const draft = await openDraft(page, "overview");
  await draft.findText("sections.overview.topics.1.text").fill("2024年共收到政府信息公开申请3552件。");
  await draft.keepWarning(reason);
  const saving = page.waitForEvent("download");
  await draft.press("另存草稿文件");
  const file = await (await saving).path();
  await draft.press("‹ 返回列表");

  await home.giveFile("检查一份报告", file);
  await expect(opening.findings).toContainText("没有发现问题");
  await opening.findings.getByText("已保留的提醒（1）").click();
  await expect(opening.findings.getByText(/写的是 3552 件/)).toBeVisible();
  await expect(opening.findings.getByText(`理由：${reason}`)).toBeVisible();
  await expect(opening.findings.getByRole("button")).toHaveCount(0);

  const downloading = page.waitForEvent("download");
  await opening.press("另存为带批注的 Word");
  const [comment, ...others] = readWordComments(await (await downloading).path());
  expect(others).toEqual([]);
  expect(comment?.text).toMatch(/写的是 3552 件.*（填写人已保留，理由：含线下窗口登记的申请）$/);
  expect(comment?.about).toContain("3552");
});
