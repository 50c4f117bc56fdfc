/** How much JavaScript a page fetches. */

import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** From now on the page's scripts are counted: answers how to ask for their bytes so far, compressed by gzip. */
export function watchScripts(page: Page): () => Promise<number> {
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const url = response.url();
    if (!new URL(url).pathname.endsWith(".js")) return;
    const bytes = await response.body().catch(() => Buffer.alloc(0));
    sizes.set(url, gzipSync(bytes).length);
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  };
}
