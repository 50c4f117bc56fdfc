/** Runs inputs of one kind and counts what came of them. Owns the tally. */

import type { Fault, FuzzKind } from "./fuzz-types.ts";
import type { InputName } from "./make-input.ts";
import { runInput } from "./run-input.ts";
import type { Seeds } from "./seeds.ts";

export interface Range {
  readonly kind: FuzzKind;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

export interface FaultyInput extends InputName {
  readonly faults: readonly Fault[];
}

export interface Tally {
  readonly kind: FuzzKind;
  readonly inputs: number;
  readonly read: number;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly faulty: readonly FaultyInput[];
}

export async function runRange(seeds: Seeds, { kind, seed, from, count }: Range): Promise<Tally> {
  let read = 0;
  let slowest = { index: from, milliseconds: 0 };
  const faulty: FaultyInput[] = [];
  for (let index = from; index < from + count; index += 1) {
    const outcome = await runInput(seeds, { kind, seed, index });
    if (outcome.isRead) read += 1;
    if (outcome.milliseconds > slowest.milliseconds) slowest = { index, milliseconds: outcome.milliseconds };
    if (outcome.faults.length > 0) faulty.push({ kind, seed, index, faults: outcome.faults });
  }
  return { kind, inputs: count, read, slowest, faulty };
}
