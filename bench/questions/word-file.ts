/** What the Word file costs in Node, warm: from the report to the bytes, against bare docx with the same blocks. */

import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { packBareDocument } from "../bare-docx.ts";
import { createFilledDraft } from "../sample-draft.ts";
import type { Answer } from "../tools/results.ts";
import { compareRounds, describeSpread } from "../tools/statistics.ts";

const GOAL = 2;
const WARM_UP = 30;
const ROUNDS = 12;
const FILES_PER_ROUND = 8;
const DATE = new Date("2025-01-17T00:00:00Z");

async function time(make: () => Promise<Uint8Array>): Promise<number> {
  const begin = performance.now();
  await make();
  return performance.now() - begin;
}

/** Writes the filled draft's file by both ways in turns. */
export async function measureWordFile(): Promise<Answer> {
  const { report } = createFilledDraft();
  const tree = composeDocument(report);
  const write = (): Promise<Uint8Array> =>
    renderDocx(composeDocument(report), { typography: nationalTypography, date: DATE });
  const writeBare = (): Promise<Uint8Array> => packBareDocument(tree);
  for (let count = 0; count < WARM_UP; count += 1) {
    await write();
    await writeBare();
  }
  const ours: number[][] = [];
  const bare: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair: [number[], number[]] = [[], []];
    for (let file = 0; file < FILES_PER_ROUND; file += 1) {
      pair[0].push(await time(write));
      pair[1].push(await time(writeBare));
    }
    ours.push(pair[0]);
    bare.push(pair[1]);
  }
  const ratio = compareRounds(ours, bare);
  return {
    name: "word-file",
    question: "A Word file in Node, warm, against bare docx",
    rows: [
      {
        what: "composing and writing one report",
        measured: `${describeSpread(ours.flat()).median.toFixed(1)} ms`,
        against: `${describeSpread(bare.flat()).median.toFixed(1)} ms`,
        ratio: ratio.ofMedians,
        spread: { lower: ratio.lower, upper: ratio.upper },
        goal: GOAL,
      },
    ],
    remarks: [
      `Medians over ${ROUNDS * FILES_PER_ROUND} files each, by turns; bare docx gets the same paragraphs and tables ready made.`,
    ],
  };
}
