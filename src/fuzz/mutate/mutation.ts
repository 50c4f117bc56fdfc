/** What a mutation is, and how several are made of one. Owns no mutation. */

import type { Random } from "../../check/testing/random.ts";

export interface Mutation<T> {
  /** Takes away, blanks or splits; no figure comes to stand anywhere else or becomes another one. */
  readonly keepsPlaces: boolean;
  /** Takes something away so that what is behind moves up. */
  readonly takes: boolean;
  readonly change: (from: T, random: Random) => T;
}

export interface Mutated<T> {
  readonly value: T;
  readonly keepsPlaces: boolean;
}

/** Moves figures, or changes them. */
export function moving<T>(change: Mutation<T>["change"]): Mutation<T> {
  return { keepsPlaces: false, takes: false, change };
}

/** Leaves every figure that is still there where it was. */
export function still<T>(change: Mutation<T>["change"]): Mutation<T> {
  return { keepsPlaces: true, takes: false, change };
}

/** Takes something away; alone, it may give no figure another place. */
export function taking<T>(change: Mutation<T>["change"]): Mutation<T> {
  return { keepsPlaces: true, takes: true, change };
}

const MAX_MUTATIONS = 5;
/** One in so many inputs is made by mutations alone that keep every figure in its place. */
const STILL_SHARE = 3;

/** Some mutations one after the other: mostly few, so that the input is still nearly right. */
export function mutateSome<T>(from: T, mutations: ReadonlyArray<Mutation<T>>, random: Random): Mutated<T> {
  const isStill = random.draw(1, STILL_SHARE) === 1;
  const choices = isStill ? mutations.filter((each) => each.keepsPlaces) : mutations;
  const usable = choices.length > 0 ? choices : mutations;
  const count = random.draw(1, random.draw(1, MAX_MUTATIONS));
  let value = from;
  let keepsPlaces = true;
  let taken = 0;
  for (let made = 0; made < count; made += 1) {
    const mutation = random.pick(usable);
    value = mutation.change(value, random);
    taken += mutation.takes ? 1 : 0;
    // Two may take away a heading and a figure each, so that the rest stands under other headings for everyone.
    keepsPlaces &&= mutation.keepsPlaces && taken < 2;
  }
  return { value, keepsPlaces };
}
