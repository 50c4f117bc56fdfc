/**
 * The heartbeat records of writers, for browsers without Web Locks. Owns their transactions; must not decide
 * when a holder counts as gone (heartbeat-lock.ts).
 */

import type { DraftConnection } from "./connection.ts";
import type { LockRecord } from "./draft-record.ts";
import type { Outcome } from "./outcome.ts";
import { transact } from "./transact.ts";

/** Whether the lock may be taken away from this holder. */
export type MayRob = (present: LockRecord) => boolean;

export interface LockRecords {
  /** Who holds a draft, if anybody. */
  readonly look: (id: string) => Promise<Outcome<LockRecord | null>>;
  /** Takes the lock, or beats, if it is free, one's own, or may be taken away; returns who holds it then. */
  readonly take: (id: string, holder: string, mayRob: MayRob) => Promise<Outcome<LockRecord>>;
  /** Gives up the lock without asking, in one go, so that it works in a page that is being closed. */
  readonly drop: (id: string) => Promise<Outcome<void>>;
}

export function createLockRecords(connection: DraftConnection): LockRecords {
  return {
    look: (id) => connection.run(async (database) => (await database.get("locks", id)) ?? null),
    take: (id, holder, mayRob) =>
      connection.run((database) =>
        transact(database, "locks", "relaxed", async ({ store }) => {
          const present = await store.get(id);
          const isFree = present === undefined || present.holder === holder || mayRob(present);
          if (!isFree) return present;
          const mine: LockRecord = { id, holder, beat: (present?.beat ?? 0) + 1 };
          await store.put(mine);
          return mine;
        }),
      ),
    drop: (id) =>
      connection.run((database) =>
        transact(database, "locks", "relaxed", async (transaction) => {
          const deleting = transaction.store.delete(id);
          if ("commit" in transaction) transaction.commit();
          await deleting;
        }),
      ),
  };
}
