/** Limits that others set for reports, as far as more than one place speaks of them. Owns the numbers only. */

/** Characters of 一: notices in two provinces ask for no more. */
export const OVERVIEW_LIMIT = 1000;
