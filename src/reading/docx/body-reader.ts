/**
 * What stands in a Word file's body, while it passes by. Owns what is seen and where it goes; which element does
 * what is in body-elements.ts.
 */

import { appendAll } from "../flow/append-all.ts";
import type { FlowItem } from "../flow/flow-types.ts";
import { MAX_CELLS, MAX_TABLE_DEPTH } from "../flow/limits.ts";
import { type DigitLook, markDigits } from "../flow/mark-digits.ts";
import { settleTable } from "../flow/settle-table.ts";
import type { DocxTable } from "./docx-table.ts";
import { Fields } from "./fields.ts";
import type { ListNumbers } from "./list-numbers.ts";
import type { Styles } from "./read-styles.ts";
import { settleLook } from "./run-look.ts";
import { type OpenParagraph, Story } from "./story.ts";

/** Of what is not kept, only XML's own blanks: a wide one between two figures prints. */
function trimMarkup(text: string): string {
  const isBlank = (at: number): boolean => " \t\r\n".includes(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}

const FIGURE_OR_BLANK = /^\s*(?:[\d０-９]|$)/;

/** Of several ways to show the same thing, the first that has text is read. */
interface Alternatives {
  isTaken: boolean;
  textsBefore: number;
}

export class BodyReader {
  readonly fields = new Fields();
  story = new Story();
  /** Inside the properties of a paragraph, which speak of its mark. */
  inParagraphProperties = false;
  /** Which text is passing by: seen, a field's code, or none. */
  textKind: "seen" | "code" | null = null;
  keepsBlanks = false;
  /** The file holds another one, which only Word puts together. */
  hasEmbedded = false;
  fault: "tooManyCells" | "tooDeep" | null = null;
  depth = 0;
  private readonly outerStories: Story[] = [];
  private readonly alternatives: Alternatives[] = [];
  private contents: FlowItem[] = [];
  private texts = 0;
  private cells = 0;
  /** The depth of the element that hides what is inside; 0 for none. */
  private hiddenFrom = 0;
  private readonly styles: Styles;
  private readonly numbers: ListNumbers;

  constructor(styles: Styles, numbers: ListNumbers) {
    this.styles = styles;
    this.numbers = numbers;
  }

  get isHidden(): boolean {
    return this.hiddenFrom !== 0;
  }

  /** Hides the rest of an element that is open at `depth`. */
  hideFrom(depth: number): void {
    this.hiddenFrom = depth;
  }

  /** What hid its inside has closed. */
  closeHidden(): void {
    if (this.depth === this.hiddenFrom) this.hiddenFrom = 0;
  }

  text(text: string): void {
    if (this.isHidden || this.textKind === null) return;
    if (this.textKind === "code") this.fields.addCode(text);
    else this.append(this.keepsBlanks ? text : trimMarkup(text));
  }

  append(text: string): void {
    if (this.fields.inCode || this.isRunHidden() || text === "") return;
    const { paragraph } = this.story;
    if (paragraph !== null && this.fields.inContents) paragraph.isContents = true;
    this.texts += 1;
    this.fields.noteResult();
    const look = this.findLook();
    const shown = text.replace(/[\t\r\n]/g, " ");
    this.story.append(look === null ? shown : markDigits(shown, look));
  }

  private findLook(): DigitLook | null {
    const { run, paragraph } = this.story;
    const ofRun = run.style === null ? [] : this.styles.get(run.style).looks;
    const ofParagraph = paragraph === null ? [] : this.styles.getParagraph(paragraph.style).looks;
    return settleLook([run, ...ofRun, ...ofParagraph]);
  }

  breakLine(): void {
    if (!this.fields.inCode && !this.isRunHidden()) this.story.paragraph?.lines.push("");
  }

  private isRunHidden(): boolean {
    const { run, paragraph } = this.story;
    if (run.hidden !== null) return run.hidden;
    if (run.style !== null && this.styles.get(run.style).hidden) return true;
    return paragraph !== null && this.styles.getParagraph(paragraph.style).hidden;
  }

  closeParagraph(): void {
    const { story } = this;
    const { paragraph, container } = story;
    this.fields.endParagraph();
    if (paragraph === null) return;
    story.paragraph = null;
    appendAll(container.items, paragraph.before);
    if (paragraph.runsOn) container.addUnfinished(paragraph.lines);
    else if (paragraph.isContents) this.setAside(paragraph);
    else container.add(paragraph.lines, this.numberLines(paragraph));
    appendAll(container.items, paragraph.behind);
  }

  private setAside(paragraph: OpenParagraph): void {
    for (const text of paragraph.lines) this.contents.push({ text, origin: 0 });
  }

  /** A table of contents that ends is left out; one without an end might be the whole file. */
  endField(): void {
    const wasContents = this.fields.inContents;
    const drawn = this.fields.end();
    if (wasContents && !this.fields.inContents) this.contents = [];
    this.append(drawn);
  }

  /** A number before a figure is no part of it, and in a cell that is else blank it is no figure. */
  private numberLines(paragraph: OpenParagraph): string {
    const number = this.printNumber(paragraph);
    const inCell = this.story.table?.cell !== undefined && this.story.table.cell !== null;
    return inCell && FIGURE_OR_BLANK.test(paragraph.lines[0] ?? "") ? "" : number;
  }

  private printNumber({ list, level, style }: OpenParagraph): string {
    const seen = this.styles.getParagraph(style);
    const id = list ?? seen.list;
    if (id === null || id === "0") return "";
    const styleLevel = list === null ? this.numbers.findStyleLevel(id, style) : null;
    return this.numbers.printNext(id, level ?? styleLevel ?? seen.level ?? 0);
  }

  openTable(): void {
    if (this.story.tables.length < MAX_TABLE_DEPTH) this.story.openTable();
    else this.fault = "tooDeep";
  }

  closeTable(): void {
    const table = this.story.tables.pop();
    if (table === undefined) return;
    if (table.isTooWide) this.fault = "tooManyCells";
    const nested = this.story.tables.length > 0;
    appendAll(this.story.container.items, settleTable(table.finish(), { article: true, nested }));
  }

  openCell(table: DocxTable): void {
    this.cells += 1;
    if (this.cells > MAX_CELLS) this.fault = "tooManyCells";
    table.openCell(this.depth);
  }

  openTextBox(): void {
    if (this.isRunHidden()) this.hideFrom(this.depth);
    else {
      this.outerStories.push(this.story);
      this.story = new Story();
    }
  }

  closeTextBox(): void {
    const outer = this.outerStories.pop();
    if (outer === undefined) return;
    const { items } = this.finishStory();
    this.story = outer;
    outer.takeTextBox(items);
  }

  private finishStory(): { readonly items: readonly FlowItem[] } {
    this.story.body.finishLine();
    return this.story.body;
  }

  openAlternatives(): void {
    this.alternatives.push({ isTaken: false, textsBefore: 0 });
  }

  openAlternative(): void {
    const all = this.alternatives[this.alternatives.length - 1];
    if (all?.isTaken === true) this.hideFrom(this.depth);
    else if (all !== undefined) all.textsBefore = this.texts;
  }

  closeAlternative(): void {
    const all = this.alternatives[this.alternatives.length - 1];
    if (all !== undefined) all.isTaken = this.texts > all.textsBefore;
  }

  closeAlternatives(): void {
    this.alternatives.pop();
  }

  /** All that stands in the body, in order. */
  finish(): readonly FlowItem[] {
    const { items } = this.finishStory();
    return [...items, ...this.contents];
  }
}
