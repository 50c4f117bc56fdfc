/**
 * The usual wordings of 申请人类型 and 办理结果 in a ledger of requests, beside the short labels of
 * label-wordings.ts. Data only; blanks, brackets, ordinals and quotation marks are taken off before comparing.
 *
 * What has several meanings is never classed: it stands in the lists of open wordings with the ids that come
 * into question, and the user decides.
 */

import { freezeDeep } from "./freeze.ts";

/** Column ids by wording. */
export const applicantWordings: Readonly<Record<string, readonly string[]>> = freezeDeep({
  // Certain: the form's own words and plain synonyms.
  naturalPerson: ["自然人", "公民", "个人", "公民个人", "居民", "群众"],
  commercial: [
    "商业企业",
    "企业",
    "公司",
    "企业法人",
    "有限公司",
    "有限责任公司",
    "股份有限公司",
    "商业企业法人",
  ],
  research: ["科研机构", "科研院所", "研究院", "研究所", "科研单位"],
  // Usage: 社会组织 covers 社会团体, 基金会 and 社会服务机构, which ledgers count as 社会公益组织.
  publicWelfare: ["社会公益组织", "公益组织", "社会组织", "社会团体", "基金会", "公益机构"],
  // Usage: law firms, notaries and legal aid are the legal services met in ledgers.
  legalService: ["法律服务机构", "律师事务所", "律所", "法律服务所", "法律援助中心", "公证处"],
  other: ["其他", "其它"],
});

/** Wordings of an applicant that may belong into several columns. */
export const openApplicants: Readonly<Record<string, readonly string[]>> = freezeDeep({
  法人: ["commercial", "research", "publicWelfare", "legalService", "other"],
  法人或其他组织: ["commercial", "research", "publicWelfare", "legalService", "other"],
  法人和其他组织: ["commercial", "research", "publicWelfare", "legalService", "other"],
  组织: ["commercial", "research", "publicWelfare", "legalService", "other"],
  单位: ["commercial", "research", "publicWelfare", "legalService", "other"],
  其他组织: ["other", "publicWelfare"],
  事业单位: ["other", "research"],
  机关: ["other"],
  高校: ["research", "other"],
  高等院校: ["research", "other"],
  大学: ["research", "other"],
  学校: ["other", "research"],
  医院: ["other", "publicWelfare"],
  媒体: ["other", "commercial"],
  律师: ["legalService", "naturalPerson"],
  个体工商户: ["naturalPerson", "commercial"],
  个体户: ["naturalPerson", "commercial"],
  合作社: ["other", "commercial"],
  村委会: ["other"],
  居委会: ["other"],
  业主委员会: ["other"],
});

/** Row ids by wording; the short labels of the rows are known without standing here. */
export const resultWordings: Readonly<Record<string, readonly string[]>> = freezeDeep({
  // Certain: what the regulation calls the same decision. Usage: 已主动公开 (art. 36 no. 1) is counted here.
  granted: ["予以公开", "同意公开", "全部公开", "公开", "主动公开", "已主动公开"],
  partlyGranted: ["部分公开", "予以部分公开", "同意部分公开", "区分处理"],
  "otherHandling.feeUnpaid": ["逾期未缴费视为放弃"],
  "otherHandling.notCorrected": ["逾期不补正视为放弃", "逾期未补正视为放弃"],
  // H practice: an applicant's own withdrawal is counted under （六）3.
  "otherHandling.other": [
    "其他处理其他",
    "其他处理3其他",
    "撤回申请",
    "申请人撤回",
    "主动撤回",
    "撤回",
    "申请人主动撤回申请",
    "申请人撤回申请",
  ],
});

/** Wordings of a result that may belong into several rows. */
export const openResults: Readonly<Record<string, readonly string[]>> = freezeDeep({
  不予公开: [
    "refused.stateSecret",
    "refused.prohibitedByLaw",
    "refused.securityAndStability",
    "refused.thirdPartyRights",
    "refused.internalAffairs",
    "refused.deliberative",
    "refused.enforcementFile",
    "refused.administrativeQuery",
  ],
  不公开: [
    "refused.stateSecret",
    "refused.prohibitedByLaw",
    "refused.securityAndStability",
    "refused.thirdPartyRights",
    "refused.internalAffairs",
    "refused.deliberative",
    "refused.enforcementFile",
    "refused.administrativeQuery",
  ],
  无法提供: ["unavailable.notHeld", "unavailable.mustBeCreated", "unavailable.stillUnclear"],
  // Usage: mostly （四）1, but a search without result and information never made are told apart by some.
  信息不存在: ["unavailable.notHeld", "unavailable.mustBeCreated"],
  政府信息不存在: ["unavailable.notHeld", "unavailable.mustBeCreated"],
  不存在: ["unavailable.notHeld", "unavailable.mustBeCreated"],
  非本机关掌握: ["unavailable.notHeld", "otherHandling.other"],
  不属于本机关公开: ["unavailable.notHeld", "otherHandling.other"],
  不予处理: [
    "notProcessed.petition",
    "notProcessed.repeated",
    "notProcessed.publication",
    "notProcessed.excessive",
    "notProcessed.confirmation",
  ],
  不再处理: ["otherHandling.notCorrected", "otherHandling.feeUnpaid", "notProcessed.repeated"],
  其他处理: ["otherHandling.notCorrected", "otherHandling.feeUnpaid", "otherHandling.other"],
  其他: ["otherHandling.other"],
  其它: ["otherHandling.other"],
  非政府信息: ["notProcessed.petition", "refused.administrativeQuery", "otherHandling.other"],
  不属于政府信息: ["notProcessed.petition", "refused.administrativeQuery", "otherHandling.other"],
  答复: [],
  已答复: [],
  已办结: [],
  办结: [],
});

/** Not finished yet: counted as 结转下年度 where the date agrees. */
export const unfinishedWordings: readonly string[] = freezeDeep([
  "办理中",
  "正在办理",
  "在办",
  "未办结",
  "尚未办结",
  "待办",
  "待答复",
  "未答复",
  "结转",
  "结转下年度",
  "结转下年",
  "结转下年度继续办理",
  "延期办理",
  "延期答复",
]);

/** The names that columns of a ledger bear. */
export const ledgerHeaders = freezeDeep({
  applicant: [
    "申请人类型",
    "申请人类别",
    "申请人性质",
    "申请人情况",
    "申请人身份",
    "申请主体类型",
    "申请主体",
    "申请人分类",
  ],
  result: [
    "办理结果",
    "答复类型",
    "处理结果",
    "答复结果",
    "办理结果类型",
    "答复情况",
    "答复类别",
    "办理类型",
    "处理类型",
    "处理决定",
    "办理情况",
  ],
  received: [
    "收到日期",
    "申请日期",
    "受理日期",
    "收到时间",
    "申请时间",
    "受理时间",
    "登记日期",
    "收件日期",
    "登记时间",
    "收件时间",
  ],
  finished: [
    "办结日期",
    "答复日期",
    "办结时间",
    "答复时间",
    "办理日期",
    "回复日期",
    "回复时间",
    "完成日期",
    "办理完成日期",
  ],
  number: [
    "申请编号",
    "编号",
    "申请号",
    "受理编号",
    "登记编号",
    "登记号",
    "受理号",
    "收件编号",
    "申请表编号",
  ],
});
