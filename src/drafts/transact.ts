/**
 * One write transaction from its first request to the disk. Owns commit, rollback and the true cause of a
 * failure; must not know what is written.
 */

import type { IDBPTransaction } from "idb";
import type { Database } from "./connection.ts";
import type { DraftSchema } from "./draft-record.ts";

type StoreName = "drafts" | "locks" | "settings";

export type WriteTransaction<Store extends StoreName> = IDBPTransaction<DraftSchema, [Store], "readwrite">;

/**
 * Runs work in a transaction; resolves when it is on the disk (`strict`) or with the system (`relaxed`).
 * Whatever the work throws rolls it back and is thrown on. The work starts within this call, so that a page
 * that is being closed still gets its requests out. The signal rolls it back, unless it is being committed already.
 */
export async function transact<Store extends StoreName, T>(
  database: Database,
  store: Store,
  durability: "strict" | "relaxed",
  work: (transaction: WriteTransaction<Store>) => Promise<T>,
  signal: AbortSignal | null = null,
): Promise<T> {
  const transaction = database.transaction<[Store], "readwrite">([store], "readwrite", { durability });
  signal?.addEventListener("abort", () => abortQuietly(transaction));
  const ending = transaction.done.then(
    () => true,
    () => false,
  );
  try {
    const value = await work(transaction);
    if (await ending) return value;
    throw transaction.error ?? new DOMException("aborted", "AbortError");
  } catch (error) {
    abortQuietly(transaction);
    await ending;
    throw isConsequence(error) ? (transaction.error ?? new DOMException("aborted", "AbortError")) : error;
  }
}

const CONSEQUENCES: readonly unknown[] = ["AbortError", "InvalidStateError", "TransactionInactiveError"];

/** A request that dies with its transaction, or comes to a dead one, does not tell why: the transaction knows. */
function isConsequence(error: unknown): boolean {
  return CONSEQUENCES.includes((Object(error) as { name?: unknown }).name);
}

function abortQuietly(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}
