/**
 * What checking costs a key: the wizard as it is against a build of it in which the catalogue is empty, in a long
 * text and in the request table.
 */

import { join } from "node:path";
import type { Browser } from "@playwright/test";
import type { TextPlace } from "../../src/report/index.ts";
import { createFilledDraft, createLongTextDraft } from "../sample-draft.ts";
import { type MeasuredPage, THROTTLING, throttle } from "../tools/browser.ts";
import { buildWizardWithoutRules, DIST } from "../tools/build.ts";
import { type Type, typeByTurns } from "../tools/by-turns.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { compareRounds, describeSpread } from "../tools/statistics.ts";
import { KEY_INTERVAL_MS, type Round, typeKeys, typeRound } from "../tools/typing.ts";
import { openWizard } from "../tools/wizard-page.ts";

const GOAL = 1.5;
const ROUNDS = 6;
const TEXT_LENGTH = 5_000;
const PLACE: TextPlace = "sections.overview.topics.0.text";
const KEYS = ["a", "b", "1", "2", "Backspace", "c", "d", "3", "Backspace", "e"] as const;

/** Types at the end of the long text. */
const typeText: Type = async (measured) => {
  await measured.page.bringToFront();
  await measured.page.locator(`[id="text-${PLACE}"]`).focus();
  await measured.page.keyboard.press("Control+End");
  return typeKeys(measured, KEYS);
};

interface Figure {
  readonly what: string;
  readonly pick: (round: Round) => number[];
  readonly isMean?: boolean;
  readonly goal: number | null;
}

const figures: readonly Figure[] = [
  {
    what: "scripting of a key, as the browser's profile counts it",
    pick: ({ scripting }) => scripting.map(({ key }) => key),
    goal: GOAL,
  },
  {
    what: "JavaScript alone until the next key",
    pick: ({ times }) => times.map(({ window }) => window.script),
    goal: null,
  },
  {
    what: "JavaScript alone until the next key, mean, with what pauses bring",
    pick: ({ times }) => times.map(({ window }) => window.script),
    isMean: true,
    goal: null,
  },
];

function describe(name: string, { what, pick, isMean, goal }: Figure, builds: Round[][]): ResultRow {
  const [rules = [], bare = []] = builds.map((rounds) => rounds.map(pick));
  const ratio = compareRounds(rules, bare);
  const [ours, theirs] = [describeSpread(rules.flat()), describeSpread(bare.flat())];
  const middle = isMean === true ? ("mean" as const) : ("median" as const);
  return {
    what: `${name}: ${what}`,
    measured: `${ours[middle].toFixed(2)} ms`,
    against: `${theirs[middle].toFixed(2)} ms`,
    ratio: isMean === true ? ours.mean / theirs.mean : ratio.ofMedians,
    spread: isMean === true ? null : { lower: ratio.lower, upper: ratio.upper },
    goal,
  };
}

/** Types with all rules on and with none. */
export async function measureRules(browser: Browser): Promise<Answer> {
  await buildWizardWithoutRules();
  const sites = [
    await serveFolder(join(DIST, "wizard")),
    await serveFolder(join(DIST, "wizard-without-rules")),
  ];
  const measure = async (name: string, step: string, type: Type): Promise<ResultRow[]> => {
    const draft = step === "overview" ? createLongTextDraft(PLACE, TEXT_LENGTH) : createFilledDraft();
    const pages: MeasuredPage[] = [];
    for (const { origin } of sites) pages.push(await openWizard(browser, origin, draft, step));
    for (const page of pages) await throttle(page);
    const builds = await typeByTurns(pages, type, ROUNDS);
    for (const { page } of pages) await page.context().close();
    return figures.map((figure) => describe(name, figure, builds));
  };
  const rows = [
    ...(await measure(`text box of ${TEXT_LENGTH} characters`, "overview", typeText)),
    ...(await measure("request table", "requests", typeRound)),
  ];
  for (const site of sites) site.close();
  return {
    name: "rules",
    question: "A key with all rules on, against the same field without rules",
    rows,
    remarks: [
      `Medians unless said otherwise; keys ${KEY_INTERVAL_MS} ms apart, at ${THROTTLING}× CPU throttling, both builds by turns; quartiles of the ratio over ${ROUNDS} rounds.`,
    ],
  };
}
