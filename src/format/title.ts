/** The title of a report. Apart from the rest of the form, for pages that need no more of it. */

/** What follows agency and year. */
export const titleEnding = "年政府信息公开工作年度报告";

/** 〈机关全称〉〈年〉年政府信息公开工作年度报告 */
export function composeTitle(agency: string, year: number | null): string {
  return `${agency}${year ?? ""}${titleEnding}`;
}
