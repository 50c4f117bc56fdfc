/**
 * What the Word file costs in Node, warm: from the report to the bytes, against bare docx with the same blocks and
 * against libraries that fill a template.
 */

import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { packBareDocument } from "../bare-docx.ts";
import { createFilledDraft } from "../sample-draft.ts";
import { timeByTurns } from "../tools/by-turns.ts";
import { installPeers } from "../tools/peers.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { createFillers, type Filler } from "../tools/template-peers.ts";

/** At most so many times the other's. */
const goals: Readonly<Record<string, number>> = { "bare docx": 2, docxtemplater: 1.5 };
const COUNTS = { warmUp: 30, rounds: 12, perRound: 8 };
const DATE = new Date("2025-01-17T00:00:00Z");

/** Writes the filled draft's file by each other way in turns with the product's. */
export async function measureWordFile(): Promise<Answer> {
  installPeers();
  const { report } = createFilledDraft();
  const tree = composeDocument(report);
  const write = (): Promise<Uint8Array> =>
    renderDocx(composeDocument(report), { typography: nationalTypography, date: DATE });
  const others: readonly Filler[] = [
    { name: "bare docx", fill: () => packBareDocument(tree) },
    ...(await createFillers(report)),
  ];
  const rows: ResultRow[] = [];
  for (const { name, fill } of others) {
    const what = `composing and writing one report, against ${name}`;
    rows.push(await timeByTurns(write, fill, { what, goal: goals[name] ?? null, counts: COUNTS }));
  }
  return {
    name: "word-file",
    question: "A Word file in Node, warm",
    rows,
    remarks: [
      `Medians over ${COUNTS.rounds * COUNTS.perRound} files each, by turns. Bare docx gets the same paragraphs and tables ready made; the templates are this writer's own file with a tag in each cell and text, so that the faces, spans and columns are there already.`,
    ],
  };
}
