/** One run at a time of something that must not be done twice at once. Knows nothing of what is run. */

import { useCallback, useRef } from "react";

/** The second click of a double click comes later than this only where it is meant. */
export const DOUBLE_CLICK_MS = 500;

/**
 * Runs what it is given, unless something still runs, or ended less than `restMs` ago. Known before the screen shows it.
 */
export function useSingleRun(restMs = 0): (run: () => Promise<void>) => Promise<void> {
  const isRunning = useRef(false);
  return useCallback(
    async (run) => {
      if (isRunning.current) return;
      isRunning.current = true;
      const end = (): void => {
        isRunning.current = false;
      };
      await run().finally(() => (restMs === 0 ? end() : setTimeout(end, restMs)));
    },
    [restMs],
  );
}
