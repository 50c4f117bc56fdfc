/**
 * Reading a Word file of ten pages, warm: read and recognised, in Node against mammoth's conversion alone, in a page
 * against docx-preview.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { readReport } from "../../src/reading/index.ts";
import type { Report } from "../../src/report/index.ts";
import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import type { Reader } from "../peers/reading/reading-page.ts";
import { createFilledDraft, createLongTextDraft } from "../sample-draft.ts";
import { openPage } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import { timeByTurns } from "../tools/by-turns.ts";
import { compareTimes, splitRounds } from "../tools/compare-times.ts";
import { buildPeer, installPeers, PEERS } from "../tools/peers.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";

/** At least six times as fast. */
const GOAL = 1 / 6;
const COUNTS = { warmUp: 20, rounds: 15, perRound: 6 };
const PAGE_WARM_UP = 10;
const PAGE_ROUNDS = 40;
/** Of one topic; with the other texts and the tables the file has ten pages. */
const TEXT_LENGTH = 1_500;

interface Mammoth {
  readonly convertToHtml: (input: { readonly buffer: Buffer }) => Promise<{ readonly value: string }>;
}

async function createTenPages(): Promise<Uint8Array> {
  const { report } = createLongTextDraft("sections.overview.topics.0.text", TEXT_LENGTH);
  const paragraphs: Report = {
    ...report,
    tables: createFilledDraft().report.tables,
    sections: {
      ...report.sections,
      overview: {
        ...report.sections.overview,
        topics: report.sections.overview.topics.map((topic) => ({
          ...topic,
          text: topic.text.replace(/。/g, "。\n"),
        })),
      },
    },
  };
  return renderDocx(composeDocument(paragraphs), { typography: nationalTypography, date: new Date(0) });
}

async function compareWithMammoth(bytes: Uint8Array): Promise<ResultRow> {
  installPeers();
  const mammoth = createRequire(join(PEERS, "package.json"))("mammoth") as Mammoth;
  const buffer = Buffer.from(bytes);
  const read = (): unknown => readReport(bytes);
  const convert = (): Promise<unknown> => mammoth.convertToHtml({ buffer });
  return timeByTurns(read, convert, {
    what: "Node: read and recognised as a report, against mammoth's HTML",
    goal: GOAL,
    counts: COUNTS,
  });
}

const previewLines: ReadonlyArray<readonly [Reader, string]> = [
  ["parsed", "page: read and recognised, against docx-preview reading only"],
  ["rendered", "page: read and recognised, against docx-preview with the page drawn"],
];

type Times = Record<Reader, number[]>;

async function timePageReaders(browser: Browser, bytes: Uint8Array): Promise<Times> {
  await buildPeer("reading");
  const site = await serveFolder(join(DIST, "reading"));
  const { page } = await openPage(browser);
  await page.goto(`${site.origin}/`);
  const file = Buffer.from(bytes).toString("base64");
  const times: Times = { own: [], parsed: [], rendered: [] };
  for (let round = -PAGE_WARM_UP; round < PAGE_ROUNDS; round += 1) {
    for (const [reader, ofReader] of Object.entries(times)) {
      const time = await page.evaluate(([name, content]) => window.timeReading(name, content), [
        reader as Reader,
        file,
      ] as const);
      if (round >= 0) ofReader.push(time);
    }
  }
  await page.context().close();
  site.close();
  return times;
}

async function compareWithPreview(browser: Browser, bytes: Uint8Array): Promise<ResultRow[]> {
  const times = await timePageReaders(browser, bytes);
  return previewLines.map(([reader, what]) =>
    compareTimes({ what, goal: null, digits: 1 }, splitRounds(times.own), splitRounds(times[reader])),
  );
}

/** Reads the same bytes by all in turns. */
export async function measureReading(browser: Browser): Promise<Answer> {
  const bytes = await createTenPages();
  return {
    name: "reading",
    question: "A Word file of ten pages read",
    rows: [await compareWithMammoth(bytes), ...(await compareWithPreview(browser, bytes))],
    remarks: [
      `Medians over ${COUNTS.rounds * COUNTS.perRound} readings each in Node and ${PAGE_ROUNDS} in the page, by turns, warm. mammoth only converts to HTML, docx-preview only draws; neither knows a report. A ratio of 0.167 is six times as fast.`,
    ],
  };
}
