/** Words of the page 版式, and how the parts of a template are called. */

import type { DraftFault } from "../../drafts/index.ts";
import type { FaceUse, PageNumberChoice, TableSize, TemplatePart } from "../../writing/index.ts";

export const templateWords = {
  title: "版式",
  intro: "定下本单位报告的字体、表格字号、页码和落款。",
  /** Unless nothing can be saved. */
  savedAtOnce: "改动立即保存，本机所有报告都按它预览和导出 Word。",
  settings: "版式设置",
  sameAsNational: "与国标一致。",
  differs: (parts: readonly string[]) => `与国标不同：${parts.join("、")}。`,
  partWithValue: (part: string, value: string) => `${part}（${value}）`,
  saved: (deviations: string) => `${deviations}已保存为本单位版式。`,
  undo: "撤销",
  restore: "恢复国标",
  saveFile: "另存版式文件",
  openFile: "打开版式文件",
  fileName: (agency: string) => (agency === "" ? "版式模板.json" : `版式模板-${agency}.json`),
  opened: (name: string) => `已采用“${name}”里的版式。`,
  unknownFields: (fields: string) => `文件中有本工具不认识的内容，未读入：${fields}。`,
  refused: (name: string, reason: string) => `“${name}”没有采用：${reason}`,
  storedUnreadable: (reason: string) => `本机存的版式读不出来，先按国标排版：${reason}`,
  notSaved: (what: string) => `${what}这次的改动只在本页有效，要保留请“另存版式文件”。`,

  faces: "字体",
  national: (name: string) => `${name}（国标）`,
  installed: "本机已安装",
  notInstalled: "本机没有安装",
  otherFace: "其他字体……",
  faceName: (use: string) => `${use}：字体名称`,
  faceNameHint: "写法要与 Word 字体列表中的名称完全一样，按回车确定。",
  badFace: (length: number) => `请填字体名称，不超过${length}个字，不能有引号、逗号等符号。`,
  faceMissing: "本机没有安装",
  missingHint:
    "本机没有安装的字体，预览用相近的字体代替。导出的 Word 文件里写的仍是所选字体，在装有它的电脑上显示。",

  table: "表格和小标题",
  tableSize: "表格字号",
  smallerTable: (table: string, size: string) => `${table}放不下，自动用${size}。`,
  points: (points: string) => `${points} 磅`,
  boldSubheadings: "小标题“（一）”加粗",

  pageNumber: "页码",
  pageNumberStyle: "样式",
  outerPageNumber: "单页居右，双页居左。",
  signature: "落款",
  signByDefault: "新建的报告默认写落款",
  signatureName: "落款单位",
  signatureNameHint: "留空就用机关全称。",
  signatureIndent: "位置",
  indent: (chars: number) => `靠右，空${chars === 2 ? "两" : "四"}字`,
  signatureHint: "是否写落款、写谁，只影响新建的报告；已有的报告在“基本信息”里改。",

  preview: "预览",
  previewOfDraft: (title: string) => `预览：${title}`,
  previewOfExample: "预览：空白报告示例",
  exampleAgency: "某某市某某局",

  // Beside the preview in 检查与导出
  nationalLook: "版式：国标。",
  ownLook: (differences: string) => `版式：本单位版式，${differences}`,
  change: "设置版式",
} as const;

export const partNames: Readonly<Record<TemplatePart, string>> = {
  title: "标题字体",
  heading: "一级标题字体",
  subheading: "小标题字体",
  body: "正文字体",
  table: "表格字体",
  pageNumber: "页码字体",
  western: "西文和数字字体",
  tableSize: "表格字号",
  boldSubheadings: "小标题加粗",
  pageNumberStyle: "页码样式",
  signatureIndent: "落款位置",
};

/** Beside its field each face is called by what it is for. */
export const faceLabels: Readonly<Record<FaceUse, string>> = {
  title: "标题",
  heading: "一级标题“一、”",
  subheading: "小标题“（一）”",
  body: "正文",
  table: "表格",
  pageNumber: "页码",
  western: "西文和数字",
};

export const tableSizeNames: Readonly<Record<TableSize, string>> = {
  7.5: "六号",
  9: "小五号",
  10.5: "五号",
  12: "小四号",
};

export const pageNumberNames: Readonly<Record<PageNumberChoice, string>> = {
  outer: "— 1 —，单右双左",
  centre: "1，居中",
  count: "第1页 共9页，居中",
  none: "不印页码",
};

/** Why a change could not be stored. */
export const saveFaults: Readonly<Partial<Record<DraftFault, string>>> = {
  refused: "浏览器不允许本页面保存数据。",
  full: "磁盘或浏览器的存储空间已满，没有保存。",
  blocked: "浏览器的存储正被本工具的其他页面占用，没有保存。",
  outdated: "本机数据已由更新版本的工具接管，没有保存，请刷新页面。",
};
export const saveFault = "没有保存。";
