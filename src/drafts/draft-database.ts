/**
 * The drafts of this computer. Owns every operation on stored drafts; must not decide when to save (autosave.ts)
 * or who may (tab-lock.ts). Whatever goes wrong is a returned value.
 *
 * A save adds a new revision instead of replacing one: all its requests go out at once, without first asking
 * for what is stored, so that the last changes reach the disk even from a page that is being closed.
 */

import type { Draft } from "../report/index.ts";
import { writeDraftFile } from "../report/index.ts";
import type { Database, DisturbanceListener, DraftConnection, WriteTransaction } from "./connection.ts";
import { createConnection, transact } from "./connection.ts";
import type { DraftRecord, DraftSummary, LoadedDraft } from "./draft-record.ts";
import { readRecord, summariseRecord } from "./draft-record.ts";
import type { Failure, Outcome } from "./outcome.ts";
import { fail, succeed, TransactionStop } from "./outcome.ts";
import type { Timers } from "./timers.ts";
import { browserTimers } from "./timers.ts";

const KEPT_DELETED_DAYS = 30;
const DAY_MS = 86_400_000;

export interface SaveRequest {
  readonly id: string;
  readonly draft: Draft;
  readonly step: string;
  /** The revision this state goes on from. A newer one of another page is never overwritten: `conflict`. */
  readonly base: number;
  /** The page is being hidden or closed: nothing may depend on an answer. */
  readonly parting?: boolean;
}

/** What a stored state is known by afterwards. */
export interface SavedRevision {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: number;
}

/** A record that is no valid draft. Other drafts are not affected. */
export interface DamagedDraft extends Failure {
  readonly fault: "damaged";
  /** Chinese words for the screen. */
  readonly reason: string;
  /** What is stored, as text that can be saved as a file. */
  readonly raw: string;
  /** The state saved before, where that one can be read: at most some seconds older than the damaged one. */
  readonly recovered: LoadedDraft | null;
}

export type LoadOutcome = Outcome<LoadedDraft> | DamagedDraft;

export interface DraftDatabase {
  /** The drafts that are not deleted, last saved first. A record that cannot be read is among them, marked. */
  readonly list: () => Promise<Outcome<readonly DraftSummary[]>>;
  /** The deleted drafts that can still be restored, last deleted first. */
  readonly listDeleted: () => Promise<Outcome<readonly DraftSummary[]>>;
  /** The newest state, to look at. Faults besides the browser's: `missing`, `deleted`, `damaged`. */
  readonly load: (id: string) => Promise<LoadOutcome>;
  /**
   * Like `load`, for the page that has just become the writer: shuts out every earlier writer, whose next
   * save comes back as `conflict`.
   */
  readonly claim: (id: string) => Promise<LoadOutcome>;
  /** Stores a new draft under a new id. */
  readonly create: (draft: Draft, step?: string) => Promise<Outcome<SavedRevision>>;
  /** Stores a state; resolves when it is on the disk. A deleted draft that is still being written comes back. */
  readonly save: (request: SaveRequest) => Promise<Outcome<SavedRevision>>;
  /** Copies the newest state under a new id. */
  readonly duplicate: (id: string) => Promise<Outcome<SavedRevision>>;
  /** Takes a draft out of the list; `restore` brings it back for 30 days. */
  readonly remove: (id: string) => Promise<Outcome<void>>;
  readonly restore: (id: string) => Promise<Outcome<void>>;
  /** To be called once at the start: drops drafts deleted more than 30 days ago; the number dropped. */
  readonly purgeDeleted: () => Promise<Outcome<number>>;
  /** Told when stored states may be gone, or when this page should store what it has (see autosave). */
  readonly subscribe: (listener: DisturbanceListener) => () => void;
  readonly close: () => void;
}

export interface DraftDatabaseOptions {
  /** Milliseconds since 1970; only shown and sorted by. */
  readonly now?: () => number;
  readonly timers?: Timers;
}

/** The drafts of this computer. One per page; nothing is opened before the first operation. */
export function createDraftDatabase(options: DraftDatabaseOptions = {}): DraftDatabase {
  const { now = Date.now, timers = browserTimers } = options;
  throw new Error(`in work ${now()} ${createConnection(timers)}`);
}
