/** The wizard in a measured page, with a draft open at a step. Knows of the wizard only what a user sees. */

import type { Browser, Page } from "@playwright/test";
import { printDraftFile } from "../../src/drafts/index.ts";
import type { Draft } from "../../src/report/index.ts";
import { type MeasuredPage, openPage, wait } from "./browser.ts";

/** The wizard fetches its other steps while nobody types; what is measured begins after that. */
const SETTLING_MS = 5_000;

/** Opens a draft, as from a draft file, and turns to a step. Expects the home page. */
export async function openDraft(page: Page, draft: Draft, step: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "draft.json",
      mimeType: "application/json",
      buffer: Buffer.from(printDraftFile(draft)),
    });
  await page.waitForURL(/#\/draft\/[^/]+\/\w+/);
  await turnTo(page, step);
}

/** Turns to a step of the open draft. */
export async function turnTo(page: Page, step: string): Promise<void> {
  await page.evaluate((name) => {
    window.location.hash = window.location.hash.replace(/[^/]*$/, name);
  }, step);
  await page.locator(`main[data-step="${step}"]`).waitFor();
}

/** A page of its own with a draft open at a step, at rest. */
export async function openWizard(
  browser: Browser,
  origin: string,
  draft: Draft,
  step: string,
): Promise<MeasuredPage> {
  const measured = await openPage(browser);
  await measured.page.goto(`${origin}/`);
  await openDraft(measured.page, draft, step);
  await wait(SETTLING_MS);
  return measured;
}

/**
 * Pastes a block where the cursor is. In a task of the page's own, as all that is to be measured: what the tool runs
 * itself the browser counts to no script.
 */
export async function pasteBlock(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    setTimeout(() => {
      const data = new DataTransfer();
      data.setData("text/plain", block);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    });
  }, text);
}

/** Long before that the preview is there, on a slow processor too. */
const PREVIEW_MS = 1_500;

/** Pastes a block and lets the wizard show what it would do. Asked over and over whether it does, the page would work. */
export async function previewPaste(page: Page, text: string): Promise<void> {
  await pasteBlock(page, text);
  await wait(PREVIEW_MS);
}

/**
 * Accepts what the wizard shows of a paste. Neither by the mouse nor by the button's role: for both the tool searches
 * the page, which takes half as long as the filling and would count as the page's own work.
 */
export async function acceptPaste(page: Page): Promise<void> {
  await page.evaluate(() => {
    const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>("dialog[open] button"));
    const accept = buttons.find(({ textContent }) => textContent?.startsWith("填入"));
    if (accept === undefined) throw new Error("no paste is shown that could be accepted");
    setTimeout(() => accept.click());
  });
}
