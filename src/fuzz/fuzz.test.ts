import { beforeAll, describe, expect, it } from "vitest";
import { type FuzzKind, fuzzKinds } from "./fuzz-types.ts";
import { makeInput } from "./make-input.ts";
import { runRange } from "./run-range.ts";
import { buildSeeds, type Seeds } from "./seeds.ts";

/** `npm run test:fuzz` runs a hundred times as many. */
const COUNTS: Readonly<Record<FuzzKind, number>> = {
  docxBytes: 120,
  docxXml: 160,
  html: 200,
  text: 260,
  json: 200,
  bytes: 120,
  clipboard: 200,
  ledger: 200,
  sheet: 80,
};
const SEED = 1;
let seeds: Seeds;

beforeAll(async () => {
  seeds = await buildSeeds();
}, 60_000);

describe("mutated inputs give no exception, no hang and nothing that is not in them", () => {
  it.each(fuzzKinds)("%s", { timeout: 120_000 }, async (kind) => {
    const { faulty, read } = await runRange(seeds, { kind, seed: SEED, from: 0, count: COUNTS[kind] });
    expect(faulty).toEqual([]);
    // Inputs that are all refused would prove nothing.
    expect(read).toBeGreaterThan(COUNTS[kind] / 10);
  });
});

describe("an input", () => {
  it("is the same whenever it is made, and another one by another number", () => {
    for (const kind of fuzzKinds) {
      const make = (index: number): string => makeInput(seeds, { kind, seed: 3, index }).bytes.toString();
      expect(make(5)).toBe(make(5));
      expect(make(5)).not.toBe(make(6));
    }
  });
});
