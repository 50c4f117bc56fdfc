/** 给数字加括注: the remark goes to the figure that last had the cursor, however the cursor came there. */

import { expect, openDraft, test } from "./fixtures/test.ts";

const UPHELD = "disputes.reconsideration.upheld";
const CORRECTED = "disputes.reconsideration.corrected";

test("A remark prints under the figure that had the cursor last, by mouse, Tab or arrow, and is undone", async ({
  page,
}) => {
  const draft = await openDraft(page, "disputes");
  const { table } = draft;
  const dialog = page.getByRole("dialog", { name: "给数字加括注" });
  const ask = (): Promise<void> => draft.press("给数字加括注");

  await ask();
  await expect(dialog).toContainText("请先点一下要加括注的数字。");
  await expect(dialog.getByRole("button", { name: "确定" })).toBeDisabled();
  await page.keyboard.press("Escape");

  await table.findCell(UPHELD).click();
  await page.keyboard.press("Tab");
  await ask();
  await expect(dialog.getByLabel(/行政复议.*结果纠正/)).toBeFocused();
  await page.keyboard.type("其中1件部分纠正");
  await page.keyboard.press("Enter");
  const cell = table.findCell(CORRECTED);
  await expect(cell).toHaveAccessibleDescription(/（其中1件部分纠正）/);
  await expect(cell.locator("..")).toContainText("（其中1件部分纠正）");

  await table.findCell(CORRECTED).click();
  await page.keyboard.press("ArrowLeft");
  await ask();
  await expect(dialog.getByLabel(/行政复议.*结果维持/)).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(cell).not.toHaveAccessibleDescription(/其中1件部分纠正/);
});

test("What a program changes elsewhere while a cell has the cursor is heard", async ({ page }) => {
  const draft = await openDraft(page, "disputes");
  await page.setViewportSize({ width: 800, height: 600 });
  await draft.table.findCell(UPHELD).click();
  await page.keyboard.press("Tab");
  // As a voice control or a screen reader chooses, without the focus.
  await page.getByRole("combobox", { name: "步骤" }).evaluate((select: HTMLSelectElement) => {
    select.value = "problems";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await draft.expectStep("problems");
});
