/** How much JavaScript the browser fetches before the first page, and an opened draft, can be used. */

import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { createFilledDraft } from "../sample-draft.ts";
import { openPage, wait } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { watchScripts } from "../tools/script-bytes.ts";
import { serveFolder } from "../tools/serve.ts";
import { openDraft } from "../tools/wizard-page.ts";

const BUDGET_BYTES = 150_000;
/** Longer than the wizard waits before it fetches what may be needed later. */
const PREFETCH_MS = 5_000;

function describe(what: string, bytes: number, goal: number | null): ResultRow {
  return {
    what,
    measured: `${(bytes / 1000).toFixed(1)} kB`,
    against: `${BUDGET_BYTES / 1000} kB`,
    ratio: bytes / BUDGET_BYTES,
    spread: null,
    goal,
  };
}

/** Counts the scripts of the home page, of a draft opened after it, and of what follows unasked. */
export async function measureFirstLoad(browser: Browser): Promise<Answer> {
  const site = await serveFolder(join(DIST, "wizard"));
  const { page } = await openPage(browser);
  const count = watchScripts(page);
  await page.goto(`${site.origin}/`);
  await page.locator("input[type=file]").first().waitFor({ state: "attached" });
  const home = await count();
  await openDraft(page, createFilledDraft(), "requests");
  await page.locator('[data-table="requests"] input').first().waitFor();
  const opened = await count();
  await wait(PREFETCH_MS);
  const later = await count();
  await page.context().close();
  site.close();
  return {
    name: "first-load",
    question: "JavaScript fetched at first load, gzip",
    rows: [
      describe("home page", home, 1),
      describe("home page, and a draft opened at its request table", opened, 1),
      describe("the same, with what is fetched ahead while nobody types", later, null),
    ],
    remarks: ["Workers fetch their own scripts when a Word file is made; they are in none of the lines."],
  };
}
