/** Plain text → document tree. */

import type { DocumentTree } from "../../document/index.ts";

/** Each line that is not empty is a paragraph. */
export function readText(text: string): DocumentTree {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return {
    title: "",
    author: "",
    blocks: lines.map((line) => ({ kind: "paragraph", runs: [{ text: line, role: "body" }] })),
  };
}
