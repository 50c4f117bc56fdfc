/** Text → paragraphs, with typed sub-headings set off. Must not number or reword anything. */

import type { Block } from "../document/index.ts";
import type { TextPlace } from "../report/index.ts";
import { parseTopicLine, splitParagraphs } from "../report/index.ts";

/** "（一）主动公开情况。正文" has only its heading, with the 。, in the sub-heading's face. */
function composeLine(line: string, place: string): Block {
  const topic = parseTopicLine(line);
  if (topic?.style !== "chinese") return { kind: "paragraph", place, runs: [{ text: line, role: "body" }] };
  if (topic.text === "") return { kind: "heading", place, level: 2, text: line };
  const end = line.indexOf("。") + 1;
  return {
    kind: "paragraph",
    place,
    runs: [
      { text: line.slice(0, end), role: "subheading" },
      { text: line.slice(end), role: "body" },
    ],
  };
}

/** The paragraphs of the text at a place, in normal form, one per line. A line that is only "（一）…" is a heading. */
export function composeParagraphs(text: string, place: TextPlace): Block[] {
  return splitParagraphs(text).map((line) => composeLine(line, place));
}
