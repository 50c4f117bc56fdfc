/** Sentences and values that the wizard proposes and the writer may change. Pure; dates come in as arguments. */

import { form2021 } from "../format/index.ts";

/** From October on people prepare the running year's report, before that they write last year's. */
const PREPARING_FROM_MONTH = 10;

/** The year to report on that a new draft proposes. */
export function proposeYear(today: Date): number {
  const isPreparing = today.getMonth() + 1 >= PREPARING_FROM_MONTH;
  return today.getFullYear() - (isPreparing ? 0 : 1);
}

/** Whether the computer's date has not yet come to a year: then the year is mistyped, or the date is wrong. */
export function isYearAhead(year: number, today: Date): boolean {
  return year > today.getFullYear();
}

/** The preface proposed from agency and year; "" while one of them is missing. */
export function proposePreface(agency: string, year: number | null): string {
  if (agency === "" || year === null) return "";
  const headings = form2021.sections.map((section) => section.heading).join("、");
  return [
    `根据《中华人民共和国政府信息公开条例》第五十条，按照国办公开办函〔2021〕30号规定的格式，编制${agency}${year}年政府信息公开工作年度报告。`,
    `报告由${headings}六个部分组成，数据统计期间为${year}年1月1日至${year}年12月31日。`,
  ].join("");
}

export interface ChargedFees {
  readonly requests: string;
  readonly yuan: string;
}

/** A sentence on 信息处理费; null = none was charged. */
export function proposeFeeSentence(year: number | null, charged: ChargedFees | null): string {
  const when = year === null ? "本年度" : `${year}年度`;
  return charged === null
    ? `${when}，本机关没有向政府信息公开申请人收取信息处理费。`
    : `${when}，本机关对${charged.requests}件政府信息公开申请收取了信息处理费，共${charged.yuan}元。`;
}
