/** How soon a cold start is usable: the served build and the single file, against a bare React page. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext } from "@playwright/test";
import { createFilledDraft } from "../sample-draft.ts";
import { THROTTLING } from "../tools/browser.ts";
import { buildBareReact, DIST } from "../tools/build.ts";
import { compareTimes, splitRounds } from "../tools/compare-times.ts";
import { timeFirstPaint, watchPage } from "../tools/first-paint.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { openDraft } from "../tools/wizard-page.ts";

const FIRST_STEP = "basics";
const ROUNDS = 12;
const WARM_UP_ROUNDS = 2;
const RATES: readonly number[] = [1, THROTTLING];
const GOAL = 2;

/** A page started again and again, each time without anything that an earlier start left in a cache. */
interface Start {
  readonly what: string;
  readonly context: BrowserContext;
  readonly address: string;
  /** What is painted when the page is usable. */
  readonly usable: string;
  readonly goal: number | null;
}

/** A profile without the service worker, which would keep the served build after its first start. */
function createProfile(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    serviceWorkers: "block",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 720 },
  });
}

/**
 * The home page, which offers to begin a report, and the first step of a stored draft: when its texts can be read and
 * typed into, and when all else is there.
 */
async function prepareWizard(browser: Browser, build: string, address: string): Promise<Start[]> {
  const context = await createProfile(browser);
  const page = await context.newPage();
  await page.goto(address);
  await openDraft(page, createFilledDraft(), FIRST_STEP);
  const draftAddress = page.url();
  await page.close();
  return [
    { what: `${build}, home page`, context, address, usable: "main button", goal: GOAL },
    {
      what: `${build}, first step of a draft`,
      context,
      address: draftAddress,
      usable: `main[data-step="${FIRST_STEP}"] input`,
      goal: GOAL,
    },
    {
      what: `${build}, all around that step`,
      context,
      address: draftAddress,
      usable: "aside h2",
      goal: null,
    },
  ];
}

async function timeStart({ context, address, usable }: Start, rate: number): Promise<number> {
  // A page of its own each time: scripts compiled by an earlier one are gone with its process.
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await watchPage(page, usable);
  const time = await timeFirstPaint(page, address);
  await page.close();
  return time;
}

async function timeByTurns(starts: readonly Start[], rate: number): Promise<number[][]> {
  const times: number[][] = starts.map(() => []);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const [index, start] of starts.entries()) {
      const time = await timeStart(start, rate);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times;
}

/** Starts all pages by turns, at full speed and slowed down. */
export async function measureStart(browser: Browser): Promise<Answer> {
  await buildBareReact();
  const bareSite = await serveFolder(join(DIST, "bare-react"));
  const served = await serveFolder(join(DIST, "wizard"));
  const bare: Start = {
    what: "bare React",
    context: await createProfile(browser),
    address: `${bareSite.origin}/`,
    usable: "main input",
    goal: null,
  };
  const own = [
    ...(await prepareWizard(browser, "served", `${served.origin}/`)),
    ...(await prepareWizard(
      browser,
      "single file",
      pathToFileURL(join(DIST, "wizard", "nianbao.html")).href,
    )),
  ];
  const rows: ResultRow[] = [];
  for (const rate of RATES) {
    const [bareTimes = [], ...times] = await timeByTurns([bare, ...own], rate);
    rows.push(
      ...own.map(({ what, goal }, index) =>
        compareTimes(
          { what: `${rate}×, ${what}`, goal, digits: 0 },
          splitRounds(times[index] ?? []),
          splitRounds(bareTimes),
        ),
      ),
    );
  }
  for (const { context } of new Set([bare, ...own])) await context.close();
  bareSite.close();
  served.close();
  return {
    name: "start",
    question: "A cold start until the page is usable and painted, against a bare React page",
    rows,
    remarks: [
      `Medians over ${ROUNDS} starts each, by turns, each in a page of its own with the browser's cache cleared; served from this computer, compressed. The bare page is React with eight fields, built and served alike. The texts of a stored draft’s first step are shown, and take what is typed, before the tool’s own code is run; the findings and the fields for the signature and last year’s report come with it.`,
    ],
  };
}
