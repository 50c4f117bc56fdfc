/**
 * Drafts on this computer: stored, saved while being written, written by one page at a time, kept as files.
 *
 * A page that writes a draft: `takeDraft`; once its lock says `writer`, `claim()`, put the draft into the store,
 * `startAutosave`. In `onLosing`: `autosave.flush()`, then `autosave.suspend()`. After a `takeOver`: `claim` again,
 * put the draft into the store, `autosave.resume(loaded)`. A `reader` uses `load`, shows only, and follows with
 * `followDraft` what the writer stores.
 */

export type { Autosave, AutosaveOptions, AutosaveSource } from "./autosave.ts";
export { startAutosave } from "./autosave.ts";
export type { AutosaveState } from "./autosave-state.ts";
export type { DraftDatabase, DraftDatabaseOptions } from "./draft-database.ts";
export { createDraftDatabase } from "./draft-database.ts";
export {
  printDraftFile,
  readDraftFile,
  suggestDraftFileName,
} from "./draft-file.ts";
export { followDraft } from "./draft-following.ts";
export { type DraftTaking, takeDraft } from "./draft-taking.ts";
export type {
  DamagedDraft,
  DraftOrigin,
  DraftSummary,
  LoadedDraft,
  LoadOutcome,
  Removal,
  SavedRevision,
  SaveRequest,
} from "./draft-types.ts";
export type { ExternalStore } from "./external-store.ts";
export { holdDraft } from "./hold-draft.ts";
export { KEPT_DELETED_DAYS } from "./kept-deleted.ts";
export type { FaultMessage } from "./messages.ts";
export { describeAutosave, draftMessages, explainFault, faultMessages } from "./messages.ts";
export type { DraftFault, Failure, Outcome } from "./outcome.ts";
export { createRandomId } from "./random-id.ts";
export { readFileText, type TextReading } from "./read-file-text.ts";
export type { Settings } from "./settings.ts";
