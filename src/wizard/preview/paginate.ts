/**
 * Cuts measured blocks into pages. Owns where a page ends: paragraphs break between lines, a table only where it is
 * higher than a page, and then between rows. Pure: heights come in as numbers of any unit.
 */

import { type MeasuredRows, measurePart } from "./measured-rows.ts";

/** What was measured of a block. `lines` are the offsets in its text at which its lines begin. */
export interface MeasuredBlock {
  readonly height: number;
  /** Stays on the page of the block after it. */
  readonly isKeptWithNext: boolean;
  /** [] for a block that is not cut between lines. */
  readonly lines: readonly number[];
  /** Of a table. */
  readonly rows?: MeasuredRows;
}

/** A block or a part of one: the text, or a table's rows, from `start` to `end` (null: to its end). */
export interface PagePiece {
  readonly block: number;
  readonly start: number;
  readonly end: number | null;
}

export type Page = readonly PagePiece[];

interface OpenPage {
  pieces: PagePiece[];
  used: number;
}

/** Heights are measured by the browser in fractions of a pixel. */
const TOLERANCE = 0.5;

/** The least of a block that stands on a page: a line, of a table that must be cut its head and a row. */
function measureLeast({ height, lines, rows }: MeasuredBlock, capacity: number): number {
  if (rows !== undefined && height > capacity + TOLERANCE)
    return measurePart(rows, rows.headCount, rows.headCount + 1);
  return lines.length > 0 ? height / lines.length : height;
}

/** The height that must be free for a block to begin on the page: with a heading also what it heads. */
function measureStart(blocks: readonly MeasuredBlock[], index: number, capacity: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  if (!block.isKeptWithNext) return measureLeast(block, capacity);
  return block.height + measureStart(blocks, index + 1, capacity);
}

/** Adds the lines of a paragraph page by page. */
function addLines(pages: OpenPage[], block: MeasuredBlock, index: number, capacity: number): void {
  const lineHeight = block.height / block.lines.length;
  let line = 0;
  while (line < block.lines.length) {
    let page = lastPage(pages);
    let free = Math.floor((capacity - page.used + TOLERANCE) / lineHeight);
    if (free <= 0) {
      page = openPage(pages);
      free = Math.max(1, Math.floor((capacity + TOLERANCE) / lineHeight));
    }
    const next = Math.min(block.lines.length, line + free);
    const end = next < block.lines.length ? (block.lines[next] ?? null) : null;
    page.pieces.push({ block: index, start: block.lines[line] ?? 0, end });
    page.used += (next - line) * lineHeight;
    line = next;
  }
}

/** Adds the rows of a table page by page, its head on each. */
function addRows(pages: OpenPage[], rows: MeasuredRows, index: number, capacity: number): void {
  const { heights, headCount } = rows;
  let row = headCount;
  while (row < heights.length) {
    const least = measurePart(rows, row, row + 1);
    const current = lastPage(pages);
    const page = current.used > 0 && current.used + least > capacity + TOLERANCE ? openPage(pages) : current;
    let next = row + 1;
    const fits = (end: number): boolean => page.used + measurePart(rows, row, end) <= capacity + TOLERANCE;
    while (next < heights.length && fits(next + 1)) next += 1;
    page.pieces.push({
      block: index,
      start: row === headCount ? 0 : row,
      end: next < heights.length ? next : null,
    });
    page.used += measurePart(rows, row, next);
    row = next;
  }
}

function openPage(pages: OpenPage[]): OpenPage {
  const page: OpenPage = { pieces: [], used: 0 };
  pages.push(page);
  return page;
}

function lastPage(pages: OpenPage[]): OpenPage {
  return pages[pages.length - 1] ?? openPage(pages);
}

/** The pages of a document whose pages hold `capacity`. A block higher than a page has one to itself. */
export function paginate(blocks: readonly MeasuredBlock[], capacity: number): readonly Page[] {
  const pages: OpenPage[] = [];
  openPage(pages);
  blocks.forEach((block, index) => {
    const page = lastPage(pages);
    const needed = measureStart(blocks, index, capacity);
    if (page.used > 0 && needed <= capacity && page.used + needed > capacity + TOLERANCE) openPage(pages);
    if (block.lines.length > 1) {
      addLines(pages, block, index, capacity);
      return;
    }
    if (block.rows !== undefined && block.height > capacity + TOLERANCE) {
      addRows(pages, block.rows, index, capacity);
      return;
    }
    const target = lastPage(pages);
    const fits = target.used === 0 || target.used + block.height <= capacity + TOLERANCE;
    const holder = fits ? target : openPage(pages);
    holder.pieces.push({ block: index, start: 0, end: null });
    holder.used += block.height;
  });
  return pages.map((page) => page.pieces);
}
