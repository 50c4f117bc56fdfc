/**
 * Which words speak of requests for government information and which of something else. Owns these words and
 * what a clause without any of them speaks of.
 */

import { type Paragraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { readScopedClauses, type ScopedClause } from "../../language/scope.ts";

const STRONG =
  /(?:信息公开|公开信息|申请公开|依申请|(?<![村党财校厂]务)公开)[^，]{0,6}申请(?!人|表|书|补正)|依申请公开|申请公开(?:政府)?信息|申请[^，]{0,4}信息公开/;
/** 申请 alone: not of permits, subsidies, appeals, and not the applicant or the form. */
const WEAK =
  /(?<!许可|复议|诉讼|赔偿|救助|补贴|补助|专利|商标|项目|执行|听证|仲裁|职称|用地|注册|登记|资质|保障|贷款|入学|认定|鉴定|行政|审批|户籍|低保|撤销|资金|奖励|办证|报名)申请(?!人|表|书|执行|行政|复议|材料|渠道|条件|指南|登记|注册|许可|补贴|补助|救助|仲裁|法院|事项|窗口)/;
const OTHER =
  /咨询|热线|信访(?!举报投诉类|、举报|投诉)|留言|来信|来访|来电|电话|邮件|信箱|邮箱|(?<!信访举报)投诉|(?<!信访)举报|建议|提案|议案|诉求|工单|12345|互动|问卷|稿件|舆情|公文|培训|解读|规范性文件|行政许可|行政处罚|行政强制|复议|诉讼|合同|案件|证明|执法|告知书|意见|异议|图解|专栏|视频|微博|微信|公众号|档案|政策文件|通知书|会议|行政审批|(?<!公开)办件/;

/** Whether words name a request for information, however shortly. */
export function namesRequests(words: string): boolean {
  return STRONG.test(words) || WEAK.test(words);
}

export type Subject = "request" | "other" | "unknown";

export interface SubjectClause extends ScopedClause {
  readonly subject: Subject;
}

/** The paragraph stands where only requests are spoken of. */
function isAboutRequests({ scope, heading }: Paragraph): boolean {
  return scope === "requests" || /依申请|申请公开|公开申请/.test(heading);
}

/** Documents sorted by how they may be disclosed: 依申请公开 is a kind of them, no request. */
const OF_DOCUMENTS = /主动公开(?:\d+[件份]|数量|件数)|公文|属性|拟公开|发文/;

function followSubject(before: Subject, words: string, isAtHome: boolean): Subject {
  if (OTHER.test(words)) return "other";
  if (STRONG.test(words)) return "request";
  if (!WEAK.test(words)) return before;
  return isAtHome || before === "request" ? "request" : before;
}

/** The clauses of a paragraph with what each speaks of: its own noun's, else the one before. */
export const readSubjects: (paragraph: Paragraph) => readonly SubjectClause[] = rememberByParagraph(
  (paragraph) => {
    let isAtHome = isAboutRequests(paragraph);
    let subject: Subject = isAtHome ? "request" : "unknown";
    const scopedClauses = readScopedClauses(paragraph);
    const ofDocuments = new Set(
      scopedClauses
        .filter(({ clause }) => OF_DOCUMENTS.test(clause.words))
        .map(({ clause }) => clause.sentence),
    );
    return scopedClauses.map((scoped) => {
      if (ofDocuments.has(scoped.clause.sentence)) return { ...scoped, subject: "other" };
      subject = followSubject(subject, scoped.clause.words, isAtHome);
      isAtHome ||= subject === "request";
      return { ...scoped, subject };
    });
  },
);
