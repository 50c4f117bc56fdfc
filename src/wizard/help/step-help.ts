/**
 * What belongs into each step, and how it is counted. What is only usual practice says so (一般、实践中). Hints beside a
 * single field are in ../messages.ts and not said again here.
 */

import { getSection, sectionIds, type TableId } from "../../format/index.ts";
import type { StepId } from "../shell/targets.ts";

const contents: Readonly<Record<StepId, readonly string[]>> = {
  basics: [
    "动笔前先备齐：去年的报告、依申请公开台账、各业务科室的行政许可、处罚、强制决定数，与司法行政部门核对过的规范性文件数，财务部门的收费数。",
    "县级以上政府部门的报告在次年1月31日前公布，县级以上地方政府的在次年3月31日前公布；各地要求的时间可能更早。",
    "指定“上年报告”后，去年的文字和数字列在旁边，并核对跨年的数字。",
  ],
  overview: [
    "写本年政府信息公开工作的总体情况，按建议的小标题分段写；建议的小标题可以改名、增删、调整顺序。",
    "文中的件数与三张表一致。表填完以后，可以在“依申请公开”等小标题下点“插入”，由表中数字组成一句。",
  ],
  proactive: [
    "这一部分填表二：规章和行政规范性文件的制发、废止、现行有效件数，行政许可、处罚、强制的决定数，行政事业性收费金额。",
  ],
  requests: [
    "这一部分填表三：收到多少申请、怎样办理、结转多少，按申请人类型分列。",
    "每一列都要满足：一、本年新收＋二、上年结转＝三（七）总计＋四、结转下年度继续办理。",
    "有电子台账的，点“打开表格或台账文件”，由工具计数，填入前逐项请您核对。",
  ],
  disputes: [
    "这一部分填表四：因政府信息公开工作引起的行政复议、行政诉讼，按结果填件数；未经复议直接起诉的和复议后起诉的分开填。",
  ],
  problems: [
    "建议分“存在的主要问题”“改进情况”两个小标题来写，也可以按实际需要改动。",
    "指定“上年报告”后，去年的这一部分列在旁边，便于逐项交代整改结果。",
  ],
  other: ["本年有其他重要事项需要向社会说明的，也写在这一部分；没有的，写清信息处理费就可以。"],
  export: [
    "错误和没有填写的内容先补正；提醒核对无误的，写明理由后可以保留，理由不会印出。",
    "导出的文件会立即重新读出，与填写的数字逐格核对，一致才交给您。",
    "草稿只在这台电脑上。公布以后也请留一份草稿文件或备份，明年从它开始。",
  ],
};

/** Counting rules of each table. */
const countingRules: Readonly<Record<TableId, readonly string[]>> = {
  proactive: [
    "规章：一般只有部委、省级和设区的市制定；部门和县级一般填 0。",
    "现行有效件数：截至12月31日仍然有效的，要与司法行政部门核对一致。",
    "行政许可、行政处罚、行政强制：填本年作出的决定数，公开的和依法不公开的都算；不是事项目录数，也不是网上发布的条数。",
    "行政事业性收费：以万元为单位，可以有小数，照实填写，不要四舍五入。",
  ],
  requests: [
    "本年新收：1月1日至12月31日收到的申请，按申请人类型以件计。",
    "上年结转：与上年报告的“结转下年度继续办理”逐列相等。",
    "部分公开：一件申请区分处理的，只计这一项。",
    "（六）3.其他：归不进其他各项的；申请人自行撤回的，实践中计入这一项。",
  ],
  disputes: ["按案件所属年度统计，所以本年没有申请也可能有案件；与上年数据之间没有勾稽关系。"],
};

/** The lines of a step's help; with the counting rules where it has a table. */
export function listStepHelp(step: StepId): readonly string[] {
  const section = sectionIds.find((id) => id === step);
  const table = section === undefined ? null : getSection(section).table;
  return [...contents[step], ...(table === null ? [] : countingRules[table])];
}
