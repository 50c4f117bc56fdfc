/** Chinese words for what was not taken from a document and why, and for documents that are refused as a whole. */

export const unreadReasons = {
  stroke: "横线或斜线不是数字，按空白处理",
  twice: "这一行在文件中出现了不止一次，数字没有采用",
  unknownRow: "行名称与官方格式对不上，无法确定是哪一行，没有采用",
  noHeader: "表头缺失或不是这一行的表头，无法确定数字属于哪一列，没有采用",
  count: "数字的个数与表头的列数不一致，无法确定各属于哪一列，整行没有采用",
  merged: "数字所在的单元格跨了几行，无法确定属于哪一行，没有采用",
  notFigures: "这一行夹有文字，无法确定数字属于哪一列，没有采用",
  foreignColumn: "所在列的名称与官方格式对不上，没有采用",
  overwrote: "这个数字盖住了行名称，没有采用，其余数字照常读出",
  amongLabels: "数字出现在行列名称的位置，没有采用",
  foreignTable: "不是年度报告格式中的表格，没有采用",
  tableWords: "表格中的其他文字，没有采用",
} as const;
