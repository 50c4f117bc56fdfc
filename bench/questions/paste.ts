/**
 * A block of 26 × 10 cells, the request table with its header and labels, pasted: the wizard's preview and
 * acceptance against Handsontable with the same sums and marks.
 */

import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { form2021, joinLabel, tableLayouts } from "../../src/format/index.ts";
import type {} from "../peers/peer-page.ts";
import { createBlankDraft, createFilledDraft } from "../sample-draft.ts";
import { type MeasuredPage, openPage, type PageTimes, THROTTLING, throttle, wait } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import { compareTimes } from "../tools/compare-times.ts";
import { buildPeer } from "../tools/peers.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { acceptPaste, openWizard, pasteBlock, previewPaste } from "../tools/wizard-page.ts";

const GOAL = 0.5;
const ROUNDS = 10;
const SETTLING_MS = 1_000;

const { rows: formRows, columns } = form2021.tables.requests;
const labelColumns = tableLayouts.requests.columnCount - columns.length;

/**
 * The block as a spreadsheet copies it: a line of headings, three columns of labels. `factor` tells rounds apart and
 * leaves every sum right.
 */
function printBlock(factor: number): string {
  const { tables } = createFilledDraft().report;
  const heading = [
    ...Array.from({ length: labelColumns }, () => ""),
    ...columns.map((each) => joinLabel(each.label)),
  ];
  const lines = formRows.map((row) => {
    const labels = row.path.map(joinLabel);
    const padded = Array.from({ length: labelColumns }, (_, index) => labels[index] ?? "");
    return [
      ...padded,
      ...columns.map((column) => Number(tables.requests[row.id]?.[column.id] ?? 0) * factor),
    ];
  });
  return [heading, ...lines].map((line) => line.join("\t")).join("\n");
}

/** Until nothing is left to be painted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

interface PhaseTimes {
  /** Until the page shows what a paste would do; nothing in a table that asks no question. */
  readonly preview: PageTimes;
  /** Until the figures stand in the table, are added up, checked and painted. */
  readonly filling: PageTimes;
}

async function measure(measured: MeasuredPage, run: () => Promise<void>): Promise<PageTimes> {
  const before = await measured.readTimes();
  await run();
  const after = await measured.readTimes();
  return { script: after.script - before.script, task: after.task - before.task };
}

/** Findings and what else follows on the paste counts too. */
async function settle(page: Page): Promise<void> {
  await painted(page);
  await wait(SETTLING_MS);
}

type Paste = (measured: MeasuredPage, round: number) => Promise<PhaseTimes>;

const pasteIntoWizard: Paste = async (measured, round) => {
  const { page } = measured;
  await page.locator("input[data-address]").first().focus();
  const preview = await measure(measured, async () => {
    await previewPaste(page, printBlock(round + 1));
    await settle(page);
  });
  const filling = await measure(measured, async () => {
    await acceptPaste(page);
    await settle(page);
  });
  return { preview, filling };
};

const pasteIntoHandsontable: Paste = async (measured, round) => {
  const { page } = measured;
  const body = printBlock(round + 1)
    .split("\n")
    .slice(1)
    .join("\n");
  await page.locator("td").first().click();
  const filling = await measure(measured, async () => {
    await pasteBlock(page, body);
    await settle(page);
  });
  return { preview: { script: 0, task: 0 }, filling };
};

async function measurePaste(measured: MeasuredPage, run: Paste, round: number): Promise<PhaseTimes> {
  await measured.page.bringToFront();
  await wait(SETTLING_MS);
  return run(measured, round);
}

function compare(what: string, ours: number[][], theirs: number[][], goal: number | null): ResultRow {
  return compareTimes({ what, goal, digits: 0 }, ours, theirs);
}

/** Pastes the block into both, over and over. */
export async function measurePastes(browser: Browser): Promise<Answer> {
  await buildPeer("handsontable");
  const wizardSite = await serveFolder(join(DIST, "wizard"));
  const peerSite = await serveFolder(join(DIST, "handsontable"));
  const wizard = await openWizard(browser, wizardSite.origin, createBlankDraft(), "requests");
  const peer = await openPage(browser);
  await peer.page.goto(`${peerSite.origin}/`);
  await peer.page.evaluate(() => window.peer.mount([]));
  for (const page of [wizard, peer]) await throttle(page);
  const times: Record<"ours" | "theirs", PhaseTimes[]> = { ours: [], theirs: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await measurePaste(wizard, pasteIntoWizard, round);
    const theirs = await measurePaste(peer, pasteIntoHandsontable, round);
    if (round === 0) continue;
    times.ours.push(ours);
    times.theirs.push(theirs);
  }
  for (const { page } of [wizard, peer]) await page.context().close();
  for (const site of [wizardSite, peerSite]) site.close();
  const list = (name: keyof PageTimes, whole: boolean): [number[][], number[][]] => {
    const add = ({ preview, filling }: PhaseTimes): number[] => [filling[name] + (whole ? preview[name] : 0)];
    return [times.ours.map(add), times.theirs.map(add)];
  };
  return {
    name: "paste",
    question: "26 × 10 cells pasted, wizard against Handsontable with HyperFormula",
    rows: [
      compare("script until filled, added up and checked", ...list("script", false), GOAL),
      compare("all tasks until filled, checked and painted", ...list("task", false), null),
      compare("script with reading the labels and the preview before it", ...list("script", true), null),
      compare("all tasks with the preview", ...list("task", true), null),
    ],
    remarks: [
      `Medians over ${ROUNDS} pastes each, by turns, at ${THROTTLING}× CPU throttling; quartiles of the ratio over the rounds. The wizard reads labels, shows what goes where, asks, fills, adds up, checks with all rules and saves; Handsontable takes the figures by position, adds up and marks four rows.`,
    ],
  };
}
