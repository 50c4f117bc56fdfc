/** A database that breaks while a draft is written: every fault is told, and nothing that was typed is lost. */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { DraftFile } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

const CELL = "requests.received.research";
const DATABASE = "nianbao-drafts";

async function expectStored(page: Page, figure: number): Promise<void> {
  // A database that is just being cleared or deleted does not open for a moment.
  await expect(async () => {
    const [stored] = await readStoredDrafts(page);
    expect(stored?.file.tables.requests?.received?.research).toBe(figure);
  }).toPass({ timeout: 15_000 });
}

/** Of the same origin, but nothing of the product. */
async function openBarePage(page: Page): Promise<Page> {
  const bare = await page.context().newPage();
  await bare.goto("icon.svg");
  return bare;
}

declare global {
  interface Window {
    abortsWrites: boolean;
    letGo: () => void;
  }
}

/** Lets the page abort its own writes half-way while `abortsWrites` is set. */
async function prepareAborting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on the store below
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...record: Parameters<typeof add>) {
      const adding = add.apply(this, record);
      if (window.abortsWrites) adding.addEventListener("success", () => this.transaction.abort());
      return adding;
    };
  });
}

async function abortWrites(page: Page, aborts: boolean): Promise<void> {
  await page.evaluate((value) => {
    window.abortsWrites = value;
  }, aborts);
}

/** A stored draft whose further changes are not saved. */
async function openUnsaving(page: Page): Promise<DraftPage> {
  await prepareAborting(page);
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  await abortWrites(page, true);
  return draft;
}

test("Writes that the browser aborts half-way are told, and made again until one succeeds", async ({
  page,
}) => {
  const draft = await openUnsaving(page);
  await draft.table.correct(CELL, "5");
  const banner = page.getByRole("alert").filter({ hasText: "浏览器没有完成保存，最近的修改还没有保存" });
  await expect(banner).toBeVisible();
  await draft.table.correct(CELL, "6");
  await expect(banner).toBeVisible();
  await expectStored(page, 0);
  await abortWrites(page, false);
  await expect(banner).toBeHidden({ timeout: 30_000 });
  await draft.expectSaved();
  await expectStored(page, 6);
});

test("What cannot be saved is not left without a question, by a button or by the address", async ({
  page,
  home,
}) => {
  const draft = await openUnsaving(page);
  await draft.table.correct(CELL, "5");
  await expect(page.getByRole("alert").filter({ hasText: "最近的修改还没有保存" })).toBeVisible();
  const question = page.getByRole("dialog", { name: "最近的修改没有保存" });
  for (const leave of [() => draft.press("‹ 返回列表"), () => page.goto("#/rules")]) {
    await leave();
    await expect(question).toBeVisible();
    await question.getByRole("button", { name: "取消" }).click();
    await expect(question).toBeHidden();
    await draft.expectStep("requests");
    await expect(draft.table.findCell(CELL)).toHaveValue("5");
  }
  await draft.press("‹ 返回列表");
  // What is lost otherwise can be kept as a file, and then left.
  const downloading = page.waitForEvent("download");
  await question.getByRole("button", { name: "另存草稿文件" }).click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), "utf8")) as DraftFile;
  expect(file.tables.requests.received?.research).toBe(5);
  await question.getByRole("button", { name: "不保存，离开" }).click();
  await home.expectOpen();
});

test("A change that cannot be saved is asked about too where Back comes before the first try to save it", async ({
  page,
  home,
}) => {
  const draft = await openUnsaving(page);
  const question = page.getByRole("dialog", { name: "最近的修改没有保存" });
  await draft.goTo("basics");
  await draft.findText("preface").fill("最后一句。");
  await page.evaluate(() => {
    window.location.hash = "#/";
  });
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "取消" }).click();
  await expect(draft.findText("preface")).toHaveValue("最后一句。");
  await abortWrites(page, false);
  await draft.findText("preface").fill("最后一句话。");
  await page.evaluate(() => {
    window.location.hash = "#/";
  });
  await home.expectOpen();
  await expect(question).toHaveCount(0);
  await page.goBack();
  await expect(draft.findText("preface")).toHaveValue("最后一句话。");
});

test("A draft that began without storage is its stored self once it could be saved", async ({
  page,
  home,
}) => {
  await prepareAborting(page);
  await page.addInitScript(() => {
    window.abortsWrites = true;
  });
  await home.open();
  await home.createReport();
  const draft = new DraftPage(page);
  await expect(draft.saveState).toContainText("未保存");
  await abortWrites(page, false);
  await page.getByRole("textbox", { name: "机关全称" }).fill("临江市水务局");
  await draft.expectSaved();
  await draft.press("‹ 返回列表");
  await home.expectOpen();
  await home.drafts.first().getByRole("button", { name: /^删除/ }).click();
  await expect(home.drafts).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("alert")).toContainText("已被删除");
  await expect(page.getByRole("textbox", { name: "机关全称" })).toHaveCount(0);
});

test("A window that could not save before another one took over says so, and hands its changes over as a file", async ({
  page,
  context,
}) => {
  await prepareAborting(page);
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await abortWrites(page, true);
  await draft.table.correct(CELL, "5");
  await second.press("在这里继续编辑");
  await expect(second.table.findCell(CELL)).toBeEditable();
  await expect(second.table.findCell(CELL)).toHaveValue("0");

  await draft.expectReadOnly(true);
  const banner = page.getByRole("alert").filter({ hasText: "本页面的修改没有保存，也没有覆盖对方" });
  await expect(banner).toBeVisible();
  await expect(draft.saveState).toContainText("未保存");
  const downloading = page.waitForEvent("download");
  await banner.getByRole("button", { name: "另存草稿文件" }).click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), "utf8")) as DraftFile;
  expect(file.tables.requests.received?.research).toBe(5);

  await abortWrites(page, false);
  await second.table.correct(CELL, "6");
  await second.expectSaved();
  // Of what is only in this page it is asked once more before it gives way.
  const question = page.getByRole("dialog", { name: "要放弃本页面没有保存的修改吗？" });
  await draft.press("在这里继续编辑");
  await question.getByRole("button", { name: "取消" }).click();
  await expect(draft.table.findCell(CELL)).toHaveValue("5");
  await draft.expectReadOnly(true);
  await draft.press("在这里继续编辑");
  await question.getByRole("button", { name: "放弃修改，继续编辑" }).click();
  await expect(draft.table.findCell(CELL)).toHaveValue("6");
  await expect(banner).toHaveCount(0);
});

test("A database that another page deletes is written again from the page", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  await draft.table.correct(CELL, "5");
  await draft.expectSaved();
  const bare = await openBarePage(page);
  await bare.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      }),
    DATABASE,
  );
  await expectStored(page, 5);
  await draft.table.correct(CELL, "6");
  await expectStored(page, 6);
  await draft.expectSaved();
  await page.reload();
  await draft.expectStep("requests");
  await expect(draft.table.findCell(CELL)).toHaveValue("6");
});

test("Site data that the browser clears under the page are written again from the page", async ({
  page,
  context,
  baseURL,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.table.correct(CELL, "5");
  await draft.expectSaved();
  const protocol = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? "").origin;
  await protocol.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await expectStored(page, 5);
  await draft.table.correct(CELL, "6");
  await expectStored(page, 6);
});

test("While the database is held up by another page the banner stays, then all is saved", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  const bare = await openBarePage(page);
  // An old page that does not let go keeps the deletion waiting, and that keeps everybody waiting.
  await bare.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          window.letGo = () => opening.result.close();
          indexedDB.deleteDatabase(name).onblocked = () => resolve();
        };
      }),
    DATABASE,
  );
  await draft.table.correct(CELL, "5");
  const banner = page
    .getByRole("alert")
    .filter({ hasText: "浏览器的存储正被本工具的其他页面占用，或没有响应" });
  await expect(banner).toBeVisible({ timeout: 30_000 });
  await expect(draft.saveState).toContainText("未保存");
  await draft.table.correct(CELL, "6");
  await expect(banner).toBeVisible();
  await bare.evaluate(() => window.letGo());
  await expect(banner).toBeHidden({ timeout: 60_000 });
  await draft.expectSaved();
  await expectStored(page, 6);
});

test("A newer version of the tool gets what is unsaved, and this page says that it is too old", async ({
  page,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  const bare = await openBarePage(page);
  await draft.table.findCell(CELL).click();
  await page.keyboard.type("5");
  await bare.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    DATABASE,
  );
  await expectStored(bare, 5);
  await page.keyboard.press("Enter");
  await draft.table.correct(CELL, "6");
  await expect(page.getByRole("alert")).toContainText("这台电脑上的草稿已由更新版本的工具接管");
  await expect(draft.table.findCell(CELL)).toHaveValue("6");
});

test("With the clock set back by three years the newest state counts, and what is deleted can be restored", async ({
  page,
  context,
  home,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.table.correct(CELL, "5");
  await draft.expectSaved();
  const present = Date.now();
  const past = present - 3 * 365 * 24 * 3_600_000;
  await page.clock.setFixedTime(past);
  await draft.table.correct(CELL, "6");
  await draft.expectSaved();
  await page.reload();
  await draft.expectStep("requests");
  await expect(draft.table.findCell(CELL)).toHaveValue("6");

  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectReadOnly(true);
  await second.press("在这里继续编辑");
  await expect(second.table.findCell(CELL)).toBeEditable();
  await expect(second.table.findCell(CELL)).toHaveValue("6");
  await page.clock.setFixedTime(present);
  await second.table.correct(CELL, "7");
  await second.expectSaved();
  await second.page.close();

  await draft.press("‹ 返回列表");
  await page.clock.setFixedTime(past);
  await home.press(home.findDraft(agency), "删除");
  await expect(home.drafts).toHaveCount(0);
  await page.clock.setFixedTime(present);
  // What was deleted long ago is dropped when the list is opened.
  const later = new HomePage(await context.newPage());
  await later.open();
  await expect(later.drafts).toHaveCount(0);
  await page.getByRole("button", { name: "撤销" }).click();
  await home.press(home.findDraft(agency), "继续");
  await draft.expectStep("requests");
  await expect(draft.table.findCell(CELL)).toHaveValue("7");
});
