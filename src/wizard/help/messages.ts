/** The words of the help: the tour, the list of shortcuts. What is said of each step is in step-help.ts. */

import type { TourPlace } from "./tour-stops.ts";

interface StopWords {
  readonly title: string;
  readonly text: string;
}

const tour: Readonly<Record<TourPlace, StopWords>> = {
  steps: {
    title: "一步一步填",
    text: "步骤栏里是基本信息、六个部分、检查与导出。可以跳着填，每一步还差什么都标在名称旁边。",
  },
  tables: {
    title: "表格边填边算",
    text: "有底色的格子是合计，自动计算，不用填。表格最下面一行“勾稽核对”随时告诉您两边是否相等。空白不等于 0，没有发生的点“其余填 0”。",
  },
  findings: {
    title: "问题随时列出",
    text: "填错、漏填和前后对不上的地方，都列在“检查结果”里，点一条就转到那一格或那段文字。",
  },
  export: {
    title: "草稿在本机，最后导出",
    text: "草稿边写边存在这台电脑的浏览器里，可以“另存草稿文件”留底。填完后点“导出 Word”，转到“检查与导出”。",
  },
};

/** The last stop where the browser does not save. */
const exportUnkept: StopWords = {
  title: "最后导出",
  text: "浏览器现在没有保存草稿，请随时“另存草稿文件”。填完后点“导出 Word”，转到“检查与导出”。",
};

export const helpMessages = {
  tour,
  exportUnkept,
  tourProgress: (at: number, count: number) => `${at} / ${count}`,
  skipTour: "跳过",
  nextStop: "下一步",
  endTour: "开始填写",

  helpTitle: "帮助",
  tourAgain: "再看一遍引导",
  close: "关闭",
  helpIntro: "每一步标题旁的“填报说明”写着这一步填什么、怎么计数。下面是可以用的快捷键。",
  groups: { everywhere: "填写时", editing: "在表格中填和改", leading: "在表格中移动和框选" },

  move: "移到相邻的格",
  moveFar: "移到一段数字的头或尾",
  extend: "框选",
  extendFar: "框选到一段数字的头或尾",
  enter: "移到下面一格",
  enterBack: "移到上面一格",
  lineEdge: "移到本行的头、尾",
  tableEdge: "移到整张表的头、尾",
  extendLine: "框选到本行的头、尾",
  extendTable: "框选到整张表的头、尾",
  edit: "在原有数字上修改",
  escape: "放弃这一格的修改",
  clear: "清空选中的格",
  selectAll: "选中整张表",
  fillDown: "用上面的数字向下填充",
  fillRight: "用左边的数字向右填充",
  undo: "撤销",
  redo: "重做",
  save: "立即保存（不按也会自动保存）",
  nextFinding: "转到下一处问题",
  previousFinding: "转到上一处问题",
  openHelp: "打开帮助（? 在输入框以外）",
  nextCell: "移到下一格、上一格",
  clipboard: "复制、剪切、粘贴选中的格",
  print: "打印（在“检查与导出”）",
} as const;
