/** How long a deleted draft can be had back. Owns the number, which both the database and the words need. */

export const KEPT_DELETED_DAYS = 30;
