/** Chinese words for what cannot be read and why. */

export const readingMessages = {
  notDocx: "不是 Word 文件（.docx），或者文件已损坏。",
  oldWord: "这是旧版 Word 文件（.doc），请在 Word 或 WPS 中另存为 .docx 后再打开。",
  protectedFile: "文件设有打开密码，请先取消密码。",
  tooLarge: (megabytes: number) => `文件解压后超过 ${megabytes} MB，不像是年度报告。`,
  brokenXml: "Word 文件的正文已损坏，无法读取。",
} as const;
