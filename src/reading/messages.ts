/** Chinese words for what cannot be read and why. */

export const readingMessages = {
  notDocx: "不是 Word 文件（.docx），或者文件已损坏。",
  oldWord: "这是旧版 Word 文件（.doc），请在 Word 或 WPS 中另存为 .docx 后再打开。",
  protectedFile: "文件设有打开密码，请先取消密码。",
  tooLarge: (megabytes: number) => `文件解压后超过 ${megabytes} MB，不像是年度报告。`,
  brokenXml: "Word 文件的正文已损坏，无法读取。",
} as const;

export const unreadReasons = {
  stroke: "横线或斜线不是数字，按空白处理",
  noLabel: "行或列的名称与官方格式对不上，没有采用",
  twice: "同一行同一列出现了不止一个数字，没有采用",
} as const;
