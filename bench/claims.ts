/** The measured lines that the README quotes, in its words. Owns the choice; the figures are those of bench/results. */

export interface Claim {
  /** The question's name. */
  readonly question: string;
  /** The line of its table. */
  readonly what: string;
  /** In the README's language. */
  readonly words: string;
}

const KEY = "a key until it is answered, mean of two digits and Tab, script";
const SCRIPTING = "scripting of the key, as the browser's profile counts it";

/** Every start that is measured: the README leaves none of them out. */
function quoteStart(speed: string): Claim[] {
  const quote = (what: string, words: string): Claim => ({
    question: "start",
    what: `${speed}, ${what}`,
    words,
  });
  return [
    quote("served, home page", `冷启动到首页可用（${speed}），与只有八个输入框的 React 页面相比`),
    quote("single file, home page", "同上，单个文件"),
    quote(
      "served, first step of a draft",
      `冷启动直接打开一份草稿，到第一步的文字能看能改（${speed}），与同一页面相比`,
    ),
    quote("single file, first step of a draft", "同上，单个文件"),
    quote("served, all around that step", `同上，到检查结果等全部出来（${speed}）`),
    quote("single file, all around that step", "同上，单个文件"),
  ];
}

export const claims: readonly Claim[] = [
  {
    question: "keys",
    what: `filled table: ${SCRIPTING}`,
    words: "表三填满时按一键的脚本时间，与同样计算合计和标记的普通网页表格相比",
  },
  { question: "keys", what: `blank table: ${SCRIPTING}`, words: "同上，空白表" },
  {
    question: "tables",
    what: `4×, SurveyJS: ${KEY}`,
    words: "表三按一键的脚本时间，与 SurveyJS 的矩阵题相比",
  },
  {
    question: "tables",
    what: `4×, Handsontable: ${KEY}`,
    words: "同上，与 Handsontable + HyperFormula 相比",
  },
  {
    question: "tables",
    what: "4×, SurveyJS: the table drawn, script",
    words: "表三画出来，与 SurveyJS 相比",
  },
  {
    question: "tables",
    what: "4×, Handsontable: the table drawn, script",
    words: "同上，与 Handsontable 相比",
  },
  {
    question: "paste",
    what: "script until filled, added up and checked",
    words: "粘贴 26 × 10 格、填入、求和、校验，与 Handsontable 相比",
  },
  {
    question: "word-file",
    what: "composing and writing one report, against docxtemplater",
    words: "生成一份 Word 文件，与 docxtemplater 填同样的模板相比",
  },
  {
    question: "export",
    what: "worst export",
    words: "生成 Word 文件期间页面最长的停顿，与目标相比",
  },
  {
    question: "reading",
    what: "Node: read and recognised as a report, against mammoth's HTML",
    words: "读出一份十页的 Word 报告，与 mammoth 转成网页相比",
  },
  {
    question: "check-folder",
    what: "10000 reports, time of each",
    words: "一次检查 10000 份，每份用时与检查 1000 份时相比",
  },
  { question: "check-folder", what: "10000 reports, most memory held", words: "同上，占用内存" },
  { question: "first-load", what: "home page", words: "首页要取的脚本（压缩后），与上限相比" },
  {
    question: "first-load",
    what: "home page, and a draft opened at its request table",
    words: "首页加上直接打开草稿的表三，与同一上限相比",
  },
  { question: "single-file", what: "size of the file", words: "单个文件的大小，与上限相比" },
  ...["1×", "4×"].flatMap((speed) => quoteStart(speed)),
];
