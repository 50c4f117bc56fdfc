/**
 * A draft taken for writing, with its newest state: asked for together, because a start of the page waits for both.
 * Must not decide who may write (tab-lock.ts), nor what becomes of the draft.
 */

import type { DraftDatabase } from "./draft-database.ts";
import type { LoadOutcome } from "./draft-types.ts";
import { acquireDraft, type DraftLock, type TabLockOptions } from "./tab-lock.ts";

export interface DraftTaking {
  readonly lock: DraftLock;
  /** The newest state, to be called once the lock says `writer`: see `DraftDatabase.claim`. */
  readonly claim: () => Promise<LoadOutcome>;
  /** What is to be done before the draft goes to another page, from now on: see `TabLockOptions.onLosing`. */
  readonly setOnLosing: (onLosing: () => Promise<unknown>) => void;
}

interface TakingOptions extends Omit<TabLockOptions, "database" | "onLosing"> {
  readonly database: Pick<DraftDatabase, "locks" | "claim">;
}

/** Asks for lock and state at once, before anybody is there to show them; `lock.release` gives the draft back. */
export function takeDraft(options: TakingOptions): DraftTaking {
  const { database, id } = options;
  let claimed: Promise<LoadOutcome> | null = null;
  let onLosing: () => Promise<unknown> = () => Promise.resolve();
  const lock = acquireDraft({
    ...options,
    // A claim that is under way must not come after that of the page to which the draft goes.
    onLosing: async () => {
      await claimed;
      await onLosing();
    },
  });
  const follow = (): void => {
    claimed = lock.getSnapshot() === "writer" ? database.claim(id) : null;
  };
  lock.subscribe(follow);
  return {
    lock,
    claim: () => {
      const newest = claimed ?? database.claim(id);
      // What is claimed later is not what was asked for when the lock was won.
      claimed = null;
      return newest;
    },
    setOnLosing: (next) => {
      onLosing = next;
    },
  };
}
