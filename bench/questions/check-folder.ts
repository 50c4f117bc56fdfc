/**
 * Many reports checked by one call of the command line: whether the time grows with their number and the memory does
 * not.
 */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateReports } from "../../src/check/testing/generate-report.ts";
import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import type { Answer, ResultRow } from "../tools/results.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const DIFFERENT = 1_000;
const COUNTS: readonly number[] = [DIFFERENT, 3_000, 10_000];
const POLL_MS = 50;
/** Per file, ten times as many may take a little more: the disk is colder. */
const TIME_GOAL = 1.25;
const MEMORY_GOAL = 1.25;
const BYTES_PER_MEGABYTE = 1024;

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

async function writeReports(folder: string): Promise<void> {
  for (let seed = 0; seed < DIFFERENT; seed += 1) {
    const { report } = generateReports(seed);
    const bytes = await renderDocx(composeDocument(report), {
      typography: nationalTypography,
      date: new Date(0),
    });
    writeFileSync(join(folder, `${String(seed).padStart(5, "0")}.docx`), bytes);
  }
}

/** A folder of `count` files, the same reports again under other names. */
function createFolder(originals: string, parent: string, count: number): string {
  const folder = join(parent, String(count));
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    const name = `${String(index % DIFFERENT).padStart(5, "0")}.docx`;
    symlinkSync(join(originals, name), join(folder, `${String(index).padStart(5, "0")}.docx`));
  }
  return folder;
}

/** The most memory that a process has held, as the system counts it; 0 where it does not tell. */
function readPeak(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / BYTES_PER_MEGABYTE;
  } catch {
    return 0;
  }
}

function checkFolder(folder: string, count: number): Promise<Run> {
  const begin = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "check", folder, "--json"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let answered = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answered += text.split('"unreadable": null').length - 1;
  });
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, readPeak(child.pid ?? 0));
  }, POLL_MS);
  return new Promise((resolve, reject) => {
    child.on("close", () => {
      clearInterval(poll);
      // A word cut between two pieces of output is missed now and then.
      if (answered < count * 0.95) reject(new Error(`${answered} of ${count} reports were checked`));
      resolve({ seconds: (performance.now() - begin) / 1000, peakMegabytes: peak });
    });
  });
}

function describe(count: number, run: Run, first: Run): ResultRow[] {
  const perFile = (run.seconds / count) * 1000;
  const perFirst = (first.seconds / DIFFERENT) * 1000;
  return [
    {
      what: `${count} reports, time of each`,
      measured: `${perFile.toFixed(1)} ms (${run.seconds.toFixed(1)} s)`,
      against: `${perFirst.toFixed(1)} ms with ${DIFFERENT}`,
      ratio: perFile / perFirst,
      spread: null,
      goal: count === DIFFERENT ? null : TIME_GOAL,
    },
    {
      what: `${count} reports, most memory held`,
      measured: `${run.peakMegabytes.toFixed(0)} MB`,
      against: `${first.peakMegabytes.toFixed(0)} MB with ${DIFFERENT}`,
      ratio: run.peakMegabytes / first.peakMegabytes,
      spread: null,
      goal: count === DIFFERENT ? null : MEMORY_GOAL,
    },
  ];
}

/** Checks growing folders of generated Word files. */
export async function measureFolders(): Promise<Answer> {
  const parent = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const originals = join(parent, "originals");
  mkdirSync(originals);
  await writeReports(originals);
  const runs: Array<readonly [number, Run]> = [];
  for (const count of COUNTS) {
    runs.push([count, await checkFolder(createFolder(originals, parent, count), count)]);
  }
  rmSync(parent, { recursive: true });
  const first = runs[0]?.[1] ?? { seconds: Number.NaN, peakMegabytes: Number.NaN };
  return {
    name: "check-folder",
    question: "Many Word files checked by one call of the command line",
    rows: runs.flatMap(([count, run]) => describe(count, run, first)),
    remarks: [
      `${DIFFERENT} different generated reports; the larger folders hold them again under other names. One run each, the start of the program included.`,
    ],
  };
}
