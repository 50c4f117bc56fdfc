/**
 * What another page stores of a draft, for a page that only shows it. Looks for it again and again, for not every
 * browser lets pages tell each other. Must not decide who writes (tab-lock.ts).
 */

import type { DraftDatabase } from "./draft-database.ts";
import type { LoadedDraft } from "./draft-types.ts";
import { browserTimers, type Timers } from "./timers.ts";

/** As long as the writing page waits before it saves. */
const LOOK_EVERY_MS = 1_000;

export interface FollowOptions {
  readonly database: Pick<DraftDatabase, "loadNewer">;
  readonly id: string;
  /** What is shown already. */
  readonly revision: number;
  readonly onNewer: (loaded: LoadedDraft) => void;
  readonly timers?: Timers;
}

/** Calls `onNewer` with every newer state it finds, until it is stopped. What cannot be read is left alone. */
export function followDraft({
  database,
  id,
  revision,
  onNewer,
  timers = browserTimers,
}: FollowOptions): () => void {
  let shown = revision;
  let isStopped = false;
  let cancel = timers.after(LOOK_EVERY_MS, look);
  function look(): void {
    void database.loadNewer(id, shown).then((outcome) => {
      if (isStopped) return;
      if (outcome?.ok === true) {
        shown = outcome.value.revision;
        onNewer(outcome.value);
      }
      cancel = timers.after(LOOK_EVERY_MS, look);
    });
  }
  return () => {
    isStopped = true;
    cancel();
  };
}
