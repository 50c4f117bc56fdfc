/** Every sentence of the findings on texts. Must not decide anything. */

import { quote } from "./quote.ts";

function cut(words: string): string {
  const MAX_QUOTED = 40;
  return words.length > MAX_QUOTED ? `${words.slice(0, MAX_QUOTED)}…` : words;
}

export const textMessages = {
  cellName: (table: string, row: string, column: string) => `${table}${quote(row)}${column}`,
  sumName: (table: string, row: string) => `${table}${quote(row)}各项合计`,
  withoutName: (name: string, rows: readonly string[]) =>
    `${name}除去${rows.map((row) => quote(row)).join("和")}`,
  rowsName: (table: string, rows: string) => `${table}${rows}合计`,
  side: (name: string, value: number) => `${name}是 ${value}`,
  claimDiffers: (
    words: string,
    written: number,
    unit: string,
    sides: readonly string[],
    difference: number | null,
  ) =>
    `文中${quote(cut(words))}写的是 ${written} ${unit}，${sides.join("，")}${
      difference === null ? "，都不一致" : `，相差 ${difference}`
    }。请核对文字和表格，改正其中一处。`,
  saysNone: (words: string, name: string, value: number) =>
    `文中说${quote(cut(words))}，${name}却是 ${value}，相差 ${value}。请核对文字和表格，改正其中一处。`,
  saysSome: (words: string, name: string) =>
    `文中说${quote(cut(words))}，${name}却是 0。请核对文字和表格，改正其中一处。`,
  otherYear: (words: string, written: number, year: number) =>
    `文中${quote(cut(words))}写的是 ${written} 年，报告年度是 ${year} 年，相差 ${year - written} 年。如果是上次留下的，请改正。`,
  laterYear: (words: string, written: number, year: number) =>
    `文中${quote(cut(words))}写的是 ${written} 年，报告年度是 ${year} 年，相差 ${written - year} 年。说的如果是报告年度的工作，请改正年份。`,
  laterTitleYear: (words: string, written: number, year: number) =>
    `标题中${quote(cut(words))}写的是 ${written} 年，报告年度是 ${year} 年，相差 ${written - year} 年。请核对标题和“基本信息”中的年度，改正其中一处。`,
  wrongReportYear: (words: string, written: number, year: number) =>
    `文中${quote(cut(words))}写的是 ${written} 年，没有一处提到报告年度 ${year} 年，相差 ${year - written} 年。请核对“基本信息”中的年度。`,
  feesDiffer: (none: string, charged: string) =>
    `文中${quote(cut(none))}和${quote(cut(charged))}互相矛盾。请核对信息处理费的收取情况，只保留符合实际的一句。`,
  placeholder: (words: string) => `文中${quote(cut(words))}像是没有填完的空位。请补上内容或删去。`,
  newTopic: (heading: string) => `${quote(heading)}还是添加时的字样。请改成实际的小标题。`,
  oldFigure: (words: string) =>
    `文中${quote(cut(words))}里的数字是从上年报告带过来的。请核对、改好，再去掉【】。`,
  missingNumber: (words: string) => `文中${quote(cut(words))}少了数字。请补上。`,
  otherAgency: (words: string, found: string, agency: string) =>
    `文中${quote(cut(words))}写的是${quote(found)}，报告机关是${quote(agency)}。如果是从别处留下的，请改正。`,
  otherPeriod: (words: string, year: number) =>
    `文中写的数据统计期间是${quote(cut(words))}，应当是 ${year} 年1月1日至12月31日。请改正。`,
  breakdown: (words: string, total: number, sum: number, unit: string) =>
    `文中${quote(cut(words))}：总数是 ${total} ${unit}，其中各项相加＝${sum} ${unit}，相差 ${Math.abs(total - sum)}。请核对各项数字。`,
  repeated: (heading: string, share: number) =>
    `${quote(heading)}有 ${share}% 的文字（数字、年份不计）与上年报告相同。请按本年度的实际情况重写。`,
} as const;
