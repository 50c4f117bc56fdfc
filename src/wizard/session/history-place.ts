/**
 * The place of the shown page in the browser's history: every entry is numbered in its state, so that Back and Forward
 * are told from an address that is new. Owns the numbers; must not decide what a step means.
 */

interface EntryState {
  readonly nianbaoEntry: number;
}

let place = 0;

function isEntryState(state: unknown): state is EntryState {
  return typeof state === "object" && state !== null && "nianbaoEntry" in state;
}

function readPlace(): number | null {
  const state: unknown = window.history.state;
  return isEntryState(state) ? state.nianbaoEntry : null;
}

function write(next: number): void {
  place = next;
  const state: EntryState = { nianbaoEntry: next };
  window.history.replaceState(state, "");
}

/** To be called with the page's first entry: the one that it was loaded, or loaded again, with. */
export function beginHistory(): void {
  write(readPlace() ?? place);
}

/** Goes to an address, which becomes a new entry unless it is the shown one; with `replaces` in the place of that. */
export function openAddress(hash: string, { replaces = false } = {}): void {
  if (replaces) window.location.replace(hash);
  else window.location.hash = hash;
  // Either way the browser has taken the address at once, and tells of it later.
  if (readPlace() === null) write(replaces ? place : place + 1);
}

/**
 * How many entries the browser has gone since it was last asked: below 0 for Back, above for Forward, 0 for an address
 * that is new. To be called whenever the address has changed.
 */
export function measureMove(): number {
  const reached = readPlace();
  if (reached === null) {
    write(place + 1);
    return 0;
  }
  const move = reached - place;
  place = reached;
  return move;
}
