/** The years a report can be of: since the regulation on open government information is in force. */

export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2100;
