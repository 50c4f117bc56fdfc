/** How long a deleted draft can be had back. Owns the number, which both the database and the words need, and its begin. */

export const KEPT_DELETED_DAYS = 30;

/** Nothing is deleted before it was saved: a clock that was set back must not shorten the time for restoring. */
export function findDeletionTime({ savedAt }: { readonly savedAt: number }, now: number): number {
  return savedAt > now ? savedAt : now;
}
