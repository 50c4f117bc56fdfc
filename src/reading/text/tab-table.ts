/**
 * Tables whose cells are parted by tabs: a row on a line, as PDF text and the clipboard give them; or a cell on a
 * line behind a tab and an empty line between rows, as programs print Word files. Owns these two layouts.
 */

import { parseSectionHeading } from "../../report/index.ts";
import { type FindLabels, findOnlyTable, isCaption } from "../recognise/tables/cell-labels.ts";
import type { FoundTable, TextRow } from "./text-types.ts";

const CELL_LINE = /^\t[^\t]*$/;
/** What goes on in the same cell is short, and no sentence. */
const MAX_CONTINUATION = 40;
const MAX_QUOTED_LINES = 6;
const ENOUGH_LABELS = 2;

function isLabel(text: string, find: FindLabels): boolean {
  return isCaption(text) || findOnlyTable(find(text)) !== null;
}

function countLabels(rows: readonly TextRow[], find: FindLabels): number {
  let count = 0;
  for (const row of rows) for (const cell of row) if (isLabel(cell.join(""), find)) count += 1;
  return count;
}

function isContinuation(line: string): boolean {
  const text = line.trim();
  if (text === "" || line.includes("\t") || text.length > MAX_CONTINUATION) return false;
  return !text.endsWith("。") && parseSectionHeading(text) === null;
}

/** One cell on a line. Without labels the lines are paragraphs that begin with a tab. */
function findCellLines(lines: readonly string[], at: number, find: FindLabels): FoundTable {
  const rows: string[][][] = [];
  let row: string[][] = [];
  let end = at;
  let isAfterGap = false;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const last = row[row.length - 1];
    if (CELL_LINE.test(line)) {
      if (isAfterGap) row = [];
      if (row.length === 0) rows.push(row);
      row.push([line.slice(1).trim()]);
    } else if (line.trim() === "" && !line.includes("\t")) {
      isAfterGap = true;
      continue;
    } else if (!isAfterGap && last !== undefined && isContinuation(line)) last.push(line.trim());
    else break;
    isAfterGap = false;
    end = index + 1;
  }
  return {
    rows: countLabels(rows, find) >= ENOUGH_LABELS ? rows : null,
    lineCount: end - at,
    layout: "rows",
  };
}

/** A quoted field of a spreadsheet goes on over line ends. */
function joinQuoted(
  lines: readonly string[],
  at: number,
): { readonly line: string; readonly lineCount: number } {
  let line = lines[at] ?? "";
  let lineCount = 1;
  const isOpen = (): boolean => /(?:^|\t)"/.test(line) && line.split('"').length % 2 === 0;
  while (isOpen() && lineCount < MAX_QUOTED_LINES && at + lineCount < lines.length) {
    line = `${line}\n${lines[at + lineCount] ?? ""}`;
    lineCount += 1;
  }
  return isOpen() ? { line: lines[at] ?? "", lineCount: 1 } : { line, lineCount };
}

function splitFields(line: string): string[][] {
  return line.split("\t").map((field) => {
    const text = field.trim();
    const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    const plain = isQuoted ? text.slice(1, -1).replace(/""/g, '"') : text;
    return plain.split("\n").map((each) => each.trim());
  });
}

/** Words on a line between rows are the rest of a label before or the beginning of one after them. */
function findWrapped(
  line: string,
  next: string | undefined,
  above: readonly string[][] | undefined,
  find: FindLabels,
): "above" | "below" | null {
  if (!isContinuation(line) || above === undefined) return null;
  const first = next?.split("\t").find((field) => field.trim() !== "") ?? "";
  if (next?.includes("\t") === true && isLabel(`${line}${first}`, find)) return "below";
  const last = above.filter((cell) => cell.join("") !== "").pop();
  return last !== undefined && isLabel(`${last.join("")}${line}`, find) ? "above" : null;
}

function prependToFirst(line: string, prefix: string): string {
  const at = line.search(/[^\t ]/);
  return at === -1 ? line : `${line.slice(0, at)}${prefix}${line.slice(at)}`;
}

/** A label that has a row to itself has no tab; the next row has. */
function isLabelLine(lines: readonly string[], at: number, find: FindLabels): boolean {
  const line = lines[at] ?? "";
  return !line.includes("\t") && lines[at + 1]?.includes("\t") === true && isLabel(line.trim(), find);
}

/** One row on a line. */
function findRows(lines: readonly string[], at: number, find: FindLabels): FoundTable {
  const rows: string[][][] = [];
  let prefix = "";
  let index = at;
  while (index < lines.length) {
    const line = lines[index] ?? "";
    if (line.includes("\t")) {
      const joined = joinQuoted(lines, index);
      rows.push(splitFields(prependToFirst(joined.line, prefix)));
      prefix = "";
      index += joined.lineCount;
      continue;
    }
    if (isLabelLine(lines, index, find)) {
      rows.push([[line.trim()]]);
      index += 1;
      continue;
    }
    const above = rows[rows.length - 1];
    const wrapped = findWrapped(line, lines[index + 1], above, find);
    if (wrapped === null) break;
    if (wrapped === "below") prefix = line.trim();
    else
      above
        ?.filter((cell) => cell.join("") !== "")
        .pop()
        ?.push(line.trim());
    index += 1;
  }
  return { rows: isTabular(rows, find) ? rows : null, lineCount: index - at, layout: "rows" };
}

function isTabular(rows: readonly TextRow[], find: FindLabels): boolean {
  const wide = rows.filter((row) => row.filter((cell) => cell.join("") !== "").length > 1);
  return wide.length > 1 || countLabels(rows, find) > 0;
}

/** What begins at a line with a tab, or with a label above one; null for any other line. */
export function findTabTable(lines: readonly string[], at: number, find: FindLabels): FoundTable | null {
  if (lines[at]?.includes("\t") !== true && !isLabelLine(lines, at, find)) return null;
  let end = at;
  while (CELL_LINE.test(lines[end] ?? "")) end += 1;
  const isCellLayout = end > at && lines[end]?.includes("\t") !== true;
  return isCellLayout ? findCellLines(lines, at, find) : findRows(lines, at, find);
}
