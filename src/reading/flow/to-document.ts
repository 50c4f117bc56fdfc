/** What stands one after the other in a file → document tree. Owns nothing but the change of form. */

import type { Block, DocumentTree } from "../../document/index.ts";
import { type FlowItem, isTable } from "./flow-types.ts";

function toBlock(item: FlowItem): Block {
  return isTable(item) ? item.table : { kind: "paragraph", runs: [{ text: item.text, role: "body" }] };
}

export function toDocument(items: readonly FlowItem[], title = ""): DocumentTree {
  return { title, author: "", blocks: items.map(toBlock) };
}

/** Whether anything can be seen at all. */
export function hasText(items: readonly FlowItem[]): boolean {
  return items.some((item) => (isTable(item) ? item.filled > 0 : item.text.trim() !== ""));
}
