/** Chinese words for backup files that cannot be read, or not whole. */

export const backupMessages = {
  tooLarge: (megabytes: number) => `文件过大（超过 ${megabytes} MB），不像是草稿的备份文件。`,
  notJson: "备份文件不完整，可能没有复制完或下载完。请重新复制一份再试。",
  notBackup: "这不是“备份全部草稿”得到的备份文件。",
  oneDraft: "这是一份草稿文件，不是备份。请点“打开文件”打开它。",
  badVersion: "备份文件的版本号不对，文件可能被改动过。",
  newerVersion: "这份备份由更新版本的工具保存，请用新版工具恢复。",
  noDrafts: "备份里没有草稿，文件可能被改动过。",
  tooManyDrafts: (count: number, limit: number) =>
    `备份里有 ${count} 份草稿，超过 ${limit} 份，不像是本工具保存的备份。`,
  allBroken: (faults: string) => `备份里没有一份草稿能读。${faults}`,
  unnamed: (position: number) => `第 ${position} 份`,
  notWhole: "内容不完整。",
} as const;
