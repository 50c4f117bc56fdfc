/**
 * The names under which the browser keeps drafts and their locks. Pages opened from file:// share one set of them,
 * hence the prefix.
 */

export const DATABASE_NAME = "nianbao-drafts";
export const DATABASE_VERSION = 2;

/** The Web Lock of the page that writes this draft. */
export function nameWebLock(draftId: string): string {
  return `nianbao-draft-${draftId}`;
}

/** All states of a draft among the keys `[id, revision]`: arrays sort after numbers. */
export function rangeOfDraft(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
