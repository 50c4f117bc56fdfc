/** Measuring several ways of doing the same by turns, so that whatever else the computer does meets them alike. */

import type { MeasuredPage } from "./browser.ts";
import { compareTimes } from "./compare-times.ts";
import type { ResultRow } from "./results.ts";
import type { Round } from "./typing.ts";

export type Type = (page: MeasuredPage, round: number) => Promise<Round>;

/** Types into all pages by turns; a first round warms them up and does not count. Rounds by page. */
export async function typeByTurns(
  pages: readonly MeasuredPage[],
  type: Type,
  roundCount: number,
): Promise<Round[][]> {
  const rounds: Round[][] = pages.map(() => []);
  for (let round = 0; round <= roundCount; round += 1) {
    for (const [index, page] of pages.entries()) {
      const typed = await type(page, round);
      if (round > 0) rounds[index]?.push(typed);
    }
  }
  return rounds;
}

export interface TurnCounts {
  readonly warmUp: number;
  readonly rounds: number;
  readonly perRound: number;
}

async function time(run: () => unknown): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** What is timed, as a line of a result. */
interface TimedLine {
  readonly what: string;
  readonly goal: number | null;
  readonly counts: TurnCounts;
}

/** Runs two functions by turns, warm: medians in milliseconds, and their ratio. */
export async function timeByTurns(
  ours: () => unknown,
  theirs: () => unknown,
  { what, goal, counts: { warmUp, rounds, perRound } }: TimedLine,
): Promise<ResultRow> {
  for (let count = 0; count < warmUp; count += 1) {
    await ours();
    await theirs();
  }
  const times: [number[][], number[][]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const pair: [number[], number[]] = [[], []];
    for (let count = 0; count < perRound; count += 1) {
      pair[0].push(await time(ours));
      pair[1].push(await time(theirs));
    }
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  const [own, other] = times;
  return compareTimes({ what, goal, digits: 1 }, own, other);
}
