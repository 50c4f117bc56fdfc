/** What is said where the wizard cannot start: in plain words, never a white page. */

import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, type Page } from "@playwright/test";
import { browserTest } from "./fixtures/browser-test.ts";
import { BUILT } from "./fixtures/built-product.ts";
import { test } from "./fixtures/test.ts";

/** index.html's own script as it was built. */
function readStartScript(): string {
  const page = readFileSync(`${BUILT}/index.html`, "utf8");
  return /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
}

/** Runs it where the page of a browser has only what is given; answers what the page shows then. */
function startIn(userAgent: string): { readonly id: string; readonly innerHTML: string } {
  const root = { id: "root", innerHTML: "" };
  const window = {};
  runInNewContext(readStartScript(), {
    window,
    document: { getElementById: () => root },
    navigator: { userAgent },
  });
  return root;
}

async function expectCannotStart(page: Page, heading: string, words: RegExp): Promise<void> {
  await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole("heading", { name: "我的年度报告" })).toHaveCount(0);
}

/** As in an older Chromium: the last function that came with 86 is missing. */
async function takeNewestAway(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, "replaceChildren"));
}

browserTest.describe("Where the wizard cannot start", () => {
  browserTest(
    "A browser that is too old is told so, and which will do, without any style",
    async ({ page }) => {
      await takeNewestAway(page);
      await page.route("**/*.css", (route) => route.abort());
      await page.goto("");
      await expectCannotStart(
        page,
        "浏览器版本太旧，打不开本工具",
        /需要 Chromium 86 及以上内核.*现在用的是 Chromium \d+ 内核/,
      );
      await expect(page.getByText("切换为“极速模式”")).toBeVisible();
      await expect(page.locator("body > *")).toHaveCount(1);
    },
  );

  browserTest("Nothing of the drafts is touched in a browser that is too old", async ({ page }) => {
    await takeNewestAway(page);
    await page.goto("");
    await expectCannotStart(page, "浏览器版本太旧，打不开本工具", /需要 Chromium 86/);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  browserTest("A script that cannot be fetched is told of", async ({ page }) => {
    await page.route("**/assets/index-*.js", (route) => route.abort());
    await page.goto("");
    await expectCannotStart(page, "页面没有打开", /读不到工具的文件/);
  });

  browserTest("A script of a later page that cannot be fetched is told of", async ({ page }) => {
    await page.route("**/assets/page-*.js", (route) => route.abort());
    await page.goto("#/draft/any/basics");
    await expect(page.getByText(/^这一页没有打开：读不到工具的文件/)).toBeVisible();
    await expect(page.getByRole("button", { name: "重新载入" })).toBeVisible();
  });

  for (const [what, body] of [
    ["that the browser cannot read", "class { static { } } ]"],
    ["that fails at once", "throw new Error('broken')"],
  ] as const) {
    browserTest(`A script ${what} is told of`, async ({ page }) => {
      await page.route("**/assets/index-*.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body }),
      );
      await page.goto("");
      await expectCannotStart(page, "页面没有打开", /工具运行出错，已经停止/);
    });
  }

  browserTest(
    "Internet Explorer 8, and a dual browser in its mode, reads the script and is told to switch",
    () => {
      const root = startIn("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)");
      expect(root.innerHTML).toContain("浏览器版本太旧，打不开本工具");
      expect(root.innerHTML).toContain("现在用的是 IE 内核（兼容模式）");
      expect(root.id).not.toBe("root");
      // What came with ES2015 or later would be a syntax error there.
      const code = readStartScript()
        .replace(/\/\/.*/g, "")
        .replace(/'[^']*'|"[^"]*"/g, "''");
      expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await)\b|\.\.\.|\?\.|\?\?|,\s*[)\]}]/);
    },
  );
});

test("An error of somebody else's script before the start does not keep the wizard from starting", async ({
  page,
  home,
}) => {
  await page.route("**/assets/index-*.js", async (route) => {
    await page.evaluate(() => window.dispatchEvent(new ErrorEvent("error", { message: "an extension's" })));
    await route.continue();
  });
  await home.open();
  await expect(page.locator("#cannot-start")).toHaveCount(0);
});
