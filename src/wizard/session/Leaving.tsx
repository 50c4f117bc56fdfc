/** Leaving a draft whose last changes cannot be saved: never without a question, whichever way it is left. */

import { type ReactElement, useCallback, useEffect, useState } from "react";
import { wizardMessages } from "../messages.ts";
import { guardPage } from "./navigation.ts";
import type { SessionSource } from "./session-source.ts";
import { UnsavedQuestion } from "./UnsavedQuestion.tsx";

interface Leaving {
  /** Saves first; asks where that fails. */
  readonly leave: (go: () => void) => void;
  readonly question: ReactElement | null;
}

/** Watches over the page of a draft while it is mounted. */
export function useLeaving(session: SessionSource, id: string): Leaving {
  const [pending, setPending] = useState<(() => void) | null>(null);
  useEffect(
    () =>
      guardPage({
        // Also while a save is under way or not yet tried: nobody would be told that it failed.
        mustStay: (next) => (next.page !== "draft" || next.id !== id) && session.hasUnsaved(),
        ask: (go) =>
          void session.flush().then((isSaved) => {
            if (isSaved) go();
            else setPending(() => go);
          }),
      }),
    [session, id],
  );
  // Where the save fails, the guard asks.
  const leave = useCallback((go: () => void): void => void session.flush().then(go), [session]);
  const question =
    pending === null ? null : (
      <UnsavedQuestion
        words={wizardMessages.leaveUnsaved}
        onGiveUp={() => {
          setPending(null);
          pending();
        }}
        onCancel={() => setPending(null)}
      />
    );
  return { leave, question };
}
