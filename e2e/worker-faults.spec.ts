/** Workers that die or hang, and downloads that the browser refuses: said in words, and the draft stays as it is. */

import type { Page } from "@playwright/test";
import { buildDraft } from "./fixtures/draft-file.ts";
import { giveFile, writeText } from "./fixtures/report-files.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";

const faults = {
  hangs: "self.onmessage = () => { for (;;); };",
  "dies without a word": "self.onmessage = () => self.close();",
} as const;

/** Puts another script in a worker's place until it is let go. */
async function replaceWorker(page: Page, worker: RegExp, script: string): Promise<() => Promise<void>> {
  await page.route(worker, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  return () => page.unroute(worker);
}

const CELL = "requests.received.research";

for (const [what, script] of Object.entries(faults)) {
  test(`A worker that ${what} while it reads is given up after half a minute`, async ({
    page,
    home,
    opening,
  }) => {
    await page.clock.install();
    const letGo = await replaceWorker(page, /\/reading-worker[^/]*\.js$/, script);
    await home.open();
    await home.openFile(giveFile("年报.txt", writeText()));
    await expect(page.getByRole("progressbar")).toBeVisible();
    await page.clock.fastForward(31_000);
    await opening.expectRefused("年报.txt", /读取超过 30 秒，已停止/);
    await opening.press("返回列表");
    await letGo();
    await home.openFile(giveFile("年报.txt", writeText()));
    await opening.expectTitle("请核对读到的内容");
  });

  test(`A worker that ${what} while it exports is given up after a minute, and the next one works`, async ({
    page,
  }) => {
    await page.clock.install();
    const letGo = await replaceWorker(page, /\/export-worker[^/]*\.js$/, script);
    const draft = await openDraft(page, "requests");
    await draft.table.correct(CELL, "4");
    await draft.goTo("export");
    await draft.press("导出 Word 文件");
    await draft.press("仍然导出");
    await expect(page.getByRole("status").filter({ hasText: "正在生成" })).toBeVisible();
    await page.clock.fastForward(61_000);
    const alert = page
      .getByRole("alert")
      .filter({ hasText: "没有完成：已经超过一分钟。草稿没有受影响，请再试一次。" });
    await expect(alert).toBeVisible();
    await letGo();
    const file = await draft.exportWord({ withErrors: true });
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    await draft.goTo("requests");
    await expect(draft.table.findCell(CELL)).toHaveValue("4");
  });
}

test("Where the browser starts no workers, reading and exporting say so", async ({
  page,
  home,
  opening,
  draft,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class {
        constructor() {
          throw new DOMException("not allowed", "SecurityError");
        }
      },
    });
  });
  await home.open();
  await home.openFile(giveFile("年报.txt", writeText()));
  await opening.expectRefused("年报.txt", /读不到工具的文件/);
  await opening.press("返回列表");
  await home.openFile({ name: "草稿.json", mimeType: "", buffer: Buffer.from(JSON.stringify(buildDraft())) });
  await draft.goTo("export");
  await draft.press("导出 Word 文件");
  await expect(page.getByRole("alert").filter({ hasText: "没有完成：读不到工具的文件" })).toBeVisible();
});

test("A download that the browser refuses harms nothing, and the page claims no more than it knows", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "requests");
  const protocol = await context.newCDPSession(page);
  await protocol.send("Page.setDownloadBehavior", { behavior: "deny" });
  await draft.table.correct(CELL, "4");
  await draft.press("另存草稿文件");
  await draft.goTo("export");
  await draft.press("导出 Word 文件");
  await draft.press("仍然导出");
  await expect(
    page.getByText(/已生成“.+\.docx”.*没有看到它时，可能是浏览器禁止了下载，请允许后再点一次。/),
  ).toBeVisible();
  await protocol.send("Page.setDownloadBehavior", { behavior: "default" });
  await draft.expectSaved();
  await draft.goTo("requests");
  await expect(draft.table.findCell(CELL)).toHaveValue("4");
});
