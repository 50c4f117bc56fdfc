/**
 * The drafts of this computer. Owns every operation on stored drafts; must not decide when to save (autosave.ts)
 * or who may (tab-lock.ts). Whatever goes wrong is a returned value.
 *
 * A save adds a new revision instead of replacing one: its requests go out at once, without first asking for
 * what is stored, so that the last changes reach the disk even from a page that is being closed.
 */

import type { Draft } from "../report/index.ts";
import { writeDraftFile } from "../report/index.ts";
import type { Database, DisturbanceListener } from "./connection.ts";
import { DraftConnection } from "./connection.ts";
import { type DraftOrigin, keepOrigin } from "./draft-origin.ts";
import type { DraftKey, DraftRecord } from "./draft-record.ts";
import { isOfNewerVersion, readRecord, summariseRecord } from "./draft-record.ts";
import type {
  DamagedDraft,
  DraftSummary,
  LoadOutcome,
  Removal,
  SavedRevision,
  SaveRequest,
} from "./draft-types.ts";
import { KEPT_DELETED_DAYS } from "./kept-deleted.ts";
import type { LockRecords } from "./lock-records.ts";
import { createLockRecords } from "./lock-records.ts";
import type { Outcome } from "./outcome.ts";
import { fail, succeed } from "./outcome.ts";
import { createRandomId } from "./random-id.ts";
import {
  addState,
  addStatesTogether,
  listKeys,
  listNewestKeys,
  markDeleted,
  purgeDeletedBefore,
  readNewest,
  readState,
  unmarkDeleted,
} from "./revisions.ts";
import type { Settings } from "./settings.ts";
import { createSettings } from "./settings.ts";
import type { Timers } from "./timers.ts";
import { browserTimers } from "./timers.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const CLAIM_ATTEMPTS = 3;

/** The newest state of a draft, deleted ones included; null where the browser cannot read it. */
export interface StoredState {
  readonly id: string;
  readonly revision: number;
  readonly record: DraftRecord | null;
}

/** A state to be stored, and the revision of its draft that it goes on from: 0 where there is no such draft. */
export interface NewState extends Omit<DraftRecord, "revision" | "writer"> {
  readonly base: number;
}

export interface DraftDatabaseOptions {
  /** Milliseconds since 1970; only shown and sorted by. */
  readonly now?: () => number;
  readonly timers?: Timers;
}

/** One per page; nothing is opened before the first operation, or `openAhead`. */
export class DraftDatabase {
  /** For the tab lock only. */
  readonly locks: LockRecords;
  readonly settings: Settings;
  private readonly connection: DraftConnection;
  private readonly now: () => number;
  /** Tells this page's states from those of others. */
  private readonly writer = createRandomId();
  /** The highest revision tried per draft: a number is not used again, even if nobody knows how it ended. */
  private readonly tried = new Map<string, number>();
  /** The last write of each draft, to be given up for a parting one; one that has ended does not mind. */
  private readonly writes = new Map<string, AbortController>();
  /** Of the drafts that this page writes: where they came from, which every state carries on. */
  private readonly origins = new Map<string, Partial<DraftOrigin>>();

  constructor({ now = Date.now, timers = browserTimers }: DraftDatabaseOptions) {
    this.connection = new DraftConnection(timers);
    this.locks = createLockRecords(this.connection);
    this.settings = createSettings(this.connection);
    this.now = now;
  }

  /** Opens what the first operation will need, while nobody waits for it yet; that operation tells what is wrong. */
  async openAhead(): Promise<void> {
    await this.connection.run(() => Promise.resolve());
  }

  /** The drafts that are not deleted, last saved first. One that cannot be read is among them, marked. */
  async list(): Promise<Outcome<readonly DraftSummary[]>> {
    const all = await this.summariseAll();
    if (!all.ok) return all;
    const present = all.value.filter((draft) => draft.deletedAt === null);
    return succeed(present.sort((a, b) => b.savedAt - a.savedAt));
  }

  /** The deleted drafts that can still be restored, last deleted first. */
  async listDeleted(): Promise<Outcome<readonly DraftSummary[]>> {
    const all = await this.summariseAll();
    if (!all.ok) return all;
    const deleted = all.value.filter((draft) => draft.deletedAt !== null);
    return succeed(deleted.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)));
  }

  /** The newest state, to look at. Faults besides the browser's: `missing`, `deleted`, `damaged`. */
  async load(id: string): Promise<LoadOutcome> {
    const states = await this.connection.run((database) => readStates(database, id));
    return states.ok ? interpretStates(states.value) : states;
  }

  /** Like `load`; null where nothing newer than `revision` is stored. */
  async loadNewer(id: string, revision: number): Promise<LoadOutcome | null> {
    const keys = await this.connection.run((database) => listKeys(database, id));
    if (!keys.ok) return keys;
    const [newest] = keys.value;
    return newest !== undefined && newest[1] > revision ? this.load(id) : null;
  }

  /**
   * Like `load`, for the page that has just become the writer: shuts out every earlier writer, whose next
   * save comes back as `conflict`. Where nothing can be written, the draft is loaded all the same.
   */
  async claim(id: string, attemptsLeft = CLAIM_ATTEMPTS): Promise<LoadOutcome> {
    const states = await this.connection.run((database) => readStates(database, id));
    if (!states.ok) return states;
    const outcome = interpretStates(states.value);
    const record = states.value[0]?.record ?? null;
    // A damaged state is not copied, for that would push out the good one before it.
    if (!outcome.ok || record === null) return outcome;
    this.origins.set(id, keepOrigin(record));
    const claimed = await this.addAfter(record, record.revision, false);
    if (claimed.ok) return succeed({ ...outcome.value, revision: claimed.value.revision });
    return claimed.fault === "conflict" && attemptsLeft > 1 ? this.claim(id, attemptsLeft - 1) : outcome;
  }

  /** Stores a new draft under a new id. */
  create(draft: Draft, step = ""): Promise<Outcome<SavedRevision>> {
    return this.save({ id: createRandomId(), draft, step, base: 0 });
  }

  /** Like `create`, for what was read from a file: marked as that, and with it every later state. */
  createOpened(draft: Draft): Promise<Outcome<SavedRevision>> {
    const id = createRandomId();
    this.origins.set(id, { openedAt: new Date(this.now()).toISOString() });
    return this.save({ id, draft, step: "", base: 0 });
  }

  /** Stores a state; resolves when it is on the disk. A deleted draft that is still being written comes back. */
  save({ id, draft, step, base, parting = false }: SaveRequest): Promise<Outcome<SavedRevision>> {
    const file = writeDraftFile(draft);
    const state = { ...this.origins.get(id), id, file, step, savedAt: this.now(), deletedAt: null };
    return this.addAfter(state, base, parting);
  }

  /** Copies the newest state under a new id. */
  async duplicate(id: string): Promise<Outcome<SavedRevision>> {
    const read = await this.connection.run((database) => readNewest(database, id));
    if (!read.ok) return read;
    const now = this.now();
    const copy = { ...read.value, id: createRandomId(), savedAt: now, copiedAt: new Date(now).toISOString() };
    return this.addAfter(copy, 0, false);
  }

  /** Takes a draft out of the list; `restore` brings it back for 30 days, unless nothing of it could be read. */
  remove(id: string): Promise<Outcome<Removal>> {
    return this.connection.run((database) => markDeleted(database, id, this.now()));
  }

  restore(id: string): Promise<Outcome<void>> {
    return this.connection.run((database) => unmarkDeleted(database, id));
  }

  /** Everything that is stored, for backups. */
  survey(): Promise<Outcome<readonly StoredState[]>> {
    return this.connection.run(async (database) => {
      const keys = await listNewestKeys(database);
      return Promise.all(keys.map((key) => readKey(database, key)));
    });
  }

  /** Stores states of several drafts, all or none: `conflict` where one of the drafts has changed since its base. */
  storeTogether(states: readonly NewState[]): Promise<Outcome<void>> {
    const next = states.map(({ base, ...record }) => ({
      record: { ...record, ...this.number(record.id, base) },
      base,
    }));
    return this.connection.run((database) => addStatesTogether(database, next));
  }

  /** To be called once at the start: drops drafts deleted more than 30 days ago; returns how many. */
  purgeDeleted(): Promise<Outcome<number>> {
    return this.connection.run((database) =>
      purgeDeletedBefore(database, this.now() - KEPT_DELETED_DAYS * DAY_MS),
    );
  }

  /** Told when stored states may be gone, or when this page should store what it has (see autosave.ts). */
  subscribe(listener: DisturbanceListener): () => void {
    return this.connection.subscribe(listener);
  }

  close(): void {
    this.connection.close();
  }

  private async summariseAll(): Promise<Outcome<DraftSummary[]>> {
    const all = await this.survey();
    return all.ok ? succeed(all.value.map(({ id, record }) => summariseRecord(id, record))) : all;
  }

  private addAfter(
    record: Omit<DraftRecord, "revision" | "writer">,
    base: number,
    parting: boolean,
  ): Promise<Outcome<SavedRevision>> {
    const { id, savedAt } = record;
    const write = parting ? null : new AbortController();
    // A transaction that still needs its page would hold up the parting one until both die with the page.
    if (write === null) this.writes.get(id)?.abort();
    else this.writes.set(id, write);
    const signal = write?.signal ?? null;
    return this.connection.run(async (database) => {
      const { revision, writer } = this.number(id, base);
      await addState(database, { ...record, revision, writer }, base, { parting, signal });
      return { id, revision, savedAt };
    });
  }

  /** What the next state of a draft is known by. */
  private number(id: string, base: number): Pick<DraftRecord, "revision" | "writer"> {
    const revision = Math.max(base, this.tried.get(id) ?? 0) + 1;
    this.tried.set(id, revision);
    return { revision, writer: this.writer };
  }
}

/** The drafts of this computer. */
export function createDraftDatabase(options: DraftDatabaseOptions = {}): DraftDatabase {
  return new DraftDatabase(options);
}

async function readKey(database: Database, key: DraftKey): Promise<StoredState> {
  return { id: key[0], revision: key[1], record: await readState(database, key) };
}

async function readStates(database: Database, id: string): Promise<readonly StoredState[]> {
  const keys = await listKeys(database, id);
  return Promise.all(keys.map((key) => readKey(database, key)));
}

function interpretStates([newest, ...earlier]: readonly StoredState[]): LoadOutcome {
  if (newest === undefined) return fail("missing");
  if (typeof newest.record?.deletedAt === "number") return fail("deleted");
  const reading = readRecord(newest.record);
  if (reading.ok) return reading;
  const { reason, raw } = reading;
  // What a newer version has written is not damaged for that version.
  const recovered = isOfNewerVersion(newest.record) ? null : recoverEarlier(earlier, newest.revision);
  return { ...fail("damaged", reason), fault: "damaged", reason, raw, recovered };
}

/** An earlier state that can be read, to go on from as if it were the newest. */
function recoverEarlier(earlier: readonly StoredState[], revision: number): DamagedDraft["recovered"] {
  for (const { record } of earlier) {
    const reading = readRecord(record);
    if (reading.ok) return { ...reading.value, revision };
  }
  return null;
}
