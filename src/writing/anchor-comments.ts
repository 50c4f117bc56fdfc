/**
 * Finds the place of each comment in a document tree, for any kind of file that shows comments. Owns what stands in
 * where the exact place does not print; no comment is lost.
 */

import type { Block, DocumentTree, TableCell } from "../document/index.ts";
import { listLines } from "../document/index.ts";
import { findExcerptAmong } from "../report/index.ts";

export interface DocumentComment {
  /** Where it belongs, the best first: cells, texts, tables as the tree names them (see `place` there). */
  readonly places: readonly string[];
  /** The words spoken of, an exact part of the text at its place; null for all of it. */
  readonly excerpt: string | null;
  /** Which of equal words there; the first is 0, as where it is not said. */
  readonly occurrence?: number;
  /** Its paragraphs are lines. */
  readonly text: string;
}

/** The characters of a block's or a cell's text that a comment speaks of. */
export interface CommentMark {
  /** The comment's index. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export type CommentMarks = ReadonlyMap<Block | TableCell, readonly CommentMark[]>;

interface Spot {
  readonly target: Block | TableCell;
  readonly place: string;
  readonly text: string;
}

/** A table's labels have its own place. */
function listSpots(blocks: readonly Block[]): Spot[] {
  return blocks.flatMap((block): Spot[] => {
    const place = block.place ?? "";
    if (block.kind !== "table") return [{ target: block, place, text: listLines(block).join("") }];
    const cells = block.rows.flat();
    return cells.map((cell) => ({ target: cell, place: cell.place ?? place, text: cell.lines.join("") }));
  });
}

function isWithin(place: string, outer: string): boolean {
  return place === outer || place.startsWith(`${outer}.`);
}

/** Spots at a place; where nothing prints there, those of what it is a part of: topic, section. */
function listSpotsAt(place: string, spots: readonly Spot[]): readonly Spot[] {
  for (let at = place; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const found = spots.filter((spot) => isWithin(spot.place, at));
    if (found.length > 0) return found;
  }
  return [];
}

/** The section that a place lies in, for words that normalising moved to another text of it. */
function findSection(place: string): string | null {
  return /^sections\.\w+/.exec(place)?.[0] ?? null;
}

/** Where words stand among some spots. */
interface Quotation {
  readonly spot: Spot;
  readonly start: number;
}

function findQuotation({ excerpt, occurrence }: DocumentComment, spots: readonly Spot[]): Quotation | null {
  const texts = spots.map(({ text }) => text);
  const found = excerpt === null ? null : findExcerptAmong(texts, excerpt, occurrence);
  const spot = found === null ? undefined : spots[found.index];
  return found === null || spot === undefined ? null : { spot, start: found.start };
}

/** The words at the best place that has them; else all that stands at the best place there is. */
function findAnchor(
  comment: DocumentComment,
  spots: readonly Spot[],
): Quotation | { readonly spot: Spot } | null {
  for (const place of comment.places) {
    const own = listSpotsAt(place, spots);
    const section = findSection(place);
    const around = section === null ? [] : spots.filter((spot) => isWithin(spot.place, section));
    const quotation = findQuotation(comment, own) ?? findQuotation(comment, around);
    if (quotation !== null) return quotation;
    if (own[0] !== undefined) return { spot: own[0] };
  }
  return spots[0] === undefined ? null : { spot: spots[0] };
}

/** Where a comment's own words are not found, all of the text is marked. */
function createMark(id: number, anchor: Quotation | { readonly spot: Spot }, length: number): CommentMark {
  if (!("start" in anchor)) return { id, start: 0, end: anchor.spot.text.length };
  return { id, start: anchor.start, end: anchor.start + length };
}

/** The marks of each block and cell that comments speak of; those whose place is nowhere go to the title. */
export function anchorComments({ blocks }: DocumentTree, comments: readonly DocumentComment[]): CommentMarks {
  const spots = listSpots(blocks);
  const marks = new Map<Block | TableCell, CommentMark[]>();
  comments.forEach((comment, id) => {
    const anchor = findAnchor(comment, spots);
    if (anchor === null) return;
    const { target } = anchor.spot;
    const mark = createMark(id, anchor, comment.excerpt?.length ?? 0);
    marks.set(target, [...(marks.get(target) ?? []), mark]);
  });
  return marks;
}
