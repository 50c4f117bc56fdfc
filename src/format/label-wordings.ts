/**
 * How people write the form's labels when they shorten them: beside the official wording of form-2021.ts, for
 * recognising pasted tables and ledgers. Data only. Ordinals, brackets, quotation marks and blanks are not
 * written here: whoever compares takes them off. No wording may stand for two rows or for two columns.
 *
 * Certain: what is the official wording with words left out. Usage (seen in practice, in no norm): the rest.
 */

import { freezeDeep } from "./freeze.ts";

/** Rows of 三's table, by row id. */
const requestRows: Readonly<Record<string, readonly string[]>> = {
  received: [
    "本年新收",
    "本年度新收",
    "新收",
    "新收申请",
    "本年新收申请",
    "本年新收申请数量",
    "本年新收政府信息公开申请",
  ],
  carriedIn: [
    "上年结转",
    "上年度结转",
    "上年结转申请",
    "上年结转申请数量",
    "上年度结转政府信息公开申请数量",
    "上年结转政府信息公开申请",
  ],
  granted: ["公开"],
  partlyGranted: ["予以部分公开"],
  "refused.stateSecret": ["国家秘密", "涉及国家秘密"],
  "refused.prohibitedByLaw": [
    "其他法律法规禁止公开",
    "法律行政法规禁止公开",
    "法律法规禁止公开",
    "法律行政法规禁止",
    "法律法规禁止",
  ],
  "refused.securityAndStability": ["三安全一稳定", "涉及三安全一稳定", "影响三安全一稳定"],
  "refused.thirdPartyRights": [
    "第三方合法权益",
    "涉及第三方合法权益",
    "损害第三方合法权益",
    "保护第三方权益",
    "第三方权益",
  ],
  "refused.internalAffairs": ["三类内部事务信息", "三类内部事务", "内部事务信息", "内部事务"],
  "refused.deliberative": ["四类过程性信息", "过程性信息", "四类过程信息"],
  "refused.enforcementFile": ["行政执法案卷", "执法案卷", "行政执法案卷信息"],
  "refused.administrativeQuery": ["行政查询事项", "行政查询"],
  "unavailable.notHeld": [
    "本机关不掌握",
    "不掌握相关政府信息",
    "不掌握相关信息",
    "本机关不掌握相关信息",
    "不掌握",
  ],
  "unavailable.mustBeCreated": [
    "没有现成信息",
    "无现成信息",
    "需要另行制作",
    "需另行制作",
    "没有现成信息需另行制作",
    "没有现成信息,需要另行制作",
  ],
  "unavailable.stillUnclear": ["补正后仍不明确", "补正后内容仍不明确", "补正后申请内容不明确"],
  "notProcessed.petition": ["信访举报投诉类", "信访举报投诉", "信访投诉举报", "信访投诉举报类申请"],
  "notProcessed.repeated": ["重复申请"],
  "notProcessed.publication": ["公开出版物", "要求提供出版物"],
  "notProcessed.excessive": ["大量反复申请", "无正当理由反复申请"],
  "notProcessed.confirmation": [
    "要求确认或重新出具已获取信息",
    "确认或重新出具已获取信息",
    "要求确认或重新出具",
    "确认或重新出具",
  ],
  "otherHandling.notCorrected": [
    "逾期不补正",
    "无正当理由逾期不补正",
    "申请人无正当理由逾期不补正",
    "逾期未补正",
  ],
  "otherHandling.feeUnpaid": [
    "逾期未缴费",
    "逾期不缴费",
    "逾期未缴纳费用",
    "申请人逾期未按收费通知要求缴纳费用",
  ],
  "otherHandling.other": [],
  handled: ["合计", "办理结果总计", "办理结果合计"],
  carriedOut: ["结转下年度", "结转下年", "结转下年继续办理", "结转下一年度继续办理", "结转下一年度"],
};

/** Columns of 三's table, by column id. */
const requestColumns: Readonly<Record<string, readonly string[]>> = {
  naturalPerson: ["公民", "个人"],
  commercial: ["企业"],
  research: ["科研单位"],
  publicWelfare: ["公益组织"],
  legalService: ["法律服务"],
  other: ["其它"],
  total: ["合计"],
};

const proactiveRows: Readonly<Record<string, readonly string[]>> = {
  rules: ["行政规章"],
  normativeDocuments: ["规范性文件"],
  licences: ["许可"],
  penalties: ["处罚"],
  coerciveMeasures: ["强制"],
  fees: ["行政事业性收费金额", "事业性收费"],
};

const proactiveColumns: Readonly<Record<string, readonly string[]>> = {
  issued: ["制发件数", "本年制发", "制发", "本年制发数"],
  repealed: ["废止件数", "本年废止", "废止", "本年废止数"],
  inForce: ["现行有效", "有效件数", "现行有效数"],
  decisions: ["处理决定数量", "本年处理决定数", "处理决定", "本年处理决定"],
  amount: ["收费金额", "本年收费", "金额"],
};

const disputeRows: Readonly<Record<string, readonly string[]>> = {
  reconsideration: ["复议"],
  directLitigation: ["直接起诉", "未经复议", "未经复议起诉"],
  litigationAfterReconsideration: ["经复议后起诉", "复议后诉讼", "经复议"],
};

const disputeColumns: Readonly<Record<string, readonly string[]>> = {
  upheld: ["维持", "维持结果"],
  corrected: ["纠正", "纠正结果"],
  otherResult: ["其他", "其它结果"],
  pending: ["未审结", "尚未审理结束"],
  total: ["合计"],
};

/** Short forms of the labels of each table's rows and columns. */
export const labelWordings = freezeDeep({
  proactive: { rows: proactiveRows, columns: proactiveColumns },
  requests: { rows: requestRows, columns: requestColumns },
  disputes: { rows: disputeRows, columns: disputeColumns },
});

/** Short forms of labels that stand above others, by the official label. */
export const groupWordings: Readonly<Record<string, readonly string[]>> = freezeDeep({
  "三、本年度办理结果": ["办理结果", "本年办理结果"],
  法人或其他组织: ["法人和其他组织", "法人及其他组织", "法人"],
  申请人情况: ["申请人类型", "申请人"],
  行政诉讼: ["诉讼"],
});
