/** Undo and redo over tables and texts, and what fills many cells at once. */

import type { Page } from "@playwright/test";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { buildDraft } from "./fixtures/draft-file.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";

test("Ctrl+Z and Ctrl+Y go through cells and texts of several steps and lead to what they change", async ({
  page,
}) => {
  const draft = await openDraft(page, "overview");
  const { table } = draft;
  const box = draft.findText("sections.overview.topics.0.text");
  const before = await box.inputValue();
  await box.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("另行补充。");
  await draft.goTo("requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("1400");
  await page.keyboard.press("Enter");
  await draft.goTo("other");

  await page.keyboard.press("Control+z");
  await draft.expectStep("requests");
  await expect(cell).toHaveValue("1408");
  await expect(cell).toBeFocused();
  await expect(table.findCell("requests.handled.naturalPerson")).toHaveValue("3440");
  await page.keyboard.press("Control+z");
  await draft.expectStep("overview");
  await expect(box).toHaveValue(before);
  await expect(box).toBeFocused();
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();

  await page.keyboard.press("Control+y");
  await expect(box).toHaveValue(`${before}另行补充。`);
  await page.keyboard.press("Control+Shift+z");
  await draft.expectStep("requests");
  await expect(cell).toHaveValue("1400");
  await expect(page.getByRole("button", { name: "重做", exact: true })).toBeDisabled();
});

test("Undo leads to its cell or text within the key, so that the next key is answered there", async ({
  page,
}) => {
  const draft = await openDraft(page, "problems");
  const pressUndo = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const press = { key: "z", ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", press));
      return document.activeElement?.id;
    });
  await draft.press("删除小标题“存在的主要问题”及其正文");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  // The field that it leads to was not on the screen before.
  expect(await pressUndo()).toBe("text-sections.problems.topics.0.heading");
  const heading = draft.findText("sections.problems.topics.0.heading");
  await expect(heading).toHaveValue("存在的主要问题");
  await expect(heading).toBeFocused();

  await draft.goTo("requests");
  await draft.table.findCell("requests.granted.naturalPerson").click();
  await page.keyboard.type("1400");
  await draft.table.findCell("requests.received.commercial").click();
  expect(await pressUndo()).toBe("cell-requests.granted.naturalPerson");
});

test("Esc takes back what was typed in the cell, and neither an undo nor a paste that came after it", async ({
  page,
}) => {
  const draft = await openDraft(page, "requests");
  const { table } = draft;
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("55");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveValue("1408");
  await page.keyboard.type("55");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("1408");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveValue("1408");
  await expect(page.getByRole("button", { name: "重做", exact: true })).toBeEnabled();

  await writeClipboard(page, { plain: "777\t888" });
  await page.keyboard.press("Control+v");
  await page.getByRole("dialog").getByRole("button", { name: /^填入/ }).click();
  await expect(cell).toHaveValue("777");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveValue("777");
});

test("What is typed after an undo in the same cell replaces the figure that came back", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("7");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("1408");
  await page.keyboard.type("5");
  await expect(cell).toHaveValue("5");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Delete");
  await expect(cell).toHaveValue("");
});

test("What is typed after F8 has led to the cell with the cursor replaces its figure", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("140..8");
  await page.keyboard.press("F8");
  await expect(cell).toBeFocused();
  await page.keyboard.type("1408");
  await expect(cell).toHaveValue("1408");
});

test("其余填 0 fills only what is empty, in one step that can be undone", async ({ page }) => {
  const draft = await openBlankDraft(page, "requests");
  const { table } = draft;
  await table.findCell("requests.received.naturalPerson").click();
  await page.keyboard.type("3");
  await draft.press("其余填 0");
  await expect(table.filledCount).toHaveText("已全部填写");
  await expect(table.findCell("requests.received.naturalPerson")).toHaveValue("3");
  await expect(table.findCell("requests.received.total")).toHaveValue("3");
  await expect(table.findCell("requests.granted.research")).toHaveValue("0");
  await expect(table.findBalance(0)).toHaveAccessibleName("自然人：不等：左边 3，右边 0，相差 3");

  await page.keyboard.press("Control+z");
  await expect(table.filledCount).toHaveText("已填 1 / 144 格");
  await expect(table.findCell("requests.received.naturalPerson")).toHaveValue("3");
  await expect(table.findCell("requests.granted.research")).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(table.filledCount).toHaveText("已全部填写");
});

test("本年度没有申请，全部填 0 asks before it overwrites figures, and can be undone", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  const { table } = draft;
  const cell = table.findCell("requests.received.naturalPerson");
  const dialog = page.getByRole("dialog");

  await draft.press("本年度没有申请，全部填 0");
  await expect(dialog).toContainText(/已有 \d+ 格填了不是 0 的内容/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(cell).toHaveValue("3440");
  await draft.press("本年度没有申请，全部填 0");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(cell).toHaveValue("3440");

  await draft.press("本年度没有申请，全部填 0");
  await dialog.getByRole("button", { name: "全部改成 0" }).click();
  await expect(cell).toHaveValue("0");
  await expect(table.findCell("requests.handled.total")).toHaveValue("0");
  await expect(table.findBalance(6)).toHaveAccessibleName("总计：相等，两边都是 0");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("3440");
  await expect(table.findBalance(6)).toHaveAccessibleName("总计：相等，两边都是 3646");
});

test("An empty table is filled with 0 without a question", async ({ page }) => {
  const draft = await openBlankDraft(page, "disputes");
  await draft.press("没有复议和诉讼，全部填 0");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(draft.table.filledCount).toHaveText("已全部填写");
});

test("Totals that are typed are checked, and computed again when that is switched on", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  const { table } = draft;
  const total = table.findCell("requests.received.total");
  const computing = page.getByRole("checkbox", { name: "合计自动计算" });
  await expect(total).not.toBeEditable();
  await computing.uncheck();
  await expect(total).toBeEditable();
  await table.correct("requests.received.total", "3526");
  await table.expectFault("requests.received.total", /3525.*总计填的是 3526，相差 1/);
  await expect(table.findBalance(6)).toHaveAccessibleName("总计：不等：左边 3647，右边 3646，相差 1");

  const question = page.getByRole("dialog", { name: "要用自动计算的合计替换手填的吗？" });
  await computing.click();
  await expect(question).toContainText("有 1 格手填的合计与自动计算的不同");
  await question.getByRole("button", { name: "取消" }).click();
  await expect(computing).not.toBeChecked();
  await expect(total).toHaveValue("3526");

  await computing.click();
  await question.getByRole("button", { name: "自动计算合计" }).click();
  await expect(computing).toBeChecked();
  await expect(total).toHaveValue("3525");
  await table.expectNoMark("requests.received.total");
  await page.keyboard.press("Control+z");
  await expect(computing).not.toBeChecked();
  await expect(total).toHaveValue("3526");
});

test("A typed total that would become blank is asked about, and totals that agree are not", async ({
  page,
}) => {
  const draft = await openDraft(page, "disputes");
  const { table } = draft;
  const computing = page.getByRole("checkbox", { name: "合计自动计算" });
  await computing.uncheck();
  await computing.check();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(computing).toBeChecked();

  await computing.uncheck();
  await table.findCell("disputes.reconsideration.upheld").click();
  await page.keyboard.press("Delete");
  await computing.click();
  await page.getByRole("button", { name: "自动计算合计" }).click();
  await expect(table.findCell("disputes.reconsideration.total")).toHaveValue("");
  await expect(table.filledCount).toHaveText("已填 11 / 12 格");
  await page.keyboard.press("Control+z");
  await expect(table.findCell("disputes.reconsideration.total")).toHaveValue("170");
});

for (const [name, ask, confirm] of [
  [
    "The question about typed totals",
    async (page: Page, draft: DraftPage) => {
      const computing = page.getByRole("checkbox", { name: "合计自动计算" });
      await computing.uncheck();
      await draft.table.correct("disputes.reconsideration.total", "9");
      await computing.click();
    },
    "自动计算合计",
  ],
  [
    "The question for a remark",
    async (page: Page, draft: DraftPage) => {
      await draft.table.findCell("disputes.reconsideration.upheld").click();
      await page.getByRole("button", { name: "给数字加括注" }).click();
    },
    "确定",
  ],
] as const) {
  test(`${name} takes no answer once another window has the draft, and says so`, async ({
    page,
    context,
  }) => {
    const draft = await openDraft(page, "disputes");
    await ask(page, draft);
    const second = new DraftPage(await context.newPage());
    await second.page.goto(page.url());
    await second.press("在这里继续编辑");
    await second.expectReadOnly(false);
    const question = page.getByRole("dialog");
    await expect(question).toContainText("这份草稿刚刚转到另一个窗口中编辑");
    await expect(question.getByRole("button", { name: confirm })).toBeDisabled();
    await question.getByRole("button", { name: "取消" }).click();
    await expect(question).toHaveCount(0);
  });
}

test("Moving and removing topics is undone and done again with their texts", async ({ page }) => {
  const draft = await openDraft(page, "problems");
  const [first, second] = buildDraft().sections.problems?.topics ?? [];
  const expectTopics = async (...headings: readonly (string | undefined)[]): Promise<void> => {
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(headings.length);
    for (const [index, heading] of headings.entries()) {
      const text = heading === first?.heading ? first?.text : second?.text;
      await expect(draft.findText(`sections.problems.topics.${index}.heading`)).toHaveValue(heading ?? "");
      await expect(draft.findText(`sections.problems.topics.${index}.text`)).toHaveValue(text ?? "");
    }
  };
  await draft.press("上移“改进情况”");
  await expectTopics("改进情况", "存在的主要问题");
  await draft.press("删除小标题“存在的主要问题”及其正文");
  await expectTopics("改进情况");
  await page.keyboard.press("Control+z");
  await expectTopics("改进情况", "存在的主要问题");
  await page.keyboard.press("Control+z");
  await expectTopics("存在的主要问题", "改进情况");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expectTopics("改进情况");
});

test("The 撤销 beside the news of a removed topic brings that topic back, and is gone after the next change", async ({
  page,
}) => {
  const draft = await openDraft(page, "problems");
  const [first, second] = buildDraft().sections.problems?.topics ?? [];
  const news = page.getByRole("status").filter({ hasText: "已删除小标题“存在的主要问题”及其正文。" });
  await draft.press("删除小标题“存在的主要问题”及其正文");
  await news.getByRole("button", { name: "撤销" }).click();
  await expect(news).toHaveCount(0);
  await expect(draft.findText("sections.problems.topics.0.text")).toHaveValue(first?.text ?? "");

  await draft.press("删除小标题“存在的主要问题”及其正文");
  await expect(news).toBeVisible();
  const box = draft.findText("sections.problems.topics.0.text");
  await expect(box).toHaveValue(second?.text ?? "");
  await box.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("补");
  await expect(news).toHaveCount(0);
  await expect(box).toHaveValue(`${second?.text}补`);
});

test("What was just written and then typed over, removed, cut or pasted over comes back", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "overview");
  const box = draft.findText("sections.overview.text");
  const written = "全年公开三百条。";
  const replace: ReadonlyArray<readonly [() => Promise<void>, string]> = [
    [() => page.keyboard.type("新"), "新"],
    [() => page.keyboard.press("Delete"), ""],
    [() => page.keyboard.press("Control+x"), ""],
    [
      async () => {
        await writeClipboard(page, { plain: "另一句。" });
        await page.keyboard.press("Control+v");
      },
      "另一句。",
    ],
  ];
  await box.click();
  for (const [change, left] of replace) {
    await page.keyboard.type(written);
    await page.keyboard.press("Control+a");
    await change();
    await expect(box).toHaveValue(left);
    await page.keyboard.press("Control+z");
    await expect(box).toHaveValue(written);
    await page.keyboard.press("Control+z");
    await expect(box).toHaveValue("");
  }
});

test("What was just written and then replaced through an input method comes back, and no letters of it", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "overview");
  const box = draft.findText("sections.overview.text");
  const session = await page.context().newCDPSession(page);
  await box.click();
  await page.keyboard.type("全年公开三百条。");
  await page.keyboard.press("Control+a");
  for (const text of ["gong", "gong kai"]) {
    const end = text.length;
    await session.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
  }
  await session.send("Input.insertText", { text: "公开" });
  await expect(box).toHaveValue("公开");
  await page.keyboard.press("Control+z");
  await expect(box).toHaveValue("全年公开三百条。");
  await page.keyboard.press("Control+y");
  await expect(box).toHaveValue("公开");
});
