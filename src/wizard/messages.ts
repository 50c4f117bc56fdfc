/** Every word of the wizard's screens, but for what the form and the findings say themselves. */

import { formCells, type SectionId, type TableId } from "../format/index.ts";
import { FIRST_YEAR, LAST_YEAR } from "../report/index.ts";
import type { SentenceKind } from "./sentences.ts";

/** The page is not told what becomes of a file that it hands to the browser. */
const findDownload = "请到浏览器的下载中打开；没有看到它时，可能是浏览器禁止了下载，请允许后再点一次。";

/** Of all three tables. */
export const allFigures = `${formCells.length} 格数字`;

export const wizardMessages = {
  product: "政府信息公开年报填报",
  pageTitle: (words: string) => `${words} · 年报`,
  draftTitle: (agency: string, year: number | null) => (year === null ? agency : `${year}年度 ${agency}`),
  localOnly: "数据只保存在本机",
  localOnlyText: "草稿存在这台电脑的浏览器里，不会上传。清除浏览器数据会一并清除草稿，请定期备份。",
  nothingKeptText:
    "浏览器现在不能保存草稿，填写的内容只在打开的页面里，关闭就会丢失，也不会上传。请随时在草稿里“另存草稿文件”。",
  howToVerify: "怎样核实",
  saveBackup: "备份全部草稿",
  restoreBackup: "恢复备份",
  working: "请稍候……",
  restoredFrom: (time: string) => `来自 ${time} 的备份`,
  copiedAt: (time: string) => `${time} 复制的副本`,
  openedAt: (time: string) => `${time} 从文件打开`,
  cancel: "取消",
  undo: "撤销",
  redo: "重做",
  undoKey: "撤销（Ctrl+Z）",
  redoKey: "重做（Ctrl+Y）",
  previousStep: "上一步",
  nextStep: "下一步",
  skipToContent: "跳到正文",
  help: "帮助",
  helpKey: "帮助与快捷键（F1）",
  stepHelp: "填报说明",
  savedByItself: "已保存，以后每次修改都会自动保存。",

  // Home
  homeTitle: "我的年度报告",
  homeIntro:
    "按国办公开办函〔2021〕30号规定的格式逐步填写，三张表边填边核对，最后导出可直接发布的 Word 文件。",
  newReport: "新建报告",
  openExample: "打开示例报告",
  emptyTitle: "还没有草稿",
  emptyText:
    "点“新建报告”，从空白的格式开始填写。\n手上有去年的报告，点“从去年的报告开始”。\n在别的电脑上存过草稿文件，点“打开文件”。\n想先看看填好的样子，点下面的“打开示例报告”。",
  continueDraft: "继续",
  duplicateDraft: "复制",
  deleteDraft: "删除",
  unnamedAgency: "（未填机关名称）",
  yearReport: (year: number | null) => (year === null ? "（未填年度）" : `${year} 年度`),
  deleted: (name: string) => `已删除“${name}”。`,
  deletedForGood: (name: string) => `已删除“${name}”。它已无法读取，不能再恢复。`,
  deletedDrafts: (count: number) => `最近删除（${count} 份）`,
  deletedDraftsHint: (days: number) => `删除的草稿保留 ${days} 天，之后不能再恢复。`,
  deletedAt: (time: string) => `删除于 ${time}`,
  restoreDraft: "恢复",
  restored: (name: string) => `已恢复“${name}”。`,
  notRestored: (name: string, why: string) => `没有恢复“${name}”：${why}`,
  notDeleted: (name: string) =>
    `没有删除：“${name}”正在另一个窗口中编辑。请先在那个窗口返回列表，或关闭那个窗口。`,
  duplicated: (name: string) => `已复制“${name}”，副本在列表最上面。`,
  draftProgress: (filled: number, total: number) => `表格已填 ${filled} / ${total} 格`,
  draftMistakes: (count: number, isOpen: boolean) =>
    (count === 0 ? "没有错误" : `${count} 处错误`) + (isOpen ? "，还没有填完" : ""),
  lastSaved: (time: string) => `保存于 ${time}`,
  damagedDraft: "这份草稿无法读取，内容已保留。",
  saveDamaged: "另存原始内容",
  recoverDamaged: "用上一次保存的内容新建草稿",
  damagedFileName: "损坏的草稿.json",
  notDone: (why: string) => `没有完成：${why}`,
  backHome: "返回列表",
  back: "‹ 返回",
  loading: "正在打开……",
  loadFailed:
    "这一页没有打开：读不到工具的文件，可能网络中断，或工具刚刚更新过。填写的内容没有受影响；如有没保存的修改，请先“另存草稿文件”，再重新载入。",
  reload: "重新载入",
  fileRefused: (name: string, reason: string) => `“${name}”打不开：${reason}`,
  fileOpened: (name: string) => `已打开“${name}”。`,
  unknownFields: (fields: string) => `文件中有本工具不认识的内容，未读入：${fields}`,

  correctTotal: (value: number) => `按合计改正为 ${value}`,

  // Opening files
  openFile: "打开文件",
  beginNext: "从去年的报告开始",
  checkFile: "检查一份报告",
  dropHint:
    "Word（.docx）、网页、文本文件和草稿文件都可以直接拖到这一页，整篇报告也可以复制后在这里按 Ctrl+V 粘贴。",
  dropHere: "松开鼠标，打开这个文件",
  dropAsPrevious: "松开鼠标，把这个文件作为上年报告打开",
  dropIntoTable: (table: string) => `松开鼠标，从这个文件填入${table}（填入前先核对）`,
  leaveUnsaved: {
    title: "最近的修改没有保存",
    text: "浏览器没有保存最近的修改，离开这份草稿就会丢失。请先点“另存草稿文件”保存一份，再离开。",
    giveUp: "不保存，离开",
  },
  oneFileOnly: (count: number) => `一次只能打开一个文件，这次有 ${count} 个，请逐个打开。`,
  pastedName: "粘贴的内容",
  pastedTooShort: (length: number) =>
    `粘贴的内容只有 ${length} 字，不像整篇报告，没有打开。请在网页或文档中按 Ctrl+A 全选、复制后再粘贴。`,
  reading: (name: string) => `正在读取“${name}”……`,
  readingTimeout: "读取超过 30 秒，已停止。文件可能已损坏，或者不是年度报告。",
  readingUnavailable: "读不到工具的文件，可能网络中断，或工具刚刚更新过。请重新载入页面后再试。",
  readingFailed: (error: string) =>
    `读取时出错，没有完成。请在 Word 或 WPS 中打开，另存为 .docx 后再试。（${error}）`,
  fileUnreadable: "读不出来。它可能是文件夹，或者已被移动、删除，或正被其他程序占用，请重新选择文件。",
  refusedTitle: (name: string) => `无法读取“${name}”`,
  openedTitle: "请核对读到的内容",
  nextTitle: "去年的报告：请核对读到的内容",
  checkedTitle: "检查结果",
  readCells: (filled: number, total: number) => `表格 ${filled} / ${total} 格`,
  readSignature: "落款",
  readNothing: "（没有）",
  unreadTitle: (count: number) => `${count} 处没有采用，请对照原文核对`,
  unreadNone: "原文全部读到，没有遗漏。",
  unreadHint: "读不准的内容一律不填，请在原文里核对后自己填写。点一条，会转到它在原文的位置。",
  checkedUnreadHint: "读不准的内容没有参加检查，请对照原文人工核对。点一条，会转到它在原文的位置。",
  findingCounts: (errors: number, open: number, warnings: number) => {
    const counts: ReadonlyArray<readonly [count: number, kind: string]> = [
      [errors, "处错误"],
      [open, "处没有填写"],
      [warnings, "处提醒"],
    ];
    const found = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
    return found.length === 0 ? "没有发现错误" : found.join("，");
  },
  openedFindings: (counts: string) => `按年报规则检查：${counts}。`,
  sumsKept: "合计对不上的，数字按原样保留，打开后可逐处改正。",
  sourceTitle: "原文",
  sourceCut: (rows: number) => `这张表很长，只显示前 ${rows} 行。`,
  openAsDraft: "打开为草稿",
  draftMade: "已由读到的内容建立草稿，之后的填写都在那份草稿里。",
  continueMade: "继续填写这份草稿",
  beginYear: (year: number) => `新建 ${year} 年度报告`,
  nextSummary: (agency: string, year: number) =>
    `将以它为去年的报告，新建“${agency}”${year} 年度报告：带过来机关名称、小标题和落款；表三的“上年结转”取自去年的“结转下年度”；其余数字全部空白，去年的文字和数字显示在旁边。`,
  nextNeedsYear: "没有读到年度，请填写这份报告是哪一年的：",
  nextYearFault: `请填 ${FIRST_YEAR} 至 ${LAST_YEAR - 1} 之间的年份，如 2024。`,
  chooseLastYear: "去年的报告",
  chooseLastYearText: "选择本机里去年的草稿：",
  orLastYearFile: "去年的报告是 Word、网页或文本文件？",
  chooseLastYearFileText: "本机还没有去年的草稿。请打开去年公开的报告：Word（.docx）、网页或文本文件。",
  draftsUnseenFileText:
    "看不到本机的草稿。请打开去年公开的报告：Word（.docx）、网页或文本文件，或以前另存的草稿文件。",
  chooseLastYearFile: "打开去年的文件",
  draftChoice: (year: string, name: string) => `${year}　${name}`,
  draftChoiceMarked: (choice: string, marks: readonly string[]) => `${choice}（${marks.join("，")}）`,
  checkIntro: (name: string) => `“${name}”的检查结果。这里只看不改，也不会建草稿。`,
  saveComments: "另存为带批注的 Word",
  unreadComment: (place: string, raw: string, reason: string) =>
    `${place}，原文“${raw}”：${reason}。请对照原文核对。`,
  savingComments: "正在生成……",
  commentsFailed: (reason: string) => `没有生成文件：${reason}。请再试一次。`,
  savedComments: (name: string) => `已生成“${name}”，每个问题都是一条批注。${findDownload}`,
  commentsName: (name: string) => `检查意见：${name}`,
  reportPages: "报告版面",

  // Last year's texts
  previousText: (year: number | null, count: number) =>
    `${year === null ? "去年" : `${year} 年`}的文字（${count} 段）`,
  previousTextHint:
    "采用时年份自动顺延；去年的数字，以及写明几月的年份，会放在【】里，核对、改好并去掉【】后才算完成。",
  takeParagraph: "采用这一段",
  paragraphTaken: "已采用",

  // Steps
  steps: "步骤",
  basics: "基本信息",
  exportStep: "检查与导出",
  stepErrors: (count: number) => `${count} 处错误`,
  stepWarnings: (count: number) => `${count} 处提醒`,
  stepOpen: "未完成",
  stepDone: "已完成",
  stepWithState: (step: string, state: string) => `［${state}］${step}`,
  goToFindings: (count: number) => `检查结果 ${count} 条 ↓`,

  // Header
  savedPlain: "已保存",
  draftFailed: "这份草稿打不开",
  fileGone: "页面重新载入后不再有刚才打开的文件，请重新打开。",
  localFile:
    "草稿存在这个浏览器里。从文件打开本工具时，本机的其他网页文件也能读到这些草稿；浏览器如果设置了退出时清除数据，草稿会一并清除。请随时“另存草稿文件”留底。",
  understood: "知道了",
  saveDraftFile: "另存草稿文件",
  exportWord: "导出 Word",

  // Basics
  agency: "机关全称",
  agencyHint: "与公章一致的全称，如“某某市科学技术局”。",
  agencyMissing: "请填写机关全称。",
  year: "报告年度",
  yearHint: "报告所属的年度，统计期间为当年1月1日至12月31日。",
  yearFault: `请填 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间的年份，如 2025。`,
  yearAhead: (year: number) => `电脑上的日期还没有到 ${year} 年，请核对年度。`,
  title: "标题",
  titleHint: "留空则自动由机关全称和年度组成。",
  preface: "开头说明",
  prefaceHint: "可写编制依据、报告的六个部分和数据统计期间。格式没有规定这一段，可以修改，也可以删去。",
  restorePreface: "恢复建议的文字",
  signature: "落款（可选）",
  signatureHint: "多数公开的报告不写落款；需要时填写，印在报告末尾。",
  withSignature: "报告末尾写落款",
  signatureName: "落款单位",
  signatureDate: "落款日期",
  dateFault: "请填完整的日期。",

  // Last year's report
  previousTitle: "上年报告（可选）",
  previousHint:
    "指定后，表格中显示上年数字，并核对“上年结转”等跨年关系。可以选本机的另一份草稿，也可以打开上年的草稿、Word 或网页文件。",
  previousChoose: "选择本机的草稿",
  previousGaps: (count: number) =>
    `这份报告有 ${count} 处读不准，没有采用；旁边显示的去年数字可能不全，请对照原文件。`,
  previousOpen: "打开上年的文件",
  previousShown: (name: string) => `正在对照：${name}`,
  previousRemove: "不再对照",
  previousOtherYear: (year: number, wanted: number) =>
    `这份报告是 ${year} 年度的，不是上年（${wanted} 年度）的，请核对。表格中不显示它的数字，也不核对跨年关系。`,
  previousOtherAgency: (agency: string) =>
    `这份报告是“${agency}”的，与本报告的机关不同，请核对；是同一机关改了名称的，不用理会。`,
  cellNote: (note: string) => `（${note}）`,
  noteButton: "给数字加括注",
  noteTitle: "给数字加括注",
  noteLabel: (cell: string) => `${cell}：括注的文字（不用写括号，留空则不印）`,
  noteExample: "如：其中修订16件",
  noteSave: "确定",
  noteChooseCell: "请先点一下要加括注的数字。",
  previousFigure: (figure: string) => `上年 ${figure}`,
  fillCarriedIn: "“二”填入上年结转",
  overwriteCarriedIn: {
    title: "要覆盖“二、上年结转”中已填的数字吗？",
    text: (count: number) => `有 ${count} 格与上年报告的“四、结转下年度继续办理”不同，会改成上年的数字。`,
    confirm: "改成上年的数字",
  },

  // Section texts
  leadText: "开头段落（可不填）",
  textBeforeTable: "表格前的说明（可不填）",
  plainText: "正文",
  note: "表格后的备注（可不填）",
  noteHint: "写在表格下面。要以“注：”开头的请自己写上。",
  topicHeading: (ordinal: string) => `小标题${ordinal}`,
  topicText: (heading: string) => `${heading}的正文`,
  topicHeadingMissing: "请填写小标题，或者删去它。",
  addTopic: "添加小标题",
  proposeTopics: "补上建议的小标题",
  moveUp: "上移",
  moveDown: "下移",
  removeTopic: "删除",
  moveTopicUp: (heading: string) => `上移“${heading}”`,
  moveTopicDown: (heading: string) => `下移“${heading}”`,
  removeTopicNamed: (heading: string) => `删除小标题“${heading}”及其正文`,
  topicRemoved: (heading: string) => `已删除小标题“${heading}”及其正文。`,
  topicsFound: (count: number) => `已把以（一）、（二）……开头的 ${count} 行识别为小标题。`,
  characters: (count: number) => `${count} 字`,
  sectionCharacters: (count: number, limit: number) =>
    `本部分共 ${count} 字（一些地方要求不超过 ${limit} 字）`,

  insertSentence: (name: string) => `插入${name}`,
  sentenceWaits: (table: string) => `${table}填完后可插入`,

  // Fees in 六
  feeTitle: "信息处理费（点一下插入正文，插入后可修改）",
  feeNone: "未收取",
  feeCharged: "收取了",
  feeCount: "件数",
  feeAmount: "金额（元）",
  feeInsert: "插入",
  feeFault: "请先填件数和金额（元），都要是数字。",

  // Tables
  computeTotals: "合计自动计算",
  fillZeros: "其余填 0",
  filledCells: (filled: number, total: number) => `已填 ${filled} / ${total} 格`,
  allFilled: "已全部填写",
  filledWrongly: (count: number) => `已全部填写，${count} 格填的不是数字`,
  balanceLabel: "勾稽核对",
  balanceRule: "一＋二＝三（七）＋四",
  balanceEqual: (sum: string) => `相等，两边都是 ${sum}`,
  balanceUnequal: (left: string, right: string, difference: string) =>
    `不等：左边 ${left}，右边 ${right}，相差 ${difference}`,
  balanceOpen: "待填",
  balanceDifference: (difference: string) => `差 ${difference}`,
  overwriteByZero: {
    title: "要覆盖已填的数字吗？",
    text: (count: number) => `已有 ${count} 格填了不是 0 的内容，会被改成 0。改后可以按 Ctrl+Z 撤销。`,
    confirm: "全部改成 0",
  },
  overwriteTotals: {
    title: "要用自动计算的合计替换手填的吗？",
    text: (count: number) =>
      `有 ${count} 格手填的合计与自动计算的不同，会被替换；相加的格子还没有填全的，合计会变成空白。改后可以按 Ctrl+Z 撤销。`,
    confirm: "自动计算合计",
  },
  cellName: (row: string, column: string) => `${row}，${column}`,
  computedCell: "自动计算",
  computedTitle: "合计由工具自动计算。要自己填写，请在表的上方取消“合计自动计算”。",
  partialSum: (sum: string) => `已填部分合计 ${sum}，尚有空格`,

  // Importing into tables
  pasteHelp:
    "从 Excel、WPS 表格、Word 或网页复制后，点表中一格按 Ctrl+V 粘贴，或把表格文件拖到这一页；填入前会先让您核对。",
  openSheet: "打开表格或台账文件",
  close: "关闭",
  importFailed: (error: string) => `读取时出错，没有填入任何数字。请重新载入页面后再试。（${error}）`,
  nothingToPaste: "没有找到可以填入的表格。",
  nothingFits: "没有可以填入的数字，表格保持原样。",
  nothingFitsBecause: (reason: string) => `没有填入：${reason}。表格保持原样。`,
  nothingChanges: "要填入的数字与表中已有的相同，没有改动。",
  notFitting: (count: number) => `查看没有填入的内容（${count}）`,
  pasteTitle: (table: string) => `填入${table}：请先核对`,
  pasteSource: (isFile: boolean) => (isFile ? "文件" : "复制内容"),
  copiedTable: (number: number) => `第 ${number} 张表`,
  passedOver: (taken: string, others: readonly string[]) =>
    `只采用了“${taken}”。${others.map((name) => `“${name}”`).join("、")}里也有这张表的内容，没有采用；要一起填入，请先合并到一张表中。`,
  pasteStart: (isAtCursor: boolean) => (isAtCursor ? "光标所在的" : "表格的第一"),
  placedByLabels: (source: string) => `按${source}中的行、列标题对应到各格。`,
  placedByRowLabels: (source: string, start: string) =>
    `按${source}中的行标题对应各行；没有认出列标题，各列从${start}列起按位置对应。`,
  placedByColumnLabels: (source: string, start: string) =>
    `按${source}中的列标题对应各列；没有认出行标题，各行从${start}行起按位置对应。`,
  placedByPosition: (source: string, start: string) =>
    `${source}中没有认出行、列标题，从${start}格起按位置对应。`,
  pasteCounts: (filled: number, overwritten: number, blanks: number, source: string) =>
    `将填入 ${filled} 格${overwritten > 0 ? `，其中 ${overwritten} 格会覆盖已填的不同数字` : ""}${blanks > 0 ? `；${source}中空白的 ${blanks} 格保持原样` : ""}。`,
  pasteRemarks: (count: number) => `请留意（${count}）`,
  moreRemarks: (count: number) => `另有 ${count} 处，没有一一列出。`,
  pasteUnread: (cell: string, raw: string, reason: string) => `${cell}：“${raw}”没有填入。${reason}`,
  pasteConflict: (cell: string, first: readonly string[], count: number, source: string) =>
    `${cell}：${source}中有几个数字（${first.join("、")}${count > first.length ? `等 ${count} 个` : ""}）都对应这一格，没有填入。`,
  pasteTotal: (cell: string, raw: string, computed: string, source: string) =>
    computed === ""
      ? `${cell}：${source}中是 ${raw}。合计是自动计算的，现在还有空格，暂时无法比较。`
      : `${cell}：${source}中是 ${raw}，自动计算为 ${computed}，以自动计算为准，请核对。`,
  pasteLeftOut: (first: readonly string[], count: number, reason: string) =>
    `${first.map((raw) => `“${raw}”`).join("、")}${count > first.length ? `等 ${count} 处` : ""}没有填入。${reason}`,
  pasteAccept: (count: number) => `填入（改动 ${count} 格）`,
  legendNew: "新填",
  legendOverwritten: "覆盖",
  legendRecomputed: "合计重算",
  legendKept: "不变",
  wasFigure: (figure: string) => `原 ${figure}`,
  ledgerElsewhere: (heading: string) => `这像是依申请公开台账，请到“${heading}”打开或粘贴，会按台账计数。`,
  ledgerLacks: (missing: readonly string[]) =>
    `这像是依申请公开台账，但没有找到${missing.map((name) => `“${name}”`).join("和")}一列，不能计数。请把台账里相应一列的标题改成${missing.map((name) => `“${name}”`).join("、")}，再打开或粘贴。`,
  ledgerTitle: "由台账计数填入表三：请先核对",
  ledgerNeedsYear: "请先在“基本信息”中填写报告年度，台账要按年度计数。",
  ledgerAccept: (count: number) => `按已计入的 ${count} 件填入`,
  ledgerCounts: (rows: number, counted: number, undecided: number, leftOut: number) =>
    `台账共 ${rows} 行：已计入 ${counted} 行，待定 ${undecided} 行，不计入 ${leftOut} 行。`,
  ledgerOverwrites: (count: number) => `填入时有 ${count} 格会覆盖已填的不同数字。`,
  ledgerBlanks: "待定的行不知道算在哪一格，所以没有计到数的格先留空，不填 0。",
  ledgerWithoutDates: (year: number) =>
    `台账的日期列不全：没有日期的，按 ${year} 年新收、有办理结果的按当年办结计数`,
  ledgerWordings: "下列写法不能确定归入哪一项，请选择",
  ledgerWording: (part: "applicant" | "result", wording: string, count: number) =>
    `${part === "applicant" ? "申请人类型" : "办理结果"}“${wording === "" ? "（空白）" : wording}”（${count} 行）`,
  ledgerChoose: "请选择……",
  ledgerRows: (count: number) => `下列各行不能确定，请选择（${count} 行待定）`,
  ledgerRow: (row: number, begins: string, reason: string) =>
    `第 ${row} 行${begins === "" ? "" : `（开头是“${begins}”）`}：${reason}`,
  ledgerThisYear: "按本年新收计",
  ledgerEarlier: "按上年结转计",
  ledgerFinished: (result: string) => `本年办结，按“${result}”计`,
  ledgerBoth: (origin: string, outcome: string) => `${origin}；${outcome}`,
  ledgerLeaveOut: "不计入",
  ledgerUnfinished: "到12月31日尚未办结（结转下年度）",
  ledgerDuplicate: (number: string, first: readonly number[], count: number) =>
    `编号“${number}”出现在第 ${first.join("、")} 行${count > first.length ? `等 ${count} 行` : ""}，没有自动去重，请核对是否重复。`,

  // Findings
  findings: "检查结果",
  noFindings: "没有发现问题",
  blanks: (count: number) => `还有 ${count} 格没有填。空白不等于 0，没有发生的请填 0。`,
  error: "错误",
  warning: "提醒",
  info: "提示",
  open: "未填",
  correctSentence: (figure: string) => `更新为表中数字 ${figure}`,
  correctWords: (number: string) => `改为 ${number}`,
  keepWarning: "保留",
  keepTitle: "保留这条提醒",
  keepReason: "说明理由（至少4个字，只存在草稿中，不会印出）",
  keepReasonExample: "如：与司法局核对无误",
  keptWarnings: (count: number) => `已保留的提醒（${count}）`,
  keptReason: (reason: string) => `理由：${reason}`,
  keptComment: (message: string, reason: string) => `${message}（填写人已保留，理由：${reason}）`,
  releaseWarning: "不再保留",
  rulesPage: "核对规则",
  templatePage: "版式",
  templateTooLarge: "文件过大，不是版式文件。",
  rulesTitle: "核对规则",
  rulesIntro: "填写时逐条核对的规则。错误要改正，提醒请核对，确实无误的可以写明理由保留；提示只供参考。",
  ruleColumns: { name: "规则", severity: "程度", why: "为什么", source: "依据" },
  showFindings: (count: number) => `检查结果（${count}）`,

  // Export
  exportReady: "没有错误，可以导出。",
  exportErrors: (count: number) => `还有 ${count} 处错误或没有填写的内容。`,
  exportWarnings: (count: number) => `有 ${count} 处提醒，请核对。`,
  exportTimeout: "已经超过一分钟",
  exportUnavailable: "读不到工具的文件，可能网络中断，或工具刚刚更新过",
  exportBroken: (error: string) => `生成时出错（${error}）`,
  exported: (name: string) =>
    `已生成“${name}”。文件已重新读出，${allFigures}与填写的逐格核对一致。${findDownload}`,
  exportDiffers: (count: number, first: string) =>
    `没有完成：生成的内容与填写的有 ${count} 处不一致（${first}）。请另存草稿文件并联系维护人员。`,
  differenceAt: (place: string, expected: string, found: string) =>
    `${place}：应为${expected === "" ? "空白" : `“${expected}”`}，文件中是${found === "" ? "空白" : `“${found}”`}`,
  missingAt: (place: string, expected: string) =>
    expected === "" ? `${place}：文件中没有` : `${place}：文件中没有“${expected}”`,
  exportFailed: (reason: string) => `没有完成：${reason}。草稿没有受影响，请再试一次。`,
  preview: "版面预览",
  previewHint:
    "按 A4 页面、每页 22 行每行 28 字排出。Word 和 WPS 的换行、分页可能略有不同，以导出的文件为准。",
  previewPage: (page: number) => `第 ${page} 页`,

  // Two tabs, storage
  readerTitle: "这份草稿正在另一个窗口中编辑，这里只能查看。",
  readerFree: "另一个窗口已经关闭这份草稿，可以在这里继续编辑。",
  takenMeanwhile: "这份草稿刚刚转到另一个窗口中编辑，这里不能再填入。",
  takeOver: "在这里继续编辑",
  discardUnsaved: {
    title: "要放弃本页面没有保存的修改吗？",
    text: "在这里继续编辑，会换成另一个窗口保存的内容，本页面没有保存的修改就会丢失。请先点“另存草稿文件”保存一份。",
    giveUp: "放弃修改，继续编辑",
  },
  takingOver: "正在等另一个窗口保存……",
  takeOverFailed: "暂时接管不了，请先关闭另一个窗口再试。",
} as const;

/** Words for the steps of one table. */
export const allZeroLabels: Readonly<Record<TableId, string | null>> = {
  proactive: null,
  requests: "本年度没有申请，全部填 0",
  disputes: "没有复议和诉讼，全部填 0",
};

/** What the standard sentences speak of. */
export const sentenceLabels: Readonly<Record<SentenceKind, string>> = {
  requests: "申请办理数字",
  disputes: "复议诉讼数字",
  documents: "规范性文件数字",
};

/** What belongs into a section's text, before its topics or alone. */
export const sectionHints: Readonly<Record<SectionId, string>> = {
  overview:
    "可以在小标题之前写一段总述，也可以直接从小标题写起。内容对应《条例》第五十条，不能遗漏，也不宜泛化。",
  proactive: "一般不需要，要对表中数字作说明时写在这里。",
  requests: "一般不需要。要说明时写在这里，如“本年度未收到政府信息公开申请”。",
  disputes: "一般不需要。要说明时写在这里，如“本年度没有因政府信息公开引起的行政复议、行政诉讼”。",
  problems: "写实际存在的问题和针对每个问题的做法，也要交代上年所提问题的整改结果。",
  other:
    "写明信息处理费的收取情况（国办函〔2020〕109号）：收了几件、多少元，或者没有收取；再写其他需要报告的事项。",
};

/** What belongs under a proposed topic, by section and topic id. */
export const topicHints: Readonly<Record<string, string>> = {
  "overview.proactive": "本年主动公开政府信息的情况。",
  "overview.onRequest":
    "依申请公开的情况。文中件数要与表三一致；说“收办”“受理”的，可以是新收，也可以是新收加结转。",
  "overview.management": "政府信息管理的情况。规范性文件现行有效件数截至12月31日，要与司法行政部门核对一致。",
  "overview.platform": "政府信息公开平台建设的情况。",
  "overview.supervision": "监督保障的情况。各级政府本级的报告还要写工作考核、社会评议和责任追究结果。",
  "problems.problems": "本年实际存在的问题。",
  "problems.improvements": "针对每个问题怎么改，以及上年所提问题的整改结果。",
};
