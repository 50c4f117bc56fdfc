/**
 * Finds the place of each comment in a document tree, for any kind of file that shows comments. Owns what stands in
 * where the exact place does not print; no comment is lost.
 */

import type { Block, DocumentTree, TableCell } from "../document/index.ts";
import { listLines } from "../document/index.ts";

export interface DocumentComment {
  /** Where it belongs, the best first: cells, texts, tables as the tree names them (see `place` there). */
  readonly places: readonly string[];
  /** The words spoken of, an exact part of the text at its place; null for all of it. */
  readonly excerpt: string | null;
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

function findSpot({ places, excerpt }: DocumentComment, spots: readonly Spot[]): Spot | undefined {
  for (const place of places) {
    const own = listSpotsAt(place, spots);
    const section = findSection(place);
    const around = section === null ? [] : spots.filter((spot) => isWithin(spot.place, section));
    const quoted =
      excerpt === null ? undefined : [...own, ...around].find(({ text }) => text.includes(excerpt));
    const found = quoted ?? own[0];
    if (found !== undefined) return found;
  }
  return spots[0];
}

function createMark(id: number, { text }: Spot, excerpt: string | null): CommentMark {
  const start = excerpt === null || excerpt === "" ? -1 : text.indexOf(excerpt);
  if (start === -1) return { id, start: 0, end: text.length };
  return { id, start, end: start + (excerpt ?? "").length };
}

/** The marks of each block and cell that comments speak of; those whose place is nowhere go to the title. */
export function anchorComments({ blocks }: DocumentTree, comments: readonly DocumentComment[]): CommentMarks {
  const spots = listSpots(blocks);
  const marks = new Map<Block | TableCell, CommentMark[]>();
  comments.forEach((comment, id) => {
    const spot = findSpot(comment, spots);
    if (spot === undefined) return;
    const own = marks.get(spot.target) ?? [];
    marks.set(spot.target, [...own, createMark(id, spot, comment.excerpt)]);
  });
  return marks;
}
