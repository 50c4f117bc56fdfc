/**
 * Standard sentences with this year's figures, for 一 to 四. Every number is one of the tables; a sentence whose
 * figures are not all known is not composed. Pure.
 */

import type { CellAddress, Label, SectionId } from "../format/index.ts";
import {
  composeAddress,
  form2021,
  type getCell,
  joinLabel,
  listCells,
  resultRows,
  TOTAL_COLUMN,
} from "../format/index.ts";
import { getDecimal, printSum, type Report } from "../report/index.ts";

/** What a sentence speaks of: requests and their results, disputes, or documents and decisions. */
export type SentenceKind = "requests" | "disputes" | "documents";

/** Which sentences a section's own text offers. */
export const sectionSentences: Readonly<Record<SectionId, readonly SentenceKind[]>> = {
  overview: [],
  proactive: ["documents"],
  requests: ["requests"],
  disputes: ["disputes"],
  problems: [],
  other: [],
};

const TOPIC_SENTENCES: ReadonlyArray<readonly [words: string, kinds: readonly SentenceKind[]]> = [
  ["依申请", ["requests", "disputes"]],
  ["主动公开", ["documents"]],
];

/** Which sentences a topic of 一 offers, by its heading. */
export function listTopicSentences(heading: string): readonly SentenceKind[] {
  return TOPIC_SENTENCES.find(([words]) => heading.includes(words))?.[1] ?? [];
}

/** "（三）不予公开" → "不予公开" */
function nameResult(label: Label): string {
  return (joinLabel(label).split("（区分")[0] ?? "").replace(/^（.+?）/, "");
}

interface ResultGroup {
  readonly name: string;
  readonly cells: readonly CellAddress[];
}

/** The six kinds of result as the form groups them, each with its 总计 cells. */
function listResultGroups(): readonly ResultGroup[] {
  const groups = new Map<string, CellAddress[]>();
  for (const row of form2021.tables.requests.rows.filter((each) => resultRows.includes(each.id))) {
    const name = nameResult(row.path[1] ?? []);
    const cells = groups.get(name) ?? [];
    groups.set(name, [...cells, composeAddress("requests", row.id, TOTAL_COLUMN)]);
  }
  return [...groups].map(([name, cells]) => ({ name, cells }));
}

const resultGroups = listResultGroups();

function composeRequests(report: Report, when: string): string | null {
  const total = (row: string): string | null =>
    printSum(report.tables, [composeAddress("requests", row, TOTAL_COLUMN)]);
  const [received, carriedIn, carriedOut] = [total("received"), total("carriedIn"), total("carriedOut")];
  const results = resultGroups.map(({ name, cells }) => ({ name, count: printSum(report.tables, cells) }));
  if (received === null || carriedIn === null || carriedOut === null) return null;
  if (results.some(({ count }) => count === null)) return null;
  if (received === "0" && carriedIn === "0")
    return `${when}，本机关未收到政府信息公开申请，也没有上年结转的申请。`;
  const intake =
    received === "0"
      ? `${when}，本机关未收到政府信息公开申请，上年结转${carriedIn}件。`
      : `${when}，本机关新收政府信息公开申请${received}件，上年结转${carriedIn}件。`;
  const listed = results.filter(({ count }) => count !== "0").map(({ name, count }) => `${name}${count}件`);
  const handled = listed.length === 0 ? "" : `办理结果为：${listed.join("，")}。`;
  return `${intake}${handled}结转下年度继续办理${carriedOut}件。`;
}

type DisputesRow = (typeof form2021.tables.disputes.rows)[number];

/** The rows of 四 under their kind, 行政复议 or 行政诉讼. */
function listDisputeKinds(): ReadonlyMap<string, readonly DisputesRow[]> {
  const kinds = new Map<string, readonly DisputesRow[]>();
  for (const row of form2021.tables.disputes.rows) {
    const kind = joinLabel(row.path[0] ?? []);
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return kinds;
}

/** "2件（结果维持1件，尚未审结1件）"; every figure of the row must be known. */
function printCases(report: Report, { id }: DisputesRow): string {
  const print = (column: string): string | null =>
    printSum(report.tables, [composeAddress("disputes", id, column)]);
  const results = form2021.tables.disputes.columns
    .filter((column) => column.id !== TOTAL_COLUMN && print(column.id) !== "0")
    .map((column) => `${joinLabel(column.label)}${print(column.id)}件`);
  return `${print(TOTAL_COLUMN)}件${results.length === 0 ? "" : `（${results.join("，")}）`}`;
}

function composeDisputes(report: Report, when: string): string | null {
  const cells = listCells("disputes").map((cell) => cell.address);
  if (printSum(report.tables, cells) === null) return null;
  const sumRows = (rows: readonly DisputesRow[]): string | null =>
    printSum(
      report.tables,
      rows.map((row) => composeAddress("disputes", row.id, TOTAL_COLUMN)),
    );
  const kinds = [...listDisputeKinds()];
  if (kinds.every(([, rows]) => sumRows(rows) === "0"))
    return `${when}，没有因政府信息公开工作引起的行政复议、行政诉讼案件。`;
  const parts = kinds.map(([kind, rows]) => {
    const [only, ...others] = rows;
    if (only !== undefined && others.length === 0) return `${kind}${printCases(report, only)}`;
    const occurred = rows.filter((row) => sumRows([row]) !== "0");
    const listed = occurred.map((row) => `${joinLabel(row.path[1] ?? [])}${printCases(report, row)}`);
    return `${kind}${sumRows(rows)}件${listed.length === 0 ? "" : `，其中${listed.join("，")}`}`;
  });
  return `${when}，因政府信息公开工作引起的${parts.join("；")}。`;
}

function composeDocuments(report: Report, when: string): string | null {
  const documents = form2021.tables.proactive.blocks[0];
  const figures = (document: string): string[] | null => {
    const counts = (documents?.columns ?? []).map((column) =>
      getDecimal(report.tables, composeAddress("proactive", document, column.id))?.toFixed(),
    );
    return counts.some((count) => count === undefined) ? null : counts.map(String);
  };
  const parts: string[] = [];
  for (const row of documents?.rows ?? []) {
    const counts = figures(row.id);
    if (counts === null) return null;
    const [issued, repealed, inForce] = counts;
    if (row.id === "rules" && counts.every((count) => count === "0")) continue;
    parts.push(`制发${joinLabel(row.path[0] ?? [])}${issued}件，废止${repealed}件，现行有效${inForce}件`);
  }
  return `${when}，本机关${parts.join("；")}。`;
}

/** A sentence with the report's figures; null while one of them is blank or invalid. */
export function composeSentence(kind: SentenceKind, report: Report): string | null {
  const when = report.year === null ? "本年度" : `${report.year}年`;
  switch (kind) {
    case "requests":
      return composeRequests(report, when);
    case "disputes":
      return composeDisputes(report, when);
    case "documents":
      return composeDocuments(report, when);
  }
}

/** The table a sentence takes its figures from. */
export function findSentenceTable(kind: SentenceKind): ReturnType<typeof getCell>["table"] {
  return kind === "documents" ? "proactive" : kind;
}
