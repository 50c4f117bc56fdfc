/** How big the single file is, and whether what it holds for later delays what is seen first. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import { buildFirstLook } from "../../src/delivery/build/build-first-look.ts";
import { listAtOnce, type PageSources, printSingleFile } from "../../src/delivery/build/single-file-page.ts";
import { buildSources } from "../../src/delivery/build/write-single-file.ts";
import { createFilledDraft } from "../sample-draft.ts";
import { openPage, THROTTLING, throttle } from "../tools/browser.ts";
import { DIST, ROOT } from "../tools/build.ts";
import { compareTimes } from "../tools/compare-times.ts";
import { timeFirstPaint, watchPage } from "../tools/first-paint.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { openDraft } from "../tools/wizard-page.ts";

const TARGET = "chrome86";
const BUDGET_BYTES = 800_000;
const FIRST_STEP = "basics";
/** The parts that the first step asks for. */
const FIRST_STEP_PARTS = ["DraftPage.js", "SectionStep.js"];
const ROUNDS = 20;
const WARM_UP_ROUNDS = 2;

/** The page as if it had no Word writer, no readers and no other steps. */
function dropLaterParts({ built, ...page }: PageSources): PageSources {
  const kept = listAtOnce(built.parts, built.entry, ...FIRST_STEP_PARTS);
  return { ...page, built: { ...built, parts: built.parts.filter(({ name }) => kept.has(name)) } };
}

interface WrittenPage {
  readonly address: string;
  readonly bytes: number;
}

async function writePage(name: string, sources: PageSources, plainCharacters?: number): Promise<WrittenPage> {
  const folder = join(DIST, "single-file");
  mkdirSync(folder, { recursive: true });
  const page = await printSingleFile(sources, plainCharacters);
  writeFileSync(join(folder, name), page);
  return { address: pathToFileURL(join(folder, name)).href, bytes: Buffer.byteLength(page) };
}

/** A draft is stored once; pages opened from file:// share it. Rounds of [whole, without what comes later]. */
async function timeByTurns(browser: Browser, addresses: readonly [string, string]): Promise<number[][][]> {
  const measured = await openPage(browser);
  const { page } = measured;
  await page.goto(addresses[0]);
  await openDraft(page, createFilledDraft(), FIRST_STEP);
  const { hash } = new URL(page.url());
  await watchPage(page, `main[data-step="${FIRST_STEP}"] input`);
  await throttle(measured);
  const rounds: number[][][] = [[], []];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const [index, address] of addresses.entries()) {
      const time = await timeFirstPaint(page, `${address}${hash}`);
      if (round >= 0) rounds[index]?.push([time]);
    }
  }
  await page.context().close();
  return rounds;
}

function describeSize(bytes: number): ResultRow {
  return {
    what: "size of the file",
    measured: `${(bytes / 1000).toFixed(0)} kB`,
    against: `${BUDGET_BYTES / 1000} kB`,
    ratio: bytes / BUDGET_BYTES,
    spread: null,
    goal: 1,
  };
}

function describeStart([own = [], other = []]: readonly number[][][]): ResultRow {
  const what = "first step painted, from file://, against the same page without all that comes later";
  return compareTimes({ what, goal: 1.15, digits: 0 }, own, other);
}

export async function measureSingleFile(browser: Browser): Promise<Answer> {
  const configFile = join(ROOT, "vite.config.ts");
  const sources = await buildSources({
    root: ROOT,
    publicDir: join(ROOT, "public"),
    configFile,
    target: TARGET,
    firstLook: await buildFirstLook(ROOT, configFile, TARGET),
  });
  const whole = await writePage("whole.html", sources);
  // Small as it is, it could leave unpacked all that starts it.
  const first = await writePage("first-step.html", dropLaterParts(sources), Number.POSITIVE_INFINITY);
  const rounds = await timeByTurns(browser, [whole.address, first.address]);
  return {
    name: "single-file",
    question: "The single file: its size, and what its first step costs",
    rows: [describeSize(whole.bytes), describeStart(rounds)],
    remarks: [
      `At ${THROTTLING}× CPU throttling, ${ROUNDS} rounds by turns in one page, the same stored draft. The page compared with is ${(first.bytes / 1000).toFixed(0)} kB.`,
    ],
  };
}
