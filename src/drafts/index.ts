/**
 * Drafts on this computer: stored, saved while being written, written by one page at a time, kept as files.
 *
 * A page that writes a draft: `takeDraft`; once its lock says `writer`, `claim()`, put the draft into the store,
 * `startAutosave`. In `onLosing`: `autosave.flush()`, then `autosave.suspend()`. After a `takeOver`: `claim` again,
 * put the draft into the store, `autosave.resume(loaded)`. A `reader` uses `load`, shows only, and follows with
 * `followDraft` what the writer stores.
 */

export type { Autosave } from "./autosave.ts";
export { startAutosave } from "./autosave.ts";
export type { AutosaveState } from "./autosave-state.ts";
export type { DraftDatabase } from "./draft-database.ts";
export { createDraftDatabase } from "./draft-database.ts";
export {
  printDraftFile,
  readDraftFile,
  suggestDraftFileName,
} from "./draft-file.ts";
export { followDraft } from "./draft-following.ts";
export { type DraftOrigin, originMarks } from "./draft-origin.ts";
export { type DraftTaking, takeDraft } from "./draft-taking.ts";
export type {
  DraftSummary,
  LoadedDraft,
  LoadOutcome,
  Removal,
} from "./draft-types.ts";
export { holdDraft } from "./hold-draft.ts";
export { KEPT_DELETED_DAYS } from "./kept-deleted.ts";
export { describeAutosave, explainFault, faultMessages } from "./messages.ts";
export type { DraftFault, Outcome } from "./outcome.ts";
export { type PeekedDraft, peekDraft } from "./peek-draft.ts";
export { createRandomId } from "./random-id.ts";
export { readFileText, type TextReading } from "./read-file-text.ts";
