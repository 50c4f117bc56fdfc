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
