/** text.documents: numbers of 规章, 规范性文件 and of decisions in texts against 表二. 件 only, never 个 or 条. */

import type { CellAddress } from "../../../format/index.ts";
import type { Rule, RuleDescription } from "../../check-types.ts";
import { type Clause, splitItems } from "../../language/clauses.ts";
import { type Paragraph, rememberByParagraph } from "../../language/paragraphs.ts";
import { readScopedClauses, type ScopedClause } from "../../language/scope.ts";
import { type Claim, countCell, judgeClaims } from "./claim.ts";
import { isPlainOfDocuments } from "./plain-words.ts";
import { allScopes, createTextChecks } from "./text-checks.ts";

const NORMATIVE = /规范性文件/;
const RULES = /规章(?!制度)/;
/** Counted together with what 表二 has no row for. */
const LAWS_AND_RULES = /法规[、和及与]?规章/;
const ISSUED = /制发|制定|出台|印发/;
const REPEALED = /废止/;
const IN_FORCE = /现行有效|现有有效|继续有效/;
const DECISIONS: ReadonlyArray<readonly [RegExp, CellAddress]> = [
  [/行政许可/, "proactive.licences.decisions"],
  [/行政处罚/, "proactive.penalties.decisions"],
  [/行政强制/, "proactive.coerciveMeasures.decisions"],
];

const NOT_MADE =
  /备案|审[查核]|审议|解读|清理|评估|修订|修改|失效|拟|起草|征求|公开|公示|发布|上传|归集|推送|报送|录入|其中|涉及|有关|相关|党内|部门规章|参与|累计|历年|以来|牵头|行政规范性文件目录/;
const NOT_DECIDED =
  /事项|公开|公示|发布|上传|归集|推送|报送|录入|信息|受理|申请|立案|查[办处]|移送|案卷|评查|复议|诉讼|听证|不予|领域|减轻|从轻|减?免|撤[销回]|变更|注销|延续|简易|一般程序|普通程序|其中|文书|清单|目录|证照?|案例|即办|承诺|线索|监督|检查|标准|罚款|拟|取消|下放|累计|专项/;

/** What is done to decisions made before; said of the first of a list, it is said of all of it. */
const HANDLED_ONLY =
  /(?:公开|公示|公布|发布|上传|归集|推送|报送|录入|受理|收到|立案|移送|评查|抽查)[^，,]*?行政(?:许可|处罚|强制)/;
const DECIDED = /[作做]出|实施|下达|办理|办结|执行/;

type Noun = "rules" | "normativeDocuments";

/** The documents spoken of; "both" where nobody can tell. */
function findNoun(words: string): Noun | "both" | null {
  const isNormative = NORMATIVE.test(words);
  const isRules = RULES.test(words);
  if (LAWS_AND_RULES.test(words) || (isNormative && isRules)) return "both";
  if (isNormative) return "normativeDocuments";
  return isRules ? "rules" : null;
}

function findColumn(words: string): "issued" | "repealed" | "inForce" | null {
  const columns = [
    ISSUED.test(words) ? ("issued" as const) : null,
    REPEALED.test(words) ? ("repealed" as const) : null,
    IN_FORCE.test(words) ? ("inForce" as const) : null,
  ].filter((column) => column !== null);
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

function findDocumentCell(words: string, noun: Noun | "both" | null): CellAddress | null {
  const column = findColumn(words);
  if (noun === null || noun === "both" || column === null || NOT_MADE.test(words)) return null;
  return `proactive.${noun}.${column}`;
}

/** "公示行政许可42件、行政处罚15件": what governs the list goes on to the end of the sentence or the next verb. */
function isHandledOnly(before: boolean, words: string): boolean {
  if (HANDLED_ONLY.test(words)) return true;
  return before && !DECIDED.test(words);
}

function findDecisionCell(words: string): CellAddress | null {
  const cells = DECISIONS.filter(([pattern]) => pattern.test(words)).map(([, cell]) => cell);
  if (cells.length !== 1 || NOT_DECIDED.test(words)) return null;
  return cells[0] ?? null;
}

function createClaim(part: Clause, scoped: ScopedClause, cell: CellAddress | null): Claim[] {
  const counted = part.numbers.filter((number) => /^[件个项条部份]$/.test(number.unit));
  const [number, ...others] = counted;
  if (cell === null || number === undefined || others.length > 0 || number.unit !== "件") return [];
  const isLimited = !isPlainOfDocuments(part.words);
  return [{ key: cell, countings: [countCell(cell)], number, part, scoped, isLimited }];
}

function readClaims(paragraph: Paragraph): readonly Claim[] {
  let noun: Noun | "both" | null = null;
  let areHandledOnly = false;
  let sentence = -1;
  return readScopedClauses(paragraph).flatMap((scoped) => {
    const { clause } = scoped;
    if (clause.sentence !== sentence) {
      noun = null;
      areHandledOnly = false;
    }
    sentence = clause.sentence;
    if (scoped.isAmong) return [];
    return splitItems(paragraph.line, clause).flatMap((part) => {
      // "制发规范性文件5件，废止2件": the noun goes on; after web posts or reviews it does not.
      const isNamed = findNoun(part.words) !== null;
      if (isNamed) noun = NOT_MADE.test(part.words) ? "both" : findNoun(part.words);
      else if (NOT_MADE.test(part.words)) noun = null;
      areHandledOnly = isHandledOnly(areHandledOnly, part.words);
      const isDecision = !isNamed && !areHandledOnly;
      const cell = findDocumentCell(part.words, noun) ?? (isDecision ? findDecisionCell(part.words) : null);
      return createClaim(part, scoped, cell);
    });
  });
}

const readDocumentClaims = rememberByParagraph(readClaims);

const description: RuleDescription = {
  id: "text.documents",
  severity: "warning",
  name: "文件和处理决定件数与表二不一致",
  why: "文字里写的规章、规范性文件和许可、处罚、强制件数要与表二相同。",
  source: "检查实践：文字应与第二部分表格一致",
};

const cells: readonly CellAddress[] = [
  ...(["rules", "normativeDocuments"] as const).flatMap((row) =>
    (["issued", "repealed", "inForce"] as const).map((column): CellAddress => `proactive.${row}.${column}`),
  ),
  ...DECISIONS.map(([, cell]) => cell),
];

export const documentsRule: Rule = {
  ...description,
  checks: createTextChecks({
    scopes: allScopes,
    reads: ["agency", "year", ...cells],
    judge: (placed, { report }) =>
      judgeClaims(description, readDocumentClaims(placed.paragraph), placed, report),
  }),
};
