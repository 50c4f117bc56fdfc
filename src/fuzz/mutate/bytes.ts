/** Mutations of bytes: what disks, networks and other programs do to a file. */

import type { Random } from "../../check/testing/random.ts";
import { type Mutation, moving } from "./mutation.ts";

const EXTREMES = [
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [1, 0, 0, 0],
  [0x50, 0x4b, 0x01, 0x02],
  [0x50, 0x4b, 0x05, 0x06],
];

function splice(bytes: Uint8Array, at: number, cut: number, put: ArrayLike<number>): Uint8Array {
  const changed = new Uint8Array(Math.max(0, bytes.length - cut) + put.length);
  changed.set(bytes.subarray(0, at));
  changed.set(put, at);
  changed.set(bytes.subarray(Math.min(bytes.length, at + cut)), at + put.length);
  return changed;
}

/** The end of an archive is its directory: half of the changes are made there. */
function pickPlace({ length }: Uint8Array, random: Random): number {
  const last = Math.max(0, length - 1);
  return random.draw(0, 1) === 0 ? random.draw(0, last) : random.draw(Math.max(0, last - 1200), last);
}

function change(edit: (bytes: Uint8Array, at: number, random: Random) => Uint8Array): Mutation<Uint8Array> {
  return moving((bytes, random) => edit(bytes, pickPlace(bytes, random), random));
}

function overwrite(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const changed = bytes.slice();
  put.forEach((byte, index) => {
    if (at + index < changed.length) changed[at + index] = byte;
  });
  return changed;
}

export const byteMutations: ReadonlyArray<Mutation<Uint8Array>> = [
  change((bytes, at, random) => overwrite(bytes, at, [(bytes[at] ?? 0) ^ (1 << random.draw(0, 7))])),
  change((bytes, at, random) => overwrite(bytes, at, [random.draw(0, 255)])),
  change((bytes, at, random) => overwrite(bytes, at, random.pick(EXTREMES))),
  change((bytes, at, random) => splice(bytes, at, Math.min(bytes.length - at, random.draw(1, 40)), [])),
  change((bytes, at, random) =>
    splice(
      bytes,
      at,
      0,
      Array.from({ length: random.draw(1, 8) }, () => random.draw(0, 255)),
    ),
  ),
  change((bytes, at, random) => {
    const from = random.draw(0, bytes.length - 1);
    return splice(bytes, at, 0, bytes.slice(from, from + random.draw(1, 400)));
  }),
  change((bytes, at) => bytes.slice(0, at)),
  change((bytes, at) => bytes.slice(Math.min(at, 200))),
];
