/**
 * A document as one run of lines and tables, whatever blocks they came in. Owns this order; must not judge what a line
 * is.
 */

import type { Block, DocumentTree } from "../../document/index.ts";
import type { TableId } from "../../format/index.ts";
import { splitParagraphs } from "../../report/index.ts";
import { isPageNumber } from "./page-marks.ts";
import type { DocumentTables } from "./recognise-tables.ts";
import type { Origin } from "./recognition.ts";

export interface LineItem {
  readonly kind: "line";
  /** Clean, never empty. */
  readonly text: string;
  readonly origin: Origin;
  /** The file itself says that it is the title. */
  readonly isTitle: boolean;
  readonly isPageNumber: boolean;
}

export interface PartItem {
  readonly kind: "part";
  readonly table: TableId;
  readonly origin: Origin;
}

export interface SignatureItem {
  readonly kind: "signature";
  readonly name: string;
  readonly date: string;
  readonly origin: Origin;
}

export type Item = LineItem | PartItem | SignatureItem;

export function isLine(item: Item): item is LineItem {
  return item.kind === "line";
}

/** Lines of one text that was broken: a blank only between words that are written apart. */
export function joinBroken(lines: readonly string[]): string {
  return lines.reduce((whole, line) => {
    const isApart = /[A-Za-z0-9]$/.test(whole) && /^[A-Za-z0-9]/.test(line);
    return `${whole}${isApart ? " " : ""}${line}`;
  }, "");
}

interface LineOptions {
  readonly isTitle?: boolean;
  readonly isPagedText: boolean;
}

function toLines(text: string, origin: Origin, { isTitle = false, isPagedText }: LineOptions): LineItem[] {
  return splitParagraphs(text).map((line) => ({
    kind: "line",
    text: line,
    origin,
    isTitle,
    isPageNumber: !isTitle && isPageNumber(line, isPagedText),
  }));
}

function readBlock(block: Block, index: number, { items }: DocumentTables, options: LineOptions): Item[] {
  const origin = { block: index };
  switch (block.kind) {
    case "title":
      return toLines(joinBroken(block.lines), origin, { ...options, isTitle: true });
    case "heading":
      return toLines(block.text, origin, options);
    case "paragraph":
      return toLines(block.runs.map((run) => run.text).join(""), origin, options);
    case "signature":
      return [{ kind: "signature", name: block.name, date: block.date, origin }];
    case "table":
      return (items.get(index) ?? []).flatMap((item): Item[] => {
        if (item.kind === "line") return toLines(item.cell.text, item.cell.origin, options);
        if (item.kind === "foreign") return [];
        return [{ kind: "part", table: item.part.table, origin: item.part.rows[0]?.origin ?? origin }];
      });
  }
}

/** Text may come out of pages; a file that tells its columns keeps page numbers apart from its text. */
function isText({ blocks }: DocumentTree): boolean {
  return blocks.every((block) => block.kind !== "table" || block.layout !== undefined);
}

/** Everything in a document but the tables that are none of the form's. */
export function listItems(document: DocumentTree, tables: DocumentTables): readonly Item[] {
  const options = { isPagedText: isText(document) };
  return document.blocks.flatMap((block, index) => readBlock(block, index, tables, options));
}
