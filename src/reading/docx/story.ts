/**
 * Paragraphs and tables of one run of text, the body's or a text box's, while they pass by. Owns what stands in
 * which cell; must not know elements.
 */

import { appendAll } from "../flow/append-all.ts";
import type { FlowItem } from "../flow/flow-types.ts";
import { DocxTable } from "./docx-table.ts";
import { LineContainer } from "./line-container.ts";
import type { OwnLook } from "./run-look.ts";

export interface OpenParagraph {
  readonly lines: string[];
  style: string | null;
  /** Its own numbering; null where its style decides. "0" is none. */
  list: string | null;
  level: number | null;
  /** Its mark was deleted or is hidden: the next paragraph goes on in its line. */
  runsOn: boolean;
  /** Something of a table of contents stands in it. */
  isContents: boolean;
  /** Text boxes anchored in it, before its first text and behind. */
  readonly before: FlowItem[];
  readonly behind: FlowItem[];
}

/** What a run says of itself; null where its style decides. */
export interface OpenRun extends OwnLook {
  hidden: boolean | null;
  style: string | null;
}

function createRun(): OpenRun {
  return { hidden: null, style: null, vertical: null, struck: null };
}

function createParagraph(): OpenParagraph {
  return {
    lines: [""],
    style: null,
    list: null,
    level: null,
    runsOn: false,
    isContents: false,
    before: [],
    behind: [],
  };
}

export class Story {
  readonly body = new LineContainer();
  readonly tables: DocxTable[] = [];
  paragraph: OpenParagraph | null = null;
  run: OpenRun = createRun();

  get table(): DocxTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  get container(): LineContainer {
    return this.table?.cell ?? this.body;
  }

  openParagraph(): void {
    this.paragraph = createParagraph();
    this.openRun();
  }

  openRun(): void {
    this.run = createRun();
  }

  openTable(): void {
    this.container.finishLine();
    this.tables.push(new DocxTable());
  }

  /** Adds to the last line of the paragraph; text outside of paragraphs is none. */
  append(text: string): void {
    const lines = this.paragraph?.lines;
    if (lines === undefined) return;
    const last = lines.length - 1;
    lines[last] = `${lines[last] ?? ""}${text}`;
  }

  /** A text box stands before the paragraph that holds its anchor, or behind it where text came first. */
  takeTextBox(items: readonly FlowItem[]): void {
    const { paragraph } = this;
    if (paragraph === null) appendAll(this.container.items, items);
    else if (paragraph.lines.every((line) => line === "")) appendAll(paragraph.before, items);
    else appendAll(paragraph.behind, items);
  }
}
