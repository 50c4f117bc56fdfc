/**
 * The pictures of docs/handbook.md. `npm run handbook` takes them; in every other run each state is reached all the
 * same, and the pictures in the folder must be those that the handbook shows.
 */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { buildDraft } from "./fixtures/draft-file.ts";
import { ledger, writeCsv } from "./fixtures/ledger.ts";
import { giveFile, writeHtml } from "./fixtures/report-files.ts";
import { shrinkPicture } from "./fixtures/small-picture.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import type { DraftPage } from "./pages/draft-page.ts";
import type { HomePage } from "./pages/home-page.ts";

const docs = fileURLToPath(new URL("../docs/", import.meta.url));
const LARGEST_BYTES = 120_000;
const MOST_PICTURES = 12;

test.use({ viewport: { width: 1280, height: 720 } });

/** Takes the picture where pictures are being renewed (Playwright's own switch for it), else looks for the one there is. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const path = join(docs, "images", name);
  const isRenewing = test.info().config.updateSnapshots === "all";
  if (isRenewing) {
    const picture = await page.screenshot({ animations: "disabled" });
    writeFileSync(path, await shrinkPicture(page.context(), picture));
  }
  expect(existsSync(path), `${name}: run "npm run handbook"`).toBe(true);
  expect(statSync(path).size).toBeLessThanOrEqual(LARGEST_BYTES);
}

async function openExample(home: HomePage, draft: DraftPage): Promise<void> {
  await home.open();
  await draft.press("打开示例报告");
  await draft.expectStep("basics");
}

test("home.png: the list of drafts", async ({ page, home, draft }) => {
  await openExample(home, draft);
  await page.getByRole("button", { name: "返回列表" }).click();
  await expect(home.findDraft("示例市示例局")).toBeVisible();
  await keepPicture(page, "home.png");
});

test("steps.png: a step of texts, with the sentence of the table's figures to insert", async ({
  page,
  home,
  draft,
}) => {
  await openExample(home, draft);
  await draft.goTo("overview");
  await expect(page.getByRole("button", { name: "插入申请办理数字" })).toBeVisible();
  await keepPicture(page, "steps.png");
});

test("finding.png: a balance that does not hold, marked in the table and explained beside it", async ({
  page,
  home,
  draft,
}) => {
  await openExample(home, draft);
  await draft.goTo("requests");
  await draft.table.correct("requests.received.naturalPerson", "81");
  await expect(draft.findFinding(/“自然人”列/).first()).toBeVisible();
  await draft
    .findFinding(/“自然人”列/)
    .first()
    .click();
  await keepPicture(page, "finding.png");
});

test("last-year.png: what was read of last year's file", async ({ page, home, opening }) => {
  await home.open();
  await home.askLastYear();
  await home.giveFile("打开去年的文件", giveFile("去年的报告.html", writeHtml()));
  await opening.expectTitle("去年的报告：请核对读到的内容");
  await opening.expectNothingUnread();
  await keepPicture(page, "last-year.png");
});

test("ledger.png: a ledger counted, with what is left to decide", async ({ page }) => {
  await openBlankDraft(page, "requests");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开表格或台账文件" }).click();
  await (await choosing).setFiles({ name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(ledger) });
  await expect(page.getByRole("dialog")).toContainText("已计入 7 行，待定 3 行");
  await keepPicture(page, "ledger.png");
});

test("export.png: the last step", async ({ page, home, draft }) => {
  await openExample(home, draft);
  await draft.goTo("export");
  await expect(page.getByText("没有错误，可以导出。")).toBeVisible();
  await expect(page.getByText("正在排版……")).toHaveCount(0);
  await keepPicture(page, "export.png");
});

test("copying.png: figures and texts one by one", async ({ page, home, draft }) => {
  await openExample(home, draft);
  await draft.goTo("export");
  await draft.press("逐项复制");
  await expect(page.getByRole("heading", { level: 1, name: "逐项复制" })).toBeVisible();
  await keepPicture(page, "copying.png");
});

test("template.png: the office's look beside its pages", async ({ page, home, draft }) => {
  await openExample(home, draft);
  await page.getByRole("button", { name: "返回列表" }).click();
  await page.getByRole("button", { name: "版式", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "版式" })).toBeFocused();
  await keepPicture(page, "template.png");
});

test("check.png: a report of somebody else, looked at without a draft", async ({ page, home, opening }) => {
  const { tables } = buildDraft();
  const received = { ...tables.requests.received, naturalPerson: 3404, total: 3489 };
  const wrong = buildDraft({ tables: { ...tables, requests: { ...tables.requests, received } } });
  await home.open();
  await home.giveFile("检查一份报告", giveFile("送来的报告.html", writeHtml(wrong)));
  await opening.expectTitle("检查结果");
  await expect(opening.findings.getByRole("button").first()).toBeVisible();
  await keepPicture(page, "check.png");
});

test("help.png: the shortcuts", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await draft.press("帮助");
  await expect(page.getByRole("dialog", { name: "帮助" })).toBeVisible();
  await keepPicture(page, "help.png");
});

test("The handbook shows every picture of its folder, and no other", () => {
  const handbook = readFileSync(join(docs, "handbook.md"), "utf8");
  const shown = [...handbook.matchAll(/!\[[^\]\n]+\]\(images\/([a-z-]+\.png)\)/g)].map(([, name]) => name);
  expect(new Set(shown).size).toBe(shown.length);
  expect(new Set(shown)).toEqual(new Set(readdirSync(join(docs, "images"))));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.length).toBeLessThanOrEqual(MOST_PICTURES);
});

test("Every button that the handbook names in “” for the first page is there", async ({ page, home }) => {
  const handbook = readFileSync(join(docs, "handbook.md"), "utf8");
  await home.open();
  const names = await page.getByRole("button").allTextContents();
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(handbook, `a button of the first page`).toContain(`“${name}”`);
});
