/** What the fuzzer feeds to the core and what it may find. Owns the types only. Not for the product. */

import type { CellAddress } from "../format/index.ts";

export const fuzzKinds = [
  "docxBytes",
  "docxXml",
  "html",
  "text",
  "json",
  "bytes",
  "clipboard",
  "ledger",
  "sheet",
] as const;

export type FuzzKind = (typeof fuzzKinds)[number];

/** What an input says to whoever looks at it, told without the product's readers. */
export interface Said {
  /** Texts between which there is a visible end: a cell's line, a paragraph. */
  readonly lines: readonly string[];
  /** Blanks may part the thousands of a number. False where blanks part cells. */
  readonly isSpacedWhole: boolean;
  /** Parts of the lines in which they may, all the same. */
  readonly cells?: readonly string[];
  /** Programs print ordinals of lists in front of texts. */
  readonly isNumbered?: boolean;
}

/** The address at which a seed prints a figure that it prints nowhere else. */
export type SeedPlaces = ReadonlyMap<number, CellAddress>;

export interface FuzzInput {
  readonly bytes: Uint8Array;
  readonly say: () => Said;
  /** Where the mutations took away or split things and moved none: each figure has its place, or none. */
  readonly places: SeedPlaces | null;
}

export type FaultKind = "exception" | "slow" | "invented" | "misplaced" | "polluted" | "changed" | "words";

export interface Fault {
  readonly kind: FaultKind;
  readonly detail: string;
}
