/** A browser that does not store, or has no room left: told for as long as it lasts, and nothing typed is lost. */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { buildDraft } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";
import { TemplatePage } from "./pages/template-page.ts";

/** 另存草稿文件 holds what is on the screen. */
async function expectDraftFile(page: Page, draft: DraftPage, research: number): Promise<void> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("banner").getByRole("button", { name: "另存草稿文件" }).click();
  const path = await (await downloading).path();
  const { received } = buildDraft().tables.requests;
  const total = Number(received?.total) + research;
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    agency,
    tables: { requests: { received: { ...received, research, total } } },
  });
  await expect(draft.table.findCell("requests.received.total")).toHaveValue(String(total));
}

test("Where storage is refused the draft lives in the page, with a banner that stays and a file to save", async ({
  page,
}) => {
  await page.addInitScript(() => {
    // As in browsers whose policy forbids sites to store data.
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  const draft = await openDraft(page, "requests");
  const banner = page.getByRole("alert").filter({ hasText: "浏览器不允许本页面保存数据" });
  await expect(banner).toBeVisible();
  await draft.table.correct("requests.received.research", "4");
  await draft.goTo("problems");
  await expect(banner).toBeVisible();
  await draft.goTo("requests");
  await expect(banner).toBeVisible();
  await expect(draft.saveState).toContainText("未保存");
  await expectDraftFile(page, draft, 4);
});

test("Where storage is refused 版式 does not say that it saves", async ({ page, home }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await home.open();
  const template = new TemplatePage(page);
  await template.openFromHome();
  await template.findField("样式").selectOption({ index: 1 });
  await expect(page.getByRole("alert").filter({ hasText: "这次的改动只在本页有效" })).toBeVisible();
  await expect(page.getByText("改动立即保存")).toHaveCount(0);
});

test.describe("with the tour", () => {
  test.use({ isTourSeen: false });

  test("Where storage is refused no page says that the browser keeps drafts", async ({ page, home }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("as in a window that keeps no traces", "SecurityError");
      };
    });
    const kept = /草稿存在|内容只写进|能填、能保存|还没有去年的草稿|草稿在本机/;
    await home.open();
    await expect(
      page.getByRole("alert").filter({ hasText: "浏览器不允许本页面读取和保存数据" }),
    ).toBeVisible();
    await expect(page.getByText("浏览器现在不能保存草稿")).toBeVisible();
    await expect(page.getByText(kept)).toHaveCount(0);
    await page.getByRole("button", { name: "怎样核实" }).click();
    await expect(page.getByRole("dialog")).toContainText("浏览器现在不允许保存数据");
    await expect(page.getByText(kept)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(await home.askLastYear()).toContainText("看不到本机的草稿");
    await expect(page.getByText(kept)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await home.createReport();
    for (const stop of [1, 2, 3]) {
      await expect(page.getByText(`${stop} / 4`)).toBeVisible();
      await page.getByRole("button", { name: "下一步", exact: true }).press("Enter");
    }
    await expect(page.getByRole("dialog", { name: "最后导出" })).toContainText("另存草稿文件");
    await expect(page.getByText(kept)).toHaveCount(0);
  });
});

test("The question for last year's report waits until the drafts are listed", async ({ page, home }) => {
  await openDraft(page, "basics");
  await page.addInitScript(() => {
    // The database answers late.
    IDBOpenDBRequest.prototype.addEventListener = function (
      this: IDBOpenDBRequest,
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) {
      const isLate = type === "success" && typeof listener === "function";
      const late = isLate ? (event: Event) => setTimeout(() => listener(event), 1_000) : listener;
      EventTarget.prototype.addEventListener.call(this, type, late);
    };
  });
  await page.reload();
  await home.open();
  await expect(page.getByText("正在打开……")).toBeVisible();
  await expect(await home.askLastYear()).toContainText("选择本机里去年的草稿");
});

/** Writes beside the drafts until nothing more is taken. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const open = indexedDB.open("nianbao-e2e-filler", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("bytes", { autoIncrement: true });
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    for (let size = 1_000_000; size > 100; ) {
      const writing = open.result.transaction("bytes", "readwrite");
      const bytes = new Uint8Array(size);
      // Bytes without a pattern, for the browser packs what it stores.
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      writing.objectStore("bytes").add(bytes);
      const isTaken = await new Promise<boolean>((resolve) => {
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
      });
      if (!isTaken) size /= 4;
    }
    open.result.close();
  });
}

test("When the room is used up the banner stays until there is room again, then all is saved", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const protocol = await context.newCDPSession(page);
  const origin = new URL(baseURL ?? "").origin;
  await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3_000_000 });
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  await fillStorage(page);
  await draft.table.correct("requests.received.research", "5");
  const banner = page.getByRole("alert").filter({ hasText: "磁盘或浏览器的存储空间已满" });
  await expect(banner).toBeVisible();
  await draft.table.correct("requests.received.research", "6");
  await expect(banner).toBeVisible();
  await expectDraftFile(page, draft, 6);

  await protocol.send("Storage.overrideQuotaForOrigin", { origin });
  await expect(banner).toBeHidden({ timeout: 60_000 });
  await draft.expectSaved();
  const [stored] = await readStoredDrafts(page);
  expect(stored?.file.tables.requests?.received?.research).toBe(6);
});
