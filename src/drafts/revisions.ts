/**
 * The stored states of drafts inside an open database. Owns keys, order and the refusal of stale writers;
 * must not open connections or validate contents.
 */

import type { Database } from "./connection.ts";
import type { DraftKey, DraftRecord } from "./draft-record.ts";
import type { Removal } from "./draft-types.ts";
import { findDeletionTime } from "./kept-deleted.ts";
import { recogniseFault, TransactionStop } from "./outcome.ts";
import { rangeOfDraft } from "./stored-names.ts";
import type { WriteTransaction } from "./transact.ts";
import { transact } from "./transact.ts";

function rangeBefore(id: string, revision: number): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, revision], false, true);
}

function rangeAfter(id: string, revision: number): IDBKeyRange {
  return IDBKeyRange.bound([id, revision], [id, []], true, false);
}

/** The key of each draft's newest state. Keys come in ascending order, so the last one of an id stays. */
export async function listNewestKeys(database: Database): Promise<readonly DraftKey[]> {
  const keys = await database.getAllKeys("drafts");
  return [...new Map(keys.map((key) => [key[0], key])).values()];
}

/** The keys of a draft's states, newest first. */
export async function listKeys(database: Database, id: string): Promise<readonly DraftKey[]> {
  const keys = await database.getAllKeys("drafts", rangeOfDraft(id));
  return keys.reverse();
}

/**
 * One state, or null where the browser cannot read it (Chromium keeps large values in files of their own).
 * Each is read by itself, because a failing request takes its whole transaction with it.
 */
export async function readState(database: Database, key: DraftKey): Promise<DraftRecord | null> {
  try {
    return (await database.get("drafts", key)) ?? null;
  } catch (error) {
    if (recogniseFault(error).fault === "lost") throw error;
    return null;
  }
}

/** The newest state. Stops with `missing`, `deleted` or, where it cannot be read, `damaged`. */
export async function readNewest(database: Database, id: string): Promise<DraftRecord> {
  const [newest] = await listKeys(database, id);
  if (newest === undefined) throw new TransactionStop("missing");
  const record = await readState(database, newest);
  if (record === null) throw new TransactionStop("damaged");
  if (record.deletedAt !== null) throw new TransactionStop("deleted");
  return record;
}

/**
 * Adds a state after `base`. Stops with `conflict`, and leaves no trace, where another writer has stored a
 * newer one. All requests go out at once; only what tidies up waits for answers. A `parting` state needs its page no
 * longer once they are out.
 */
export async function addState(
  database: Database,
  record: DraftRecord,
  base: number,
  { parting, signal }: { readonly parting: boolean; readonly signal: AbortSignal | null },
): Promise<void> {
  const add = async (transaction: WriteTransaction<"drafts">): Promise<void> => {
    const finding = transaction.store.index("versions").openKeyCursor(rangeOfDraft(record.id), "prev");
    // Should adding throw, nobody waits for this answer any more.
    finding.catch(() => {});
    const adding = transaction.store.add(record);
    // Without this a transaction waits for its page to see the answers, and dies with the page.
    if (parting) commitNow(transaction);
    const [found] = await Promise.all([finding, adding]);
    if (found === null) return;
    const [, revision, writer] = found.key;
    if (revision > base && writer !== record.writer) throw new TransactionStop("conflict");
    if (!parting) await transaction.store.delete(rangeBefore(record.id, revision));
  };
  try {
    await transact(database, "drafts", "strict", add, signal);
  } catch (error) {
    if (parting && error instanceof TransactionStop) await withdrawState(database, record);
    throw error;
  }
}

/**
 * Adds states of several drafts in one transaction. Stops with `conflict`, and leaves nothing, where the newest state
 * of one of them is not its base any more (0: none).
 */
export function addStatesTogether(
  database: Database,
  states: ReadonlyArray<{ readonly record: DraftRecord; readonly base: number }>,
): Promise<void> {
  return transact(database, "drafts", "strict", async ({ store }) => {
    const newest = store.index("versions");
    const add = async ({ record, base }: (typeof states)[number]): Promise<void> => {
      const found = await newest.openKeyCursor(rangeOfDraft(record.id), "prev");
      if ((found?.key[1] ?? 0) !== base) throw new TransactionStop("conflict");
      await store.add(record);
      await store.delete(rangeBefore(record.id, base));
    };
    await Promise.all(states.map(add));
  });
}

function commitNow(transaction: WriteTransaction<"drafts">): void {
  if ("commit" in transaction) transaction.commit();
}

/** A parting state cannot be rolled back any more when the conflict is seen. */
async function withdrawState(database: Database, record: DraftRecord): Promise<void> {
  await database.delete("drafts", [record.id, record.revision]);
}

/**
 * Marks a draft as deleted at a time; returns what is left of it. States that the browser cannot read give way to the
 * newest that it can, for only a marked state can be restored.
 */
export async function markDeleted(database: Database, id: string, time: number): Promise<Removal> {
  const keys = await listKeys(database, id);
  if (keys.length === 0) throw new TransactionStop("missing");
  const states = await Promise.all(keys.map((key) => readState(database, key)));
  const record = states.find((state) => state !== null) ?? null;
  await transact(database, "drafts", "strict", async ({ store }) => {
    if (record === null) return store.delete(rangeOfDraft(id));
    await store.delete(rangeAfter(id, record.revision));
    await store.put({ ...record, deletedAt: findDeletionTime(record, time) });
  });
  return record === null ? "gone" : "restorable";
}

/** Takes the mark back. Stops with `missing`, or with `damaged` where the newest state cannot be read. */
export async function unmarkDeleted(database: Database, id: string): Promise<void> {
  const [newest] = await listKeys(database, id);
  if (newest === undefined) throw new TransactionStop("missing");
  const record = await readState(database, newest);
  if (record === null) throw new TransactionStop("damaged");
  await transact(database, "drafts", "strict", async ({ store }) => {
    await store.put({ ...record, deletedAt: null });
  });
}

/** Deletes for good the drafts that were marked as deleted before a time; returns how many. */
export function purgeDeletedBefore(database: Database, time: number): Promise<number> {
  return transact(database, "drafts", "relaxed", async ({ store }) => {
    const keys = await store.index("deletedAt").getAllKeys(IDBKeyRange.upperBound(time, true));
    let purged = 0;
    for (const [id, revision] of keys) {
      const newest = await store.openKeyCursor(rangeOfDraft(id), "prev");
      // A draft that was written again after its deletion is not deleted any more.
      if (newest?.key[1] !== revision) continue;
      await store.delete(rangeOfDraft(id));
      purged += 1;
    }
    return purged;
  });
}
