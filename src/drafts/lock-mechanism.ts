/** What a tab lock needs from the browser, done by Web Locks or by a heartbeat. Owns the type only. */

export interface LockMechanism {
  /** Takes the lock if no living page holds it. */
  readonly tryTake: () => Promise<boolean>;
  /** Takes the lock as soon as it is let go; false when it was not within this time. */
  readonly waitToTake: (patienceMs: number) => Promise<boolean>;
  /** Takes the lock from whoever holds it. */
  readonly steal: () => Promise<boolean>;
  readonly letGo: () => void;
  /** Calls once when nobody holds the lock, without taking it; returns the way to stop. */
  readonly watchFree: (onFree: () => void) => () => void;
  /** Ends everything, also what is still being waited for. */
  readonly end: () => void;
}

/** Tells the holder that the lock has been taken away. */
export type OnStolen = () => void;
