/**
 * A draft's session for React: begun with the first listener, ended after the last, so that showing a page
 * twice (as React's strict mode does) never leaves a lock behind.
 */

import type { DraftDatabase, DraftTaking } from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { findFirstLook } from "../first-look/marks.ts";
import { findFocusedTarget, findStep, type StepId } from "../shell/targets.ts";
import { DraftSession, type SessionState } from "./draft-session.ts";

const opening: SessionState = { kind: "opening" };

export interface SourceOptions {
  readonly database: DraftDatabase;
  readonly id: string;
  /** A new draft that the database refused to take. */
  readonly unsaved: Draft | null;
  /** The draft, where it was taken before the page was there. */
  readonly taking?: DraftTaking;
}

/** "requests cell" as it is saved: the step, and the field with the cursor. */
function printPosition(step: StepId): string {
  const target = findFocusedTarget();
  return target !== null && findStep(target) === step ? `${step} ${target}` : step;
}

export class SessionSource {
  private readonly options: Omit<SourceOptions, "taking">;
  private session: DraftSession | null = null;
  private listenerCount = 0;
  private step: StepId = "basics";
  /** Only the first session writes with what was taken beforehand: its end lets go of it. */
  private taking: DraftTaking | undefined;

  constructor({ taking, ...options }: SourceOptions) {
    this.options = options;
    this.taking = taking;
  }

  getSnapshot = (): SessionState => this.session?.getSnapshot() ?? opening;

  subscribe = (listener: () => void): (() => void) => {
    const session = this.session ?? this.begin();
    this.listenerCount += 1;
    const stop = session.subscribe(listener);
    return () => {
      stop();
      this.listenerCount -= 1;
      if (this.listenerCount === 0) {
        this.session = null;
        void session.end();
      }
    };
  };

  /** This step is on the screen: it is saved with the draft. */
  noteStep(step: StepId): void {
    this.step = step;
  }

  hasUnsaved(): boolean {
    return this.session?.hasUnsaved() ?? false;
  }

  /** Saves at once what is unsaved; whether everything is saved. */
  async flush(): Promise<boolean> {
    return (await this.session?.flush()) ?? true;
  }

  /** 接管: true when this page writes now. */
  async takeOver(): Promise<boolean> {
    return (await this.session?.takeOver()) ?? false;
  }

  private begin(): DraftSession {
    const taken = this.taking === undefined ? {} : { taking: this.taking };
    this.taking = undefined;
    const readStep = (): string => printPosition(this.step);
    const session = new DraftSession({ ...this.options, ...taken, readStep });
    this.session = session;
    session.start();
    return session;
  }
}

/** The draft of the page that is shown first: opened before React draws, so that it has to draw only once. */
let prepared: { readonly id: string; readonly source: SessionSource; readonly stop: () => void } | null =
  null;

/** A draft that opens later than this is waited for on the screen. */
const PATIENCE_MS = 500;
/** What is typed into it waits for the draft: longer than the database may take to answer. */
const LOOK_PATIENCE_MS = 11_000;
/** A page that does not follow the session by then is not shown, unless its first look waits for a word. */
const SHOWN_AFTER_MS = 5_000;

/** Opens the draft of the first page; resolves when it is open, or takes too long. */
export function prepareSession(options: SourceOptions & { readonly taking: DraftTaking }): Promise<void> {
  const source = new SessionSource(options);
  return new Promise((resolve) => {
    const stop = source.subscribe(() => {
      if (source.getSnapshot().kind !== "opening") resolve();
    });
    prepared = { id: options.id, source, stop };
    setTimeout(resolve, findFirstLook() === null ? PATIENCE_MS : LOOK_PATIENCE_MS);
    const letGo = (): void => {
      if (findFirstLook() === null) handOver(source);
      else setTimeout(letGo, SHOWN_AFTER_MS);
    };
    setTimeout(letGo, SHOWN_AFTER_MS);
  });
}

/** The session of a page: the prepared one where that is of the same draft. */
export function provideSession(options: SourceOptions): SessionSource {
  const isPrepared = prepared?.id === options.id && options.unsaved === null;
  return isPrepared && prepared !== null ? prepared.source : new SessionSource(options);
}

/** The page follows its session now: it is no longer kept open for it. */
export function handOver(source: SessionSource): void {
  if (prepared?.source !== source) return;
  prepared.stop();
  prepared = null;
}
