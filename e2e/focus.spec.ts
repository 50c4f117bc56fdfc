/** Where the keyboard goes on after a button that goes with what it was about: never back to the top of the page. */

import type { Page } from "@playwright/test";
import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";

const place = "sections.overview.topics.1.text";

/** The button or field with the cursor, by its name or words. */
function findFocused(page: Page) {
  return page.locator("*:focus");
}

test("A removed topic leaves the keyboard to its neighbour, a moved one takes it along", async ({ page }) => {
  const draft = await openDraft(page, "overview");
  const heading = (index: number) => draft.findText(`sections.overview.topics.${index}.heading`);
  const remove = page.getByRole("button", { name: /^删除小标题/ });
  await remove.nth(0).press("Enter");
  await expect(heading(0)).toBeFocused();
  await expect(heading(0)).toHaveValue("依申请公开");
  await expect(remove).toHaveCount(4);
  await page.getByRole("main").getByRole("button", { name: "撤销", exact: true }).press("Enter");
  await expect(heading(0)).toBeFocused();
  await expect(heading(0)).toHaveValue("主动公开");
  await remove.nth(4).press("Enter");
  await expect(heading(3)).toBeFocused();
  await page.keyboard.press("Control+z");

  await page.getByRole("button", { name: "下移“主动公开”" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(heading(2)).toHaveValue("主动公开");
  await expect(findFocused(page)).toHaveAccessibleName("下移“主动公开”");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await expect(heading(4)).toHaveValue("主动公开");
  await expect(findFocused(page)).toHaveAccessibleName("上移“主动公开”");
});

test("A double click moves a topic once, not there and back", async ({ page }) => {
  const draft = await openDraft(page, "overview");
  await page.getByRole("button", { name: "下移“主动公开”" }).dblclick();
  await expect(draft.findText("sections.overview.topics.0.heading")).toHaveValue("依申请公开");
  await expect(draft.findText("sections.overview.topics.1.heading")).toHaveValue("主动公开");
});

test("逐项复制 and 版式 lead back to where they were opened, with the keyboard in the step", async ({
  page,
}) => {
  const draft = await openDraft(page, "export");
  for (const [open, back] of [
    ["逐项复制", "‹ 返回检查与导出"],
    ["设置版式", "‹ 返回"],
  ] as const) {
    await page.setViewportSize({ width: 1280, height: 480 });
    await page.evaluate(() => window.scrollTo(0, 160));
    await draft.press(open);
    await draft.press(back);
    await draft.expectStep("export");
    await expect(page.getByRole("heading", { level: 2, name: "检查与导出" })).toBeFocused();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(160);
  }
});

test("The last topic of a part without proposed ones goes, and the keyboard goes to the step", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "other");
  await draft.findText("sections.other.text").fill("（一）收费情况");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: /^删除小标题/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "六、其他需要报告的事项" })).toBeFocused();
});

test("A new topic is named by typing, and a double click adds one", async ({ page }) => {
  const draft = await openDraft(page, "problems");
  const heading = draft.findText("sections.problems.topics.2.heading");
  await page.getByRole("button", { name: "添加小标题" }).click();
  await expect(heading).toBeFocused();
  await page.keyboard.type("下一步打算");
  await expect(heading).toHaveValue("下一步打算");
  await page.getByRole("button", { name: "添加小标题" }).dblclick();
  await expect(draft.findText("sections.problems.topics.3.heading")).toHaveValue("新的小标题");
  await expect(draft.findText("sections.problems.topics.4.heading")).toHaveCount(0);
  await heading.fill("");
  await draft.findText("sections.problems.topics.0.heading").fill("");
  await expect(page.getByRole("main").locator("s")).toHaveText(["（一）", "（二）"]);
});

test("Keeping a warning leads to the next one, the last to what is kept, and back again", async ({
  page,
}) => {
  const draft = await openDraft(page, "overview");
  await draft.findText(place).fill("代号××已公示，代号△△已撤销。");
  const keep = draft.findings.getByRole("button", { name: "保留", exact: true });
  await expect(keep.first()).toBeVisible();
  const count = await keep.count();
  const reason = page.getByRole("dialog").getByRole("textbox");
  for (let left = count - 1; left >= 0; left -= 1) {
    await keep.first().press("Enter");
    await reason.fill("代号就是这样写");
    await page.keyboard.press("Enter");
    await expect(keep).toHaveCount(left);
    const goesOn = draft.findings.locator("section button:focus, summary:focus");
    await expect(goesOn).toHaveText(left > 0 ? /[×△]/ : /已保留的提醒/);
  }
  await draft.findings.locator("summary").press("Enter");
  const release = draft.findings.getByRole("button", { name: "不再保留" });
  await release.first().press("Enter");
  await expect(release).toHaveCount(count - 1);
  await expect(draft.findings.locator("*:focus")).toHaveCount(1);
});

test("The last sentence that is corrected leaves the keyboard beside the step, or in it", async ({
  page,
}) => {
  const draft = await openDraft(page, "overview");
  const correct = page.getByRole("button", { name: "更新为表中数字 3,525" });
  await draft.findText(place).fill("2024年共收到政府信息公开申请3,552件，均已登记。");
  await correct.press("Enter");
  await expect(draft.findings).toContainText("没有发现问题");
  await expect(draft.findings.getByRole("button", { name: "核对规则" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await draft.goTo("export");
  await correct.press("Enter");
  await expect(page.getByText("没有错误，可以导出。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "检查与导出" })).toBeFocused();
});

test("Restored words and a report that is no longer compared lead to their field", async ({ page }) => {
  const previous = buildDraft({ year: 2023 });
  const draft = await openDraft(page, "basics");
  await draft.findText("preface").fill("本报告依法编制。");
  await page.getByRole("button", { name: "恢复建议的文字" }).press("Enter");
  await expect(draft.findText("preface")).toBeFocused();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开上年的文件" }).press("Enter");
  await (await choosing).setFiles(packFile(previous));
  await page.getByRole("button", { name: "不再对照" }).press("Enter");
  await expect(page.getByRole("group", { name: "上年报告（可选）" }).locator("*:focus")).toHaveCount(1);
});

test("On the list of drafts the keyboard goes to what is told of the last action", async ({ page, home }) => {
  await openDraft(page, "basics");
  await page.getByRole("button", { name: "返回列表" }).click();
  const news = page.locator("[data-news]");
  await home.findDraft(agency).getByRole("button", { name: /^删除/ }).press("Enter");
  await expect(home.findDraft(agency)).toHaveCount(0);
  await expect(news).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(findFocused(page)).toHaveText("撤销");
  await page.keyboard.press("Enter");
  await expect(home.findDraft(agency)).toBeVisible();
  await expect(page.getByRole("heading", { name: "我的年度报告" })).toBeFocused();

  await home.findDraft(agency).getByRole("button", { name: /^删除/ }).press("Enter");
  await page.locator("summary").press("Enter");
  await page.getByRole("button", { name: /^恢复 / }).press("Enter");
  await expect(news).toContainText("已恢复");
  await expect(news).toBeFocused();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "备份全部草稿" }).press("Enter");
  await downloading;
  await expect(news).toContainText("备份为");
  await expect(findFocused(page)).toHaveText("备份全部草稿");
});

test("On a narrow screen the way to the findings takes the keyboard along", async ({ page }) => {
  await openBlankDraft(page, "overview");
  await page.setViewportSize({ width: 800, height: 600 });
  const findings = page.getByRole("complementary", { name: "检查结果" });
  await page.getByRole("button", { name: /^检查结果 \d+ 条/ }).press("Enter");
  await expect(findings).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(findings.getByRole("button").first()).toBeFocused();
});

test("On a narrow screen the arrows lead from step to step", async ({ page }) => {
  const draft = await openBlankDraft(page, "basics");
  await page.setViewportSize({ width: 800, height: 600 });
  const steps = page.getByRole("combobox", { name: "步骤" });
  await steps.focus();
  for (const step of ["overview", "proactive", "requests"] as const) {
    await page.keyboard.press("ArrowDown");
    await draft.expectStep(step);
    await expect(steps).toBeFocused();
  }
});

test("The rules are read from their heading, and the way back leads to the same line of the step", async ({
  page,
}) => {
  const draft = await openDraft(page, "overview");
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.evaluate(() => window.scrollTo(0, 500));
  await draft.findings.getByRole("button", { name: "核对规则" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "核对规则" })).toBeFocused();
  await page.getByRole("button", { name: "返回" }).press("Enter");
  await draft.expectStep("overview");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
  await expect(findFocused(page)).toHaveCount(1);
});

test("A double click on the way back from the rules leads one page back, not two", async ({ page, home }) => {
  await openDraft(page, "overview");
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.expectOpen();
  await page.getByRole("button", { name: "核对规则" }).click();
  await page.getByRole("button", { name: "‹ 返回" }).dblclick();
  await home.expectOpen();
  // A second step back would have come by now.
  await page.waitForTimeout(500);
  await home.expectOpen();
});

test("The rules opened by their own address lead back to the list of drafts", async ({ page, home }) => {
  await page.goto("#/rules");
  await page.getByRole("button", { name: "返回" }).click();
  await home.expectOpen();
});

test("Every page and draft has a title of its own", async ({ page, home, draft }) => {
  await openDraft(page, "basics");
  await expect(page).toHaveTitle(`2024年度 ${agency} · 年报`);
  await draft.findText("year").fill("2025");
  await expect(page).toHaveTitle(`2025年度 ${agency} · 年报`);
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.expectOpen();
  await expect(page).toHaveTitle("政府信息公开年报填报");
  await page.goto("#/rules");
  await expect(page).toHaveTitle("核对规则 · 年报");
  await page.goto("#/template/");
  await expect(page).toHaveTitle("版式 · 年报");
  await page.goto("#/");
  await home.expectOpen();
  await expect(page).toHaveTitle("政府信息公开年报填报");
});

test("Words of a dialog that are longer than the screen are scrolled to by the keyboard", async ({
  page,
}) => {
  await openDraft(page, "basics");
  await page.keyboard.press("F1");
  const words = page.getByRole("dialog").locator("> div").first();
  await expect(words).not.toHaveAttribute("tabindex");
  await page.setViewportSize({ width: 1366, height: 480 });
  // Of itself this browser lets the keys in; older ones do only where it is written.
  await expect(words).toHaveAttribute("tabindex", "0");
  await expect(page.getByRole("button", { name: "关闭" })).toBeFocused();
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("group", { name: "帮助" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByText("框选到整张表的头、尾")).toBeInViewport();
});

test("Enter pressed at once closes a dialog that is only read", async ({ page, home }) => {
  await openDraft(page, "basics");
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("F1");
  await expect(dialog.getByRole("button", { name: "关闭" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.expectOpen();
  await page.getByRole("button", { name: "怎样核实" }).press("Enter");
  await expect(dialog.getByRole("button", { name: "关闭" })).toBeFocused();
});

test("A button that has done all it can keeps the keyboard: 版式, 逐项复制, 另存为带批注的 Word", async ({
  page,
  home,
  opening,
}) => {
  const draft = await openDraft(page, "export");
  const press = async (name: string): Promise<void> => {
    const button = page.getByRole("button", { name, exact: true });
    await expect(button).toBeEnabled();
    await button.press("Enter");
    await expect(button).toBeDisabled();
    await expect(button).toBeFocused();
  };
  await draft.press("设置版式");
  const size = page.getByRole("combobox", { name: "表格字号" });
  await size.selectOption({ label: "六号" });
  await press("撤销");
  await size.selectOption({ label: "六号" });
  await press("恢复国标");
  await draft.press("‹ 返回");
  await draft.press("逐项复制");
  await page.getByRole("button", { name: /^行政许可，本年处理决定数量/ }).click();
  await press("清除打勾");

  await home.open();
  await home.giveFile("检查一份报告", packFile(buildDraft()));
  await opening.expectTitle("检查结果");
  await page.getByRole("button", { name: "另存为带批注的 Word" }).press("Enter");
  await expect(page.getByText(/^已生成“检查意见/)).toBeVisible();
  await expect(page.getByRole("button", { name: "另存为带批注的 Word" })).toBeFocused();
});

test("A double click on a dialog's button presses nothing that lies beneath it", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  const button = page.getByRole("button", { name: "本年度没有申请，全部填 0" });
  const dialog = page.getByRole("dialog");
  for (const answer of ["取消", "全部改成 0"]) {
    await button.click();
    await dialog.getByRole("button", { name: answer }).dblclick();
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await expect(draft.table.findCell("requests.received.naturalPerson")).toHaveValue("0");
  // The click after that is one again.
  await draft.table.findCell("requests.received.naturalPerson").click();
  await draft.table.expectCursor("requests.received.naturalPerson");
});

test("Whoever takes a draft over has the keyboard in the step", async ({ page, context }) => {
  await openDraft(page, "requests");
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await second.page.getByRole("button", { name: "在这里继续编辑" }).press("Enter");
  await second.expectReadOnly(false);
  await expect(second.page.getByRole("heading", { level: 2, name: /^三、/ })).toBeFocused();
});
