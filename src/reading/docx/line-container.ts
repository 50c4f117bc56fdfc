/** What holds paragraphs in a Word file: the body, a cell, a text box. Owns joining paragraphs whose end is not seen. */

import type { FlowItem } from "../flow/flow-types.ts";

/** Lines of one paragraph behind those of the one before it, whose mark was deleted or is hidden. */
function joinLines(before: readonly string[], behind: readonly string[]): string[] {
  const joint = `${before[before.length - 1] ?? ""}${behind[0] ?? ""}`;
  return [...before.slice(0, -1), joint, ...behind.slice(1)];
}

export class LineContainer {
  readonly items: FlowItem[] = [];
  private unfinished: readonly string[] | null = null;

  /** Takes a paragraph whose mark is seen; `number` stands before all that was joined to it. */
  add(lines: readonly string[], number: string): void {
    const whole = this.unfinished === null ? lines : joinLines(this.unfinished, lines);
    this.unfinished = null;
    whole.forEach((text, index) => {
      this.items.push({ text: index === 0 ? `${number}${text}` : text, origin: 0 });
    });
  }

  /** Takes a paragraph that runs on into the next one. */
  addUnfinished(lines: readonly string[]): void {
    this.unfinished = this.unfinished === null ? lines : joinLines(this.unfinished, lines);
  }

  /** Nothing follows in the same line: a table begins, or the cell ends. */
  finishLine(): void {
    const lines = this.unfinished;
    if (lines === null) return;
    this.unfinished = null;
    if (lines.some((line) => line !== "")) this.add(lines, "");
  }
}
