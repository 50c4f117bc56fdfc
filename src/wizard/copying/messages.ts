/** Words of 逐项复制. */

export const copyingMessages = {
  title: "逐项复制",
  pageTitle: (draft: string) => `逐项复制 · ${draft}`,
  intro: "向上级填报系统录入时用：点一下数字或文字就复制好了，到对方系统里按 Ctrl+V 粘贴；已复制的会打上勾。",
  keys: "只用键盘：方向键移动，Enter 键复制。",
  back: "‹ 返回检查与导出",
  errorsLeft: (count: number) => `这份报告还有 ${count} 处错误或没有填写的内容，建议改正后再向其他系统录入。`,
  progress: (copied: number, total: number) => `数字已复制 ${copied} / ${total} 格`,
  startAgain: "清除打勾",
  copyAll: (total: number) => `复制全部 ${total} 格（一格一行）`,
  copyAllHint: "每行依次是表、行、列、数字，以制表符分隔，可直接粘贴到表格软件。",
  copyTable: "复制这张表的数字",
  blank: "未填",
  notNumber: "不是数字",
  copied: "已复制",
  figureState: (name: string, figure: string, isCopied: boolean) =>
    isCopied ? `${name}：${figure}，已复制` : `${name}：${figure}`,
  copiedFigure: (figure: string, name: string) => `已复制 ${figure}（${name}）`,
  copiedAll: (name: string, gaps: number) =>
    gaps === 0 ? `已复制${name}` : `已复制${name}，其中 ${gaps} 格未填或不是数字，留为空白`,
  allFigures: (total: number) => `全部 ${total} 格数字`,
  tableFigures: (table: string) => `${table}的数字`,
  copiedText: (name: string) => `已复制“${name}”`,
  copyFailed: "没有复制成功：浏览器不允许这个页面使用剪贴板。请选中内容后按 Ctrl+C 复制。",
  texts: "文字",
  copyText: "复制",
  copyNamed: (name: string) => `复制“${name}”`,
  titleText: "标题",
  signature: "落款",
  afterTable: (heading: string) => `${heading}（表后备注）`,
} as const;
