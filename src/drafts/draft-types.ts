/** What the rest of the product sees of stored drafts. Owns types only. */

import type { Draft } from "../report/index.ts";
import type { DraftOrigin } from "./draft-origin.ts";
import type { Failure, Outcome } from "./outcome.ts";

/**
 * `restoredFrom`: when the backup was made that a draft came from, where it stands beside another one of the same
 * origin. `copiedAt`: when it was copied from another draft of the list. `openedAt`: when it was opened from a file,
 * which may hold an older state of another draft of the list.
 */
export type OriginMark = "restoredFrom" | "copiedAt" | "openedAt";

/** What 首页 shows of a draft. */
export interface DraftSummary extends DraftOrigin {
  readonly id: string;
  readonly agency: string;
  readonly year: number | null;
  /** "" = composed from agency and year. */
  readonly title: string;
  readonly savedAt: number;
  readonly deletedAt: number | null;
  /** Nothing could be read of it; `load` says why and gives what there is. */
  readonly damaged: boolean;
}

export interface LoadedDraft {
  readonly id: string;
  readonly draft: Draft;
  /** The wizard's step and, if any, the field that the cursor was in. */
  readonly step: string;
  /** The newest stored revision: what `save` and autosave go on from. */
  readonly revision: number;
  readonly savedAt: number;
  /** Fields of the stored file that this version does not know and left out. */
  readonly unknownFields: readonly string[];
}

/** A record that is no valid draft. Other drafts are not affected. */
export interface DamagedDraft extends Failure {
  readonly fault: "damaged";
  /** Chinese words for the screen. */
  readonly reason: string;
  /** What is stored, as text that can be saved as a file. */
  readonly raw: string;
  /** The state saved before, where that one can be read; usually seconds older than the damaged one. */
  readonly recovered: LoadedDraft | null;
}

export type LoadOutcome = Outcome<LoadedDraft> | DamagedDraft;

export interface SaveRequest {
  readonly id: string;
  readonly draft: Draft;
  readonly step: string;
  /** The revision this state goes on from. A newer one of another page is never overwritten: `conflict`. */
  readonly base: number;
  /** The page is being hidden or closed: nothing may depend on an answer. */
  readonly parting?: boolean;
}

/** What a stored state is known by afterwards. */
export interface SavedRevision {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: number;
}

/** What is left of a draft that was taken out of the list: `gone` where the browser could read no state of it. */
export type Removal = "restorable" | "gone";
