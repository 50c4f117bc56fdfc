/** When listeners are told of changes that come one after another. Knows nothing of what is told. */

/** Somebody who types without a pause is told all the same. */
const LONGEST_WAIT_MS = 2_000;

export class Announcement {
  private readonly tell: () => void;
  private readonly now: () => number;
  private isWaiting = false;
  private dueAt = 0;
  private latestAt = 0;

  /** `now` counts milliseconds from any moment. */
  constructor(tell: () => void, now: () => number) {
    this.tell = tell;
    this.now = now;
  }

  /** Tells once after `delayMs`; a later plan puts it off or brings it forward, but not off for ever. */
  plan(delayMs: number): void {
    const now = this.now();
    if (!this.isWaiting) this.latestAt = now + LONGEST_WAIT_MS;
    const dueAt = Math.min(now + delayMs, this.latestAt);
    const isEarlier = dueAt < this.dueAt;
    this.dueAt = dueAt;
    // A timer that comes too early waits once more: cheaper than a new timer with every key.
    if (!this.isWaiting || isEarlier) this.wait(dueAt - now);
    this.isWaiting = true;
  }

  /** The pause that was planned for has not come yet: what is planned waits for another one. */
  putOff(delayMs: number): void {
    if (this.isWaiting) this.plan(delayMs);
  }

  /** What is planned is told now. */
  hasten(): void {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    this.tell();
  }

  private wait(delayMs: number): void {
    setTimeout(() => {
      if (!this.isWaiting) return;
      const rest = this.dueAt - this.now();
      if (rest > 0) {
        this.wait(rest);
        return;
      }
      this.isWaiting = false;
      this.tell();
    }, delayMs);
  }
}
