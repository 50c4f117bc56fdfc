/** What is particular to the single file opened from file://. The rest of it is tested by the served build's tests. */

import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";

const LIMIT_BYTES = 800_000;
const notice = "本机的其他网页文件也能读到这些草稿";

test("The file fits to be handed around", ({ baseURL }) => {
  expect(statSync(fileURLToPath(baseURL ?? "")).size).toBeLessThanOrEqual(LIMIT_BYTES);
});

test("It says once who else reaches the drafts and what may clear them, and offers the draft file", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "basics");
  const said = page.getByRole("status").filter({ hasText: notice });
  await expect(said).toBeVisible();
  const downloading = page.waitForEvent("download");
  await said.getByRole("button", { name: "另存草稿文件" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "知道了" }).click();
  await expect(said).toHaveCount(0);
  await draft.expectSaved();

  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await second.press("在这里继续编辑");
  await second.expectReadOnly(false);
  await second.findText("title").fill("另一个标题");
  // By then the second window knows what the first has stored.
  await second.expectSaved();
  await expect(second.page.getByText(notice)).toHaveCount(0);
});

test("The only thing ever asked for is the file itself", async ({ page, context }) => {
  const asked = new Set<string>();
  context.on("request", (request) => asked.add(new URL(request.url()).protocol));
  const draft = await openBlankDraft(page, "export");
  await draft.exportWord({ withErrors: true });
  expect([...asked].sort()).toEqual(["blob:", "file:"]);
});

test("怎样核实 speaks of no files that a network would still have to bring", async ({ page, baseURL }) => {
  await page.goto(baseURL ?? "");
  await page.getByRole("button", { name: "怎样核实" }).click();
  const dialog = page.getByRole("dialog", { name: "怎样核实数据只保存在本机" });
  await expect(dialog).toContainText("照样能填、能保存");
  await expect(dialog).not.toContainText("接上网络");
});
