/**
 * Undo and redo over whole drafts. Drafts share all that did not change, so keeping them costs little. Must not
 * know what a draft holds.
 */

const MAX_STEPS = 500;
/** A pause this long ends a step of typing. */
const PAUSE_MS = 1500;

interface HistoryStep<State> {
  readonly before: State;
  readonly after: State;
  /** Where the change was made, so that undoing it can show it. */
  readonly place: string | null;
}

export interface Change<State> {
  readonly before: State;
  readonly after: State;
  readonly place: string | null;
  /** Changes of the same non-null key follow on one another as one step. */
  readonly mergeKey: string | null;
}

/** Whether two states are the same at the key of a merged step. */
export type IsSameAt<State> = (before: State, after: State, mergeKey: string) => boolean;

/** The state to go back or forward to, and the place that it changes. */
export interface Travel<State> {
  readonly state: State;
  readonly place: string | null;
}

export class UndoHistory<State> {
  private past: HistoryStep<State>[] = [];
  private future: HistoryStep<State>[] = [];
  private openKey: string | null = null;
  private lastChange = 0;
  private readonly now: () => number;
  private readonly isSameAt: IsSameAt<State>;

  constructor(now: () => number, isSameAt: IsSameAt<State>) {
    this.now = now;
    this.isSameAt = isSameAt;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * Ends the step that typing would otherwise go on with. Returns true where that step is gone, because it came to
   * nothing: what was typed is what had stood there.
   */
  seal(): boolean {
    const key = this.openKey;
    this.openKey = null;
    const last = this.past[this.past.length - 1];
    const isNothing = key !== null && last !== undefined && this.isSameAt(last.before, last.after, key);
    if (isNothing) this.past.pop();
    return isNothing;
  }

  record({ before, after, place, mergeKey }: Change<State>): void {
    const now = this.now();
    const goesOn = mergeKey !== null && mergeKey === this.openKey && now - this.lastChange < PAUSE_MS;
    if (!goesOn) this.seal();
    const last = goesOn ? this.past.pop() : undefined;
    this.past.push({ before: last?.before ?? before, after, place });
    if (this.past.length > MAX_STEPS) this.past.shift();
    this.future = [];
    this.openKey = mergeKey;
    this.lastChange = now;
  }

  undo(): Travel<State> | null {
    this.seal();
    const step = this.past.pop();
    if (step === undefined) return null;
    this.future.push(step);
    return { state: step.before, place: step.place };
  }

  redo(): Travel<State> | null {
    this.seal();
    const step = this.future.pop();
    if (step === undefined) return null;
    this.past.push(step);
    return { state: step.after, place: step.place };
  }
}
