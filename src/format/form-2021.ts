/**
 * The national 2021 form (国办公开办函〔2021〕30号) as frozen data: every heading, label, row and column of the
 * product is written here and nowhere else, but for the title (title.ts). Must not hold behaviour.
 */

import type { FormColumn, FormRow, Label, OfficialForm } from "./form-types.ts";
import { freezeDeep } from "./freeze.ts";
import { titleEnding } from "./title.ts";

const refusals: ReadonlyArray<readonly [string, string]> = [
  ["stateSecret", "1.属于国家秘密"],
  ["prohibitedByLaw", "2.其他法律行政法规禁止公开"],
  ["securityAndStability", "3.危及“三安全一稳定”"],
  ["thirdPartyRights", "4.保护第三方合法权益"],
  ["internalAffairs", "5.属于三类内部事务信息"],
  ["deliberative", "6.属于四类过程性信息"],
  ["enforcementFile", "7.属于行政执法案卷"],
  ["administrativeQuery", "8.属于行政查询事项"],
];

const unavailabilities: ReadonlyArray<readonly [string, string]> = [
  ["notHeld", "1.本机关不掌握相关政府信息"],
  ["mustBeCreated", "2.没有现成信息需要另行制作"],
  ["stillUnclear", "3.补正后申请内容仍不明确"],
];

const unprocessed: ReadonlyArray<readonly [string, string]> = [
  ["petition", "1.信访举报投诉类申请"],
  ["repeated", "2.重复申请"],
  ["publication", "3.要求提供公开出版物"],
  ["excessive", "4.无正当理由大量反复申请"],
  ["confirmation", "5.要求行政机关确认或重新出具已获取信息"],
];

const otherHandlings: ReadonlyArray<readonly [string, string]> = [
  ["notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["other", "3.其他"],
];

const handling: Label = ["三、本年度", "办理结果"];

function listResults(
  group: string,
  label: Label,
  results: ReadonlyArray<readonly [string, string]>,
): FormRow[] {
  return results.map(([id, text]) => ({ id: `${group}.${id}`, path: [handling, label, [text]] }));
}

const decisions: FormColumn = { id: "decisions", label: ["本年处理决定数量"] };

export const form2021: OfficialForm = freezeDeep({
  format: "2021",
  source: "国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》",
  titleEnding,
  sections: [
    {
      id: "overview",
      ordinal: "一",
      heading: "总体情况",
      topics: [
        { id: "proactive", heading: "主动公开" },
        { id: "onRequest", heading: "依申请公开" },
        { id: "management", heading: "政府信息管理" },
        { id: "platform", heading: "政府信息公开平台建设" },
        { id: "supervision", heading: "监督保障" },
      ],
      table: null,
      needsText: true,
    },
    {
      id: "proactive",
      ordinal: "二",
      heading: "主动公开政府信息情况",
      topics: [],
      table: "proactive",
      needsText: false,
    },
    {
      id: "requests",
      ordinal: "三",
      heading: "收到和处理政府信息公开申请情况",
      topics: [],
      table: "requests",
      needsText: false,
    },
    {
      id: "disputes",
      ordinal: "四",
      heading: "政府信息公开行政复议、行政诉讼情况",
      topics: [],
      table: "disputes",
      needsText: false,
    },
    {
      id: "problems",
      ordinal: "五",
      heading: "存在的主要问题及改进情况",
      topics: [
        { id: "problems", heading: "存在的主要问题" },
        { id: "improvements", heading: "改进情况" },
      ],
      table: null,
      needsText: true,
    },
    {
      id: "other",
      ordinal: "六",
      heading: "其他需要报告的事项",
      topics: [],
      table: null,
      needsText: true,
    },
  ],
  tables: {
    proactive: {
      blocks: [
        {
          heading: ["第二十条第（一）项"],
          labelHeading: ["信息内容"],
          columns: [
            { id: "issued", label: ["本年制发件数"] },
            { id: "repealed", label: ["本年废止件数"] },
            { id: "inForce", label: ["现行有效件数"] },
          ],
          rows: [
            { id: "rules", path: [["规章"]] },
            { id: "normativeDocuments", path: [["行政规范性文件"]] },
          ],
          unit: "件",
        },
        {
          heading: ["第二十条第（五）项"],
          labelHeading: ["信息内容"],
          columns: [decisions],
          rows: [{ id: "licences", path: [["行政许可"]] }],
          unit: "件",
        },
        {
          heading: ["第二十条第（六）项"],
          labelHeading: ["信息内容"],
          columns: [decisions],
          rows: [
            { id: "penalties", path: [["行政处罚"]] },
            { id: "coerciveMeasures", path: [["行政强制"]] },
          ],
          unit: "件",
        },
        {
          heading: ["第二十条第（八）项"],
          labelHeading: ["信息内容"],
          columns: [{ id: "amount", label: ["本年收费金额", "（单位：万元）"] }],
          rows: [{ id: "fees", path: [["行政事业性收费"]] }],
          unit: "万元",
        },
      ],
    },
    requests: {
      caption: ["（本列数据的勾稽关系为：第一项加第二项之和，", "等于第三项加第四项之和）"],
      columnGroup: {
        label: ["申请人情况"],
        columns: [
          "naturalPerson",
          {
            label: ["法人或其他组织"],
            columns: ["commercial", "research", "publicWelfare", "legalService", "other"],
          },
          "total",
        ],
      },
      columns: [
        { id: "naturalPerson", label: ["自然人"] },
        { id: "commercial", label: ["商业", "企业"] },
        { id: "research", label: ["科研", "机构"] },
        { id: "publicWelfare", label: ["社会公益", "组织"] },
        { id: "legalService", label: ["法律服务", "机构"] },
        { id: "other", label: ["其他"] },
        { id: "total", label: ["总计"] },
      ],
      rows: [
        { id: "received", path: [["一、本年新收政府信息公开申请数量"]] },
        { id: "carriedIn", path: [["二、上年结转政府信息公开申请数量"]] },
        { id: "granted", path: [handling, ["（一）予以公开"]] },
        {
          id: "partlyGranted",
          path: [handling, ["（二）部分公开", "（区分处理的，只计这一情形，不计其他情形）"]],
        },
        ...listResults("refused", ["（三）", "不予公开"], refusals),
        ...listResults("unavailable", ["（四）", "无法提供"], unavailabilities),
        ...listResults("notProcessed", ["（五）", "不予处理"], unprocessed),
        ...listResults("otherHandling", ["（六）", "其他处理"], otherHandlings),
        { id: "handled", path: [handling, ["（七）总计"]] },
        { id: "carriedOut", path: [["四、结转下年度继续办理"]] },
      ],
      unit: "件",
    },
    disputes: {
      rows: [
        { id: "reconsideration", path: [["行政复议"]] },
        { id: "directLitigation", path: [["行政诉讼"], ["未经复议直接起诉"]] },
        { id: "litigationAfterReconsideration", path: [["行政诉讼"], ["复议后起诉"]] },
      ],
      columns: [
        { id: "upheld", label: ["结果", "维持"] },
        { id: "corrected", label: ["结果", "纠正"] },
        { id: "otherResult", label: ["其他", "结果"] },
        { id: "pending", label: ["尚未", "审结"] },
        { id: "total", label: ["总计"] },
      ],
      unit: "件",
    },
  },
});
