/**
 * Tells a ledger of requests that cannot be counted by its headings: one that names dates and the like, but not the
 * columns that are needed. Owns this judgement; the headings come from src/format. Pure.
 */

import type { TableBlock } from "../../document/index.ts";
import { ledgerHeaders } from "../../format/index.ts";

type Column = "applicant" | "result" | "received" | "finished";

/** Titles and notes above the headings are few. */
const MAX_HEADER_ROW = 20;
const columns: readonly Column[] = ["applicant", "result", "received", "finished"];
const needed: readonly Column[] = ["applicant", "result"];

function simplify(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "");
}

/**
 * The headings, by the names that are usual, which a ledger lacks; empty where the table lacks none or is no ledger. A
 * ledger has a row that names one of the two dates and another column of a ledger.
 */
export function listMissingColumns({ rows }: TableBlock): readonly string[] {
  for (const row of rows.slice(0, MAX_HEADER_ROW)) {
    const names = new Set(row.map(({ lines }) => simplify(lines.join(""))));
    const found = columns.filter((column) => ledgerHeaders[column].some((name) => names.has(name)));
    const hasDate = found.includes("received") || found.includes("finished");
    if (!hasDate || found.length < 2) continue;
    return needed.filter((column) => !found.includes(column)).map((column) => ledgerHeaders[column][0] ?? "");
  }
  return [];
}
