/**
 * What a key in the request table costs: the built wizard against plain DOM tables with the same sums and
 * marks. All are typed into by turns, a few cells at a time, so that whatever else the computer does meets them
 * alike.
 */

import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { form2021 } from "../../src/format/index.ts";
import type { Draft } from "../../src/report/index.ts";
import { createBlankDraft, createFilledDraft } from "../sample-draft.ts";
import { type MeasuredPage, openPage, THROTTLING, throttle } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import { typeByTurns } from "../tools/by-turns.ts";
import { compareTimes } from "../tools/compare-times.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { describeSpread } from "../tools/statistics.ts";
import { KEY_INTERVAL_MS, KEYS_PER_ROUND, type Round, typeRound } from "../tools/typing.ts";
import { openWizard } from "../tools/wizard-page.ts";

const GOAL = 1.5;
/** How a page lies in memory makes its keys quicker or slower: each sitting opens them all anew. */
const SITTINGS = 3;
const ROUNDS = 5;

async function openPlainTable(browser: Browser, address: string, draft: Draft): Promise<MeasuredPage> {
  const measured = await openPage(browser);
  await measured.page.goto(address);
  const { rows, columns } = form2021.tables.requests;
  const figures = rows.map((row) =>
    columns.map((column) => {
      const value = draft.report.tables.requests[row.id]?.[column.id] ?? null;
      return value === null ? null : Number(value);
    }),
  );
  await measured.page.evaluate((values) => window.fillTable(values), figures);
  return measured;
}

type Rounds = readonly Round[];

interface Figure {
  readonly what: string;
  readonly pick: (round: Round) => number[];
  readonly goal: number | null;
}

const keyScripting: Figure = {
  what: "scripting of the key, as the browser's profile counts it",
  pick: ({ scripting }) => scripting.map(({ key }) => key),
  goal: GOAL,
};

const keyScript: Figure = {
  what: "JavaScript alone until the key is answered",
  pick: ({ times }) => times.map(({ key }) => key.script),
  goal: null,
};

const figures: readonly Figure[] = [
  keyScripting,
  {
    what: "scripting until the next key",
    pick: ({ scripting }) => scripting.map(({ window }) => window),
    goal: null,
  },
  keyScript,
  {
    what: "all tasks until the key is answered",
    pick: ({ times }) => times.map(({ key }) => key.task),
    goal: null,
  },
  {
    what: "JavaScript alone until the next key",
    pick: ({ times }) => times.map(({ window }) => window.script),
    goal: null,
  },
  {
    what: "all tasks until the next key",
    pick: ({ times }) => times.map(({ window }) => window.task),
    goal: null,
  },
];

function compare(name: string, figure: Figure, wizard: Rounds, plain: Rounds): ResultRow {
  const line = { what: `${name}: ${figure.what}`, goal: figure.goal, digits: 2 };
  return compareTimes(line, wizard.map(figure.pick), plain.map(figure.pick));
}

/** The mean also counts what not every key pays for, as saving the draft. */
function compareMeans(name: string, wizard: Rounds, plain: Rounds): ResultRow {
  const addUp = (rounds: Rounds): number =>
    describeSpread(rounds.flatMap(({ times }) => times.map(({ window }) => window.script))).mean;
  const [ours, theirs] = [addUp(wizard), addUp(plain)];
  return {
    what: `${name}: mean JavaScript until the next key, saving included`,
    measured: `${ours.toFixed(2)} ms`,
    against: `${theirs.toFixed(2)} ms`,
    ratio: ours / theirs,
    spread: null,
    goal: null,
  };
}

interface Origins {
  readonly wizard: string;
  readonly plain: string;
}

/** Types into all pages by turns: rounds of the wizard, the plain table and the sparing one. */
async function sit(browser: Browser, origins: Origins, draft: Draft): Promise<Round[][]> {
  const pages = [
    await openWizard(browser, origins.wizard, draft, "requests"),
    await openPlainTable(browser, `${origins.plain}/`, draft),
    await openPlainTable(browser, `${origins.plain}/?sparing`, draft),
  ];
  for (const page of pages) await throttle(page);
  const rounds = await typeByTurns(pages, typeRound, ROUNDS);
  for (const { page } of pages) await page.context().close();
  return rounds;
}

async function measureTable(
  browser: Browser,
  origins: Origins,
  name: string,
  draft: Draft,
): Promise<ResultRow[]> {
  const sittings: Round[][][] = [];
  for (let count = 0; count < SITTINGS; count += 1) sittings.push(await sit(browser, origins, draft));
  const listRounds = (page: number): Rounds => sittings.flatMap((rounds) => rounds[page] ?? []);
  const [wizard, plain, sparing] = [listRounds(0), listRounds(1), listRounds(2)] as const;
  return [
    ...figures.map((figure) => compare(name, figure, wizard, plain)),
    compareMeans(name, wizard, plain),
    compare(`${name}, against a sparing plain table`, { ...keyScripting, goal: null }, wizard, sparing),
    compare(`${name}, against a sparing plain table`, keyScript, wizard, sparing),
  ];
}

/** Types into the tables, filled and blank. */
export async function measureKeys(browser: Browser): Promise<Answer> {
  const wizard = await serveFolder(join(DIST, "wizard"));
  const plain = await serveFolder(join(DIST, "plain-table"));
  const origins = { wizard: wizard.origin, plain: plain.origin };
  const rows = [
    ...(await measureTable(browser, origins, "filled table", createFilledDraft())),
    ...(await measureTable(browser, origins, "blank table", createBlankDraft())),
  ];
  wizard.close();
  plain.close();
  return {
    name: "keys",
    question: "A key in the request table, wizard against plain DOM",
    rows,
    remarks: [
      `Medians over ${SITTINGS * ROUNDS * KEYS_PER_ROUND} keys each, ${KEY_INTERVAL_MS} ms apart, at ${THROTTLING}× CPU throttling, the tables by turns, in pages opened anew ${SITTINGS} times; quartiles of the ratio over ${SITTINGS * ROUNDS} rounds. In the filled table every key also breaks or changes the balance of two columns.`,
      "Scripting is the browser's own figure: the handlers and what the browser does while it gives the events out, as editing the field, in processor time of the page's thread, without style, layout and paint.",
      "The plain table reads all cells and computes all sums and marks after each key; the sparing one only what depends on the cell. Neither has undo, findings, texts, saving or a framework. “All tasks” are script, style, layout, paint and the browser's own editing.",
    ],
  };
}
