/** Medians and spread of repeated measurements. Pure. */

/** How a series of measurements lies: its middle, its quarters, and how many there are. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly mean: number;
  readonly count: number;
}

function pickQuantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** Median, quartiles and mean; NaN for an empty series. */
export function describeSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: pickQuantile(sorted, 0.5),
    lower: pickQuantile(sorted, 0.25),
    upper: pickQuantile(sorted, 0.75),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    count: sorted.length,
  };
}

/** The ratio of two series: of their medians, with the spread of the ratios of rounds that ran side by side. */
export interface Ratio {
  readonly ofMedians: number;
  readonly lower: number;
  readonly upper: number;
}

/** Compares rounds measured in turns; `rounds[n]` of both were neighbours in time. */
export function compareRounds(
  rounds: ReadonlyArray<readonly number[]>,
  baseline: ReadonlyArray<readonly number[]>,
): Ratio {
  const ratios = rounds.map(
    (round, index) => describeSpread(round).median / describeSpread(baseline[index] ?? []).median,
  );
  const { lower, upper } = describeSpread(ratios);
  return {
    ofMedians: describeSpread(rounds.flat()).median / describeSpread(baseline.flat()).median,
    lower,
    upper,
  };
}
