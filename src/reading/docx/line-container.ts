/** What holds paragraphs in a Word file: the body, a cell, a text box. Owns joining paragraphs whose end is not seen. */

import { appendAll } from "../flow/append-all.ts";
import type { FlowItem } from "../flow/flow-types.ts";

/** Goes on with `lines` behind those of a paragraph whose mark was deleted or is hidden; in place, there may be many. */
function extendLines(unfinished: string[], lines: readonly string[]): string[] {
  unfinished.push(`${unfinished.pop() ?? ""}${lines[0] ?? ""}`);
  appendAll(unfinished, lines.slice(1));
  return unfinished;
}

export class LineContainer {
  readonly items: FlowItem[] = [];
  private unfinished: string[] | null = null;

  /** Takes a paragraph whose mark is seen; `number` stands before all that was joined to it. */
  add(lines: readonly string[], number: string): void {
    const whole = this.unfinished === null ? lines : extendLines(this.unfinished, lines);
    this.unfinished = null;
    whole.forEach((text, index) => {
      this.items.push({ text: index === 0 ? `${number}${text}` : text, origin: 0 });
    });
  }

  /** Takes a paragraph that runs on into the next one. */
  addUnfinished(lines: readonly string[]): void {
    this.unfinished = this.unfinished === null ? [...lines] : extendLines(this.unfinished, lines);
  }

  /** Nothing follows in the same line: a table begins, or the cell ends. */
  finishLine(): void {
    const lines = this.unfinished;
    if (lines === null) return;
    this.unfinished = null;
    if (lines.some((line) => line !== "")) this.add(lines, "");
  }
}
