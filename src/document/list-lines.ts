/** What a block other than a table says, without its looks. */

import type { Block, TableBlock } from "./document-types.ts";

/** The lines as they stand in the document; a paragraph is one, however it wraps. */
export function listLines(block: Exclude<Block, TableBlock>): readonly string[] {
  switch (block.kind) {
    case "title":
      return block.lines;
    case "heading":
      return [block.text];
    case "paragraph":
      return [block.runs.map((run) => run.text).join("")];
    case "signature":
      return [block.name, block.date];
  }
}
