/**
 * The connection to the drafts' database: opened when needed, opened again when lost, given up when a newer
 * version of the tool wants it. Owns names, versions and transactions; must not know what a draft is.
 */

import type { IDBPDatabase, IDBPTransaction } from "idb";
import { openDB } from "idb";
import type { DraftSchema } from "./draft-record.ts";
import type { Outcome } from "./outcome.ts";
import { fail, recogniseFault, recogniseOpeningFault, succeed } from "./outcome.ts";
import type { Timers } from "./timers.ts";
import { waitFor } from "./timers.ts";

/** Pages opened from file:// share one set of databases, hence the prefix. */
export const DATABASE_NAME = "nianbao-drafts";
const DATABASE_VERSION = 1;

const BLOCKED_PATIENCE_MS = 2_000;
const ANSWER_PATIENCE_MS = 10_000;
/** How long a newer version of the tool waits for this page to store its last changes. */
const PARTING_PATIENCE_MS = 1_000;
const ATTEMPTS = 3;

export type Database = IDBPDatabase<DraftSchema>;
type StoreName = "drafts" | "locks";
export type WriteTransaction<Store extends StoreName> = IDBPTransaction<DraftSchema, [Store], "readwrite">;

/** `lost`: what was stored may be gone, write it again. `closing`: store what is not yet stored. */
export type Disturbance = "lost" | "closing";
export type DisturbanceListener = (disturbance: Disturbance) => Promise<unknown>;

export interface DraftConnection {
  /** Runs work on the open database; what it throws comes back as a fault. */
  readonly run: <T>(work: (database: Database) => Promise<T>) => Promise<Outcome<T>>;
  readonly subscribe: (listener: DisturbanceListener) => () => void;
  readonly close: () => void;
}

function createStores(database: Database): void {
  const drafts = database.createObjectStore("drafts", { keyPath: ["id", "revision"] });
  drafts.createIndex("versions", ["id", "revision", "writer"]);
  drafts.createIndex("deletedAt", "deletedAt");
  database.createObjectStore("locks", { keyPath: "id" });
}

/**
 * Runs work in one transaction; resolves when it is on the disk. Whatever the work throws rolls it back.
 * The work starts in this very task, so that a page that is being closed still gets its requests out.
 */
export async function transact<Store extends StoreName, T>(
  database: Database,
  store: Store,
  durability: IDBTransactionDurability,
  work: (transaction: WriteTransaction<Store>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction([store], "readwrite", { durability });
  const ending = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new DOMException("transaction aborted", "AbortError"),
  );
  try {
    const value = await work(transaction);
    const error = await ending;
    if (error !== null) throw error;
    return value;
  } catch (error) {
    abortQuietly(transaction);
    await ending;
    // A request that dies with its transaction only says AbortError; the transaction knows the cause.
    throw isAbort(error) ? (transaction.error ?? error) : error;
  }
}

function isAbort(error: unknown): boolean {
  return (Object(error) as { name?: unknown }).name === "AbortError";
}

function abortQuietly(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}

/** Opens lazily; one connection for the page. Never throws, not even where IndexedDB is missing. */
export function createConnection(timers: Timers): DraftConnection {
  const listeners = new Set<DisturbanceListener>();
  let current: Database | null = null;
  let opening: Promise<Outcome<Database>> | null = null;

  async function tell(disturbance: Disturbance): Promise<void> {
    await Promise.allSettled([...listeners].map((listener) => listener(disturbance)));
  }

  function drop(database: Database): void {
    database.close();
    if (current === database) current = null;
  }

  /** Another page wants to delete the database (`wanted` is null) or to raise its version. */
  async function yieldTo(wanted: number | null, database: Database): Promise<void> {
    if (wanted === null) {
      drop(database);
      await tell("lost");
      return;
    }
    await Promise.race([tell("closing"), waitFor(timers, PARTING_PATIENCE_MS)]);
    drop(database);
  }

  function startOpening(): Promise<Outcome<Database>> {
    return new Promise((resolve) => {
      const opened = openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade: createStores,
        blocked: () => {
          timers.after(BLOCKED_PATIENCE_MS, () => {
            resolve(fail("blocked"));
          });
        },
        blocking: (_version, wanted) => {
          void opened.then((database) => yieldTo(wanted, database));
        },
        terminated: () => {
          current = null;
          void tell("lost");
        },
      });
      opened.then(
        (database) => {
          // A second request may have been answered while this one was blocked.
          if (current === null) current = database;
          else database.close();
          resolve(succeed(current));
        },
        (error: unknown) => {
          resolve(recogniseOpeningFault(error));
        },
      );
    });
  }

  async function connect(): Promise<Outcome<Database>> {
    if (current !== null) return succeed(current);
    opening ??= startOpening().catch(recogniseOpeningFault);
    const outcome = await opening;
    opening = null;
    return outcome;
  }

  async function attempt<T>(work: (database: Database) => Promise<T>, attemptsLeft: number): Promise<Outcome<T>> {
    const connected = await connect();
    if (!connected.ok) return connected;
    try {
      return succeed(await work(connected.value));
    } catch (error) {
      const failure = recogniseFault(error);
      if (failure.fault !== "lost" || attemptsLeft <= 1) return failure;
      drop(connected.value);
      return attempt(work, attemptsLeft - 1);
    }
  }

  return {
    run: (work) => withinPatience(timers, attempt(work, ATTEMPTS)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      if (current !== null) drop(current);
    },
  };
}

function withinPatience<T>(timers: Timers, work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const cancel = timers.after(ANSWER_PATIENCE_MS, () => {
      resolve(fail("blocked", "no answer"));
    });
    void work.then((outcome) => {
      cancel();
      resolve(outcome);
    });
  });
}
