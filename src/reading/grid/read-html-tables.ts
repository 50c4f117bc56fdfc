/**
 * The HTML of a clipboard or of a web page → its tables, in one pass over its tokens. Nothing in it is run or
 * fetched; what is not shown (scripts, styles, comments, hidden words) is not read.
 */

import { Parser } from "htmlparser2";
import type { TableBlock } from "../../document/index.ts";
import { type Attributes, HtmlTable } from "../html/html-table.ts";

const UNSEEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "title",
  "noscript",
  "template",
  "iframe",
  "object",
  "textarea",
  "select",
  "svg",
  "math",
  "xml",
]);
const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre"]);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** Hidden rows and columns of a sheet are copied like the others: without them merged cells would shift. */
const ALWAYS_SEEN: ReadonlySet<string> = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th"]);
/** Elements without an end: they hide nothing behind them. */
const VOID: ReadonlySet<string> = new Set(["br", "img", "input", "col", "hr", "meta", "link", "base", "wbr"]);

function isUnseen(name: string, attributes: Attributes): boolean {
  if (ALWAYS_SEEN.has(name) || VOID.has(name)) return false;
  return UNSEEN.has(name) || attributes.hidden !== undefined || HIDDEN.test(attributes.style ?? "");
}

/** Collects tables while tokens pass by. */
class TableCollector {
  readonly tables: TableBlock[] = [];
  private readonly open: HtmlTable[] = [];
  /** The element that hides what is inside, and how many of its name are open within it. */
  private hiding: { readonly name: string; depth: number } | null = null;

  openTag(name: string, attributes: Attributes): void {
    if (this.hiding !== null) {
      if (name === this.hiding.name) this.hiding.depth += 1;
    } else if (isUnseen(name, attributes)) this.hiding = { name, depth: 1 };
    else this.openSeen(name, attributes);
  }

  closeTag(name: string): void {
    if (this.hiding === null) this.closeSeen(name);
    else if (name === this.hiding.name) {
      this.hiding.depth -= 1;
      if (this.hiding.depth === 0) this.hiding = null;
    }
  }

  text(text: string): void {
    if (this.hiding === null) this.innermost?.append(text);
  }

  private get innermost(): HtmlTable | undefined {
    return this.open[this.open.length - 1];
  }

  private openSeen(name: string, attributes: Attributes): void {
    const table = this.innermost;
    if (name === "table") this.open.push(new HtmlTable());
    else if (name === "tr") table?.openRow();
    else if (name === "td" || name === "th") table?.openCell(attributes);
    else if (name === "br" || BLOCKS.has(name)) table?.breakLine();
  }

  private closeSeen(name: string): void {
    const table = this.innermost;
    if (name === "td" || name === "th" || name === "tr") table?.closeCell();
    else if (name === "table" && table !== undefined) this.closeTable(table);
    else if (BLOCKS.has(name)) table?.breakLine();
  }

  /** A table that mostly holds other tables only lays out a page; a small one inside a cell is that cell's text. */
  private closeTable(table: HtmlTable): void {
    table.closeCell();
    this.open.pop();
    const filled = table.countFilled();
    const outer = this.innermost;
    if (outer?.isInCell === true) outer.nestedCells += filled + table.nestedCells;
    if (table.nestedCells > filled) return;
    if (outer?.isInCell === true && filled <= 1) outer.appendLines(table.listLines());
    else if (filled > 0) this.tables.push(table.finish());
  }

  finish(): readonly TableBlock[] {
    for (let table = this.innermost; table !== undefined; table = this.innermost) this.closeTable(table);
    return this.tables;
  }
}

/**
 * The tables in a piece of HTML as spreadsheets, word processors and web pages write it, in the order in which they
 * end; tables that only lay out a page give way to those inside them. A cell holds the exact number where the
 * program tells it beside a rounded one.
 */
export function readHtmlTables(html: string): readonly TableBlock[] {
  const collector = new TableCollector();
  const parser = new Parser({
    onopentag: (name, attributes) => collector.openTag(name, attributes),
    ontext: (text) => collector.text(text),
    onclosetag: (name) => collector.closeTag(name),
  });
  parser.end(html);
  return collector.finish();
}
