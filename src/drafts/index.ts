/**
 * Drafts on this computer: stored, saved while being written, written by one page at a time, kept as files.
 *
 * A page that writes a draft: `acquireDraft`; once it is `writer`, `database.claim(id)`, put the draft into the
 * store, `startAutosave`. In `onLosing`: `autosave.flush()`, then `autosave.suspend()`. After a `takeOver`:
 * `claim` again, put the draft into the store, `autosave.resume(loaded)`. A `reader` uses `load` and shows only.
 */

export type { Autosave, AutosaveOptions, AutosaveSource, AutosaveState } from "./autosave.ts";
export { startAutosave } from "./autosave.ts";
export type {
  DamagedDraft,
  DraftDatabase,
  DraftDatabaseOptions,
  LoadOutcome,
  SavedRevision,
  SaveRequest,
} from "./draft-database.ts";
export { createDraftDatabase } from "./draft-database.ts";
export { MAX_DRAFT_FILE_BYTES, printDraftFile, readDraftFile, suggestDraftFileName } from "./draft-file.ts";
export type { DraftSummary, LoadedDraft } from "./draft-record.ts";
export type { ExternalStore } from "./listeners.ts";
export { describeAutosave, draftMessages, faultMessages } from "./messages.ts";
export type { DraftFault, Failure, Outcome } from "./outcome.ts";
export type { DraftLock, LockOptions, LockState } from "./tab-lock.ts";
export { acquireDraft } from "./tab-lock.ts";
