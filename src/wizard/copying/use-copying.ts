/**
 * Copying, and what was already copied. Owns this memory: it lasts as long as the draft is open, and what was changed
 * since counts as not copied.
 */

import { useState } from "react";
import { copyContent } from "../session/clipboard.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { copyingMessages } from "./messages.ts";

/** A cell's address or a text's name, and what is copied of it. */
export type Copy = readonly [id: string, text: string];

export interface CopyOutcome {
  readonly succeeded: boolean;
  readonly words: string;
}

type Copies = ReadonlyMap<string, string>;

const copiesOfDrafts = new WeakMap<DraftStore, Copies>();
const NONE: Copies = new Map();

export interface Copying {
  /** What became of the last one. */
  readonly outcome: CopyOutcome | null;
  readonly isCopied: (id: string, text: string) => boolean;
  /** Copies `text`, which holds these, and says `words` when it succeeded. */
  readonly copy: (text: string, copies: readonly Copy[], words: string) => Promise<void>;
  /** Takes all marks away. */
  readonly forget: () => void;
}

export function useCopying(store: DraftStore): Copying {
  const [copies, setCopies] = useState(() => copiesOfDrafts.get(store) ?? NONE);
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  const keep = (next: Copies): void => {
    copiesOfDrafts.set(store, next);
    setCopies(next);
  };
  return {
    outcome,
    isCopied: (id, text) => copies.get(id) === text,
    copy: async (text, added, words) => {
      const succeeded = await copyContent({ text });
      // Two that are copied in a moment must both be remembered.
      if (succeeded) keep(new Map([...(copiesOfDrafts.get(store) ?? NONE), ...added]));
      setOutcome({ succeeded, words: succeeded ? words : copyingMessages.copyFailed });
    },
    forget: () => {
      keep(NONE);
      setOutcome(null);
    },
  };
}
