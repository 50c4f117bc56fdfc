/**
 * The e2e tests run against the built product: built into a folder of their own, served by `vite preview`. Those
 * that go all the way through it run a second time in the single file, opened from file://.
 */

import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { defineConfig } from "@playwright/test";
import { findHeadlessBrowser } from "./find-browser.ts";
import { findOldBrowser, oldBrowserArguments } from "./find-old-browser.ts";
import { BUILT, BUILT_NAME } from "./fixtures/built-product.ts";
import type { OldBrowser } from "./fixtures/old-browser.ts";

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

// Every worker loads this file again: the environment hands the first answers down to them.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_BROWSER ??= findHeadlessBrowser();
process.env.E2E_OLD_BROWSER ??= findOldBrowser();
const port = process.env.E2E_PORT;
const address = `http://127.0.0.1:${port}/`;
const project = fileURLToPath(new URL("..", import.meta.url));
/** What the single file could do otherwise than the served build: storage, workers, downloads, the clipboard. */
const singleFileTests = /\/(single-file|policy|whole-report|crash|first-look|opening|export)\.spec\.ts$/;

const singleFile = { baseURL: pathToFileURL(join(BUILT, "nianbao.html")).href };

/** The whole way through the product, and where browsers differ most: storage, workers, files, the clipboard. */
const oldBrowserTests = /\/(old-browser|whole-report|crash|first-look|too-old|export|paste)\.spec\.ts$/;
/** The mouse is dragged, and an input method plays, by commands that Chromium 86 has not. */
const newerCommandTests = [
  /Figures copied in the table and pasted elsewhere/,
  /A word that an input method puts/,
];
/** The single file fetches nothing. */
const fetchingTests = /Without the tool's file/;
/** What the wizard makes of a block or a file once the browser has handed it over: the same code everywhere. */
const sameEverywhereTests = [
  /What hangs over the table's edge/,
  /Blank cells of a block leave/,
  /A total that does not (?:agree|add up)/,
  /in the preview changes nothing/,
  /Ctrl\+Z in the open preview/,
  /After accepting, the keys go on/,
  /What was not read stands first/,
  /The keyboard alone opens a file/,
];
const oldBrowser = {
  isOldBrowser: true,
  launchOptions: { executablePath: process.env.E2E_OLD_BROWSER, args: [...oldBrowserArguments] },
};

export default defineConfig<object, OldBrowser>({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Nothing waits this long by rights; a machine with other work may.
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: address,
    // Else every test would store the whole product anew; e2e/offline.spec.ts allows them.
    serviceWorkers: "block",
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    // Without snapshots: taking one of 200 number cells before and after every key costs more than the key.
    trace: { mode: "retain-on-failure", snapshots: false, screenshots: false, sources: true },
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "served", testIgnore: /\/(old-browser|single-file)\.spec\.ts$/ },
    {
      name: "single-file",
      testMatch: singleFileTests,
      grepInvert: [fetchingTests, ...sameEverywhereTests],
      use: singleFile,
    },
    {
      name: "served, Chromium 86",
      testMatch: oldBrowserTests,
      grepInvert: [...newerCommandTests, ...sameEverywhereTests],
      use: oldBrowser,
    },
    {
      name: "single-file, Chromium 86",
      testMatch: /\/(single-file|whole-report|crash|first-look|export)\.spec\.ts$/,
      grepInvert: [fetchingTests, ...newerCommandTests],
      use: { ...singleFile, ...oldBrowser },
    },
  ],
  webServer: {
    command: `npx vite build --outDir ${BUILT_NAME} --emptyOutDir --logLevel warn && npx vite preview --outDir ${BUILT_NAME} --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: project,
    url: address,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
