/**
 * The tab lock by Web Locks: the browser lets go of it with the page, even when the page crashes. Must not
 * decide who should have the lock (tab-lock.ts).
 */

import type { LockMechanism, OnStolen } from "./lock-mechanism.ts";
import { nameWebLock } from "./stored-names.ts";
import type { Timers } from "./timers.ts";

export class WebLock implements LockMechanism {
  private readonly locks: LockManager;
  private readonly name: string;
  private readonly timers: Timers;
  private readonly onStolen: OnStolen;
  private readonly waits = new Set<AbortController>();
  private release: (() => void) | null = null;
  private isEnded = false;

  constructor(locks: LockManager, draftId: string, timers: Timers, onStolen: OnStolen) {
    this.locks = locks;
    this.name = nameWebLock(draftId);
    this.timers = timers;
    this.onStolen = onStolen;
  }

  readonly tryTake = (): Promise<boolean> => this.request({ ifAvailable: true });

  readonly steal = (): Promise<boolean> => this.request({ steal: true });

  readonly waitToTake = async (patienceMs: number): Promise<boolean> => {
    const wait = this.beginWait();
    const cancel = this.timers.after(patienceMs, () => wait.abort());
    const isTaken = await this.request({ signal: wait.signal });
    cancel();
    this.waits.delete(wait);
    return isTaken;
  };

  readonly letGo = (): void => {
    this.release?.();
    this.release = null;
  };

  /** Queues for the lock and lets go of it at once, so that everyone who waits is told. */
  readonly watchFree = (onFree: () => void): (() => void) => {
    const wait = this.beginWait();
    const granted = this.locks.request(this.name, { signal: wait.signal }, () => !wait.signal.aborted);
    granted.then(
      (isWanted) => {
        if (isWanted) onFree();
      },
      () => {
        // Stopped.
      },
    );
    return () => {
      this.waits.delete(wait);
      wait.abort();
    };
  };

  readonly end = (): void => {
    this.isEnded = true;
    for (const wait of this.waits) wait.abort();
    this.letGo();
  };

  private beginWait(): AbortController {
    const wait = new AbortController();
    this.waits.add(wait);
    return wait;
  }

  /** Resolves as soon as it is decided; the lock is held until `release`. */
  private request(options: LockOptions): Promise<boolean> {
    if (this.isEnded) return Promise.resolve(false);
    return new Promise((resolve) => {
      let isHeld = false;
      const held = this.locks.request(this.name, options, (lock) => {
        isHeld = lock !== null;
        resolve(isHeld);
        return isHeld ? this.hold() : undefined;
      });
      held.catch(() => {
        resolve(false);
        if (isHeld) this.onStolen();
      });
    });
  }

  private hold(): Promise<void> {
    return new Promise((release) => {
      this.release = release;
    });
  }
}
