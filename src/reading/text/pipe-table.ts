/** Tables of Markdown: cells between bars, one row on a line. Owns this layout only. */

import type { FoundTable, TextRow } from "./text-types.ts";

const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^[\s|:-]*$/;
/** A tab that was typed into a cell parts its words, as the end of a line does. */
const LINE_BREAK = /<br\s*\/?>|\t/i;

function splitRow(line: string): TextRow {
  const inner = line.trim().slice(1, -1);
  const cells: string[] = [""];
  for (let at = 0; at < inner.length; at += 1) {
    const character = inner.charAt(at);
    if (character === "|") cells.push("");
    else if (character === "\\" && inner.charAt(at + 1) === "|") {
      cells[cells.length - 1] += "|";
      at += 1;
    } else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.split(LINE_BREAK).map((each) => each.replace(/\*\*/g, "").trim()));
}

/** A row between the header and the body is a rule: only bars, hyphens and colons, at least one hyphen. */
function isRule(line: string): boolean {
  return RULE.test(line) && line.includes("-");
}

/** The table that begins at a line; null where none does. */
export function findPipeTable(lines: readonly string[], at: number): FoundTable | null {
  const rows: TextRow[] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (!ROW.test(line)) break;
    if (!isRule(line)) rows.push(splitRow(line));
  }
  return rows.length === 0 ? null : { rows, lineCount: end - at, layout: "rows" };
}
