/**
 * The slow suites in their long form: name the spec files to run. Everything else is as in every e2e run, but for
 * its folders, so that other tests can be run in the meantime.
 */

import { defineConfig } from "@playwright/test";
import type { OldBrowser } from "./fixtures/old-browser.ts";
import type { SuiteOptions } from "./fixtures/test.ts";

process.env.E2E_OUT ??= ".cache/long-dist";
const { default: config } = await import("./playwright.config.ts");

export default defineConfig<SuiteOptions, OldBrowser>({
  ...config,
  outputDir: `../${process.env.E2E_OUT}-results`,
  projects: [{ name: "served", testMatch: /\/(kills|two-tabs|soak)\.spec\.ts$/ }],
  workers: 1,
  // What cannot be done fails by itself: these tests may take hours, and would wait for it as long.
  use: { ...config.use, length: "long", actionTimeout: 60_000 },
});
