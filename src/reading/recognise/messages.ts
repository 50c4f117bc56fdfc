/** Chinese words for what was not taken from a document and why, and for documents that are refused as a whole. */

export const unreadReasons = {
  stroke: "横线或斜线不是数字，按空白处理",
  broken: "格内的数字分在几行，无法确定是一个数还是几个数，没有采用",
  twice: "这一行在文件中出现了不止一次，数字没有采用",
  unknownRow: "行名称与官方格式对不上，无法确定是哪一行，没有采用",
  noHeader: "表头缺失或不是这一行的表头，无法确定数字属于哪一列，没有采用",
  count: "数字的个数与表头的列数不一致，无法确定各属于哪一列，整行没有采用",
  merged: "数字所在的单元格跨了几行，无法确定属于哪一行，没有采用",
  notFigures: "这一行夹有文字，无法确定数字属于哪一列，没有采用",
  otherUnit: "表头的单位不是万元，没有采用，请换算成万元后填写",
  otherCount: "旁边写的单位不是件，没有采用，请核对、换算后填写",
  foreignColumn: "所在列的名称与官方格式对不上，没有采用",
  overwrote: "这个数字盖住了行名称，没有采用，其余数字照常读出",
  amongLabels: "数字出现在行列名称的位置，没有采用",
  foreignTable: "不是年度报告格式中的表格，没有采用",
  tableWords: "表格中的其他文字，没有采用",
  pageNumber: "页码",
  outsideTable: "只有数字的一行，不在表格里，无法确定属于哪一格，没有采用",
  betweenTables: "夹在同一张表格的两段之间，无法确定是不是报告的正文",
  noHeading: "没有找到这一部分的标题，无法确定这段文字属于哪一部分",
  beforeTitle: "在标题之前，不属于报告正文",
  onCover: "封面上的文字，报告标题里已有",
  repeatedTitle: "标题又出现了一次",
  repeatedHeading: "同一部分的标题又出现了一次",
  contents: "目录",
  link: "整行都是链接，没有当作报告的文字；是报告的内容时请自己补上",
  footnote: "脚注或尾注，没有当作报告的文字；是报告的内容时请自己补到正文里",
  embedded: "文件里嵌入的另一个文件，读不了；是报告的内容时请打开它，复制过来",
  page: "网页上的其他文字，不属于报告",
  behindReport: "在报告正文之后，不属于报告",
} as const;

/** A document as a whole is no report that can be read. */
export const refusals = {
  trialFormat:
    "这份报告的表格是2019年的试行格式（国办公开办函〔2019〕60号），项目与现行格式（国办公开办函〔2021〕30号）不同，无法读入。请按现行格式重新填写。",
  twoReports: "文件里有两份年度报告，无法确定读哪一份。请把它们分成两个文件后再打开。",
  otherKind: "没有找到年度报告的六个部分，也没有找到三张表格，这不像是政府信息公开工作年度报告。",
} as const;
