/**
 * Lines and tables of HTML while it passes by, as a browser shows them. Owns where a line ends, how blanks
 * collapse, and tables inside tables; what is a line's or a table's use is the caller's.
 */

import { looksLikeFigure } from "../cells/figure-text.ts";
import { appendAll } from "../flow/append-all.ts";
import type { FlowItem } from "../flow/flow-types.ts";
import { MAX_CELLS, MAX_TABLE_DEPTH } from "../flow/limits.ts";
import { settleTable } from "../flow/settle-table.ts";
import type { Attributes } from "./attributes.ts";
import { HtmlTable, type ShowCell } from "./html-table.ts";
import type { HtmlSink } from "./scan-html.ts";

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ul`.split(
    /\s+/,
  ),
);

/** A line break of the source between two Chinese characters is nothing, elsewhere it is a blank. */
const BROKEN_WORDS =
  /([\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF])[ \t\f]*[\n\r][ \t\n\r\f]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF])/g;

const FIGURE_LIKE = /^[-－−]?[\d０-９]/;
const BEGINS_WITH_DIGIT = /^\s*[\d０-９]/;
const ENDS_WITH_DIGIT = /[\d０-９]\s*$/;
const SHOWN_AS = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i;

/** Whether an element stands on lines of its own. */
function isBlock(name: string, { style = "" }: Attributes): boolean {
  const shown = SHOWN_AS.exec(style)?.[1]?.toLowerCase();
  return BLOCKS.has(name) || shown === "block" || shown === "list-item";
}

/** A line as it is shown: any run of blanks and line breaks of the source is one blank; a fixed blank is kept. */
function collapseBlanks(text: string): string {
  return (
    text
      .replace(BROKEN_WORDS, "$1")
      // Single blanks, nearly all there are, are left alone.
      .replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, " ")
      .replace(/^ | $/g, "")
  );
}

export interface FlowOptions {
  /** A page: cells that hold an article are no table (see settle-table.ts). */
  readonly article: boolean;
  readonly showCell: ShowCell;
  /** Where a line or a table that begins now stands. */
  readonly getOrigin: () => number;
}

export class HtmlFlow implements HtmlSink {
  readonly items: FlowItem[] = [];
  isTooLarge = false;
  /** Stands before the next line that has text: a list's number. */
  marker = "";
  private line = "";
  /** The line ends with a form's field: digits behind it are not its own. */
  private endsWithField = false;
  /** Of the open elements, the innermost last. */
  private readonly blocks: boolean[] = [];
  private readonly tables: HtmlTable[] = [];
  /** Tables inside too many others. */
  private ignored = 0;
  private cells = 0;
  private headDepth = 0;
  private preDepth = 0;
  private readonly options: FlowOptions;

  constructor(options: FlowOptions) {
    this.options = options;
  }

  text(text: string): void {
    if (this.endsWithField && text.trim() !== "") {
      if (BEGINS_WITH_DIGIT.test(text)) this.breakLine();
      this.endsWithField = false;
    }
    if (this.preDepth === 0) this.line += text;
    else {
      text.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.breakLine();
        this.line += line;
      });
    }
  }

  /**
   * Of fields only the figures of a table, and what stands there for one: what else a page lets its readers fill in is
   * no part of a report.
   */
  field(value: string): void {
    if (!this.innermost?.cell || !(FIGURE_LIKE.test(value) || looksLikeFigure(value))) return;
    // Apart from the words around its frame; a blank between digits might be that of thousands.
    if (ENDS_WITH_DIGIT.test(this.line)) this.breakLine();
    this.line += ` ${value} `;
    this.endsWithField = true;
  }

  openTag(name: string, attributes: Attributes): void {
    if (name === "br") this.breakLine();
    else if (name === "table") this.openTable();
    else if (name === "tr") this.openRow();
    else if (name === "td" || name === "th") this.openCell(attributes);
    const block = isBlock(name, attributes);
    this.blocks.push(block);
    if (block) this.endLine();
    if (name === "thead") this.headDepth += 1;
    else if (name === "pre") this.preDepth += 1;
  }

  closeTag(name: string): void {
    if (name === "table") this.closeTable();
    else if (name === "td" || name === "th" || name === "tr") this.closeCell();
    if (this.blocks.pop() === true) this.endLine();
    if (name === "thead") this.headDepth -= 1;
    else if (name === "pre") this.preDepth -= 1;
  }

  private get innermost(): HtmlTable | undefined {
    return this.ignored > 0 ? undefined : this.tables[this.tables.length - 1];
  }

  /** The cell that is open; what stands in a table outside of its cells is shown before it. */
  private findTarget(): FlowItem[] {
    for (let index = this.tables.length - 1; index >= 0; index -= 1) {
      const cell = this.tables[index]?.cell;
      if (cell !== undefined && cell !== null) return cell.items;
    }
    return this.items;
  }

  /** A line that ends by itself, as with `<br>`, is shown even when it is empty. */
  private breakLine(): void {
    this.pushLine(collapseBlanks(this.line));
  }

  /** A line that ends because a block begins or ends is shown where there is something in it. */
  private endLine(): void {
    const shown = collapseBlanks(this.line);
    if (shown === "") this.line = "";
    else this.pushLine(shown);
  }

  private pushLine(shown: string): void {
    // A fixed blank is as good as any other once it has kept its place.
    const text = shown.replace(/\u00A0/g, " ").trim();
    this.line = "";
    this.endsWithField = false;
    const marked = text === "" ? "" : `${this.marker}${text}`;
    if (text !== "") this.marker = "";
    this.findTarget().push({ text: marked, origin: this.options.getOrigin() });
  }

  private openTable(): void {
    this.endLine();
    if (this.tables.length < MAX_TABLE_DEPTH)
      this.tables.push(new HtmlTable(this.options.getOrigin(), this.options.showCell));
    else this.ignored += 1;
  }

  private openRow(): void {
    this.endLine();
    this.innermost?.openRow(this.headDepth > 0);
  }

  private openCell(attributes: Attributes): void {
    this.closeCell();
    this.cells += 1;
    this.isTooLarge ||= this.cells > MAX_CELLS;
    this.innermost?.openCell(attributes);
  }

  private closeCell(): void {
    this.endLine();
    this.innermost?.closeCell();
  }

  private closeTable(): void {
    this.closeCell();
    if (this.ignored > 0) {
      this.ignored -= 1;
      return;
    }
    const table = this.tables.pop();
    if (table === undefined) return;
    this.isTooLarge ||= table.isTooWide;
    const nested = this.tables.some(({ cell }) => cell !== null);
    const settled = settleTable(table.finish(), { article: this.options.article, nested });
    appendAll(this.findTarget(), settled);
  }

  /** All that was shown, in order; what was left open is closed. */
  finish(): readonly FlowItem[] {
    this.ignored = 0;
    while (this.tables.length > 0) this.closeTable();
    this.endLine();
    return this.items;
  }
}
