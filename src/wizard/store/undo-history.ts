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

  constructor(now: () => number) {
    this.now = now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Ends the step that typing would otherwise go on with. */
  seal(): void {
    this.openKey = null;
  }

  record({ before, after, place, mergeKey }: Change<State>): void {
    const now = this.now();
    const goesOn = mergeKey !== null && mergeKey === this.openKey && now - this.lastChange < PAUSE_MS;
    const last = goesOn ? this.past.pop() : undefined;
    this.past.push({ before: last?.before ?? before, after, place });
    if (this.past.length > MAX_STEPS) this.past.shift();
    this.future = [];
    this.openKey = mergeKey;
    this.lastChange = now;
  }

  undo(): Travel<State> | null {
    const step = this.past.pop();
    if (step === undefined) return null;
    this.future.push(step);
    this.seal();
    return { state: step.before, place: step.place };
  }

  redo(): Travel<State> | null {
    const step = this.future.pop();
    if (step === undefined) return null;
    this.past.push(step);
    this.seal();
    return { state: step.after, place: step.place };
  }
}
