/**
 * One pass over the tokens of HTML, without what is not shown. Owns what hides an element, what sets its digits apart,
 * which end tags end nothing, and how deep elements may nest; nothing is run or fetched. Must not know the cells of
 * tables or lines.
 */

import { Parser } from "htmlparser2";
import { type DigitLook, markDigits } from "../flow/mark-digits.ts";
import type { Attributes } from "./attributes.ts";
import { isPhrasing, StyleSheet } from "./style-sheet.ts";

/** Takes what is shown, in order; every element that opens also closes. */
export interface HtmlSink {
  readonly openTag: (name: string, attributes: Attributes) => void;
  readonly closeTag: (name: string) => void;
  readonly text: (text: string) => void;
  /** What a form's field to be typed in shows. */
  readonly field: (value: string) => void;
}

export type IsUnseen = (name: string, attributes: Attributes) => boolean;

/** Browsers nest no deeper than 512. */
const MAX_DEPTH = 1_000;
/** The depth is looked at between pieces of this length. */
const PIECE_LENGTH = 16_384;
const UNSEEN: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "datalist",
  "template",
  "iframe",
  "object",
  "textarea",
  "select",
  "svg",
  "math",
  "xml",
]);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|clip\s*:\s*rect\(\s*0)/i;
/** What pages put out of sight within a line; a whole block may wait so for a script that shows it. */
const CONCEALED =
  /(?:^|;)\s*(?:opacity\s*:\s*0(?!\.?\d)|(?:left|text-indent)\s*:\s*-(?:\d{4,}|\d{3}(?:\.\d+)?em))/i;
/** What an element inside can undo for itself. */
const VISIBILITY = /(?:^|;)\s*visibility\s*:\s*(hidden|collapse|visible)/i;
const FONT_SIZE = /(?:^|;)\s*font-size\s*:\s*([^;]+)/i;
const NO_SIZE = /^0(?![.\d])/;
/** A part of the size around it. */
const RELATIVE_SIZE = /(?:\d(?:em|ex|ch)|%)\s*(?:!important\s*)?$|^(?:inherit|unset|smaller|larger)/i;
const STRUCK: ReadonlySet<string> = new Set(["del", "s", "strike"]);
const STRUCK_STYLE = /text-decoration(?:-line)?\s*:[^;]*line-through/i;
const VERTICAL_STYLE = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i;
/** The parts of a table, which an end tag inside of it may end. */
const TABLE_PARTS: ReadonlySet<string> = new Set(["caption", "tbody", "td", "tfoot", "th", "thead", "tr"]);
/** No end tag inside of these ends anything around them. */
const CLOSED: ReadonlySet<string> = new Set(["caption", "table", "td", "th"]);
/** Elements without an end: they hide nothing behind them. */
const VOID: ReadonlySet<string> = new Set(["br", "img", "input", "col", "hr", "meta", "link", "base", "wbr"]);

/** Form fields that show no figure as it was typed; one of any other type, known or not, is a line of text. */
const OTHER_FIELDS: ReadonlySet<string> = new Set(
  `button checkbox color date datetime-local email file hidden image month password radio range reset search submit
  time url week`.split(/\s+/),
);

function hidesItself({ hidden, style = "" }: Attributes): boolean {
  return hidden !== undefined || HIDDEN.test(style);
}

/** Whether an element is never shown, whatever is in it: code, form fields, what its own style hides. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (VOID.has(name)) return false;
  return UNSEEN.has(name) || hidesItself(attributes) || isConcealed(name, attributes);
}

function isConcealed(name: string, { style = "" }: Attributes): boolean {
  return isPhrasing(name) && CONCEALED.test(style);
}

/** The value that is seen of a form's field; "" for other elements and fields. */
function readField(name: string, attributes: Attributes): string {
  const { type = "", value = "" } = attributes;
  const isTyped = name === "input" && !OTHER_FIELDS.has(type.trim().toLowerCase());
  return isTyped && !hidesItself(attributes) ? value.trim() : "";
}

/** How the text directly in an element is shown. */
interface TextStyle {
  readonly isVisible: boolean;
  readonly hasSize: boolean;
  readonly look: DigitLook | null;
}

const PLAIN: TextStyle = { isVisible: true, hasSize: true, look: null };

function readVisibility(style: string, around: boolean): boolean {
  const said = VISIBILITY.exec(style)?.[1]?.toLowerCase();
  return said === undefined ? around : said === "visible";
}

function readSize(style: string, around: boolean): boolean {
  const said = FONT_SIZE.exec(style)?.[1]?.trim();
  if (said === undefined || RELATIVE_SIZE.test(said)) return around && !NO_SIZE.test(said ?? "");
  return !NO_SIZE.test(said);
}

/** How an element sets its digits apart from those around it; null where it does not. */
function findLook(name: string, { style = "" }: Attributes): DigitLook | null {
  if (STRUCK.has(name) || STRUCK_STYLE.test(style)) return "struck";
  const vertical = VERTICAL_STYLE.exec(style)?.[1]?.toLowerCase();
  if (name === "sup" || vertical === "super") return "raised";
  return name === "sub" || vertical === "sub" ? "lowered" : null;
}

function readTextStyle(name: string, attributes: Attributes, around: TextStyle): TextStyle {
  const { style = "" } = attributes;
  const look = findLook(name, attributes) ?? around.look;
  if (style === "" && look === around.look) return around;
  return {
    isVisible: readVisibility(style, around.isVisible),
    hasSize: readSize(style, around.hasSize),
    look,
  };
}

/** Passes on what is outside of hidden elements. */
class VisibleTokens {
  /** The elements that are open, the innermost last. */
  private readonly open: string[] = [];
  /** The element that hides what is inside, and how many of its name are open within it. */
  private hiding: { readonly name: string; depth: number } | null = null;
  /** What stands in the field of several lines that is open; null outside of one that is seen. */
  private typed: string | null = null;
  /** Of the `<style>` that is open; null outside of one. */
  private sheetText: string | null = null;
  private readonly sheet = new StyleSheet();
  /** Of the open elements, in the same order. */
  private readonly styles: TextStyle[] = [];
  private readonly sink: HtmlSink;
  private readonly isUnseen: IsUnseen;

  constructor(sink: HtmlSink, isUnseen: IsUnseen) {
    this.sink = sink;
    this.isUnseen = isUnseen;
  }

  get depth(): number {
    return this.open.length;
  }

  /** Whether an end tag belongs to nothing in its cell, or between the cells of its table: browsers pass over it. */
  isStray(name: string): boolean {
    if (name === "table" || !this.open.includes(name)) return false;
    const isPart = TABLE_PARTS.has(name);
    for (let index = this.open.length - 1; index >= 0; index -= 1) {
      const around = this.open[index] ?? "";
      if (around === name) return false;
      if (isPart ? around === "table" : CLOSED.has(around)) return true;
    }
    return false;
  }

  openTag(name: string, written: Attributes): void {
    const attributes = this.sheet.complete(name, written);
    this.open.push(name);
    if (name === "style") this.sheetText = "";
    this.styles.push(readTextStyle(name, attributes, this.style));
    if (this.hiding !== null) {
      if (name === this.hiding.name) this.hiding.depth += 1;
    } else if (this.isUnseen(name, attributes)) {
      if (name === "textarea" && this.isShown && !hidesItself(attributes)) this.typed = "";
      this.hiding = { name, depth: 1 };
    } else {
      this.sink.openTag(name, attributes);
      const field = this.isShown ? readField(name, attributes) : "";
      if (field !== "") this.sink.field(field);
    }
  }

  closeTag(name: string): void {
    this.open.pop();
    this.styles.pop();
    if (name === "style") {
      this.sheet.add(this.sheetText ?? "");
      this.sheetText = null;
    }
    if (this.hiding === null) this.sink.closeTag(name);
    else if (name === this.hiding.name) {
      this.hiding.depth -= 1;
      if (this.hiding.depth === 0) this.showAgain();
    }
  }

  private showAgain(): void {
    const typed = (this.typed ?? "").trim();
    this.hiding = null;
    this.typed = null;
    if (typed !== "") this.sink.field(typed);
  }

  text(text: string): void {
    const { look } = this.style;
    if (this.sheetText !== null) this.sheetText += text;
    if (this.typed !== null) this.typed += text;
    if (this.isShown) this.sink.text(look === null ? text : markDigits(text, look));
  }

  private get isShown(): boolean {
    const { isVisible, hasSize } = this.style;
    return this.hiding === null && isVisible && hasSize;
  }

  private get style(): TextStyle {
    return this.styles[this.styles.length - 1] ?? PLAIN;
  }
}

/** A parser that passes over stray end tags, which would end the table that they stand in. */
class TableKeepingParser extends Parser {
  private readonly html: string;
  private readonly tokens: VisibleTokens;

  constructor(html: string, tokens: VisibleTokens) {
    super({
      onopentag: (name, attributes) => tokens.openTag(name, attributes),
      ontext: (text) => tokens.text(text),
      onclosetag: (name) => tokens.closeTag(name),
    });
    this.html = html;
    this.tokens = tokens;
  }

  override onclosetag(start: number, endIndex: number): void {
    const name = this.html.slice(start, endIndex).toLowerCase();
    if (!this.tokens.isStray(name)) super.onclosetag(start, endIndex);
    else if (name === "p") {
      // Browsers show a blank paragraph there: what stands on either side of it does not join.
      this.tokens.openTag(name, {});
      this.tokens.closeTag(name);
    }
  }
}

/** Hands what is shown of some HTML to `sink`; false where elements nest deeper than on any page. */
export function scanHtml(html: string, sink: HtmlSink, isUnseen: IsUnseen): boolean {
  const tokens = new VisibleTokens(sink, isUnseen);
  const parser = new TableKeepingParser(html, tokens);
  for (let at = 0; at < html.length; at += PIECE_LENGTH) {
    parser.write(html.slice(at, at + PIECE_LENGTH));
    if (tokens.depth > MAX_DEPTH) return false;
  }
  parser.end();
  return true;
}
