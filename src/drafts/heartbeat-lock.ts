/**
 * The tab lock without Web Locks: a record in the database that its holder changes every second. Whether the
 * holder lives is judged by change and by answers, never by comparing clocks. Must not decide who should have
 * the lock (tab-lock.ts).
 */

import type { LockRecord } from "./draft-record.ts";
import type { PublishedValue } from "./external-store.ts";
import { createPublishedValue } from "./external-store.ts";
import type { LockMechanism, OnStolen } from "./lock-mechanism.ts";
import type { LockRecords, MayRob } from "./lock-records.ts";
import type { TabChannel } from "./tab-channel.ts";
import type { Timers } from "./timers.ts";
import { waitFor } from "./timers.ts";

const BEAT_MS = 1_000;
const LOOK_MS = 500;
/** Looks without a sign of life after which a holder counts as gone: 3 s. */
const LOOKS_UNTIL_GONE = 6;
const WAIT_LOOK_MS = 100;

const robNobody: MayRob = () => false;
const robAnybody: MayRob = () => true;

export interface HeartbeatOptions {
  readonly records: LockRecords;
  readonly draftId: string;
  /** The name of this page. */
  readonly self: string;
  readonly channel: TabChannel;
  readonly timers: Timers;
  readonly onStolen: OnStolen;
  /** Calls when the page is left; returns the way to stop. */
  readonly watchPageLeft: (listener: () => void) => () => void;
}

export class HeartbeatLock implements LockMechanism {
  private readonly options: HeartbeatOptions;
  private readonly stopWatchingPage: () => void;
  private cancelBeat: (() => void) | null = null;
  private isHolder = false;
  private isEnded = false;
  private readonly answers: PublishedValue<string | null> = createPublishedValue<string | null>(null);

  constructor(options: HeartbeatOptions) {
    this.options = options;
    options.channel.subscribe(({ word, from }) => {
      if (word === "here") this.answers.publish(from);
      if (word === "ping" && this.isHolder) options.channel.post("here");
      if (word === "claimed" && this.isHolder) void this.beat();
    });
    this.stopWatchingPage = options.watchPageLeft(() => {
      if (this.isHolder) this.dropRecord();
    });
  }

  readonly tryTake = async (): Promise<boolean> => {
    if (await this.take(robNobody)) return true;
    const gone = await this.findGoneHolder();
    return gone !== null && this.take((present) => isSameBeat(present, gone));
  };

  readonly waitToTake = async (patienceMs: number): Promise<boolean> => {
    for (let waited = 0; !this.isEnded; waited += WAIT_LOOK_MS) {
      if (await this.take(robNobody)) return true;
      if (waited >= patienceMs) return false;
      await waitFor(this.options.timers, WAIT_LOOK_MS);
    }
    return false;
  };

  readonly steal = (): Promise<boolean> => this.take(robAnybody);

  readonly letGo = (): void => {
    if (!this.isHolder) return;
    this.stopBeating();
    this.dropRecord();
  };

  readonly watchFree = (onFree: () => void): (() => void) => {
    let isStopped = false;
    const watch = async (): Promise<void> => {
      while (!isStopped && !this.isEnded) {
        await waitFor(this.options.timers, BEAT_MS);
        if (isStopped || !(await this.isFree()) || isStopped) continue;
        isStopped = true;
        onFree();
      }
    };
    void watch();
    return () => {
      isStopped = true;
    };
  };

  readonly end = (): void => {
    this.letGo();
    this.isEnded = true;
    this.stopWatchingPage();
  };

  /** Without a database nothing is shared with other pages: this one may write what it can keep. */
  private async take(mayRob: MayRob): Promise<boolean> {
    if (this.isEnded) return false;
    const { records, draftId, self } = this.options;
    const taken = await records.take(draftId, self, mayRob);
    if (taken.ok && taken.value.holder !== self) return false;
    this.isHolder = true;
    this.planBeat();
    return true;
  }

  private async isFree(): Promise<boolean> {
    const looked = await this.look();
    return looked === null || (await this.findGoneHolder()) !== null;
  }

  /** The holder's record after 3 s without a sign of life; null as soon as there is one, or no holder. */
  private async findGoneHolder(): Promise<LockRecord | null> {
    const first = await this.look();
    if (first === null) return null;
    this.answers.publish(null);
    for (let looks = 0; looks < LOOKS_UNTIL_GONE && !this.isEnded; looks += 1) {
      // A hidden page's timers may stand still for a minute; messages still reach it.
      this.options.channel.post("ping");
      await this.waitForAnswer();
      if (this.answers.getSnapshot() === first.holder) return null;
      const present = await this.look();
      if (present === null || !isSameBeat(present, first)) return null;
    }
    return first;
  }

  private waitForAnswer(): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        cancel();
        stop();
        resolve();
      };
      const cancel = this.options.timers.after(LOOK_MS, finish);
      const stop = this.answers.subscribe(finish);
    });
  }

  private async look(): Promise<LockRecord | null> {
    const looked = await this.options.records.look(this.options.draftId);
    return looked.ok ? looked.value : null;
  }

  private planBeat(): void {
    this.cancelBeat?.();
    this.cancelBeat = this.options.timers.after(BEAT_MS, () => void this.beat());
  }

  private async beat(): Promise<void> {
    const { records, draftId, self, onStolen } = this.options;
    const beaten = await records.take(draftId, self, robNobody);
    if (!this.isHolder) {
      // Let go meanwhile: the beat must not bring the record back.
      if (beaten.ok && beaten.value.holder === self) this.dropRecord();
      return;
    }
    // A fault is no loss: the next beat tries again.
    if (!beaten.ok || beaten.value.holder === self) {
      this.planBeat();
      return;
    }
    this.stopBeating();
    onStolen();
  }

  private stopBeating(): void {
    this.isHolder = false;
    this.cancelBeat?.();
    this.cancelBeat = null;
  }

  private dropRecord(): void {
    void this.options.records.drop(this.options.draftId);
  }
}

function isSameBeat(left: LockRecord, right: LockRecord): boolean {
  return left.holder === right.holder && left.beat === right.beat;
}
