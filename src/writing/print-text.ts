/**
 * Document tree → plain text: a line per paragraph, a table's rows as lines with tabs, as browsers copy them. For
 * programs that take no HTML from the clipboard.
 */

import type { Block, DocumentTree } from "../document/index.ts";
import { listLines } from "../document/index.ts";

function printBlock(block: Block): readonly string[] {
  if (block.kind !== "table") return listLines(block).filter((line) => line !== "");
  return block.rows.map((row) => row.map((cell) => cell.lines.join("")).join("\t"));
}

/** The document's lines; blank cells stay empty between their tabs. */
export function printText(document: DocumentTree): string {
  return document.blocks.flatMap(printBlock).join("\n");
}
