/** Runs one input through read, check and write and judges it. Owns the bounds and what is measured. */

import {
  findLedgerColumns,
  pickGrid,
  readHtmlTables,
  readSpreadsheet,
  readTabText,
} from "../reading/grid/index.ts";
import { readReport } from "../reading/index.ts";
import type { Fault, FuzzKind } from "./fuzz-types.ts";
import { judgeLedger, judgePaste, listCursors } from "./judge/judge-grid.ts";
import { judgeReading } from "./judge/judge-report.ts";
import { Provenance } from "./judge/provenance.ts";
import { type InputName, isPage, type MadeInput, makeInput } from "./make-input.ts";
import type { Seeds } from "./seeds.ts";

/** Of processor time, so that a busy machine fails nothing. */
const MAX_MS = 2000;
/** One in so many reports that were read is also written as JSON, as a page, and as a Word file, which takes long. */
const JSON_SHARE = 4;
const HTML_SHARE = 8;
const WORD_SHARE = 150;

export interface InputOutcome {
  readonly isRead: boolean;
  readonly milliseconds: number;
  readonly faults: readonly Fault[];
}

interface Judged {
  readonly isRead: boolean;
  readonly faults: readonly Fault[];
}

const cursors = listCursors();
const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
];
const countNames = (): number =>
  prototypes.reduce<number>((sum, each) => sum + Object.getOwnPropertyNames(each).length, 0);
const cleanNames = countNames();

const refused: Judged = { isRead: false, faults: [] };

async function judgeFile({ bytes, say, places, random }: MadeInput): Promise<Judged> {
  const reading = readReport(bytes);
  if (!reading.ok) return reading.reason === "" ? { isRead: false, faults: [noReason] } : refused;
  const written = {
    json: random.draw(1, JSON_SHARE) === 1,
    html: random.draw(1, HTML_SHARE) === 1,
    docx: random.draw(1, WORD_SHARE) === 1,
  };
  return { isRead: true, faults: await judgeReading(reading, new Provenance(say()), places, written) };
}

const noReason: Fault = { kind: "words", detail: "refused without a reason" };

function judgeClipboard({ text, say, random }: MadeInput): Judged {
  const cursor = random.pick(cursors);
  const tables = readHtmlTables(text);
  const grid = isPage(text)
    ? pickGrid(tables, random.pick(["proactive", "requests", "disputes"]))
    : readTabText(text);
  if (grid === null) return refused;
  return { isRead: true, faults: judgePaste(grid, cursor, new Provenance(say())) };
}

function judgeTabLedger({ text, random }: MadeInput): Judged {
  const grid = readTabText(text);
  if (grid === null || findLedgerColumns(grid) === null) return refused;
  return { isRead: true, faults: judgeLedger(grid, random.draw(0, 1) === 0) };
}

async function judgeSheet({ bytes, random }: MadeInput): Promise<Judged> {
  const reading = await readSpreadsheet(bytes, "台账");
  if (!reading.ok) return reading.reason === "" ? { isRead: false, faults: [noReason] } : refused;
  const isAssumed = random.draw(0, 1) === 0;
  return { isRead: true, faults: reading.sheets.flatMap(({ grid }) => judgeLedger(grid, isAssumed)) };
}

function judge(kind: FuzzKind, input: MadeInput): Promise<Judged> | Judged {
  switch (kind) {
    case "clipboard":
      return judgeClipboard(input);
    case "ledger":
      return judgeTabLedger(input);
    case "sheet":
      return judgeSheet(input);
    case "docxBytes":
    case "docxXml":
    case "html":
    case "text":
    case "json":
    case "bytes":
      return judgeFile(input);
  }
}

function describeError(error: unknown): Fault {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "exception", detail: stack.split("\n").slice(0, 4).join(" | ").slice(0, 500) };
}

function measure(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Makes an input, runs it and judges what comes of it. Never throws what the product throws. */
export async function runInput(seeds: Seeds, name: InputName): Promise<InputOutcome> {
  const input = makeInput(seeds, name);
  const start = process.cpuUsage();
  let judged: Judged;
  try {
    judged = await judge(name.kind, input);
  } catch (error) {
    judged = { isRead: false, faults: [describeError(error)] };
  }
  const milliseconds = measure(start);
  const faults = [...judged.faults];
  if (milliseconds > MAX_MS) faults.push({ kind: "slow", detail: `${Math.round(milliseconds)} ms` });
  if (countNames() !== cleanNames) faults.push({ kind: "polluted", detail: "a prototype has another name" });
  return { isRead: judged.isRead, milliseconds, faults };
}
