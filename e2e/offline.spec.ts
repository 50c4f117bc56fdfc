/** The served build once it was visited: it starts and works without its server, and is never changed under a writer. */

import type { Page } from "@playwright/test";
import { type ServedCopy, serveCopy } from "./fixtures/served-copy.ts";
import { expect, networkTest, openBlankDraft, openDraft } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";
import { readWordFile } from "./word-file.ts";

const test = networkTest.extend<{ copy: ServedCopy }>({
  serviceWorkers: "allow",
  copy: async ({ browserName }, use, info) => {
    const copy = await serveCopy(info.outputPath(`site-for-${browserName}`));
    await use(copy);
    copy.close();
  },
  baseURL: async ({ copy }, use) => {
    await use(`${copy.origin}/`);
  },
});

/** Everything is kept and the page is answered from there. */
async function expectKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? "none"))
    .toBe("activated");
}

test("Without its server it starts again, and a new draft is written and exported", async ({
  page,
  copy,
}) => {
  await new HomePage(page).open();
  await expectKept(page);
  copy.close();

  await page.reload();
  const draft = await openBlankDraft(page, "requests");
  await draft.table.correct("requests.received.naturalPerson", "17");
  await draft.goTo("export");
  const download = await draft.exportWord({ withErrors: true });
  const word = readWordFile(await download.path());
  expect(word.tables[1]?.flat()).toContain("17");
  expect(word.paragraphs[0]).toContain(agency);

  await page.reload();
  await draft.expectStep("export");
});

test("A newer version waits until the tool is started anew; the open page keeps its own files", async ({
  page,
  context,
  copy,
}) => {
  const draft = await openDraft(page, "requests");
  await expectKept(page);
  copy.update(/^ExportStep.*\.js$/, "新版本");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? "none"))
    .toBe("installed");

  await page.reload();
  await draft.expectStep("requests");
  await draft.goTo("export");
  await expect(page.getByRole("button", { name: "导出 Word 文件" })).toBeVisible();
  await draft.press("‹ 返回列表");
  await expect(page).toHaveTitle("政府信息公开年报填报");

  const next = await context.newPage();
  await page.close();
  // The old version lets go a moment after its last page has gone.
  await expect(async () => {
    await next.goto("about:blank");
    await next.goto(`${copy.origin}/`);
    await expect(next).toHaveTitle("新版本", { timeout: 1_000 });
  }).toPass();
  await new HomePage(next).press(new HomePage(next).findDraft(agency), "继续");
  const newer = new DraftPage(next);
  await newer.goTo("export");
  await expect(next.getByRole("button", { name: "导出 Word 文件" })).toBeVisible();
});

test("It can be installed: name, icons and address stand in its manifest", async ({
  page,
  request,
  baseURL,
}) => {
  await new HomePage(page).open();
  const address = await page.locator("link[rel=manifest]").evaluate((link: HTMLLinkElement) => link.href);
  const manifest = (await (await request.get(address)).json()) as {
    readonly name: string;
    readonly start_url: string;
    readonly icons: ReadonlyArray<{
      readonly src: string;
      readonly sizes: string;
      readonly purpose?: string;
    }>;
  };
  expect(manifest.name).toBe("政府信息公开年报填报");
  expect(new URL(manifest.start_url, address).href).toBe(baseURL);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.src.endsWith(".png"))) {
    const icon = await (await request.get(new URL(src, address).href)).body();
    expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`).toBe(sizes);
  }
});
