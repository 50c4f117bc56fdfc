/** Which blocks stay together across pages, in the Word file and in the preview alike. */

import type { Block } from "../document/index.ts";

/** An introduction longer than this is not kept with its table: both together might not fit on a page. */
const KEPT_INTRODUCTION_CHARS = 50;

function countParagraphChars(block: Block): number {
  return block.kind === "paragraph" ? block.runs.reduce((sum, run) => sum + run.text.length, 0) : 0;
}

/**
 * Whether a block stays on the page of the next one. A heading never stands alone at the foot of a page; an empty topic's may, nothing belongs
 * under it.
 */
export function isKeptWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === "heading") return next.kind !== "heading" || next.level > block.level;
  if (next.kind === "signature") return true;
  return next.kind === "table" && countParagraphChars(block) <= KEPT_INTRODUCTION_CHARS;
}
