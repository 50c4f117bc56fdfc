/** Chinese words for what cannot be read and why. */

export const readingMessages = {
  notDocx: "不是 Word 文件（.docx），或者文件已损坏。",
  unknownFile: "认不出这是什么文件。请在 Word 或 WPS 中打开，另存为 .docx 后再试。",
  empty: "文件是空的，可能没有下载或复制完整，请重新取得一份再打开。",
  noWords: "文件里只有空白，没有文字。",
  noText: "文件里没有文字。如果内容是扫描件或图片，本工具无法识别图上的字，请打开原来的 Word 文件。",
  noPageText: "网页里没有文字。有的网站把正文放在另一个文件里：请在浏览器中选中正文复制，再粘贴到本工具。",
  embeddedPage: "这个文件的正文是嵌入的网页，本工具读不到。请在 Word 或 WPS 中打开，另存为 .docx 后再试。",
  fileTooLarge: (megabytes: number) =>
    `文件超过 ${megabytes} MB，不像是年度报告。如果文件里插入了很大的图片，请删去图片，另存后再打开。`,
  textTooLarge: (megabytes: number) => `文字或网页超过 ${megabytes} MB，不像是年度报告。`,
  protectedFile: "文件设有打开密码，请先在 Word 或 WPS 中取消密码，保存后再打开。",
  cutArchive: "文件不完整，可能没有下载或复制完。请重新取得一份再打开。",
  brokenArchive: "文件已损坏，无法解开。请在 Word 或 WPS 中打开，另存为 .docx 后再试。",
  bomb: (megabytes: number) => `文件解压后超过 ${megabytes} MB，不像是年度报告，没有打开。`,
  tooManyParts: (count: number) => `文件里有超过 ${count} 个部分，不像是年度报告，没有打开。`,
  brokenXml: "Word 文件的正文已损坏，无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再试。",
  documentType: "Word 文件的正文带有文档类型声明（DOCTYPE），正常的文件没有；为安全起见没有打开。",
  tooDeep: "文件内容嵌套的层数过多，不像是年度报告，没有打开。",
  tooManyCells: (count: string) => `文件里的表格过大（超过 ${count} 个单元格），不像是年度报告。`,
} as const;

/** Kinds of files that are recognised and not read. */
export type RefusedKind = keyof typeof refusals;

const NO_REPORT = "不是报告。请打开报告的 Word 文件";
const SAVE_AS = "请在 Word 或 WPS 中打开，另存为 .docx 后再打开。";

export const refusals = {
  oldWord: `这是旧版 Word 或 WPS 文字文件（.doc、.wps），${SAVE_AS}`,
  protected: "文件设有打开密码，请先在 Word 或 WPS 中取消密码，保存后再打开。",
  oldSheet: `这是旧版电子表格（.xls、.et），${NO_REPORT}；依申请公开台账请另存为 .xlsx，在草稿的第三部分打开。`,
  oldSlides: `这是演示文稿（.ppt、.dps），${NO_REPORT}。`,
  sheet: `这是电子表格（.xlsx），${NO_REPORT}；依申请公开台账请在草稿的第三部分打开。`,
  slides: `这是演示文稿（.pptx），${NO_REPORT}。`,
  openDocument: `这是 OpenDocument 文件（.odt），${SAVE_AS}`,
  ofd: "这是 OFD 版式文件，其中的表格无法可靠地读取。请打开原来的 Word 文件（.docx），或把网页上的报告另存为 .html。",
  pdf: "这是 PDF 文件，其中的表格无法可靠地读取。请打开原来的 Word 文件（.docx），或在 WPS 中转换为 .docx 后再打开。",
  picture: "这是图片，本工具无法识别图上的字。请打开原来的 Word 文件（.docx）。",
  packed: "这是压缩包，请先解压，再打开里面的报告。",
  archive: "这是压缩包或不认识的文件，不是 Word 文件（.docx）。如果是压缩包，请先解压，再打开里面的报告。",
  richText: `这是 RTF 格式的文件（有时以 .doc 为名），${SAVE_AS}`,
  wordXml: `这是 Word 的 XML 文件，${SAVE_AS}`,
  webArchive: `这是单个文件的网页（.mht），${SAVE_AS}`,
} as const;
