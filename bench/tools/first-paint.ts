/** When a page shows for the first time what its user waits for. */

import type { Page } from "@playwright/test";

/** Slower starts than this are a page that does not start. */
const PATIENCE_MS = 30_000;

declare global {
  interface Window {
    firstPaintAt: Promise<number>;
  }
}

/** Runs in the page before its scripts, where nothing of this module exists. */
function watchFirstPaint(selector: string): void {
  window.firstPaintAt = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      // The task after the frame's callbacks comes when the frame is painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** From now on every page opened here watches for `selector`. */
export async function watchPage(page: Page, selector: string): Promise<void> {
  await page.addInitScript(watchFirstPaint, selector);
}

/** Milliseconds from the beginning of the navigation until what is watched for is painted. */
export async function timeFirstPaint(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(address, { timeout: PATIENCE_MS });
  return page.evaluate(() => window.firstPaintAt);
}
