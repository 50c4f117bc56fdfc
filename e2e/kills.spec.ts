/**
 * The browser is killed at random moments of somebody's work, again and again: what is there afterwards is what
 * stood on the page, but for the last second, and never anything older than what was shown before.
 */

import { createRandom, type Random } from "../src/check/testing/random.ts";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { Journal } from "./fixtures/journal.ts";
import { type OwnBrowser, startOwnBrowser } from "./fixtures/own-browser.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { tellFigures } from "./fixtures/tell-figures.ts";
import { expect, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { chooseAction } from "./model/choose-action.ts";
import { expectShown } from "./model/compare-page.ts";
import { DraftModel, readModelState } from "./model/draft-model.ts";
import { DraftUser } from "./model/draft-user.ts";
import { DraftPage, type StepName } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

// Both would be asked of the killed browser.
test.use({ trace: "off", screenshot: "off" });

const SEED = 20250331;
/** A change may be this old and not yet on the disk. */
const PROMISED_MS = 1_000;
const TICK_MS = 20;
const SAVE_AFTER_MS = 800;

/**
 * How late this machine lets a timer be. The page's timer that saves waits for the same processors as this one:
 * what this one is late by is not the page's fault.
 */
class Lateness {
  private readonly measured: Array<{ readonly at: number; readonly lateMs: number }> = [];
  private last = performance.now();
  private readonly timer = setInterval(() => {
    const at = performance.now();
    this.measured.push({ at, lateMs: Math.max(0, at - this.last - TICK_MS) });
    this.last = at;
  }, TICK_MS);

  /** By how much the latest of the timers before a moment came too late. */
  find(until: number, spanMs: number): number {
    const within = this.measured.filter(({ at }) => at > until - spanMs && at <= until);
    return Math.max(0, ...within.map(({ lateMs }) => lateMs));
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

interface Opened {
  readonly browser: OwnBrowser;
  readonly user: DraftUser;
  readonly journal: Journal;
  readonly loaded: ReturnType<typeof readModelState>;
}

async function readNewest(browser: OwnBrowser): Promise<ReturnType<typeof readModelState>> {
  const [stored] = await readStoredDrafts(browser.page);
  return readModelState(stored?.file as unknown as DraftFile);
}

/** Opens the draft as its writer would: the page shows what is stored. */
async function goOn(browser: OwnBrowser): Promise<Opened> {
  const { page } = browser;
  const home = new HomePage(page);
  await home.press(home.findDraft(agency), "继续");
  // The list has headings too: only an address with a step is the draft's page.
  await page.waitForURL(/#\/draft\/[^/]+\/\w+$/);
  const draft = new DraftPage(page);
  await draft.expectReadOnly(false);
  const step = /\/(\w+)$/.exec(page.url())?.[1] as Exclude<StepName, "export">;
  await draft.expectStep(step);
  await draft.expectSaved();
  const loaded = await readNewest(browser);
  const journal = new Journal(loaded);
  const model = new DraftModel(loaded, step);
  await expectShown(page, model, "after the browser was started again");
  return { browser, user: new DraftUser(page, model, journal.write), journal, loaded };
}

/** Works until the browser is gone; the answer is how many actions were begun. */
async function workUntil(user: DraftUser, random: Random, isOver: () => boolean): Promise<number> {
  for (let count = 1; ; count += 1) {
    const { run, name } = chooseAction(user, random);
    try {
      await run();
    } catch (error) {
      if (isOver()) return count;
      throw new Error(`${name}: ${String(error)}`);
    }
    if (isOver()) return count;
  }
}

/** Half of the moments are any, the others those in which a change of before is being written. */
async function waitForMoment(journal: Journal, random: Random): Promise<void> {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(random.draw(200, 4_000));
  if (random.draw(0, 1) === 0) return;
  const { length } = journal;
  await expect.poll(() => journal.length, { intervals: [10] }).toBeGreaterThan(length);
  await pause(random.draw(SAVE_AFTER_MS - 30, SAVE_AFTER_MS + 90));
}

test("Whenever the browser is killed, no more than the last second is missing, and nothing old comes back", async ({
  baseURL,
  launchOptions,
  length,
}, info) => {
  const kills = length === "long" ? 50 : 3;
  test.setTimeout(60_000 + kills * 60_000);
  const profile = info.outputPath("profile");
  const start = (): Promise<OwnBrowser> => startOwnBrowser(profile, launchOptions, baseURL);
  const random = createRandom(SEED);
  const lateness = new Lateness();
  const lost: string[] = [];
  let actions = 0;

  const first = await start();
  await new HomePage(first.page).openFile(packFile(buildDraft()));
  await new DraftPage(first.page).expectSaved();
  await new DraftPage(first.page).press("‹ 返回列表");
  let opened = await goOn(first);
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const { browser, user, journal } = opened;
      let killedAt: number | null = null;
      const working = workUntil(user, random, () => killedAt !== null);
      // Whatever goes wrong meanwhile comes out below.
      working.catch(() => {});
      await Promise.race([waitForMoment(journal, random), working]);
      killedAt = performance.now();
      await browser.kill();
      actions += await working;

      opened = await goOn(await start());
      const { index, lostMs } = journal.judge(opened.loaded, killedAt);
      const allowedMs = PROMISED_MS + lateness.find(killedAt, PROMISED_MS);
      const what = `kill ${kill}, ${journal.length} states, loaded state ${index}`;
      expect(index, `${what}: what is loaded stood on the page`).toBeGreaterThanOrEqual(0);
      expect(lostMs, `${what}: lost milliseconds`).toBeLessThanOrEqual(allowedMs);
      lost.push(`${Math.round(lostMs)} of ${Math.round(allowedMs)}`);
    }
  } finally {
    lateness.stop();
    await opened.browser.kill();
  }
  tellFigures(
    info,
    `${kills} kills, ${actions} actions; lost, of the milliseconds allowed: ${lost.join(", ")}`,
  );
});
