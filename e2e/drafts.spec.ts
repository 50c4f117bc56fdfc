/** Drafts on this computer: saved while typing, there again after whatever happens, never lost by mistake. */

import { readFileSync } from "node:fs";
import { buildDraft } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

test("A figure is on the disk within a second of its last key", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  await draft.table.findCell("requests.received.naturalPerson").click();
  await page.keyboard.type("3441");
  // Timed inside the page, so that a slow test runner does not count.
  const savedAfter = await page.evaluate(async () => {
    const begin = performance.now();
    const state = document.querySelector("header [role=status]");
    while (!(state?.textContent ?? "").includes("已保存")) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - begin;
  });
  const [stored] = await readStoredDrafts(page);
  expect(stored?.file.tables.requests?.received?.naturalPerson).toBe(3441);
  expect(savedAfter).toBeLessThan(1000);
});

test("Ctrl+S saves at once what is typed, and the browser saves no page", async ({ page }) => {
  const draft = await openDraft(page, "disputes");
  await draft.expectSaved();
  // The draft is not saved by itself while time stands still.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const cell = draft.table.findCell("disputes.reconsideration.upheld");
  await cell.click();
  await page.keyboard.type("89");
  await expect(draft.saveState).toHaveText(/有修改/);
  const listening = await page.evaluateHandle(() => ({
    isPrevented: new Promise<boolean>((resolve) => {
      window.addEventListener("keydown", ({ key, defaultPrevented }) => {
        if (key === "s") resolve(defaultPrevented);
      });
    }),
  }));
  await page.keyboard.press("Control+s");
  expect(await listening.evaluate(({ isPrevented }) => isPrevented)).toBe(true);
  await draft.expectSaved();
  const [stored] = await readStoredDrafts(page);
  expect(stored?.file.tables.disputes?.reconsideration?.upheld).toBe(89);
  await expect(cell).toBeFocused();
});

test("What was typed just before the page is left is there after it is opened again", async ({ page }) => {
  const draft = await openDraft(page, "disputes");
  await draft.expectSaved();
  page.on("dialog", (dialog) => void dialog.accept());
  await draft.table.findCell("disputes.reconsideration.upheld").click();
  await page.keyboard.type("89");
  await page.reload();
  await draft.expectStep("disputes");
  await expect(draft.table.findCell("disputes.reconsideration.upheld")).toHaveValue("89");
  await expect(draft.table.findCell("disputes.reconsideration.total")).toHaveValue("171");
});

test("Whatever moment of saving the page is left in, nothing that was typed is missing after it", async ({
  page,
}) => {
  const draft = await openDraft(page, "disputes");
  page.on("dialog", (dialog) => void dialog.accept());
  const cell = draft.table.findCell("disputes.reconsideration.upheld");
  // A save begins 0.8 s after the first key, and takes some hundredths of a second.
  for (const [index, pause] of [0, 400, 740, 760, 770, 780, 790, 800, 810, 820, 830, 850].entries()) {
    await draft.expectSaved();
    await cell.click();
    await page.keyboard.type(String(900 + index));
    await page.waitForTimeout(pause);
    await page.reload();
    await draft.expectStep("disputes");
    await expect(cell).toHaveValue(String(900 + index));
  }
});

test("A draft opens at the step where it was left, even when nothing was typed there", async ({
  page,
  home,
}) => {
  const draft = await openDraft(page, "problems");
  await draft.press("‹ 返回列表");
  await home.press(home.findDraft(agency), "继续");
  await draft.expectStep("problems");
});

test("A double click makes one report, and one copy", async ({ page, home }) => {
  await home.open();
  await page.getByRole("button", { name: "新建报告" }).dblclick();
  const draft = new DraftPage(page);
  await draft.expectStep("basics");
  await draft.expectSaved();
  await page.getByRole("button", { name: "‹ 返回列表" }).click();
  await expect(home.drafts).toHaveCount(1);
  await home.drafts.getByRole("button", { name: "复制" }).dblclick();
  await expect(home.findNews(/复制/)).toBeVisible();
  await expect(home.drafts).toHaveCount(2);
});

test("A deleted draft is gone, and back with one click", async ({ page, home }) => {
  const draft = await openDraft(page, "basics");
  await draft.press("‹ 返回列表");
  await home.press(home.findDraft(agency), "删除");
  await expect(home.drafts).toHaveCount(0);
  await expect(page.getByText(/^已删除“/)).toBeVisible();
  await draft.press("撤销");
  await expect(home.findDraft(agency)).toBeVisible();
  await home.press(home.findDraft(agency), "继续");
  await draft.goTo("requests");
  await expect(draft.table.findCell("requests.received.total")).toHaveValue("3525");
});

test("A draft deleted some time ago is had back from the list of deleted ones, and from its own address", async ({
  page,
  home,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.press("‹ 返回列表");
  const remove = async (): Promise<void> => {
    await home.press(home.findDraft(agency), "删除");
    await expect(home.drafts).toHaveCount(0);
  };
  await remove();
  await page.reload();
  await page.getByText("最近删除（1 份）").click();
  await page.getByRole("button", { name: /^恢复 / }).click();
  await expect(home.findNews(/^已恢复“/)).toBeVisible();
  await expect(home.drafts).toHaveCount(1);
  await expect(page.getByText(/^最近删除/)).toHaveCount(0);

  await remove();
  await page.goBack();
  await expect(page.getByText("这份草稿已被删除")).toBeVisible();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await draft.expectStep("requests");
  await expect(draft.table.findCell("requests.received.total")).toHaveValue("3525");
});

test("A draft that another window is writing is not deleted, until that window has left it", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "requests");
  const second = new HomePage(await context.newPage());
  await second.open();
  const remove = second.drafts.getByRole("button", { name: "删除" });
  await remove.click();
  await expect(second.findNews(/没有删除：“.+”正在另一个窗口中编辑/)).toBeVisible();
  await expect(second.drafts).toHaveCount(1);
  await draft.table.correct("requests.carriedOut.other", "9");
  await draft.press("‹ 返回列表");
  await remove.click();
  await expect(second.findNews(/已删除/)).toBeVisible();
  await expect(second.drafts).toHaveCount(0);
});

test("A copy is a draft of its own", async ({ page, home }) => {
  const draft = await openDraft(page, "basics");
  await draft.press("‹ 返回列表");
  await home.press(home.findDraft(agency), "复制");
  await expect(home.drafts).toHaveCount(2);
  await expect(home.drafts.first()).toContainText("复制的副本");
  await expect(home.drafts.last()).not.toContainText("副本");
  await home.press(home.drafts.first(), "继续");
  await draft.goTo("disputes");
  await draft.table.correct("disputes.reconsideration.upheld", "90");
  await draft.press("‹ 返回列表");
  await home.expectOpen();
  const stored = await readStoredDrafts(page);
  const upheld = stored.map(({ file }) => file.tables.disputes?.reconsideration?.upheld);
  expect(new Set(upheld)).toEqual(new Set([88, 90]));

  await page.getByRole("button", { name: "从去年的报告开始" }).click();
  const choice = page.getByRole("combobox", { name: "去年的报告" });
  await expect(choice.getByRole("option", { name: "复制的副本" })).toHaveCount(1);
  await page.keyboard.press("Escape");
  for (const _ of [1, 2]) await home.press(home.drafts.first(), "删除");
  await page.getByText("最近删除（2 份）").click();
  await expect(page.getByText(/^删除于 .+ 复制的副本.+ 从文件打开$/)).toHaveCount(1);
  await expect(page.getByText(/^删除于 .+保存于 (?:(?!副本).)+\d 从文件打开$/)).toHaveCount(1);
});

test("A draft file that was saved opens again as the same draft", async ({ page, home }) => {
  const draft = await openDraft(page, "requests", {
    preface: "说明。",
    signature: { name: agency, date: "" },
  });
  await draft.table.correct("requests.carriedOut.other", "7");
  const downloading = page.waitForEvent("download");
  await draft.press("另存草稿文件");
  const saved = await downloading;
  expect(saved.suggestedFilename()).toMatch(/临江市人民政府2024年.*\.json$/);
  const content: unknown = JSON.parse(readFileSync(await saved.path(), "utf8"));
  const expected = buildDraft({ preface: "说明。", signature: { name: agency, date: "" } });
  const { requests } = expected.tables;
  requests.carriedOut = { ...requests.carriedOut, other: 7, total: 131 };
  expect(content).toMatchObject({ ...expected });

  await draft.press("‹ 返回列表");
  await home.openFile(await saved.path());
  await draft.expectStep("basics");
  await draft.goTo("requests");
  await expect(draft.table.findCell("requests.carriedOut.total")).toHaveValue("131");
  await draft.press("‹ 返回列表");
  await expect(home.drafts).toHaveCount(2);
});

test("What was opened from a file is told in the list from the draft that the file was saved from", async ({
  page,
  home,
}) => {
  await home.open();
  await home.createReport();
  const draft = new DraftPage(page);
  await draft.findText("agency").fill(agency);
  const downloading = page.waitForEvent("download");
  await draft.press("另存草稿文件");
  const saved = await (await downloading).path();
  await draft.press("‹ 返回列表");
  await home.openFile(saved);
  await draft.findText("preface").fill("接着写。");
  await draft.press("‹ 返回列表");
  await expect(home.drafts).toHaveCount(2);
  await expect(home.drafts.nth(0)).toContainText(/\d{1,2}:\d\d 从文件打开/);
  await expect(home.drafts.nth(1)).not.toContainText("从文件打开");
});

test("When the writing window goes, the looking one is told and can go on", async ({ page, context }) => {
  const draft = await openDraft(page, "requests");
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await draft.table.findCell("requests.carriedOut.other").click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  // In its first seconds a window takes a draft that becomes free without asking, for it may just have been reloaded.
  await expect.poll(() => second.page.evaluate(() => performance.now())).toBeGreaterThan(5_000);
  await draft.press("‹ 返回列表");

  await expect(second.page.getByText("另一个窗口已经关闭这份草稿，可以在这里继续编辑。")).toBeVisible();
  await second.press("在这里继续编辑");
  await expect(second.table.findCell("requests.carriedOut.other")).toHaveValue("9");
  await second.table.correct("requests.carriedOut.other", "1");
});

test("A window that only reads shows what the other one stores, figures, texts and findings", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "requests");
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await draft.table.correct("requests.carriedOut.other", "9");
  await expect(second.table.findCell("requests.carriedOut.other")).toHaveValue("9");
  await expect(second.findFinding(/表三“其他”列/)).toBeVisible();
  await draft.table.correct("requests.carriedOut.other", "1");
  await expect(second.table.findCell("requests.carriedOut.other")).toHaveValue("1");
  await expect(second.findings).toContainText("没有发现问题");
  await draft.goTo("overview");
  await second.goTo("overview");
  const place = "sections.overview.topics.0.text";
  await draft.findText(place).fill("本年度新写的一段。");
  await expect(second.findText(place)).toHaveValue("本年度新写的一段。");
  // What was made elsewhere is not this window's to save.
  await second.expectReadOnly(true);
  await draft.expectSaved();
});

test("A second window shows first that it only reads, wherever the first one was left", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.table.findCell("requests.carriedOut.other").click();
  await page.keyboard.type("8");
  await draft.expectSaved();
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await expect(second.page.getByRole("button", { name: "在这里继续编辑" })).toBeInViewport();
});

test("Typing in the first window up to the take-over reaches the second one", async ({ page, context }) => {
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await draft.table.findCell("requests.carriedOut.other").click();
  await page.keyboard.type("8");
  await second.press("在这里继续编辑");
  await expect(second.table.findCell("requests.carriedOut.other")).toBeEditable();
  await expect(second.table.findCell("requests.carriedOut.other")).toHaveValue("8");
  await draft.expectReadOnly(true);
  await page.keyboard.type("5");
  await expect(draft.table.findCell("requests.carriedOut.other")).toHaveValue("8");
});
