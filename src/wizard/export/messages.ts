/** Words of 检查与导出 beside those that every page may need. */

import { allFigures } from "../messages.ts";

export const exportMessages = {
  actions: "导出与发布",
  word: "导出 Word 文件",
  wordUse: "送审、存档，或作为附件发布。",
  webPage: "导出网页",
  webPageUse: "存成一个网页文件（.html），可以直接上传到网站，电脑和手机上都能看。",
  editor: "复制到网站编辑器",
  editorUse: "带格式复制全文和三张表，到网站后台的编辑框里按 Ctrl+V 粘贴。",
  print: "打印 / 另存为 PDF",
  printUse: "按下面的版面预览打印；要存成 PDF，请在打印窗口的打印机中选“另存为 PDF”。",
  copying: "逐项复制",
  copyingUse: `向上级填报系统录入时用：${allFigures}和各段文字，点一下复制一项。`,

  working: "正在生成……",
  workingEditor: "正在准备复制的内容……",
  copied: `已复制，内容已重新读出，${allFigures}与填写的逐格核对一致。请到网站后台的编辑框里按 Ctrl+V 粘贴；粘贴后请对照预览看一遍三张表，再发布。`,
  copyOnceMore: "内容已经备好，浏览器还没有复制。请再点一次“复制”。",
  copyAgain: "复制",
  copyFailed:
    "没有复制成功：浏览器不允许这个页面使用剪贴板。请改用“导出网页”，打开导出的文件后按 Ctrl+A、Ctrl+C 复制。",

  askText: {
    word: "导出的文件会原样带着这些问题。建议先改正、补齐再导出；如果只是送人审阅，可以继续。",
    webPage: "导出的网页会原样带着这些问题。网页是给公众看的，建议先改正、补齐再导出。",
    editor: "复制的内容会原样带着这些问题。网页是给公众看的，建议先改正、补齐再复制。",
    print: "印出的内容会原样带着这些问题。建议先改正、补齐再打印；如果只是送人审阅，可以继续。",
  },
  askTitle: {
    word: (count: number) => `还有 ${count} 处错误或没有填写，仍要导出吗？`,
    webPage: (count: number) => `还有 ${count} 处错误或没有填写，仍要导出吗？`,
    editor: (count: number) => `还有 ${count} 处错误或没有填写，仍要复制吗？`,
    print: (count: number) => `还有 ${count} 处错误或没有填写，仍要打印吗？`,
  },
  goOn: { word: "仍然导出", webPage: "仍然导出", editor: "仍然复制", print: "仍然打印" },
} as const;
