/**
 * Finds a Chromium for the e2e tests, or installs one without asking. Owns where a browser may be; must not
 * start one for longer than to ask its version.
 */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";

/** Debian's Chromium without windows: the same engine, and half the work for each page that nobody looks at. */
const HEADLESS_SHELL = "chromium-headless-shell";
const SYSTEM_BROWSERS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const INSTALL_TIMEOUT_MS = 5 * 60_000;

/** Whether a program runs and exits well. Its words go to stderr when `shown`. */
function runs(command: string, args: readonly string[], timeout: number, shown = false): boolean {
  const { status } = spawnSync(command, args, {
    timeout,
    stdio: ["ignore", shown ? process.stderr : "ignore", shown ? process.stderr : "ignore"],
    env: {
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
    },
  });
  return status === 0;
}

/** The full path of a program, or null where the system cannot start it. */
function locate(browser: string): string | null {
  if (!runs(browser, ["--version"], 30_000)) return null;
  if (browser.includes("/") || browser.includes("\\")) return browser;
  const { stdout } = spawnSync("which", [browser], { encoding: "utf8" });
  return stdout.trim() === "" ? null : stdout.trim();
}

function findInstalled(): string | null {
  for (const browser of [chromium.executablePath(), ...SYSTEM_BROWSERS]) {
    const path = locate(browser);
    if (path !== null) return path;
  }
  return null;
}

function installFromPlaywright(): boolean {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")),
    "cli.js",
  );
  return runs(process.execPath, [cli, "install", "chromium"], INSTALL_TIMEOUT_MS, true);
}

function installFromDebian(browser: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  if (!runs("apt-get", ["--version"], 10_000)) return false;
  runs("apt-get", ["update"], INSTALL_TIMEOUT_MS, true);
  return runs("apt-get", ["install", "-y", browser, "fonts-noto-cjk"], INSTALL_TIMEOUT_MS, true);
}

/** The path of a Chromium that starts, as its users have it. Throws where there is none and none can be installed. */
export function findBrowser(): string {
  for (const prepare of [() => true, installFromPlaywright, () => installFromDebian("chromium")]) {
    const path = prepare() ? findInstalled() : null;
    if (path !== null) return path;
  }
  throw new Error(
    "No Chromium found, and none could be installed. Run `npx playwright install chromium`, or install chromium with the system's package manager, and start the tests again.",
  );
}

/** The path of the Chromium that costs a test least; throws as `findBrowser`. */
export function findHeadlessBrowser(): string {
  const installed = locate(HEADLESS_SHELL);
  if (installed !== null) return installed;
  const shell = installFromDebian(HEADLESS_SHELL) ? locate(HEADLESS_SHELL) : null;
  return shell ?? findBrowser();
}
