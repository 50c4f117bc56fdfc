/** What the Word file costs in Node, warm: from the report to the bytes, against bare docx with the same blocks. */

import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { packBareDocument } from "../bare-docx.ts";
import { createFilledDraft } from "../sample-draft.ts";
import { timeByTurns } from "../tools/by-turns.ts";
import type { Answer } from "../tools/results.ts";

const GOAL = 2;
const COUNTS = { warmUp: 30, rounds: 12, perRound: 8 };
const DATE = new Date("2025-01-17T00:00:00Z");

/** Writes the filled draft's file by both ways in turns. */
export async function measureWordFile(): Promise<Answer> {
  const { report } = createFilledDraft();
  const tree = composeDocument(report);
  const write = (): Promise<Uint8Array> =>
    renderDocx(composeDocument(report), { typography: nationalTypography, date: DATE });
  const writeBare = (): Promise<Uint8Array> => packBareDocument(tree);
  const row = await timeByTurns(write, writeBare, {
    what: "composing and writing one report",
    goal: GOAL,
    counts: COUNTS,
  });
  return {
    name: "word-file",
    question: "A Word file in Node, warm, against bare docx",
    rows: [row],
    remarks: [
      `Medians over ${COUNTS.rounds * COUNTS.perRound} files each, by turns; bare docx gets the same paragraphs and tables ready made.`,
    ],
  };
}
