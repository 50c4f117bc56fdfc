/**
 * One draft open in this page: who may write it, its store and its autosave. Owns the order in which lock,
 * database and store come together; must not render anything.
 */

import {
  type Autosave,
  type AutosaveState,
  type DraftDatabase,
  type DraftFault,
  type DraftTaking,
  followDraft,
  type LoadedDraft,
  type LoadOutcome,
  startAutosave,
  takeDraft,
} from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { DraftStore } from "../store/draft-store.ts";

/** How this page stands to the draft. `free`: the page that wrote it has gone. */
export type SessionRole = "writer" | "reader" | "free";

export type SessionState =
  | { readonly kind: "opening" }
  /** The draft cannot be shown; `raw` is what is stored, where it is damaged. */
  | {
      readonly kind: "failed";
      readonly fault: DraftFault;
      readonly reason: string;
      readonly raw: string;
      /** The state saved before a damaged one, where that can be read. */
      readonly recovered: Draft | null;
    }
  | {
      readonly kind: "open";
      readonly role: SessionRole;
      readonly store: DraftStore;
      /** Where the writer was, from the last save. */
      readonly step: string;
      /** How saving goes: apart from the rest, because it changes with nearly every key. */
      readonly save: SaveStore;
    };

/** The state of saving, to subscribe to. */
export interface SaveStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => AutosaveState;
}

export interface SessionOptions {
  readonly database: DraftDatabase;
  readonly id: string;
  /** A new draft that the database refused to take; it lives in this page until it can be saved. */
  readonly unsaved: Draft | null;
  /** The draft, where it was taken before this session began. */
  readonly taking?: DraftTaking;
  /** Where the writer is now: step and field. */
  readonly readStep: () => string;
}

/** A page that was reloaded may find its own former lock let go only after a moment; nobody else writes then. */
const SETTLING_MS = 3_000;
const NOT_SAVING: AutosaveState = { kind: "readOnly" };
const NOTHING_SAVED = { revision: 0, savedAt: 0, step: "" };
/** New drafts that the database has taken in the meantime: from then on only what is stored counts. */
const taken = new WeakSet<Draft>();
/** The draft is stored, though not to be opened: its beginning must not take its place. */
const STORED: ReadonlySet<DraftFault> = new Set(["deleted", "damaged"]);

export class DraftSession {
  private readonly options: SessionOptions;
  private readonly listeners = new Set<() => void>();
  private readonly saveListeners = new Set<() => void>();
  private readonly save: SaveStore = {
    subscribe: (listener) => {
      this.saveListeners.add(listener);
      return () => this.saveListeners.delete(listener);
    },
    getSnapshot: () => this.autosave?.getSnapshot() ?? NOT_SAVING,
  };
  private state: SessionState = { kind: "opening" };
  private taking: DraftTaking | null = null;
  private autosave: Autosave | null = null;
  private store: DraftStore | null = null;
  private step = "";
  /** Step and field as they were last saved. */
  private position = "";
  /** Tells the autosave that there is something to save. */
  private noteChange: (() => void) | null = null;
  private isEnded = false;
  private begunAt = 0;
  private writing: Promise<void> | null = null;
  private stopFollowing: (() => void) | null = null;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  getSnapshot = (): SessionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for the draft; the state tells how it went. */
  start(): void {
    const { database, id } = this.options;
    this.begunAt = performance.now();
    const taking = this.options.taking ?? takeDraft({ database, id });
    this.taking = taking;
    taking.setOnLosing(async () => {
      // A page that is still loading what it has just taken would open it for writing after it was given away.
      if (this.writing !== null) await this.writing;
      // Nothing may be typed after the last save of this page.
      this.store?.setReadOnly(true);
      await this.autosave?.flush();
      this.autosave?.suspend();
      this.publish();
    });
    taking.lock.subscribe(() => void this.followLock());
    void this.followLock();
  }

  /** 接管: true when this page writes now. */
  async takeOver(): Promise<boolean> {
    const isTaken = (await this.taking?.lock.takeOver()) ?? false;
    if (isTaken) await this.write();
    return isTaken;
  }

  /** Saves at once what is unsaved, also that the writer has only gone to another step. */
  async flush(): Promise<boolean> {
    if (readStepName(this.options.readStep()) !== readStepName(this.position)) this.noteChange?.();
    return (await this.autosave?.flush()) ?? true;
  }

  hasUnsaved(): boolean {
    return this.autosave?.hasUnsaved() ?? false;
  }

  /** Saves what is left and lets other pages write. */
  async end(): Promise<void> {
    this.isEnded = true;
    this.stopFollowing?.();
    await this.autosave?.stop();
    this.taking?.lock.release();
  }

  private async followLock(): Promise<void> {
    const role = this.taking?.lock.getSnapshot();
    if (this.isEnded || role === undefined || role === "waiting") return;
    if (role === "writer") await this.write();
    else if (role === "free" && this.isSettling()) await this.takeOver();
    else await this.read();
  }

  /** A page that has written and lost the draft is no longer settling: it must ask before it writes again. */
  private isSettling(): boolean {
    return this.autosave === null && performance.now() - this.begunAt < SETTLING_MS;
  }

  /** This page has become the writer. Called twice at once (lock and 接管), it works once. */
  private write(): Promise<void> {
    this.writing ??= this.becomeWriter().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  /** The newest state is loaded before anything is changed. */
  private async becomeWriter(): Promise<void> {
    if (this.state.kind === "open" && this.state.role === "writer") return;
    const { taking } = this;
    if (taking === null) return;
    this.stopFollowing?.();
    const outcome = await taking.claim();
    if (this.isEnded) return;
    // Taken away meanwhile: what was loaded is no longer this page's to change.
    if (taking.lock.getSnapshot() !== "writer") return this.read();
    const loaded = this.openLoaded(outcome);
    if (loaded === null) return;
    if (this.autosave === null) this.startAutosave(loaded);
    else this.autosave.resume(loaded);
    this.publish();
  }

  /** Another page writes: what is stored is shown, nothing can be changed. */
  private async read(): Promise<void> {
    this.autosave?.suspend();
    let shown = NOTHING_SAVED.revision;
    if (this.store === null) {
      const outcome = await this.options.database.load(this.options.id);
      const loaded = this.isEnded ? null : this.openLoaded(outcome);
      if (loaded === null) return;
      shown = loaded.revision;
    }
    this.store?.setReadOnly(true);
    this.publish();
    this.follow(shown);
  }

  /** Old figures must not be taken, or exported, for the draft's. */
  private follow(revision: number): void {
    const { database, id } = this.options;
    this.stopFollowing?.();
    this.stopFollowing = followDraft({
      database,
      id,
      revision,
      onNewer: ({ draft }) => {
        const isWriter = this.taking?.lock.getSnapshot() === "writer";
        // What this page could not save is shown for as long as it has it.
        if (!isWriter && !this.hasUnsaved()) this.store?.follow(draft);
      },
    });
  }

  private openLoaded(outcome: LoadOutcome): Pick<LoadedDraft, "revision" | "savedAt" | "step"> | null {
    const unsaved = outcome.ok ? null : this.findUnsaved(outcome.fault);
    if (!outcome.ok && unsaved === null) {
      const isDamaged = "raw" in outcome;
      this.setState({
        kind: "failed",
        fault: outcome.fault,
        reason: isDamaged ? outcome.reason : "",
        raw: isDamaged ? outcome.raw : "",
        recovered: isDamaged ? (outcome.recovered?.draft ?? null) : null,
      });
      return null;
    }
    const draft = outcome.ok ? outcome.value.draft : unsaved;
    if (draft === null) return null;
    const loaded = outcome.ok ? outcome.value : NOTHING_SAVED;
    this.step = loaded.step;
    this.position = loaded.step;
    this.store = new DraftStore(draft, () => performance.now());
    return loaded;
  }

  private findUnsaved(fault: DraftFault): Draft | null {
    const { unsaved } = this.options;
    return unsaved === null || taken.has(unsaved) || STORED.has(fault) ? null : unsaved;
  }

  private startAutosave(loaded: Pick<LoadedDraft, "revision" | "savedAt">): void {
    const { database, id, readStep } = this.options;
    this.autosave = startAutosave({
      database,
      id,
      revision: loaded.revision,
      savedAt: loaded.savedAt,
      isStored: loaded !== NOTHING_SAVED,
      source: {
        subscribe: (listener) => this.subscribeDraft(listener),
        read: () => {
          this.position = readStep();
          return { draft: this.getStore().draft, step: this.position };
        },
      },
    });
    this.autosave.subscribe(() => {
      const { unsaved } = this.options;
      if (unsaved !== null && this.autosave?.getSnapshot().kind === "saved") taken.add(unsaved);
      this.publish();
    });
  }

  private getStore(): DraftStore {
    if (this.store === null) throw new Error("autosave began before the draft was open");
    return this.store;
  }

  /** Follows the store across its replacement by a newly loaded one. */
  private subscribeDraft(listener: () => void): () => void {
    this.noteChange = listener;
    let store = this.store;
    let stop = store?.subscribe(listener);
    const stopFollowing = this.subscribe(() => {
      if (store === this.store) return;
      stop?.();
      store = this.store;
      stop = store?.subscribe(listener);
    });
    return () => {
      stop?.();
      stopFollowing();
    };
  }

  private publish(): void {
    const store = this.store;
    if (store === null) return;
    const lockState = this.taking?.lock.getSnapshot() ?? "waiting";
    for (const listener of this.saveListeners) listener();
    const role: SessionRole =
      lockState === "writer" && this.save.getSnapshot().kind !== "readOnly"
        ? "writer"
        : lockState === "free"
          ? "free"
          : "reader";
    const shown = this.state;
    if (shown.kind === "open" && shown.role === role && shown.store === store) return;
    this.setState({ kind: "open", role, store, step: this.step, save: this.save });
  }

  private setState(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function readStepName(position: string): string {
  return position.split(" ")[0] ?? "";
}
