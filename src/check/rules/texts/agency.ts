/**
 * text.agency: another agency's name where the report names itself, in title and preface. Issuers of documents
 * and offices to ask are others rightly: only what stands before "…年政府信息公开…报告" or as its maker is read.
 */

import type { Report } from "../../../report/index.ts";
import type { Check, Finding, Rule, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import { findOtherName, listsOwnBody } from "../../language/agency-names.ts";
import { listParagraphs, type PlacedParagraph } from "../../language/paragraphs.ts";
import { createReadableLine, type ReadableLine } from "../../language/readable-line.ts";
import { textMessages } from "../../text-messages.ts";
import { type QuotedWords, quoteWords } from "./quote-words.ts";

/** A second name, or who is taken in: "市水务局（市河长制办公室）". */
const BRACKETED_END = /[（(][^（）()]*[）)]$/;
/** After these words comes who made the report; before them stands its name. */
const BEFORE_REPORT =
  /(?:20\d\d年度?|本年度|年度)?(?:政府信息公开(?:工作)?|政务公开(?:工作)?)(?:年度)?(?:工作)?(?:年度)?(?:报告|情况|实际)(?!编制|编写|格式|的?通知|的?要求|填报|工作部署)/g;
const TITLE_BEHIND = /^(?:20\d\d年度?)?/;
const MAKER =
  /(?<=由)[^，,。；;：:]{2,24}?(?:局|厅|委员会|办公室|人民政府|办事处|中心)(?=[^，,。；;：:]{0,10}(?:编制|编写|制作|撰写))/g;
const GUIDED = /根据|按照|依据|依照|遵照|参照|落实|要求|部署|指导/;

const description: RuleDescription = {
  id: "text.agency",
  severity: "warning",
  name: "写着别的机关的名称",
  why: "借用别的单位的报告改写时，容易漏改标题和开头的机关名称。",
  source: "检查实践：标题和开头应为本机关全称或规范简称",
};

type Quote = (span: { readonly start: number; readonly end: number }) => QuotedWords;

function judgeAt(line: ReadableLine, end: number, agency: string, quote: Quote): Finding[] {
  const before = line.masked.slice(0, end);
  const clauseStart =
    Math.max(...["，", ",", "。", "；", "：", ":"].map((mark) => before.lastIndexOf(mark))) + 1;
  const clause = before.slice(clauseStart).replace(BRACKETED_END, "");
  if (GUIDED.test(clause)) return [];
  const name = findOtherName(clause, agency);
  if (name === null) return [];
  const nameEnd = clauseStart + clause.length;
  const words = quote({ start: nameEnd - name.length, end: nameEnd });
  const message = textMessages.otherAgency(words.excerpt, words.excerpt, agency);
  return [createFinding(description, { message, ...words, against: agency })];
}

function judgePreface(placed: PlacedParagraph, agency: string): Finding[] {
  const { line } = placed.paragraph;
  const reports = Array.from(line.masked.matchAll(BEFORE_REPORT), (match) => match.index);
  const makers = Array.from(line.masked.matchAll(MAKER))
    .filter(([words]) => !listsOwnBody(words, agency))
    .map((match) => match.index + match[0].length);
  return [...new Set([...reports, ...makers])].flatMap((end) =>
    judgeAt(line, end, agency, (span) => quoteWords(placed, span)),
  );
}

function judgeTitle({ title, agency }: Report): Finding[] {
  const line = createReadableLine(title.replace(/\n/g, " "));
  const bare = line.masked.replace(TITLE_BEHIND, "");
  const offset = line.masked.length - bare.length;
  const end = bare.search(/(?:20\d\d年度?)?(?:政府信息公开|政务公开|信息公开)/);
  if (end <= 0) return [];
  return judgeAt(line, offset + end, agency, (span) => ({
    place: "title",
    excerpt: line.quote(span.start, span.end),
  }));
}

const check: Check = {
  pace: "pause",
  reads: ["title", "preface", "agency"],
  run: ({ report: subject }) => {
    const agency = subject.agency.replace(/\s/g, "");
    if (agency === "") return [];
    const own = { ...subject, agency };
    return [
      ...judgeTitle(own),
      ...listParagraphs(subject, "preface").flatMap((placed) => judgePreface(placed, agency)),
    ];
  },
};

export const agencyRule: Rule = { ...description, checks: [check] };
