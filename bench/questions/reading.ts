/** Reading a Word file of ten pages, warm in Node: read and recognised, against mammoth's conversion alone. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { readReport } from "../../src/reading/index.ts";
import type { Report } from "../../src/report/index.ts";
import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { createFilledDraft, createLongTextDraft } from "../sample-draft.ts";
import { timeByTurns } from "../tools/by-turns.ts";
import { installPeers, PEERS } from "../tools/peers.ts";
import type { Answer } from "../tools/results.ts";

/** At least six times as fast. */
const GOAL = 1 / 6;
const COUNTS = { warmUp: 20, rounds: 15, perRound: 6 };
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

/** Reads the same bytes by both in turns. */
export async function measureReading(): Promise<Answer> {
  installPeers();
  const mammoth = createRequire(join(PEERS, "package.json"))("mammoth") as Mammoth;
  const bytes = await createTenPages();
  const buffer = Buffer.from(bytes);
  const read = (): unknown => readReport(bytes);
  const convert = (): Promise<unknown> => mammoth.convertToHtml({ buffer });
  const row = await timeByTurns(read, convert, {
    what: "read and recognised as a report",
    goal: GOAL,
    counts: COUNTS,
  });
  return {
    name: "reading",
    question: "A Word file of ten pages read, against mammoth",
    rows: [row],
    remarks: [
      `Medians over ${COUNTS.rounds * COUNTS.perRound} readings each, by turns, warm; mammoth only converts to HTML and knows no report. A ratio of 0.167 is six times as fast.`,
    ],
  };
}
