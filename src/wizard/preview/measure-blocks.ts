/** Measures drawn blocks: their heights, and where the lines of paragraphs begin. Reads the DOM, changes nothing. */

import type { Block } from "../../document/index.ts";
import { isKeptWithNext } from "../../writing/index.ts";
import type { MeasuredRows } from "./measured-rows.ts";
import type { MeasuredBlock } from "./paginate.ts";

/** The offsets in an element's text at which the browser begins a new line. */
function listLineStarts(element: Element): number[] {
  const starts = [0];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let bottom: number | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    for (let index = 0; index < length; index += 1) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getBoundingClientRect();
      if (rect.width > 0 && bottom !== null && rect.top >= bottom - 1) starts.push(offset + index);
      if (rect.width > 0) bottom = rect.bottom;
    }
    offset += length;
  }
  return starts;
}

function measureContent(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().height;
}

function measureRows(element: Element, headCount: number): MeasuredRows {
  const rows = Array.from(element.querySelectorAll("tr"));
  const merged = rows.flatMap((row, index) =>
    Array.from(row.cells)
      .filter((cell) => cell.rowSpan > 1)
      .map((cell) => ({ row: index, rowCount: cell.rowSpan, height: measureContent(cell) })),
  );
  return { heights: rows.map((row) => row.getBoundingClientRect().height), headCount, merged };
}

/** One measurement per block, from the elements that draw them in the same order. */
export function measureBlocks(blocks: readonly Block[], elements: HTMLCollection): MeasuredBlock[] {
  return blocks.map((block, index) => {
    const element = elements.item(index);
    const isTable = block.kind === "table" && element !== null;
    return {
      height: element?.getBoundingClientRect().height ?? 0,
      isKeptWithNext: isKeptWithNext(block, blocks[index + 1]),
      lines: block.kind === "paragraph" && element !== null ? listLineStarts(element) : [],
      ...(isTable && { rows: measureRows(element, block.headerRowCount) }),
    };
  });
}
