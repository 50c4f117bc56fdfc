/** The example: a finished report of an agency that does not exist, to look at and to play with. Words and figures are invented. */

import { type CellAddress, listCells, tableIds } from "../../format/index.ts";
import {
  computeTotals,
  createBlankReport,
  createDraft,
  type Draft,
  type ReportSection,
  setFigures,
  type Tables,
} from "../../report/index.ts";

const AGENCY = "示例市示例局";
const YEAR = 2024;

/** What is not 0. Totals are computed. */
const figures: Readonly<Partial<Record<CellAddress, number>>> = {
  "proactive.normativeDocuments.issued": 2,
  "proactive.normativeDocuments.repealed": 1,
  "proactive.normativeDocuments.inForce": 6,
  "proactive.licences.decisions": 312,
  "proactive.penalties.decisions": 45,
  "proactive.coerciveMeasures.decisions": 3,
  "proactive.fees.amount": 1.86,

  "requests.received.naturalPerson": 18,
  "requests.received.commercial": 5,
  "requests.received.research": 1,
  "requests.received.legalService": 2,
  "requests.carriedIn.naturalPerson": 2,
  "requests.carriedIn.legalService": 1,
  "requests.granted.naturalPerson": 9,
  "requests.granted.commercial": 3,
  "requests.granted.research": 1,
  "requests.granted.legalService": 1,
  "requests.partlyGranted.naturalPerson": 3,
  "requests.refused.thirdPartyRights.commercial": 1,
  "requests.refused.internalAffairs.naturalPerson": 1,
  "requests.unavailable.notHeld.naturalPerson": 4,
  "requests.unavailable.notHeld.commercial": 1,
  "requests.unavailable.notHeld.legalService": 1,
  "requests.notProcessed.repeated.naturalPerson": 1,
  "requests.otherHandling.other.naturalPerson": 1,
  "requests.carriedOut.naturalPerson": 1,
  "requests.carriedOut.legalService": 1,

  "disputes.reconsideration.upheld": 1,
  "disputes.litigationAfterReconsideration.pending": 1,
};

function fillTables(blank: Tables): Tables {
  const cells = tableIds.flatMap((table) => listCells(table));
  const filled = setFigures(
    blank,
    cells.map(({ address }) => [address, figures[address] ?? 0]),
  );
  return tableIds.reduce(computeTotals, filled);
}

function writeTopics(topics: Readonly<Record<string, string>>): ReportSection {
  const entries = Object.entries(topics).map(([heading, text]) => ({ heading, text }));
  return { text: "", topics: entries, note: "" };
}

function writeText(text: string): ReportSection {
  return { text, topics: [], note: "" };
}

const sections = {
  overview: writeTopics({
    主动公开:
      "围绕群众常办事项更新办事指南，全年在门户网站发布政策文件和解读材料，新制发的2件行政规范性文件都同步发布了解读。",
    依申请公开:
      "全年新收政府信息公开申请26件，上年结转3件，已办结27件，结转下年度继续办理2件。对表述不清的申请，先与申请人电话沟通，再作答复。",
    政府信息管理:
      "对历年文件逐件核对效力，废止1件，年末现行有效的行政规范性文件6件，目录在网站上集中公布并注明效力状态。",
    政府信息公开平台建设: "合并内容相近的网站栏目，增设按事项查找的入口，手机上也能查看和下载。",
    监督保障: "把信息公开纳入科室年度考核，上半年和下半年各组织一次培训，窗口设意见簿，按月整理群众意见。",
  }),
  proactive: writeText(""),
  requests: writeText(""),
  disputes: writeText(""),
  problems: writeTopics({
    存在的主要问题: "一是有的解读材料文字偏长，群众不易抓住要点；二是少数科室报送信息不够及时。",
    改进情况:
      "针对解读材料偏长，改用一问一答和流程图；针对报送不及时，建立按周核对的发布清单，由专人提醒。上年提出的栏目重复问题已整改完毕。",
  }),
  other: writeText("2024年度，本机关没有向政府信息公开申请人收取信息处理费，也没有其他需要报告的事项。"),
};

/** The draft of the example, finished: not one finding. */
export function createExample(): Draft {
  const blank = createBlankReport(AGENCY, YEAR);
  return createDraft({
    ...blank,
    preface: "这是一份示例，机关、数字和文字都是虚构的，供熟悉本工具使用，请不要对外公布。",
    sections,
    tables: fillTables(blank.tables),
    signature: { name: AGENCY, date: "2025-01-17" },
  });
}
