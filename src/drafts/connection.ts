/**
 * The connection to the drafts' database: opened when needed, opened again when lost, given up when a newer
 * version of the tool wants it. Owns version and stores; must not know what is done with them.
 */

import type { IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { DraftSchema } from "./draft-record.ts";
import type { Outcome } from "./outcome.ts";
import { fail, recogniseFault, recogniseOpeningFault, succeed } from "./outcome.ts";
import { DATABASE_NAME, DATABASE_VERSION } from "./stored-names.ts";
import type { Timers } from "./timers.ts";
import { waitFor } from "./timers.ts";

const BLOCKED_PATIENCE_MS = 2_000;
const ANSWER_PATIENCE_MS = 10_000;
/** How long a newer version of the tool is kept waiting until this page has stored its last changes. */
const PARTING_PATIENCE_MS = 1_000;
const ATTEMPTS = 3;

export type Database = IDBPDatabase<DraftSchema>;

/** `lost`: what was stored may be gone, write it again. `closing`: store what is not yet stored. */
export type Disturbance = "lost" | "closing";
export type DisturbanceListener = (disturbance: Disturbance) => Promise<unknown>;

/** Adds what the stored database lacks; what is in it stays as it is. */
function upgradeStores(database: Database, storedVersion: number): void {
  if (storedVersion < 1) {
    const drafts = database.createObjectStore("drafts", { keyPath: ["id", "revision"] });
    drafts.createIndex("versions", ["id", "revision", "writer"]);
    drafts.createIndex("deletedAt", "deletedAt");
    database.createObjectStore("locks", { keyPath: "id" });
  }
  if (storedVersion < 2) database.createObjectStore("settings");
}

/** One per page. Opens lazily and never throws, not even where there is no IndexedDB. */
export class DraftConnection {
  private readonly timers: Timers;
  private readonly listeners = new Set<DisturbanceListener>();
  private current: Database | null = null;
  private opening: Promise<Outcome<Database>> | null = null;

  constructor(timers: Timers) {
    this.timers = timers;
  }

  /**
   * Runs work on the open database; what it throws comes back as a fault. Work is done again on a new
   * connection when the old one turns out to be lost.
   */
  run<T>(work: (database: Database) => Promise<T>): Promise<Outcome<T>> {
    return new Promise((resolve) => {
      const cancel = this.timers.after(ANSWER_PATIENCE_MS, () => {
        resolve(fail("blocked", "no answer"));
      });
      void this.attempt(work, ATTEMPTS).then((outcome) => {
        cancel();
        resolve(outcome);
      });
    });
  }

  subscribe(listener: DisturbanceListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  close(): void {
    if (this.current !== null) this.drop(this.current);
  }

  private async attempt<T>(
    work: (database: Database) => Promise<T>,
    attemptsLeft: number,
  ): Promise<Outcome<T>> {
    // No await where the connection stands: a page that is being closed has only this task.
    const connected = this.current === null ? await this.connect() : succeed(this.current);
    if (!connected.ok) return connected;
    try {
      return succeed(await work(connected.value));
    } catch (error) {
      const failure = recogniseFault(error);
      if (failure.fault !== "lost" || attemptsLeft <= 1) return failure;
      this.drop(connected.value);
      return this.attempt(work, attemptsLeft - 1);
    }
  }

  private async connect(): Promise<Outcome<Database>> {
    this.opening ??= this.open();
    try {
      return await this.opening;
    } finally {
      this.opening = null;
    }
  }

  private open(): Promise<Outcome<Database>> {
    return new Promise((resolve) => {
      const giveUp = (): void => resolve(fail("blocked"));
      this.request(() => this.timers.after(BLOCKED_PATIENCE_MS, giveUp)).then(
        (database) => resolve(succeed(this.adopt(database))),
        (error: unknown) => resolve(recogniseOpeningFault(error)),
      );
    });
  }

  /** Async, so that a browser that throws instead of answering comes out as a rejection too. */
  private async request(onBlocked: () => void): Promise<Database> {
    const opened = openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: upgradeStores,
      blocked: onBlocked,
      blocking: (_version, wanted) => {
        void opened.then((database) => this.yieldTo(wanted, database));
      },
      terminated: () => {
        this.current = null;
        void this.tell("lost");
      },
    });
    return opened;
  }

  /** A second request may have been answered while this one was blocked. */
  private adopt(database: Database): Database {
    if (this.current !== null) database.close();
    this.current ??= database;
    return this.current;
  }

  private drop(database: Database): void {
    database.close();
    if (this.current === database) this.current = null;
  }

  /** Another page wants to delete the database (`wanted` is null) or to raise its version. */
  private async yieldTo(wanted: number | null, database: Database): Promise<void> {
    if (wanted === null) {
      this.drop(database);
      await this.tell("lost");
      return;
    }
    await Promise.race([this.tell("closing"), waitFor(this.timers, PARTING_PATIENCE_MS)]);
    this.drop(database);
  }

  private async tell(disturbance: Disturbance): Promise<void> {
    await Promise.allSettled([...this.listeners].map((listener) => listener(disturbance)));
  }
}
