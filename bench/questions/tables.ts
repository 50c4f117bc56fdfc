/**
 * The request table against what a user or developer would take instead: a key, a block filled, the table drawn,
 * and the bytes of its page, on a quick and on a slow processor.
 */

import type { Browser } from "@playwright/test";
import { resultRows } from "../../src/format/index.ts";
import { createFilledDraft, typedColumns } from "../sample-draft.ts";
import { type PageTimes, throttle, wait } from "../tools/browser.ts";
import { compareTimes } from "../tools/compare-times.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import {
  type Figures,
  listFigures,
  openPeerRival,
  openPlainRival,
  openWizardRival,
  type Rival,
} from "../tools/rivals.ts";

const ROUNDS = 5;
const CELLS_PER_ROUND = 4;
/** Two digits and the key that leaves the cell: only then do some tables add up. */
const KEYS: readonly string[] = ["3", "7", "Tab"];
const KEY_INTERVAL_MS = 300;
const SETTLING_MS = 1_500;
const RATES: readonly number[] = [1, 4];

/** `answer`: until the page has handled the key; `key`: until everything that follows on it is done. */
type Task = "answer" | "key" | "block" | "mount";
/** What each repetition of a round took. */
type Measured = Readonly<Record<Task, readonly PageTimes[]>>;

/** At most so many times the peer's. */
const goals: Readonly<Record<string, Partial<Record<Task, number>>>> = {
  Handsontable: { answer: 1 / 8, mount: 0.45 },
  SurveyJS: { answer: 1 / 15, mount: 0.3 },
};

async function measure({ page }: Rival, run: () => Promise<void>): Promise<PageTimes> {
  const before = await page.readTimes();
  await run();
  await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await wait(SETTLING_MS);
  return subtract(await page.readTimes(), before);
}

function add(a: PageTimes, b: PageTimes): PageTimes {
  return { script: a.script + b.script, task: a.task + b.task };
}

function divide({ script, task }: PageTimes, by: number): PageTimes {
  return { script: script / by, task: task / by };
}

function subtract(after: PageTimes, before: PageTimes): PageTimes {
  return { script: after.script - before.script, task: after.task - before.task };
}

const NOTHING: PageTimes = { script: 0, task: 0 };

async function typeFigure(rival: Rival, row: number, column: number): Promise<[PageTimes, PageTimes]> {
  await rival.enter(row, column);
  await wait(KEY_INTERVAL_MS);
  let answer = NOTHING;
  const whole = await measure(rival, async () => {
    for (const key of KEYS) {
      const before = await rival.page.readTimes();
      const next = wait(KEY_INTERVAL_MS);
      await rival.page.page.keyboard.press(key);
      answer = add(answer, subtract(await rival.page.readTimes(), before));
      await next;
    }
  });
  return [divide(answer, KEYS.length), divide(whole, KEYS.length)];
}

async function typeFigures(rival: Rival, round: number): Promise<Pick<Measured, "answer" | "key">> {
  const figures: Array<[PageTimes, PageTimes]> = [];
  for (let count = 0; count < CELLS_PER_ROUND; count += 1) {
    const place = round * CELLS_PER_ROUND + count;
    // The first two rows are 一 and 二, the results follow.
    const row = 2 + (place % resultRows.length);
    figures.push(await typeFigure(rival, row, (place * 5 + round) % typedColumns.length));
  }
  return { answer: figures.map(([answer]) => answer), key: figures.map(([, whole]) => whole) };
}

function multiply(figures: Figures, factor: number): Figures {
  return figures.map((line) => line.map((value) => (value === null ? null : value * factor)));
}

async function measureRound(rival: Rival, round: number): Promise<Measured> {
  await rival.page.page.bringToFront();
  await leave(rival);
  const mount = await measure(rival, rival.mount);
  const keys = await typeFigures(rival, round);
  const figures = multiply(listFigures(createFilledDraft()), round + 1);
  const block = await measure(rival, () => rival.paste(figures));
  return { ...keys, block: [block], mount: [mount] };
}

/** The wizard's table is drawn by coming back to its step. */
async function leave({ name, page }: Rival): Promise<void> {
  if (name !== "wizard") return;
  await page.page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/[^/]*$/, "disputes");
  });
  await page.page.locator('main[data-step="disputes"]').waitFor();
  await wait(SETTLING_MS);
}

const tasks: ReadonlyArray<readonly [Task, string]> = [
  ["answer", "a key until it is answered, mean of two digits and Tab"],
  ["key", "a key with all that follows on it"],
  ["block", "a block of 25 × 7 figures filled"],
  ["mount", "the table drawn"],
];

interface Series {
  readonly rival: Rival;
  readonly rounds: readonly Measured[];
}

function compare(rate: number, own: Series, other: Series): ResultRow[] {
  return tasks.flatMap(([task, what]) =>
    (["script", "task"] as const).map((kind): ResultRow => {
      const pick = ({ rounds }: Series): number[][] =>
        rounds.map((round) => round[task].map((times) => times[kind]));
      const line = {
        what: `${rate}×, ${other.rival.name}: ${what}, ${kind === "script" ? "script" : "with style, layout and paint"}`,
        goal: kind === "script" ? (goals[other.rival.name]?.[task] ?? null) : null,
        digits: 1,
      };
      return compareTimes(line, pick(own), pick(other));
    }),
  );
}

async function measureRate(rivals: readonly Rival[], rate: number): Promise<ResultRow[]> {
  for (const rival of rivals) await throttle(rival.page, rate);
  const rounds: Measured[][] = rivals.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, rival] of rivals.entries()) {
      const measured = await measureRound(rival, round);
      if (round > 0) rounds[index]?.push(measured);
    }
  }
  const series = rivals.map((rival, index): Series => ({ rival, rounds: rounds[index] ?? [] }));
  const [own, ...others] = series;
  return own === undefined ? [] : others.flatMap((other) => compare(rate, own, other));
}

/** The whole wizard, with its checks and drafts, against pages that hold nothing but a table. */
function compareBytes(own: Rival, other: Rival): ResultRow {
  const print = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return {
    what: `${other.name}: JavaScript fetched until the table is drawn, gzip`,
    measured: print(own.scriptBytes),
    against: print(other.scriptBytes),
    ratio: own.scriptBytes / other.scriptBytes,
    spread: null,
    goal: null,
  };
}

/** Measures all tables by turns. */
export async function measureTables(browser: Browser): Promise<Answer> {
  const wizard = await openWizardRival(browser);
  const others = [
    await openPlainRival(browser),
    await openPeerRival(browser, "SurveyJS", "surveyjs"),
    await openPeerRival(browser, "Handsontable", "handsontable"),
    await openPeerRival(browser, "react-datasheet-grid", "datasheet"),
  ];
  const rivals = [wizard, ...others];
  // The plain table's script stands in its page.
  const rows = others
    .filter(({ scriptBytes }) => scriptBytes > 0)
    .map((other) => compareBytes(wizard, other));
  for (const rate of RATES) rows.push(...(await measureRate(rivals, rate)));
  for (const rival of rivals) await rival.close();
  return {
    name: "tables",
    question: "The request table, wizard against what one would take instead",
    rows,
    remarks: [
      `Medians over ${ROUNDS} rounds, the tables by turns, each round: drawn anew, ${CELLS_PER_ROUND} figures of two digits typed and left with Tab, then a block filled; everything counts until ${SETTLING_MS} ms after it, saving and findings included. The wizard's block is read, shown and asked about before it fills; plain DOM is drawn with its page, and SurveyJS takes no block from the clipboard: its values are set.`,
      "Handsontable adds up with HyperFormula, SurveyJS with its expressions, react-datasheet-grid with a page's own code. What a key costs against plain DOM that computes the same marks is in keys.md.",
    ],
  };
}
