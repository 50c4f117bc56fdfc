/** A server that goes away, or is updated, while a page is open; and addresses that lead nowhere. */

import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { networkTest as base, expect, openDraft, test } from "./fixtures/test.ts";
import { DraftPage, stepNames } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

// Not the watched page of the other tests: here the browser reports what could not be fetched.
base("A step whose code cannot be fetched says so, and the draft stays in hand", async ({ page }) => {
  const home = new HomePage(page);
  const draft = new DraftPage(page);
  let isServerGone = true;
  await page.route(/\/ExportStep[^/]*\.js$/, (route) => (isServerGone ? route.abort() : route.continue()));
  await home.open();
  await home.openFile(packFile(buildDraft()));
  await draft.goTo("requests");
  await draft.table.correct("requests.carriedOut.other", "7");
  await draft.goTo("export");
  const alert = page.getByRole("alert").filter({ hasText: "这一页没有打开" });
  await expect(alert).toBeVisible();
  const downloading = page.waitForEvent("download");
  await draft.press("另存草稿文件");
  await downloading;
  await draft.goTo("requests");
  await expect(alert).toHaveCount(0);
  await expect(draft.table.findCell("requests.carriedOut.other")).toHaveValue("7");

  await draft.goTo("export");
  isServerGone = false;
  await alert.getByRole("button", { name: "重新载入" }).click();
  await expect(page.getByRole("button", { name: "导出 Word 文件" })).toBeVisible();
});

base("A file that cannot be made because the server is gone is told in words", async ({ page }) => {
  const home = new HomePage(page);
  const draft = new DraftPage(page);
  await page.route(/\/export-worker[^/]*\.js$/, (route) => route.abort());
  await home.open();
  await home.openFile(packFile(buildDraft()));
  await draft.goTo("export");
  await draft.press("导出 Word 文件");
  await expect(page.getByRole("alert")).toContainText(/没有完成：读不到工具的文件/);
});

test("An address that was cut off leads to words, not to an empty page", async ({ page, home }) => {
  await openDraft(page, "basics");
  for (const address of ["#/draft/%E0%A4%A/requests", "#/draft/nosuchdraft/requests"]) {
    await page.goto(address);
    await expect(page.getByRole("alert")).toContainText("没有这份草稿");
  }
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.expectOpen();
});

test("Going back and forth in the browser's history loses nothing", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  const cell = draft.table.findCell("requests.carriedOut.other");
  await cell.click();
  await page.keyboard.type("７７");
  await page.goBack();
  await draft.expectStep("basics");
  // The field that had the keyboard is gone: whoever cannot see the step hears which one this is.
  await expect(page.getByRole("heading", { level: 2, name: stepNames.basics })).toBeFocused();
  await page.goForward();
  await expect(cell).toHaveValue("77");
});
