/** Timers as a value, so that tests decide when time passes. Must not tell the time. */

export interface Timers {
  /** Calls once after a delay; returns the way to cancel. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

export const browserTimers: Timers = {
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after a delay. */
export function waitFor(timers: Timers, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(delayMs, resolve);
  });
}

const STEPS_BETWEEN_RESTS = 4;

/** Within long work over many drafts: gives the page its turn now and then, by the number of the step. */
export function rest(step: number): Promise<void> {
  return step % STEPS_BETWEEN_RESTS === STEPS_BETWEEN_RESTS - 1
    ? waitFor(browserTimers, 0)
    : Promise.resolve();
}
