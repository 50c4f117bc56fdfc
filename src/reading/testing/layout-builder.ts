/**
 * Prints a report as the texts in which reports really come, and mutilates its tables, for the tests of the readers.
 * Not for the product.
 */

import type { Block, DocumentTree, TableBlock, TableCell } from "../../document/index.ts";
import { listLines } from "../../document/index.ts";

/** How the cells of a table are written into a text. */
export type TextLayout = "grid" | "compact" | "cellLines" | "pipes" | "plainLines" | "spaced";

export const textLayouts: readonly TextLayout[] = [
  "grid",
  "compact",
  "cellLines",
  "pipes",
  "plainLines",
  "spaced",
];

type Field = string | null;

/** The fields of each row; null where a merged cell goes on, from above or from the left. */
function listFields(table: TableBlock): Array<Array<{ readonly text: Field; readonly isAbove: boolean }>> {
  const grid = table.rows.map(() =>
    Array.from({ length: table.columnCount }, () => ({ text: null as Field, isAbove: false })),
  );
  table.rows.forEach((row, at) => {
    for (const cell of row) {
      for (let below = 1; below < cell.rowSpan; below += 1) {
        const covered = grid[at + below]?.[cell.column];
        if (covered !== undefined) covered.isAbove = true;
      }
      const own = grid[at]?.[cell.column];
      if (own !== undefined) own.text = cell.lines.join("");
    }
  });
  return grid;
}

function printTable(table: TableBlock, layout: TextLayout): string {
  const rows = listFields(table);
  const full = rows.map((row) => row.map(({ text }) => text ?? ""));
  const compact = rows.map((row) =>
    row.filter(({ text, isAbove }) => text !== null || isAbove).map(({ text }) => text ?? ""),
  );
  const filled = full.map((row) => row.filter((text) => text !== ""));
  switch (layout) {
    case "grid":
      return full.map((row) => row.join("\t")).join("\n");
    case "compact":
      return compact.map((row) => row.join("\t")).join("\n");
    case "cellLines":
      return compact.map((row) => row.map((text) => `\t${text}`).join("\n")).join("\n\n");
    case "pipes":
      return full
        .map((row, at) => `| ${row.join(" | ")} |${at === 0 ? `\n|${"---|".repeat(row.length)}` : ""}`)
        .join("\n");
    case "plainLines":
      return filled.flat().join("\n");
    case "spaced":
      return filled.map((row) => row.join(" ")).join("\n");
  }
}

function printBlock(block: Block, layout: TextLayout): string {
  if (block.kind === "table") return printTable(block, layout);
  return listLines(block).join(block.kind === "signature" ? "\n\n" : "\n");
}

/** The document as a text, its blocks parted by empty lines. */
export function printAsText(document: DocumentTree, layout: TextLayout): string {
  return document.blocks.map((block) => printBlock(block, layout)).join("\n\n");
}

/** The document with its tables changed. */
export function changeTables(
  document: DocumentTree,
  change: (table: TableBlock) => TableBlock | readonly TableBlock[],
): DocumentTree {
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== "table") return [block];
    const changed = change(block);
    return "kind" in changed ? [changed] : changed;
  });
  return { ...document, blocks };
}

/** The document with blocks changed, left out or added. */
export function changeBlocks(
  document: DocumentTree,
  change: (block: Block, index: number) => readonly Block[],
): DocumentTree {
  return { ...document, blocks: document.blocks.flatMap(change) };
}

/** The table with cells changed; null leaves a cell out, and those behind it move up. */
export function changeCellsOf(
  table: TableBlock,
  change: (cell: TableCell, row: number) => TableCell | null,
): TableBlock {
  const rows = table.rows.map((row, at) => {
    let shift = 0;
    return row.flatMap((cell) => {
      const changed = change(cell, at);
      if (changed === null) {
        shift += cell.colSpan;
        return [];
      }
      return [{ ...changed, column: changed.column - shift }];
    });
  });
  return { ...table, rows };
}

/** A document of lines and tables. */
export function buildDocument(...parts: ReadonlyArray<string | TableBlock>): DocumentTree {
  const blocks = parts.map(
    (part): Block =>
      typeof part === "string" ? { kind: "paragraph", runs: [{ text: part, role: "body" }] } : part,
  );
  return { title: "", author: "", blocks };
}

/** The document as a reader of files gives it: every heading a paragraph, the signature two. */
export function flatten(document: DocumentTree): DocumentTree {
  const parts = document.blocks.flatMap((block): Array<string | TableBlock> => {
    if (block.kind === "table") return [{ ...block, name: "" }];
    if (block.kind === "title") return [...block.lines];
    if (block.kind === "signature") return [block.name, block.date].filter((line) => line !== "");
    return [...listLines(block)];
  });
  return buildDocument(...parts);
}
