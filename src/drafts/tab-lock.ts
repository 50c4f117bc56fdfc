/**
 * One writer per draft. Owns who may write and how a draft changes hands; must not save or load (the caller
 * does, when told). Uses Web Locks where there are any, else a heartbeat in the database. The second line of
 * defence are the revisions: after `claim` the saves of an earlier writer are refused.
 */

import type { DraftDatabase } from "./draft-database.ts";
import type { ExternalStore, PublishedValue } from "./external-store.ts";
import { createPublishedValue } from "./external-store.ts";
import { HeartbeatLock } from "./heartbeat-lock.ts";
import type { LockMechanism } from "./lock-mechanism.ts";
import { watchPageLeft } from "./page-hidden.ts";
import { createRandomId } from "./random-id.ts";
import type { TabChannel, TabMessage } from "./tab-channel.ts";
import { openTabChannel } from "./tab-channel.ts";
import type { Timers } from "./timers.ts";
import { browserTimers, waitFor } from "./timers.ts";
import { WebLock } from "./web-lock.ts";

/**
 * `waiting`: not yet decided. `writer`: this page writes. `reader`: another page does.
 * `free`: the other page has gone, this one may take over.
 */
export type LockState = "waiting" | "writer" | "reader" | "free";

export interface DraftLock extends ExternalStore<LockState> {
  /**
   * 接管: asks the holder to save and let go, and takes the lock away from one that has not answered after 1.5 s,
   * or not let go 5.5 s after that. True when this page is the writer now; it must then load the newest state with
   * `claim` before anything is changed.
   */
  readonly takeOver: () => Promise<boolean>;
  /** Lets another page write; this lock is over. */
  readonly release: () => void;
}

export interface TabLockOptions {
  readonly database: Pick<DraftDatabase, "locks">;
  readonly id: string;
  /**
   * Called when the lock is given up to another page, before where possible: save what is unsaved and stop
   * saving. The other page does not wait longer than some 5 s.
   */
  readonly onLosing: () => Promise<unknown>;
  readonly timers?: Timers;
  /** Null: do without Web Locks. */
  readonly webLocks?: LockManager | null;
  readonly watchPageLeft?: (listener: () => void) => () => void;
}

/** For so long a new writer answers no request to yield: it may be meant for the writer before. */
const SETTLING_MS = 300;
const TAKEOVER_PATIENCE_MS = 1_500;
/** A holder that cannot save must not keep the lock for ever. */
const LOSING_PATIENCE_MS = 5_000;
/** A holder that is saving lets go by itself; only one that dies over it must be robbed. */
const SAVING_PATIENCE_MS = SETTLING_MS + LOSING_PATIENCE_MS + 200;

/** Asks to be the writer of a draft; `getSnapshot` tells how it went. `release` it when it is closed. */
export function acquireDraft(options: TabLockOptions): DraftLock {
  return new TabLock(options);
}

/** Plain http has no Web Locks; pages of no origin have them, but may not use them. */
async function findWebLocks(): Promise<LockManager | null> {
  try {
    await navigator.locks.query();
    return navigator.locks;
  } catch {
    return null;
  }
}

class TabLock implements DraftLock {
  readonly subscribe: DraftLock["subscribe"];
  readonly getSnapshot: DraftLock["getSnapshot"];
  private readonly options: TabLockOptions;
  private readonly timers: Timers;
  private readonly self = createRandomId();
  private readonly channel: TabChannel;
  private readonly state: PublishedValue<LockState> = createPublishedValue<LockState>("waiting");
  private readonly entering: Promise<LockMechanism>;
  private taking: Promise<boolean> | null = null;
  private stopWatching: (() => void) | null = null;
  private isReleased = false;
  private isSettling = false;
  /** Somebody asked while this page was settling. */
  private isAsked = false;
  /** The holder that was asked is saving. */
  private isAnswered = false;

  constructor(options: TabLockOptions) {
    this.options = options;
    this.timers = options.timers ?? browserTimers;
    this.subscribe = this.state.subscribe;
    this.getSnapshot = this.state.getSnapshot;
    this.channel = openTabChannel(options.id, this.self);
    this.channel.subscribe((message) => this.onMessage(message));
    this.entering = this.enter();
  }

  readonly takeOver = (): Promise<boolean> => {
    this.taking ??= this.wrest().finally(() => {
      this.taking = null;
    });
    return this.taking;
  };

  readonly release = (): void => {
    this.isReleased = true;
    this.stopWatching?.();
    void this.entering.then((mechanism) => {
      mechanism.end();
      this.channel.close();
    });
  };

  private async enter(): Promise<LockMechanism> {
    const mechanism = await this.chooseMechanism();
    this.settle(await mechanism.tryTake(), mechanism);
    return mechanism;
  }

  private async chooseMechanism(): Promise<LockMechanism> {
    const { id, database, webLocks } = this.options;
    const { timers, channel, self } = this;
    const onStolen = (): void => void this.onStolen();
    const locks = webLocks === undefined ? await findWebLocks() : webLocks;
    if (locks !== null) return new WebLock(locks, id, timers, onStolen);
    return new HeartbeatLock({
      records: database.locks,
      draftId: id,
      self,
      channel,
      timers,
      onStolen,
      watchPageLeft: this.options.watchPageLeft ?? watchPageLeft,
    });
  }

  private async wrest(): Promise<boolean> {
    const mechanism = await this.entering;
    if (this.state.getSnapshot() === "writer") return true;
    this.stopWatching?.();
    this.isAnswered = false;
    this.channel.post("yield");
    const isTaken =
      (await mechanism.waitToTake(TAKEOVER_PATIENCE_MS)) ||
      (this.isAnswered && (await mechanism.waitToTake(SAVING_PATIENCE_MS))) ||
      (await mechanism.steal());
    this.settle(isTaken, mechanism);
    return isTaken && !this.isReleased;
  }

  private settle(isTaken: boolean, mechanism: LockMechanism): void {
    if (this.isReleased) {
      mechanism.end();
    } else if (isTaken) {
      this.becomeWriter();
    } else {
      this.becomeReader(mechanism);
    }
  }

  private becomeWriter(): void {
    this.isSettling = true;
    this.isAsked = false;
    this.timers.after(SETTLING_MS, () => {
      this.isSettling = false;
      // Else the other page would take the draft away, before what is typed meanwhile is saved.
      if (this.isAsked && this.state.getSnapshot() === "writer") void this.giveUp();
    });
    this.state.publish("writer");
    this.channel.post("claimed");
  }

  private becomeReader(mechanism: LockMechanism): void {
    this.stopWatching?.();
    this.state.publish("reader");
    this.stopWatching = mechanism.watchFree(() => this.state.publish("free"));
  }

  private onMessage({ word }: TabMessage): void {
    const state = this.state.getSnapshot();
    if (word === "yielding") this.isAnswered = true;
    // A third page was quicker: it has not been asked yet.
    if (word === "claimed" && this.taking !== null) this.channel.post("yield");
    if (word === "yield" && state === "writer") {
      this.channel.post("yielding");
      if (this.isSettling) this.isAsked = true;
      else void this.giveUp();
    }
    if (word === "claimed" && state === "free" && this.taking === null) {
      void this.entering.then((mechanism) => this.becomeReader(mechanism));
    }
  }

  /** Another page asks for the draft: what is unsaved goes to the disk first. */
  private async giveUp(): Promise<void> {
    const mechanism = await this.entering;
    await this.tellLosing();
    // The other page may have lost its patience meanwhile.
    if (this.state.getSnapshot() !== "writer") return;
    mechanism.letGo();
    this.becomeReader(mechanism);
  }

  private async onStolen(): Promise<void> {
    const mechanism = await this.entering;
    if (this.isReleased) return;
    this.becomeReader(mechanism);
    await this.tellLosing();
  }

  private async tellLosing(): Promise<void> {
    await Promise.race([
      Promise.allSettled([this.options.onLosing()]),
      waitFor(this.timers, LOSING_PATIENCE_MS),
    ]);
  }
}
