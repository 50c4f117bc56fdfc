/** Repeatable chance for generated reports: the same seed gives the same numbers everywhere. Not for the product. */

export interface Random {
  /** A whole number from `least` to `most`, both possible. */
  readonly draw: (least: number, most: number) => number;
  /** One of several; throws `RangeError` where there is none. */
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Mulberry32: small, and good enough to vary reports. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const draw = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    draw,
    pick: (choices) => {
      const choice = choices[draw(0, choices.length - 1)];
      if (choice === undefined) throw new RangeError("nothing to pick from");
      return choice;
    },
  };
}
