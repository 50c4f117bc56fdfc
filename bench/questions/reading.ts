/** Reading a Word file of ten pages, warm in Node: read and recognised, against mammoth's conversion alone. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { readReport } from "../../src/reading/index.ts";
import type { Report } from "../../src/report/index.ts";
import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { createFilledDraft, createLongTextDraft } from "../sample-draft.ts";
import { installPeers, PEERS } from "../tools/peers.ts";
import type { Answer } from "../tools/results.ts";
import { compareRounds, describeSpread } from "../tools/statistics.ts";

/** At least six times as fast. */
const GOAL = 1 / 6;
const WARM_UP = 15;
const ROUNDS = 15;
const FILES_PER_ROUND = 6;
/** With the tables about ten pages. */
const TEXT_LENGTH = 4_000;

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

async function time(run: () => unknown): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Reads the same bytes by both in turns. */
export async function measureReading(): Promise<Answer> {
  installPeers();
  const mammoth = createRequire(join(PEERS, "package.json"))("mammoth") as Mammoth;
  const bytes = await createTenPages();
  const buffer = Buffer.from(bytes);
  const read = (): unknown => readReport(bytes);
  const convert = (): Promise<unknown> => mammoth.convertToHtml({ buffer });
  for (let count = 0; count < WARM_UP; count += 1) {
    await time(read);
    await time(convert);
  }
  const ours: number[][] = [];
  const theirs: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair: [number[], number[]] = [[], []];
    for (let file = 0; file < FILES_PER_ROUND; file += 1) {
      pair[0].push(await time(read));
      pair[1].push(await time(convert));
    }
    ours.push(pair[0]);
    theirs.push(pair[1]);
  }
  const ratio = compareRounds(ours, theirs);
  return {
    name: "reading",
    question: "A Word file of ten pages read, against mammoth",
    rows: [
      {
        what: "read and recognised as a report",
        measured: `${describeSpread(ours.flat()).median.toFixed(1)} ms`,
        against: `${describeSpread(theirs.flat()).median.toFixed(1)} ms`,
        ratio: ratio.ofMedians,
        spread: { lower: ratio.lower, upper: ratio.upper },
        goal: GOAL,
      },
    ],
    remarks: [
      `Medians over ${ROUNDS * FILES_PER_ROUND} readings each, by turns, warm; mammoth only converts to HTML and knows no report. A ratio of 0.167 is six times as fast.`,
    ],
  };
}
