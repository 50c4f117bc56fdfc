/** Chinese words for what cannot be pasted, counted or opened, and why. */

export const pasteReasons = {
  stroke: "横线或斜线不是数字，原有内容不变",
  broken: "格内的数字分在几行，无法确定是一个数还是几个数，原有内容不变",
  notNumber: "不是数字，原有内容不变",
  negative: "是负数，原有内容不变",
  fraction: "件数不能有小数，原有内容不变",
  tooLong: "数字超过15位，原有内容不变",
  otherUnit: "表头单位是“元”，本表以万元计，请换算后填写",
  noRow: "所在行没有官方表格的行名",
  noColumn: "所在列没有官方表格的列名",
  foreignColumns: "上面的标题都不是本表的列名，不能确定是哪一列",
  foreignRows: "左边的名称都不是本表的行名，不能确定是哪一行",
  mostlyWords: "复制的内容大多是文字，不像本表",
  noCell: "官方表格的这一行没有这一列",
  words: "不是官方表格的名称",
  outside: "超出表格范围",
  onLabel: "对应的位置是表头或行名，不能填数",
  merged: "合并单元格跨了本表的几个格，无法确定填在哪一格",
} as const;

export const ledgerReasons = {
  applicantBlank: "没有申请人类型",
  applicantOpen: (wording: string) => `“${wording}”不能确定属于哪一类申请人`,
  resultBlank: "已有办结日期而没有办理结果",
  resultOpen: (wording: string) => `“${wording}”不能确定属于哪一种办理结果`,
  stillOpen: (wording: string) => `已有办结日期而办理结果是“${wording}”`,
  receivedBlank: "没有收到日期",
  receivedUnread: (text: string) => `收到日期“${text}”读不出年月日`,
  receivedUnknown: "表中没有收到日期一列，请先说明这些申请是否都在本年收到",
  finishedBlank: "有办理结果而没有办结日期",
  finishedUnread: (text: string) => `办结日期“${text}”读不出年月日`,
  finishedUnknown: "表中没有办结日期一列，请先说明有结果的申请是否都在本年办结",
  datesReversed: "办结日期早于收到日期",
  finishedEarlier: (year: number) => `在${year}年以前已经办结`,
  receivedLater: (year: number) => `在${year}年以后收到`,
  summary: "是合计行，不是一件申请",
  byDecision: "按您的决定不计入",
} as const;

export const spreadsheetReasons = {
  empty: "文件是空的。",
  oldExcel: "这是旧版表格文件（.xls 或 .et），请在 Excel 或 WPS 表格中另存为 .xlsx 后再打开。",
  protectedFile: "文件设有打开密码，请先取消密码再打开。",
  notSpreadsheet: "不是 Excel 表格（.xlsx）或 CSV 文件，或者文件已损坏。",
  otherOffice: "这是 Office 文件，但不是 .xlsx 表格，请在 Excel 或 WPS 表格中另存为 .xlsx 后再打开。",
  webPage: "这是网页格式的表格文件，请在 Excel 或 WPS 表格中另存为 .xlsx 后再打开。",
  tooLarge: (megabytes: number) => `文件过大（解压后超过 ${megabytes} MB）。请只保留台账所在的工作表再打开。`,
  tooManyCells: (count: string) => `表格过大（超过 ${count} 个单元格）。请只保留台账所在的工作表再打开。`,
  brokenWorkbook: "表格文件的内容已损坏，无法读取。请在 Excel 或 WPS 表格中另存为 .xlsx 后再打开。",
  noSheet: "文件中没有内容。",
} as const;
