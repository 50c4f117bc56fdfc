/**
 * `npm run test:fuzz`: hundreds of thousands of mutated inputs through read, check and write, in processes of their own,
 * so that each measures its own processor time and a hang ends with its process. Writes nothing. With `--kind`, `--seed`
 * and `--index` one input is run again, `--save FILE` keeping it. Owns the command line, the plan and the account.
 */

import { type ChildProcess, fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type FuzzKind, fuzzKinds } from "./fuzz-types.ts";
import { makeInput } from "./make-input.ts";
import { runInput } from "./run-input.ts";
import type { FaultyInput, Range, Tally } from "./run-range.ts";
import { buildSeeds } from "./seeds.ts";

/** Together more than 200,000. */
const COUNTS: Readonly<Record<FuzzKind, number>> = {
  docxBytes: 24_000,
  docxXml: 30_000,
  html: 36_000,
  text: 44_000,
  json: 28_000,
  bytes: 16_000,
  clipboard: 24_000,
  ledger: 10_000,
  sheet: 4000,
};
const BATCH = 250;
/** A batch takes seconds; on a busy machine, a minute. */
const HANG_MS = 300_000;
const MAX_TOLD = 40;
const TOLD_EVERY = 10_000;

const { values } = parseArgs({
  options: {
    kind: { type: "string" },
    seed: { type: "string", default: "1" },
    index: { type: "string" },
    save: { type: "string" },
    share: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);

function planRanges(): Range[] {
  const ranges = fuzzKinds
    .filter((kind) => values.kind === undefined || values.kind === kind)
    .flatMap((kind) => {
      const count = Math.ceil(COUNTS[kind] * Number(values.share));
      return Array.from({ length: Math.ceil(count / BATCH) }, (_, batch): Range => {
        const from = batch * BATCH;
        return { kind, seed, from, count: Math.min(BATCH, count - from) };
      });
    });
  // Kinds by turns, so that what is wrong shows early.
  return ranges.sort((a, b) => a.from / COUNTS[a.kind] - b.from / COUNTS[b.kind]);
}

function printInput({ kind, seed: of, index }: Omit<FaultyInput, "faults">): string {
  return `npm run test:fuzz -- --kind ${kind} --seed ${of} --index ${index}`;
}

class Account {
  private readonly tallies: Tally[] = [];
  told = 0;

  add(tally: Tally): void {
    this.tallies.push(tally);
    for (const input of tally.faulty) this.tell(input);
    const done = this.tallies.reduce((sum, { inputs }) => sum + inputs, 0);
    if (Math.floor(done / TOLD_EVERY) > Math.floor((done - tally.inputs) / TOLD_EVERY))
      console.log(`${done} inputs run`);
  }

  tell(input: FaultyInput): void {
    this.told += 1;
    if (this.told > MAX_TOLD) return;
    console.log(`\n${printInput(input)}`);
    for (const { kind, detail } of input.faults.slice(0, 4)) console.log(`  ${kind}: ${detail}`);
  }

  print(): void {
    console.log("\nkind        inputs     read  refused  faulty  slowest (processor time)");
    for (const kind of fuzzKinds)
      this.printKind(
        kind,
        this.tallies.filter((tally) => tally.kind === kind),
      );
    const inputs = this.tallies.reduce((sum, tally) => sum + tally.inputs, 0);
    console.log(`${inputs} inputs, ${this.told} faulty`);
  }

  private printKind(kind: FuzzKind, tallies: readonly Tally[]): void {
    if (tallies.length === 0) return;
    const sum = (count: (tally: Tally) => number): number =>
      tallies.reduce((all, tally) => all + count(tally), 0);
    const [inputs, read, faulty] = [
      sum((each) => each.inputs),
      sum((each) => each.read),
      sum((each) => each.faulty.length),
    ];
    const slowest = tallies.reduce(
      (top, { slowest: each }) => (each.milliseconds > top.milliseconds ? each : top),
      {
        index: 0,
        milliseconds: 0,
      },
    );
    const cells = [inputs, read, inputs - read, faulty].map((count) => String(count).padStart(8)).join(" ");
    console.log(
      `${kind.padEnd(10)}${cells}  ${Math.round(slowest.milliseconds)} ms (--index ${slowest.index})`,
    );
  }
}

/** Gives one process range after range until none is left. */
function workThrough(ranges: Range[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(fileURLToPath(new URL("./worker.ts", import.meta.url)));
    let range: Range | undefined;
    let timer: NodeJS.Timeout | undefined;
    const next = (): void => {
      clearTimeout(timer);
      range = ranges.shift();
      if (range === undefined) {
        child.disconnect();
        return;
      }
      timer = setTimeout(() => child.kill("SIGKILL"), HANG_MS);
      child.send(range);
    };
    child.on("message", (message) => {
      if (message !== "ready") account.add(message as Tally);
      next();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code !== 0 && range !== undefined) {
        const detail = `the process ended (${code ?? "killed"}) within ${range.count} inputs from this one`;
        account.tell({ kind: range.kind, seed, index: range.from, faults: [{ kind: "slow", detail }] });
      }
      resolve();
    });
  });
}

async function runAll(): Promise<void> {
  const ranges = planRanges();
  const account = new Account();
  await Promise.all(Array.from({ length: availableParallelism() }, () => workThrough(ranges, account)));
  account.print();
  if (account.told > 0 || ranges.length > 0) process.exitCode = 1;
}

async function runOne(kind: FuzzKind, index: number): Promise<void> {
  const seeds = await buildSeeds();
  if (values.save !== undefined) writeFileSync(values.save, makeInput(seeds, { kind, seed, index }).bytes);
  const outcome = await runInput(seeds, { kind, seed, index });
  console.log(JSON.stringify(outcome, null, 2));
  if (outcome.faults.length > 0) process.exitCode = 1;
}

const kind = fuzzKinds.find((each) => each === values.kind);
if (values.kind !== undefined && kind === undefined) throw new RangeError(`no such kind: ${values.kind}`);
await (kind === undefined || values.index === undefined ? runAll() : runOne(kind, Number(values.index)));
