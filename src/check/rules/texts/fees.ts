/** text.fees: 六 says both that 信息处理费 was charged and that none was. What else is said of fees is structure.fee's. */

import type { Report } from "../../../report/index.ts";
import type { Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import {
  listParagraphs,
  type Paragraph,
  type PlacedParagraph,
  rememberByParagraph,
} from "../../language/paragraphs.ts";
import { isOfReport, readScopedClauses, type ScopedClause } from "../../language/scope.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";

interface Statement {
  readonly says: "charged" | "none";
  readonly scoped: ScopedClause;
}

const CHARGED = /收取了?[^未没无不]{0,12}处理费|处理费[^未没无不]{0,6}收取/;
const MONEY = /^(?:元|万元)$/;
const COUNTED = /^(?:件|元|万元)$/;
/** The sum may follow: "收取信息处理费3件，共1200元". */
const SUM = /^(?:共|合计|总计|总额|金额|费用|计)/;
/** Nothing that narrows the denial: neither 其余申请 nor 减免; who, when and the fee alone. */
const NONE =
  /^(?:20\d\d年度?|本年度?|今年|全年|年内|[我本省市县区州盟旗乡镇街局委办厅院]|机关|单位|街道)*(?:均|都|也|并)?(?:未|没有|无|不存在)(?:曾|有|向|对|因|就|任何|单位|个人|和|或|政府|信息|公开|工作|依|申请|人|收取|产生|发生|涉及|的|过|相关)*处理费(?:用)?的?(?:情况|情形|事项|现象|发生|产生)?$/;
/** Sentences on the rules of charging, on a part of the requests, and on what was asked for but not paid. */
const UNCLEAR =
  /标准|每[件页份]|按[件量页]|以下|以上|超过|应当?[缴收]|拟|可以|如|若|通知|逾期|减免|免[收除]|退|除|其余|其他申请|此外|另外|撤回|上一?年|去年|以前|此前|截至|元?月/;

function isNonZero(clause: Clause | undefined, unit: RegExp): boolean {
  return clause?.numbers.some((number) => number.value > 0 && unit.test(number.unit)) ?? false;
}

/** A fee that was charged: with how much, here or in the clause that goes on from it, or for how many requests. */
function isCharged(clause: Clause, next: Clause | undefined): boolean {
  if (!CHARGED.test(clause.words) || /[未没无不免]/.test(clause.words)) return false;
  const sum = next?.sentence === clause.sentence && SUM.test(next.words) ? next : undefined;
  return isNonZero(clause, COUNTED) || isNonZero(sum, MONEY);
}

function findStatements(paragraph: Paragraph): readonly Statement[] {
  const unclear = new Set(
    paragraph.clauses.filter(({ words }) => UNCLEAR.test(words)).map(({ sentence }) => sentence),
  );
  const scoped = readScopedClauses(paragraph).filter(({ clause }) => !unclear.has(clause.sentence));
  return scoped.flatMap((each, index): Statement[] => {
    if (isCharged(each.clause, scoped[index + 1]?.clause)) return [{ says: "charged", scoped: each }];
    return NONE.test(each.clause.words) ? [{ says: "none", scoped: each }] : [];
  });
}

const readStatements = rememberByParagraph(findStatements);

const description: RuleDescription = {
  id: "text.fees",
  severity: "warning",
  name: "信息处理费前后矛盾",
  why: "既写收取了信息处理费又写没有收取，多半有一句是重复插入或上次留下的。",
  source: "国办函〔2020〕109号：收取信息处理费的情况列入年度报告",
};

interface Placed {
  readonly placed: PlacedParagraph;
  readonly part: Clause;
}

function listSaying(report: Report, says: Statement["says"]): readonly Placed[] {
  return listParagraphs(report, "other").flatMap((placed) =>
    readStatements(placed.paragraph)
      .filter((each) => each.says === says && isOfReport(each.scoped, report))
      .map(({ scoped }) => ({ placed, part: scoped.clause })),
  );
}

function judge(report: Report): Finding[] {
  const [charged] = listSaying(report, "charged");
  const [none] = listSaying(report, "none");
  if (charged === undefined || none === undefined) return [];
  const words = quoteWords(none.placed, none.part);
  const message = textMessages.feesDiffer(none.part.words, charged.part.words);
  return [createFinding(description, { message, ...words, against: charged.part.words })];
}

export const feesRule: Rule = {
  ...description,
  checks: [
    {
      pace: "pause",
      reads: ["sections.other", "agency", "year"],
      run: ({ report }) => judge(report),
    },
  ],
};
