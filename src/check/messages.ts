/** Every sentence of the findings. Must not decide anything. */

import { quote } from "./quote.ts";

/** One summand as it prints in a message: its name and its figure. */
export interface Term {
  readonly name: string;
  readonly figure: string;
}

/** What the balance of documents in force is made of, as printed. */
export interface InForceTerms {
  readonly table: string;
  readonly row: string;
  readonly before: string;
  readonly made: string;
  readonly gone: string;
  readonly expected: string;
  readonly valid: string;
  readonly difference: string;
}

function joinTerms(terms: readonly Term[]): string {
  return terms.map(({ name, figure }) => `${name}（${figure}）`).join("＋");
}

export const checkMessages = {
  row: (table: string, row: string) => `${table}${quote(row)}行`,
  wholeDocument: "全文",
  cell: (table: string, row: string, column: string) => `${table}${quote(row)}行${quote(column)}列`,
  groupedCell: (table: string, group: string, column: string) => `${table}${quote(group)}的${quote(column)}`,
  blank: (cell: string) => `${cell}没有填。空白不等于 0：没有发生的请填 0。`,
  notNumber: (cell: string, typed: string) => `${cell}填的是“${typed}”，不是数字。请填数字，没有发生的填 0。`,
  negative: (cell: string, typed: string) => `${cell}填的是“${typed}”，数量不能是负数。请核对后改正。`,
  fraction: (cell: string, typed: string) => `${cell}填的是“${typed}”，以件计数不能有小数。请填整数。`,
  tooLong: (cell: string, typed: string) => `${cell}填的是“${typed}”，超过15位数字。请核对是否多输了位数。`,
  sumRow: (table: string, row: string, total: string, sum: string, parts: string, difference: string) =>
    `${table}${quote(row)}行：${parts}相加＝${sum}，总计填的是 ${total}，相差 ${difference}。请核对这一行。`,
  sumHandled: (table: string, column: string, total: string, sum: string, difference: string) =>
    `${table}${quote(column)}列：（一）至（六）相加＝${sum}，（七）总计填的是 ${total}，相差 ${difference}。请核对这一列的办理结果。`,
  sumBalance: (
    table: string,
    column: string,
    left: readonly Term[],
    leftSum: string,
    right: readonly Term[],
    rightSum: string,
    difference: string,
  ) =>
    `${table}${quote(column)}列：${joinTerms(left)}＝${leftSum}，${joinTerms(right)}＝${rightSum}，相差 ${difference}。两边应当相等，请核对这一列。`,
  sumDisputes: (table: string, row: string, total: string, sum: string, difference: string) =>
    `${table}${quote(row)}：四种结果相加＝${sum}，总计填的是 ${total}，相差 ${difference}。请核对。`,
  sixKinds: "六类申请人",
  inForceLow: (
    table: string,
    row: string,
    inForce: string,
    issued: string,
    repealed: string,
    least: string,
  ) =>
    `${table}${quote(row)}：现行有效 ${inForce} 件，少于本年制发 ${issued} 件减去废止 ${repealed} 件（${least} 件）。请与司法行政部门核对现行有效件数。`,
  rulesUnlikely: (table: string, agency: string, cells: string) =>
    `${table}“规章”：${cells}。规章只由国务院部门、省级政府和设区的市、自治州政府制定，${quote(agency)}一般应填 0。请核对是否把规范性文件填进了规章。`,
  columnFigure: (column: string, figure: string) => `${column} ${figure}`,
  missingTable: (heading: string, table: string) =>
    `${quote(heading)}的表格（${table}）一格都没有填。请填写，没有发生的填 0。`,
  missingText: (heading: string) => `${quote(heading)}还没有内容。请填写。`,
  blankTopics: (section: string, headings: readonly string[]) =>
    `${quote(section)}中${headings.map((heading) => quote(heading)).join("、")}下面还没有文字。请填写，或删去小标题。`,
  unnamedTopic: (section: string, ordinal: string, isFirst: boolean) =>
    `${quote(section)}的${ordinal}没有小标题，印出来会${isFirst ? "是没有小标题的一段" : "并入上一段"}。请填写小标题。`,
  repeatedTopic: (section: string, headings: readonly string[]) =>
    `${quote(section)}中${headings.map((heading) => quote(heading)).join("和")}的小标题相同。请改写或合并。`,
  missingAgency: "还没有填写机关全称，标题无法生成。请在“基本信息”中填写。",
  missingYear: "还没有填写年度，标题无法生成。请在“基本信息”中填写。",
  dateEarly: (date: string, year: number) =>
    `落款日期是 ${date}，在 ${year} 年12月31日之前，${year} 年的数据那时还没有统计完。请核对落款日期和报告年度。`,
  dateLate: (date: string, year: number) =>
    `落款日期是 ${date}，比报告年度 ${year} 年晚了一年以上。请核对落款日期和报告年度。`,
  dateMissing: "落款没有日期，只会印出落款单位。请填写日期；定稿后再填的可不理会。",
  feeUnsaid: (heading: string) =>
    `${quote(heading)}没有提到信息处理费。请写明本年度收取信息处理费的情况，没有收取的也要说明。`,
  tooLong1000: (heading: string, count: number, limit: number) =>
    `${quote(heading)}共 ${count} 字，超过 ${limit} 字。一些地方要求控制在 ${limit} 字以内，请按本地通知把握。`,
  missingSection: (heading: string) => `没有${quote(heading)}这一部分。请按格式补上。`,
  carriedRequests: (table: string, column: string, now: string, before: string, difference: string) =>
    `${table}${quote(column)}列：二、上年结转是 ${now} 件，上年报告的四、结转下年度继续办理是 ${before} 件，相差 ${difference}。两个数应当相等，请核对。`,
  carriedInForce: (row: InForceTerms) =>
    `${row.table}${quote(row.row)}行：上年现行有效（${row.before}）＋本年制发（${row.made}）－本年废止（${row.gone}）＝${row.expected}，现行有效件数填的是 ${row.valid}，相差 ${row.difference}。请与司法行政部门核对。`,
  changedMuch: (cell: string, before: string, now: string, unit: string) =>
    `${cell}：上年是 ${before} ${unit}，今年是 ${now} ${unit}，增加超过一倍或减少超过一半。请核对是否填错，没有错可不理会。`,
  // What differs may be the quotation marks: both wordings stay as they are.
  headingDiffers: (printed: string, official: string) =>
    `标题印的是“${printed}”，格式规定是“${official}”。请改成格式规定的标题。`,
  labelDiffers: (table: string, official: string, printed: string) =>
    `${table}“${official}”印成了“${printed}”。请改成格式规定的名称，并核对这里的数字。`,
  labelOverwritten: (table: string, official: string, printed: string) =>
    `${table}“${official}”的位置上是“${printed}”，名称被盖住了。请恢复名称，并核对这里的数字。`,
  maybeSwapped: (cell: string, value: number, swapped: number) =>
    `可能的原因：${cell}的 ${value} 是 ${swapped} 的两位数字写反了。`,
  maybeSplit: (cell: string, next: string, joined: number) =>
    `可能的原因：${joined} 被拆开填进了${cell}和旁边的${next}。`,
  maybeOtherRow: (cell: string, value: number, row: string) =>
    `可能的原因：${cell}的 ${value} 应当填在相邻的${quote(row)}行。`,
  maybeOtherColumn: (column: string, other: string) =>
    `可能的原因：${quote(column)}和${quote(other)}两列差数相同、方向相反，有申请算错了申请人类型。`,
  reasonTooShort: (least: number) => `请写明保留的理由，至少${least}个字。`,
} as const;
