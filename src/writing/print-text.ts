/**
 * Document tree → plain text: a line per paragraph, a table's rows as lines with tabs, as browsers copy them. For
 * programs that take no HTML from the clipboard.
 */

import type { Block, DocumentTree, TableCell } from "../document/index.ts";
import { listLines } from "../document/index.ts";

/** A label's lines are one word; those of a figure must not become another number, its note stands close behind it. */
function printCell({ lines, role }: TableCell): string {
  if (role !== "figure") return lines.join("");
  return lines
    .join("\n")
    .replace(/\n(?=（)/g, "")
    .replace(/\n/g, " ");
}

function printBlock(block: Block): readonly string[] {
  if (block.kind !== "table") return listLines(block).filter((line) => line !== "");
  return block.rows.map((row) => row.map(printCell).join("\t"));
}

/** The document's lines; blank cells stay empty between their tabs. */
export function printText(document: DocumentTree): string {
  return document.blocks.flatMap(printBlock).join("\n");
}
