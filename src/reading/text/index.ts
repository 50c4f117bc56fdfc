/**
 * Text and Markdown → document tree: plain text, text of a PDF, text that programs print of Word files, a whole report
 * pasted. Owns lines, paragraphs and the layouts of tables in text; must not know what part of a report a line is.
 */

import type { Block, DocumentTree } from "../../document/index.ts";
import { cleanText } from "../../report/index.ts";
import { appendAll } from "../flow/append-all.ts";
import { createLabelFinder, type FindLabels } from "../recognise/tables/cell-labels.ts";
import { joinLines } from "./join-lines.ts";
import { isMarkdown, isRuleLine, stripMarkdown } from "./markdown.ts";
import { findPipeTable } from "./pipe-table.ts";
import { findPlainTable } from "./plain-table.ts";
import { findTabTable } from "./tab-table.ts";
import type { FoundTable, TextRow } from "./text-types.ts";

/** What some programs print for a Word bookmark. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/g;
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

function toTable(rows: readonly TextRow[], layout: FoundTable["layout"]): Block {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    kind: "table",
    name: "",
    columnCount,
    headerRowCount: 0,
    layout,
    rows: rows.map((row) =>
      row.map((lines, column) => ({ column, colSpan: 1, rowSpan: 1, lines, role: "label" as const })),
    ),
  };
}

function toParagraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text, role: "body" }] };
}

function findTable(lines: readonly string[], at: number, find: FindLabels): FoundTable | null {
  return findPipeTable(lines, at) ?? findTabTable(lines, at, find) ?? findPlainTable(lines, at, find);
}

const oneLine: FoundTable = { rows: null, lineCount: 1, layout: "rows" };

/** A line's words; none for an empty line and for a rule. */
function readLine(line: string, strip: (line: string) => string): string[] {
  const words = isRuleLine(line) ? "" : strip(cleanText(line).trim()).trim();
  return words === "" ? [] : [words];
}

/** The paragraphs and tables of a text in their order. Nothing of it is left out but empty lines and rules. */
export function readText(text: string): DocumentTree {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(BOOKMARK, "")
    .split(LINE_END);
  const strip = isMarkdown(lines) ? stripMarkdown : (line: string): string => line;
  const find = createLabelFinder();
  const blocks: Block[] = [];
  let open: string[] = [];
  const closeParagraphs = (): void => {
    for (const paragraph of joinLines(open)) blocks.push(toParagraph(paragraph));
    open = [];
  };
  for (let at = 0; at < lines.length; ) {
    const { rows, lineCount, layout } = findTable(lines, at, find) ?? oneLine;
    if (rows === null) {
      for (const line of lines.slice(at, at + lineCount)) appendAll(open, readLine(line, strip));
    } else {
      closeParagraphs();
      blocks.push(toTable(rows, layout));
    }
    at += Math.max(1, lineCount);
  }
  closeParagraphs();
  return { title: "", author: "", blocks };
}
