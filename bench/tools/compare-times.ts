/** Two series of times as a line of a result: medians side by side, their ratio, and how it lies over the rounds. */

import type { ResultRow } from "./results.ts";
import { compareRounds, describeSpread } from "./statistics.ts";

/** Milliseconds; `rounds[n]` of both series were neighbours in time. */
export type TimedRounds = ReadonlyArray<readonly number[]>;

export interface ComparedLine {
  readonly what: string;
  readonly goal: number | null;
  /** Digits after the point. */
  readonly digits: number;
}

/** Rounds of one measurement each. */
export function splitRounds(times: readonly number[]): TimedRounds {
  return times.map((time) => [time]);
}

export function compareTimes(
  { what, goal, digits }: ComparedLine,
  own: TimedRounds,
  other: TimedRounds,
): ResultRow {
  const { ofMedians, lower, upper } = compareRounds(own, other);
  const print = (rounds: TimedRounds): string => `${describeSpread(rounds.flat()).median.toFixed(digits)} ms`;
  return {
    what,
    measured: print(own),
    against: print(other),
    ratio: ofMedians,
    spread: { lower, upper },
    goal,
  };
}
