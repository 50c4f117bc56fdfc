/** How large tables may be before a file is no report: hostile ones would take all memory and time. */

/** The widest table of a report has 15 columns. */
export const MAX_COLUMNS = 1_000;
/** Of a file, with those of all its tables; 10,000 rows of the widest table are 150,000. */
export const MAX_CELLS = 500_000;
/** A table inside a table inside a table …: deeper ones are read as if their frames were not there. */
export const MAX_TABLE_DEPTH = 50;
