/**
 * One pass over the tokens of HTML, without what is not shown. Owns what hides an element and how deep elements may
 * nest; nothing is run or fetched. Must not know tables or lines.
 */

import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

/** Takes what is shown, in order; every element that opens also closes. */
export interface HtmlSink {
  readonly openTag: (name: string, attributes: Attributes) => void;
  readonly closeTag: (name: string) => void;
  readonly text: (text: string) => void;
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
  "template",
  "iframe",
  "object",
  "textarea",
  "select",
  "svg",
  "math",
  "xml",
]);
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|clip\s*:\s*rect\(\s*0|font-size\s*:\s*0(?![.\d]))/i;
/** Elements without an end: they hide nothing behind them. */
const VOID: ReadonlySet<string> = new Set(["br", "img", "input", "col", "hr", "meta", "link", "base", "wbr"]);

/** Whether an element is never shown: code, form fields, what its own style hides. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (VOID.has(name)) return false;
  return UNSEEN.has(name) || attributes.hidden !== undefined || HIDDEN.test(attributes.style ?? "");
}

/** Passes on what is outside of hidden elements. */
class VisibleTokens {
  depth = 0;
  /** The element that hides what is inside, and how many of its name are open within it. */
  private hiding: { readonly name: string; depth: number } | null = null;
  private readonly sink: HtmlSink;
  private readonly isUnseen: IsUnseen;

  constructor(sink: HtmlSink, isUnseen: IsUnseen) {
    this.sink = sink;
    this.isUnseen = isUnseen;
  }

  openTag(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.hiding !== null) {
      if (name === this.hiding.name) this.hiding.depth += 1;
    } else if (this.isUnseen(name, attributes)) this.hiding = { name, depth: 1 };
    else this.sink.openTag(name, attributes);
  }

  closeTag(name: string): void {
    this.depth -= 1;
    if (this.hiding === null) this.sink.closeTag(name);
    else if (name === this.hiding.name) {
      this.hiding.depth -= 1;
      if (this.hiding.depth === 0) this.hiding = null;
    }
  }

  text(text: string): void {
    if (this.hiding === null) this.sink.text(text);
  }
}

/** Hands what is shown of some HTML to `sink`; false where elements nest deeper than on any page. */
export function scanHtml(html: string, sink: HtmlSink, isUnseen: IsUnseen): boolean {
  const tokens = new VisibleTokens(sink, isUnseen);
  const parser = new Parser({
    onopentag: (name, attributes) => tokens.openTag(name, attributes),
    ontext: (text) => tokens.text(text),
    onclosetag: (name) => tokens.closeTag(name),
  });
  for (let at = 0; at < html.length; at += PIECE_LENGTH) {
    parser.write(html.slice(at, at + PIECE_LENGTH));
    if (tokens.depth > MAX_DEPTH) return false;
  }
  parser.end();
  return true;
}
