/** Findings on texts: marks in the box, correcting by one click, keeping with a reason, ready sentences, the catalogue. */

import type { Page } from "@playwright/test";
import { expect, openDraft, test } from "./fixtures/test.ts";
import type { DraftPage } from "./pages/draft-page.ts";

const place = "sections.overview.topics.1.text";
const received = "requests.received.naturalPerson";

/** Writes a sentence into 一（二） in place of what stands there. */
async function openWithSentence(page: Page, sentence: string): Promise<DraftPage> {
  const draft = await openDraft(page, "overview");
  await draft.findText(place).fill(sentence);
  return draft;
}

test("A number that differs from the table marks its words, and one click puts the table's in its place", async ({
  page,
}) => {
  const draft = await openWithSentence(page, "渠道保持畅通。2024年共收到政府信息公开申请3,552件，均已登记。");
  const box = draft.findText(place);
  await expect(draft.findMarks(place)).toHaveText(/收到政府信息公开申请3,552件/);
  await expect(draft.findMarks(place)).not.toHaveText(/渠道保持畅通/);
  await expect(box).toHaveAccessibleDescription(/写的是 3552 件.*依申请公开的情况/);
  await draft.findFinding(/写的是 3552 件/).click();
  await expect(box).toBeFocused();

  await draft.press("更新为表中数字 3,525");
  await expect(box).toHaveValue("渠道保持畅通。2024年共收到政府信息公开申请3,525件，均已登记。");
  await expect(draft.findMarks(place)).toHaveCount(0);
  await expect(box).not.toHaveAccessibleDescription(/写的是/);
  await expect(draft.findings).toContainText("没有发现问题");
  await page.keyboard.press("Control+z");
  await expect(box).toHaveValue("渠道保持畅通。2024年共收到政府信息公开申请3,552件，均已登记。");
  await expect(draft.findMarks(place)).toHaveCount(1);
});

test("Figures of last year are told apart, marked when led to, asked about before the export, and go one by one", async ({
  page,
}) => {
  const draft = await openWithSentence(page, "办结【2】件，转办【2】件，答复【18】件。");
  const entries = draft.findFinding(/从上年报告带过来的/);
  await expect(entries).toHaveCount(3);
  await expect(draft.findings).toContainText("检查结果（3）");
  await draft.findFinding(/答复【18】件/).click();
  await page.keyboard.type("21");
  await expect(draft.findText(place)).toHaveValue("办结【2】件，转办【2】件，答复21件。");
  await expect(entries).toHaveCount(2);
  // The key that leads there is not typed there.
  for (const key of ["Enter", "Space"]) {
    await entries.first().focus();
    await page.keyboard.press(key);
    await expect(draft.findText(place)).toBeFocused();
  }
  await expect(draft.findText(place)).toHaveValue("办结【2】件，转办【2】件，答复21件。");
  await draft.goTo("export");
  await draft.press("导出 Word 文件");
  const question = page.getByRole("dialog", { name: "还有 2 处错误或没有填写，仍要导出吗？" });
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await draft.goTo("overview");
  await draft.findText(place).fill("办结【2】件，转办3件，答复21件。");
  await expect(entries).toHaveCount(1);
  await expect(draft.findings).toContainText("检查结果（1）");
});

test("A text is not corrected by a table that does not add up", async ({ page }) => {
  const draft = await openWithSentence(page, "2024年共收到政府信息公开申请3552件。");
  const correcting = draft.findings.getByRole("button", { name: "更新为表中数字" });
  await expect(correcting).toBeVisible();
  await draft.goTo("requests");
  await draft.table.correct("requests.carriedOut.other", "9");
  await expect(draft.findFinding(/表三“其他”列/)).toBeVisible();
  await expect(correcting).toHaveCount(0);
  await draft.table.correct("requests.carriedOut.other", "1");
  await expect(correcting).toBeVisible();
  await correcting.focus();
  await page.keyboard.press("Enter");
  await expect(draft.findings).toContainText("没有发现问题");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
});

test("A finding comes and goes while the sentence is typed", async ({ page }) => {
  const draft = await openWithSentence(page, "");
  await draft.findText(place).click();
  await page.keyboard.type("2024年共收到政府信息公开申请3526件。");
  await expect(draft.findFinding(/写的是 3526 件/)).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("5");
  await expect(draft.findFinding(/写的是/)).toHaveCount(0);
});

async function keep(draft: DraftPage): Promise<void> {
  await draft.keepWarning("与信访口台账核对无误");
  await expect(draft.findFinding(/写的是 3552 件/)).toHaveCount(0);
  await expect(draft.findings.getByText("已保留的提醒（1）")).toBeVisible();
}

const doubtful = "2024年共收到政府信息公开申请3552件。";

test("A warning is kept only with a reason that says something, and stands among the kept ones", async ({
  page,
}) => {
  const draft = await openWithSentence(page, doubtful);
  await draft.press("保留");
  const dialog = page.getByRole("dialog", { name: "保留这条提醒" });
  await dialog.getByRole("textbox").fill("无误");
  await dialog.getByRole("button", { name: "保留" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/至少4个字/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(draft.findFinding(/写的是 3552 件/)).toBeVisible();

  await keep(draft);
  await draft.findings.getByText("已保留的提醒（1）").click();
  await expect(draft.findings.getByText("理由：与信访口台账核对无误")).toBeVisible();
  await expect(draft.findMarks(place)).toHaveCount(0);
  await draft.expectSaved();
  await page.reload();
  await expect(draft.findings.getByText("已保留的提醒（1）")).toBeVisible();
  await draft.findings.getByText("已保留的提醒（1）").click();
  await draft.press("不再保留");
  await expect(draft.findFinding(/写的是 3552 件/)).toBeVisible();
});

test("A kept warning returns when the table's figure changes, and is kept again when that is undone", async ({
  page,
}) => {
  const draft = await openWithSentence(page, doubtful);
  await keep(draft);
  await draft.goTo("requests");
  await draft.table.correct(received, "3441");
  await expect(draft.findFinding(/写的是 3552 件/)).toBeVisible();
  await expect(draft.findings.getByText(/^已保留的提醒/)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(draft.findings.getByText("已保留的提醒（1）")).toBeVisible();
});

test("A kept warning returns when its sentence changes, not when another one does", async ({ page }) => {
  const draft = await openWithSentence(page, doubtful);
  await keep(draft);
  const box = draft.findText(place);
  await box.fill(`${doubtful}答复前逐件审核。`);
  await draft.goTo("requests");
  await expect(draft.findings.getByText("已保留的提醒（1）")).toBeVisible();
  await draft.goTo("overview");
  await box.fill("2024年共收到政府信息公开申请3562件。");
  await expect(draft.findFinding(/写的是 3562 件/)).toBeVisible();
  await expect(draft.findings.getByText(/^已保留的提醒/)).toHaveCount(0);
});

test("The ready sentences of 一 to 四 agree with the tables, and follow them by one click each", async ({
  page,
}) => {
  const draft = await openDraft(page, "overview");
  for (const [step, ...buttons] of [
    ["overview", "插入规范性文件数字", "插入申请办理数字", "插入复议诉讼数字"],
    ["proactive", "插入规范性文件数字"],
    ["requests", "插入申请办理数字"],
    ["disputes", "插入复议诉讼数字"],
  ] as const) {
    await draft.goTo(step);
    for (const button of buttons) await draft.press(button);
  }
  await draft.goTo("requests");
  const box = draft.findText("sections.requests.text");
  await expect(box).toHaveValue(/新收政府信息公开申请3525件，上年结转121件/);
  await expect(draft.findings).toContainText("没有发现问题");

  // One more in 一 and in 四: the table still agrees, three figures of two sentences do not.
  await draft.table.correct(received, "3441");
  await draft.table.correct("requests.carriedOut.naturalPerson", "119");
  await expect(draft.findFinding(/写的是 3525 件/)).toHaveCount(2);
  await expect(draft.findFinding(/写的是 125 件/)).toHaveCount(2);
  const updating = draft.findings.getByRole("button", { name: "更新为表中数字" });
  await expect(updating).toHaveCount(4);
  for (const left of [3, 2, 1, 0]) {
    await updating.first().click();
    await expect(updating).toHaveCount(left);
  }
  await expect(box).toHaveValue(/新收政府信息公开申请3526件，上年结转121件.*结转下年度继续办理126件/);
  await expect(draft.findings).toContainText("没有发现问题");
});

test("A sentence for a table that is not filled yet cannot be inserted", async ({ page }) => {
  const draft = await openDraft(page, "requests", {
    tables: { proactive: {}, requests: {}, disputes: {} },
  });
  const button = page.getByRole("button", { name: "插入申请办理数字" });
  await expect(button).toHaveCount(0);
  await expect(page.getByText("申请办理数字：表三填完后可插入")).toBeVisible();
  await draft.press("本年度没有申请，全部填 0");
  await button.click();
  await expect(draft.findText("sections.requests.text")).toHaveValue(
    "2024年，本机关未收到政府信息公开申请，也没有上年结转的申请。",
  );
  await expect(draft.findFinding(/文中说/)).toHaveCount(0);
});

test("The rules are listed with reason and source, and the way back leads to the draft", async ({ page }) => {
  const draft = await openDraft(page, "overview");
  await draft.press("核对规则");
  await expect(page.getByRole("heading", { level: 1, name: "核对规则" })).toBeVisible();
  for (const name of ["上年结转与上年报告不一致", "与上年相差很大", "现行有效件数与上年接不上"]) {
    await expect(page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) })).toHaveCount(1);
  }
  const cells = await page.getByRole("cell").allTextContents();
  expect(cells.length).toBeGreaterThan(60);
  expect(cells.filter((text) => text.trim() === "")).toEqual([]);
  await page.getByRole("button", { name: "返回" }).click();
  await draft.expectStep("overview");
});
