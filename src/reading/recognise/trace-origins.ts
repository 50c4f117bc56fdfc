/**
 * Where the texts of a report stand in the document that it was read from. Texts are found again line by line in the
 * order in which they were read, because the normal form may have taken ordinals and end marks off them.
 */

import type { ReportSection } from "../../report/index.ts";
import { splitParagraphs } from "../../report/index.ts";
import type { LineItem } from "./document-items.ts";
import type { SectionLines } from "./read-sections.ts";
import type { Origin } from "./recognition.ts";

/** Walks the lines of a section once; each text is looked for from where the last one was found. */
class LineWalker {
  private next = 0;

  constructor(private readonly lines: readonly LineItem[]) {}

  /** The line that holds the first line of a text; the walker stays where it is if none does. */
  find(text: string): Origin | null {
    const [first] = splitParagraphs(text);
    if (first === undefined) return null;
    const wanted = first.endsWith("。") ? first.slice(0, -1) : first;
    for (let index = this.next; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (line?.text.includes(wanted) === true) {
        this.next = index;
        return line.origin;
      }
    }
    return null;
  }
}

/** Adds the places of one section's texts. */
export function traceSection(
  origins: Record<string, Origin>,
  { id, heading, text, note }: SectionLines,
  section: ReportSection,
): void {
  const place = `sections.${id}`;
  const put = (part: string, origin: Origin | null): void => {
    if (origin !== null) origins[`${place}.${part}`] = origin;
  };
  origins[place] = heading.origin;
  const walker = new LineWalker(text);
  put("text", walker.find(section.text));
  section.topics.forEach((topic, index) => {
    put(`topics.${index}.heading`, walker.find(topic.heading));
    put(`topics.${index}.text`, walker.find(topic.text));
  });
  put("note", note[0]?.origin ?? null);
}
