/** Help beside the steps, the list of shortcuts, the example report. */

import { expect, openBlankDraft, test } from "./fixtures/test.ts";
import { type StepName, stepNames } from "./pages/draft-page.ts";

/** Words that must be in the help of each step. */
const stepHelp: Readonly<Record<StepName, RegExp>> = {
  basics: /1月31日前公布/,
  overview: /小标题/,
  proactive: /截至12月31日仍然有效/,
  requests: /三（七）总计＋四、结转下年度继续办理/,
  disputes: /案件所属年度/,
  problems: /改进情况/,
  other: /信息处理费/,
  export: /逐格核对/,
};

test("Each step has its help beside the heading, folded in, and it takes no line from the table", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const draft = await openBlankDraft(page, "basics");
  for (const step of Object.keys(stepNames) as StepName[]) {
    await draft.goTo(step);
    const help = page.getByRole("group").filter({ hasText: /^填报说明/ });
    const summary = page.getByText("填报说明", { exact: true });
    await expect(help.getByRole("listitem")).toHaveCount(0);
    const heading = await page.getByRole("heading", { level: 2, name: stepNames[step] }).boundingBox();
    const box = await summary.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      (heading?.y ?? 0) + (heading?.height ?? 0) + 2,
    );

    await summary.click();
    await expect(help.getByRole("listitem").filter({ hasText: stepHelp[step] }).first()).toBeVisible();
  }
});

test("The browser's Back closes an open dialog and stays on the step; the next one goes back, and Forward comes again", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "requests");
  await draft.goTo("disputes");
  await draft.goTo("problems");
  await page.goBack();
  await draft.expectStep("disputes");
  for (const name of ["帮助", "显示"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await draft.expectStep("disputes");
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
  await page.getByRole("button", { name: "帮助", exact: true }).click();
  await page.evaluate(() => history.forward());
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await draft.expectStep("disputes");
  await page.goForward();
  await draft.expectStep("problems");
  await page.goBack();
  await page.goBack();
  await draft.expectStep("requests");
});

test("? and F1 open the list of shortcuts, which is true of the table; in a cell ? is only a character", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "requests");
  const help = page.getByRole("dialog", { name: "帮助" });
  await page.getByRole("heading", { level: 2, name: stepNames.requests }).click();
  await page.keyboard.press("?");
  await expect(help.getByRole("row", { name: "Ctrl＋D 用上面的数字向下填充" })).toBeVisible();
  await page.keyboard.press("F1");
  await expect(help).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);

  await draft.table.findCell("requests.received.naturalPerson").click();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+d");
  await expect(draft.table.findCell("requests.carriedIn.naturalPerson")).toHaveValue("12");
  await page.keyboard.press("?");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("F1");
  await expect(help).toBeVisible();
  await help.getByRole("button", { name: "关闭" }).click();
  await expect(draft.table.findCell("requests.carriedIn.naturalPerson")).toBeFocused();
});

test("The example opens from the list as a finished draft that says that it is one, and its Word file too", async ({
  page,
  home,
  draft,
}) => {
  await home.open();
  await draft.press("打开示例报告");
  await draft.expectStep("basics");
  await expect(page.getByRole("textbox", { name: "机关全称" })).toHaveValue("示例市示例局");
  await expect(page.getByText("没有发现问题")).toBeVisible();
  await draft.goTo("requests");
  await expect(draft.table.findCell("requests.handled.total")).toHaveValue("27");
  await expect(draft.table.findBalance(6)).toHaveAccessibleName("总计：相等，两边都是 29");
  await draft.goTo("export");
  const download = await draft.exportWord();
  expect(download.suggestedFilename()).toBe("示例市示例局2024年政府信息公开工作年度报告.docx");
  await expect(page.getByText(/200 格数字与填写的逐格核对一致/)).toBeVisible();

  await page.getByRole("button", { name: "返回列表" }).click();
  await expect(home.findDraft("示例市示例局")).toBeVisible();
});
