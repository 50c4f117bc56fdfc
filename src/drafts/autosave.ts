/**
 * Saves the draft being written, so that at most the last second can be lost. Owns when to save and what the
 * screen says about it; must not store (draft-database.ts). Goes by timers alone: no clock is read.
 */

import type { Draft } from "../report/index.ts";
import type { AutosaveState } from "./autosave-state.ts";
import type { Disturbance } from "./connection.ts";
import type { DraftDatabase } from "./draft-database.ts";
import type { SavedRevision } from "./draft-types.ts";
import type { ExternalStore, PublishedValue } from "./external-store.ts";
import { createPublishedValue } from "./external-store.ts";
import type { DraftFault, Outcome } from "./outcome.ts";
import { watchPageHidden } from "./page-hidden.ts";
import type { Timers } from "./timers.ts";
import { browserTimers } from "./timers.ts";

/** What is saved. `step` is the wizard's step and, if any, the field that the cursor is in. */
export interface AutosaveSource {
  /** Calls the listener after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => { readonly draft: Draft; readonly step: string };
}

export interface AutosaveOptions {
  readonly database: Pick<DraftDatabase, "save" | "subscribe">;
  readonly id: string;
  /** Of the loaded or created draft. */
  readonly revision: number;
  readonly savedAt: number;
  /** False: nothing of the draft is on the disk yet, save it at once. */
  readonly isStored?: boolean;
  readonly source: AutosaveSource;
  readonly timers?: Timers;
  /** Calls the listener when the page is hidden or left; returns the way to stop. */
  readonly watchHidden?: (listener: () => void) => () => void;
}

export interface Autosave extends ExternalStore<AutosaveState> {
  /** Saves now what is not yet saved; whether everything is on the disk afterwards. */
  readonly flush: () => Promise<boolean>;
  /** Whether leaving the page now would lose changes. */
  readonly hasUnsaved: () => boolean;
  /** Stops saving because another page writes; what is unsaved stays in memory. */
  readonly suspend: () => void;
  /** Goes on after the source has been replaced by this newly loaded state. */
  readonly resume: (loaded: { readonly revision: number; readonly savedAt: number }) => void;
  /** Saves what is left and ends. */
  readonly stop: () => Promise<boolean>;
}

/** Less than a second, so that with the writing itself a change is on the disk within one. */
const SAVE_AFTER_MS = 800;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
const FLUSH_ROUNDS = 3;

/** Begins to save a draft. Call `stop` when it is closed. */
export function startAutosave(options: AutosaveOptions): Autosave {
  return new DraftAutosave(options);
}

/**
 * Changes are counted; `stored` says up to which count they are on the disk, `parted` up to which they have
 * been handed over for good. Counts instead of a flag, because changes go on while a write is under way.
 */
class DraftAutosave implements Autosave {
  readonly subscribe: Autosave["subscribe"];
  readonly getSnapshot: Autosave["getSnapshot"];
  private readonly options: AutosaveOptions;
  private readonly timers: Timers;
  private readonly state: PublishedValue<AutosaveState>;
  private readonly endings: ReadonlyArray<() => void>;
  private base: number;
  private savedAt: number;
  private changed = 0;
  private stored = 0;
  private parted = 0;
  private writing: Promise<void> | null = null;
  private fault: DraftFault | null = null;
  private failures = 0;
  private isReadOnly = false;
  private cancelTimer: (() => void) | null = null;

  constructor(options: AutosaveOptions) {
    this.options = options;
    this.timers = options.timers ?? browserTimers;
    this.base = options.revision;
    this.savedAt = options.savedAt;
    if (options.isStored === false) this.changed = 1;
    this.state = createPublishedValue<AutosaveState>(this.describe(), isSameState);
    this.subscribe = this.state.subscribe;
    this.getSnapshot = this.state.getSnapshot;
    this.endings = [
      options.source.subscribe(() => this.onChange()),
      options.database.subscribe((disturbance) => this.onDisturbance(disturbance)),
      (options.watchHidden ?? watchPageHidden)(() => this.onHidden()),
    ];
    void this.flush();
  }

  readonly hasUnsaved = (): boolean => this.changed > this.stored;

  readonly flush = async (): Promise<boolean> => {
    while (this.writing !== null) await this.writing;
    // Somebody may be typing meanwhile; a write is so much quicker that few rounds are enough.
    for (let round = 0; round < FLUSH_ROUNDS && this.mayWrite() && this.hasUnsaved(); round += 1) {
      await this.write(false);
      if (this.fault !== null) break;
    }
    return !this.hasUnsaved();
  };

  readonly suspend = (): void => {
    this.isReadOnly = true;
    this.stopTimer();
    this.publish();
  };

  readonly resume = ({
    revision,
    savedAt,
  }: {
    readonly revision: number;
    readonly savedAt: number;
  }): void => {
    this.base = revision;
    this.savedAt = savedAt;
    this.stored = this.changed;
    this.fault = null;
    this.failures = 0;
    this.isReadOnly = false;
    this.publish();
  };

  readonly stop = async (): Promise<boolean> => {
    for (const end of this.endings) end();
    const isSaved = await this.flush();
    this.suspend();
    return isSaved;
  };

  private onChange(): void {
    if (this.isReadOnly) return;
    this.changed += 1;
    // After a failure the next change tries again at once, whatever pause was planned.
    if (this.failures > 0) this.stopTimer();
    this.failures = 0;
    this.schedule(SAVE_AFTER_MS);
    this.publish();
  }

  /**
   * A page that is being closed cannot wait for the end of a write under way, which may die with the page:
   * its changes are handed over once more.
   */
  private onHidden(): void {
    if (this.mayWrite() && this.hasUnsaved() && this.changed > this.parted) void this.write(true);
  }

  private async onDisturbance(disturbance: Disturbance): Promise<void> {
    if (disturbance === "lost" && !this.isReadOnly) {
      this.changed += 1;
      this.schedule(SAVE_AFTER_MS);
    }
    await this.flush();
  }

  /** After a conflict every further write would be refused; `resume` goes on. */
  private mayWrite(): boolean {
    return !this.isReadOnly && this.fault !== "conflict";
  }

  private schedule(delayMs: number): void {
    if (this.cancelTimer !== null || !this.mayWrite() || !this.hasUnsaved()) return;
    this.cancelTimer = this.timers.after(delayMs, () => {
      this.cancelTimer = null;
      void this.flush();
    });
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private write(parting: boolean): Promise<void> {
    this.stopTimer();
    const count = this.changed;
    if (parting) this.parted = count;
    const { database, id, source } = this.options;
    const { draft, step } = source.read();
    const saving = database.save({ id, draft, step, base: this.base, parting });
    const writing = saving.then((outcome) => {
      if (this.writing === writing) this.writing = null;
      // What was given up for a parting write is told by that one.
      if (outcome.ok || parting || count > this.parted) this.settle(outcome, count);
    });
    this.writing = writing;
    this.publish();
    return writing;
  }

  private settle(outcome: Outcome<SavedRevision>, count: number): void {
    if (outcome.ok) {
      this.base = Math.max(this.base, outcome.value.revision);
      this.stored = Math.max(this.stored, count);
      this.savedAt = outcome.value.savedAt;
      this.fault = null;
      this.failures = 0;
    } else if (count > this.stored) {
      this.fault = outcome.fault;
      this.parted = this.stored;
      this.stopTimer();
      this.schedule(Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS));
      this.failures += 1;
    }
    this.publish();
  }

  private publish(): void {
    this.state.publish(this.describe());
  }

  private describe(): AutosaveState {
    // What could not be saved before another page took over is in this page only: its writer must know.
    if (this.isReadOnly)
      return this.hasUnsaved() ? { kind: "failed", fault: "conflict" } : { kind: "readOnly" };
    // A failure stays on the screen until a save succeeds: retries must not make it flicker.
    if (this.fault !== null && this.hasUnsaved()) return { kind: "failed", fault: this.fault };
    if (this.writing !== null) return { kind: "saving" };
    return this.hasUnsaved() ? { kind: "pending" } : { kind: "saved", savedAt: this.savedAt };
  }
}

function isSameState(left: AutosaveState, right: AutosaveState): boolean {
  if (left.kind === "saved" && right.kind === "saved") return left.savedAt === right.savedAt;
  if (left.kind === "failed" && right.kind === "failed") return left.fault === right.fault;
  return left.kind === right.kind;
}
