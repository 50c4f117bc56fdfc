/** Draft locks for what is done to a draft as a whole, without showing it: replacing it, deleting it. */

import { acquireDraft, type DraftLock, type LockState, type TabLockOptions } from "./tab-lock.ts";
import { browserTimers, type Timers } from "./timers.ts";

/** A page that has just left the draft may be saving still. */
const LEAVING_MS = 500;

/**
 * Asks to be the writer of a draft, as a page does that opens it; resolves when it is decided: `writer`, or another
 * state while a page has it open for writing. To be released in either case.
 */
export async function holdDraft(options: Omit<TabLockOptions, "onLosing">): Promise<DraftLock> {
  const { timers = browserTimers } = options;
  const lock = acquireDraft({ ...options, onLosing: () => Promise.resolve() });
  await waitWhile(lock, "waiting");
  if (lock.getSnapshot() !== "writer") await waitWhile(lock, "reader", { timers, patienceMs: LEAVING_MS });
  if (lock.getSnapshot() === "free") await lock.takeOver();
  return lock;
}

interface Patience {
  readonly timers: Timers;
  readonly patienceMs: number;
}

function waitWhile(lock: DraftLock, state: LockState, patience: Patience | null = null): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      stop();
      cancel?.();
      resolve();
    };
    const look = (): void => {
      if (lock.getSnapshot() !== state) finish();
    };
    const cancel = patience?.timers.after(patience.patienceMs, finish);
    const stop = lock.subscribe(look);
    look();
  });
}
