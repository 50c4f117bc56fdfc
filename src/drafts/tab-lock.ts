/**
 * One writer per draft. Owns who may write; must not save or load (the caller does, when told). Uses Web Locks
 * where there are any, else a heartbeat in the database.
 */

import type { DraftDatabase } from "./draft-database.ts";
import type { ExternalStore } from "./listeners.ts";

/**
 * `waiting`: not yet decided. `writer`: this page writes. `reader`: another page does.
 * `free`: the other page has gone, this one may take over.
 */
export type LockState = "waiting" | "writer" | "reader" | "free";

export interface DraftLock extends ExternalStore<LockState> {
  /**
   * 接管: asks the holder to save and let go, waits up to 1.5 s, then takes the lock away. True when this page
   * is the writer now; it must then load the newest state with `claim` before anything is changed.
   */
  readonly takeOver: () => Promise<boolean>;
  /** Lets another page write. */
  readonly release: () => Promise<void>;
}

export interface LockOptions {
  readonly database: DraftDatabase;
  readonly id: string;
  /** Called before the lock is given up to another page: save what is unsaved. Not awaited for ever. */
  readonly onLosing: () => Promise<unknown>;
}

/** Asks to be the writer of a draft; `getSnapshot` tells how it went. */
export function acquireDraft(_options: LockOptions): DraftLock {
  throw new Error("in work");
}
