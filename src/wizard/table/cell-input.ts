/** The fields of the number cells among all that the page has. */

import type { CellAddress } from "../../format/index.ts";

/** The number cell that an event happens in; null for anything else. */
export function findInput(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset.address !== undefined ? target : null;
}

export function readAddress(input: HTMLInputElement): CellAddress {
  return input.dataset.address as CellAddress;
}
