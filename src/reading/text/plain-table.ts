/**
 * Tables without any mark: cells parted by blanks ("规章 2 1 2"), or each on a line of its own, as text copied out
 * of a page or a PDF has them. They are told by the form's labels. Owns this layout; a blank cell leaves no trace in
 * it, so that counting decides later.
 */

import type { TableId } from "../../format/index.ts";
import { tableIds } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { isPageNumber } from "../recognise/page-marks.ts";
import { type FindLabels, isCaption } from "../recognise/tables/cell-labels.ts";
import { formKeys } from "../recognise/tables/form-rows.ts";
import type { FoundTable } from "./text-types.ts";

/** No label, and no row with its figures, is longer. */
const MAX_LINE = 120;
const MAX_WRAPPED = 3;
const MAX_GAP = 2;
const ENOUGH_LABELS = 4;
const FIGURE = /^[\d０-９][\d０-９.,，．]*$/;
const CAPTION_END = /^等于第三项|第四项之和[）)]?$/;

interface Cells {
  readonly texts: readonly string[];
  readonly lineCount: number;
}

function isWord(text: string, find: FindLabels): boolean {
  if (isCaption(text) || CAPTION_END.test(text)) return true;
  const labels = find(text);
  return tableIds.some((table) => labels[table].isLabel);
}

/** A line's figures at its end, and what stands before them. */
function splitTail(line: string): { readonly head: string; readonly figures: readonly string[] } {
  const words = line.trim().split(/\s+/);
  let first = words.length;
  while (first > 0 && FIGURE.test(words[first - 1] ?? "")) first -= 1;
  return { head: words.slice(0, first).join(" "), figures: words.slice(first) };
}

function readCells(line: string, find: FindLabels): readonly string[] | null {
  const text = line.trim();
  if (text === "" || text.length > MAX_LINE) return null;
  if (looksLikeFigure(text) && !/\s/.test(text)) return [text];
  if (isWord(text, find) && !isCaption(text)) return [text];
  const { head, figures } = splitTail(text);
  if (figures.length > 0) return head === "" ? figures : isWord(head, find) ? [head, ...figures] : null;
  const words = text.split(/\s+/);
  if (words.length > 1 && words.every((word) => isWord(word, find))) return words;
  return isCaption(text) ? [text] : null;
}

/** The cells of a line, or of a few lines over which a label was wrapped. */
function findCells(lines: readonly string[], at: number, find: FindLabels): Cells | null {
  let text = "";
  for (let count = 1; count <= MAX_WRAPPED; count += 1) {
    const raw = lines[at + count - 1] ?? "";
    const line = raw.trim();
    if (line === "" || raw.includes("\t")) return null;
    text += line;
    const texts = readCells(text, find);
    if (texts !== null) return { texts, lineCount: count };
    if (count === 1 && FIGURE.test(line)) return null;
  }
  return null;
}

function findColumn(
  text: string,
  find: FindLabels,
): { readonly table: TableId; readonly place: number } | null {
  const labels = find(text);
  for (const table of tableIds) {
    const { rows, columns } = labels[table];
    if (columns?.kind === "leaf" && rows === null && table !== "disputes") {
      return { table, place: formKeys[table].indexOf(columns.ids[0] ?? "") };
    }
  }
  return null;
}

/** 四's labels all head columns; 三's rows have ordinals. */
function isDisputeLabel(text: string, find: FindLabels): boolean {
  if (/^[\d（(]/.test(text)) return false;
  const { rows, columns } = find(text).disputes;
  return rows !== null || columns !== null;
}

class RowBuilder {
  readonly rows: string[][][] = [];
  private row: string[][] = [];
  private hasFigures = false;
  private isTotalLast = false;
  private isHeading = false;

  constructor(private readonly find: FindLabels) {}

  /** A stranger is a number that is none of the row's. */
  add(texts: readonly string[], isStranger: boolean): void {
    const [first = ""] = texts;
    if (isStranger || texts.length > 1) {
      this.start();
      this.rows.push(texts.map((text) => [text]));
    } else if (looksLikeFigure(first)) {
      if (this.isHeading && !this.hasFigures) this.start();
      this.push(first);
      this.hasFigures = true;
    } else this.addLabel(first);
  }

  /** 三's header is printed in two rows: 自然人 and 总计 above the five kinds; no other order is believed. */
  private addLabel(text: string): void {
    const column = findColumn(text, this.find);
    const isTotal = /^(?:总计|合计)$/.test(text.replace(/\s/g, ""));
    const isHeading = column !== null || isTotal || text.replace(/\s/g, "") === "其他";
    if (!isHeading || this.hasFigures || (this.isTotalLast && column !== null)) this.start();
    this.push(text);
    this.isHeading = isHeading || isDisputeLabel(text, this.find);
    this.isTotalLast = isTotal;
  }

  private push(text: string): void {
    if (this.row.length === 0) this.rows.push(this.row);
    this.row.push([text]);
  }

  private start(): void {
    this.row = [];
    this.hasFigures = false;
    this.isTotalLast = false;
    this.isHeading = false;
  }
}

interface FoundCells {
  readonly texts: readonly string[];
  readonly isAfterGap: boolean;
}

/** A number on a line of its own that may be a page's. */
function isLoneNumber({ texts }: FoundCells): boolean {
  return texts.length === 1 && isPageNumber(texts[0] ?? "", true);
}

/**
 * The numbers that do not stand where most figures of this table do: on a line of their own where those stand beside
 * their label, or behind a gap where those do not. Between two pages that is the number of one.
 */
function findStrangers(found: readonly FoundCells[]): ReadonlySet<FoundCells> {
  const lone = found.filter(isLoneNumber);
  const beside = found.filter(({ texts: [label = "", ...others] }) => {
    return !looksLikeFigure(label) && others.some(looksLikeFigure);
  });
  if (lone.length < beside.length) return new Set(lone);
  const afterGap = lone.filter(({ isAfterGap }) => isAfterGap);
  return new Set(afterGap.length * 2 < lone.length ? afterGap : []);
}

function buildRows(found: readonly FoundCells[], find: FindLabels): string[][][] {
  const builder = new RowBuilder(find);
  const strangers = findStrangers(found);
  for (const cells of found) builder.add(cells.texts, strangers.has(cells));
  return builder.rows;
}

/** What begins at a line with one of the form's labels; null for any other line. */
export function findPlainTable(lines: readonly string[], at: number, find: FindLabels): FoundTable | null {
  const first = lines[at]?.trim() ?? "";
  if (first === "" || looksLikeFigure(first)) return null;
  const found: FoundCells[] = [];
  let end = at;
  let labels = 0;
  let figures = 0;
  for (let index = at; index < lines.length; ) {
    if ((lines[index]?.trim() ?? "") === "" && index - end < MAX_GAP) {
      index += 1;
      continue;
    }
    const cells = findCells(lines, index, find);
    if (cells === null) break;
    for (const text of cells.texts) {
      if (looksLikeFigure(text)) figures += 1;
      else labels += 1;
    }
    found.push({ texts: cells.texts, isAfterGap: index > end });
    index += cells.lineCount;
    end = index;
  }
  if (end === at) return null;
  const isTable = labels >= ENOUGH_LABELS && figures > 0;
  return { rows: isTable ? buildRows(found, find) : null, lineCount: end - at, layout: "sequence" };
}
